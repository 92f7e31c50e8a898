"""The one place that knows every part of the window."""

from functools import partial

from agreement_studio.application.house_styles import HouseLook
from agreement_studio.application.outgoing import Format
from agreement_studio.application.ports import Paper
from agreement_studio.desktop import sending_out
from agreement_studio.desktop.assembly.looks import FormLook
from agreement_studio.desktop.assembly.pane import Pane, SamplePaper
from agreement_studio.desktop.assembly.walks import full_way, short_way
from agreement_studio.desktop.command_palette.feature import feature as command_palette
from agreement_studio.desktop.facilitating.feature import facilitating
from agreement_studio.desktop.finding_text.feature import feature as finding_text
from agreement_studio.desktop.findings.feature import feature as findings
from agreement_studio.desktop.forms import appearance
from agreement_studio.desktop.forms.step_page import step_page
from agreement_studio.desktop.forms.steps import (
    Part,
    step,
    step_showing,
)
from agreement_studio.desktop.help.feature import feature as help_
from agreement_studio.desktop.history.feature import feature as history
from agreement_studio.desktop.host import Commands, Feature, Host
from agreement_studio.desktop.keeping.feature import feature as keeping
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.preferences_dialog.feature import feature as preferences_dialog
from agreement_studio.desktop.preview.picture_export import bytes_of
from agreement_studio.desktop.preview.printed import Dress, Printed
from agreement_studio.desktop.room.feature import feature as room
from agreement_studio.desktop.sending_out.pages import Kit
from agreement_studio.desktop.window.parts import Parts
from agreement_studio.drafting.document import Document
from agreement_studio.pictures.drawing import Drawing
from agreement_studio.texts import load_texts


def parts() -> Parts:
    """The pages and panes of the window, and what else it can do."""
    texts = texts_on_screen()
    appearance.use(FormLook())
    return Parts(
        full_way(texts),
        step_showing,
        step_page,
        Pane,
        features=FEATURES,
        short=short_way(texts),
    )


def _sending_out(host: Host) -> Commands:
    """Export, print and share, on the paper of the preview."""
    return sending_out.feature(host, Kit(_pages, _picture))


def _pages(document: Document, paper: Paper, look: HouseLook | None) -> Printed:
    dress = Dress(look.face, look.colour) if look else None
    return Printed(document, paper, load_texts().phrase("front.schedule_lead"), dress)


def _picture(drawing: Drawing, form: Format) -> bytes:
    return bytes_of(drawing, str(form))


def _help_paths(key: str) -> tuple[str, ...]:
    """The paths of the texts of all that a step asks."""
    return tuple(path for part in step(key).parts for path in (*_list_of(part), *part.paths))


def _list_of(part: Part) -> tuple[str, ...]:
    return (part.list,) if part.list else ()


FEATURES: tuple[Feature, ...] = (
    _sending_out,
    facilitating(SamplePaper),
    room,
    findings,
    finding_text,
    command_palette,
    history,
    keeping,
    partial(help_, paths=_help_paths),
    preferences_dialog,
)
"""What a window can do besides showing pages and paper."""
