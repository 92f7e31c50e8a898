"""What sends something out of a window paints on: the paper and the pictures of the preview."""

from collections.abc import Callable

from agreement_studio.application.house_styles import HouseLook
from agreement_studio.application.outgoing import Format
from agreement_studio.application.ports import Paper
from agreement_studio.desktop.preview.faces import stand_in
from agreement_studio.desktop.preview.picture_export import bytes_of
from agreement_studio.desktop.preview.printed import Printed
from agreement_studio.desktop.sending_out.pages import Kit
from agreement_studio.drafting.document import Document
from agreement_studio.pictures.drawing import Drawing
from agreement_studio.texts import load_texts


def kit() -> Kit:
    """The pages and pictures of the preview."""
    return Kit(_pages, _picture, stand_in)


def _pages(
    document: Document, paper: Paper, look: HouseLook | None, go_on: Callable[[], None]
) -> Printed:
    return Printed(document, paper, load_texts().phrase("front.schedule_lead"), look, go_on)


def _picture(drawing: Drawing, form: Format) -> bytes:
    return bytes_of(drawing, str(form))
