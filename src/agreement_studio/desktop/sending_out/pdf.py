"""Writes a PDF in the look that was chosen, and says what of that look this computer lacks."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from agreement_studio.application.house_styles import HouseLook
from agreement_studio.application.ports import WritingOptions, Written
from agreement_studio.desktop.sending_out.pages import Kit, pdf_of
from agreement_studio.drafting.document import Document

translate = QCoreApplication.translate


def written_pdf(
    kit: Kit,
    house_look: Callable[[Path], HouseLook],
    document: Document,
    options: WritingOptions,
) -> Written:
    """The file, with a note on each face that another stands in for.

    Raises:
        UnreadableFileError: the house style cannot be used; says why.
        UnwrittenFileError: Qt gives no PDF.
    """
    look = house_look(options.house_style) if options.house_style else None
    pages = kit.pages(document, options.paper, look, options.go_on)
    return Written(pdf_of(document, pages, options.go_on), notes=tuple(faces_missed(kit, look)))


def faces_missed(kit: Kit, look: HouseLook | None) -> Iterator[str]:
    """A sentence on each face of a house that is not on this computer."""
    if look is None:
        return
    wanted = dict.fromkeys((look.face, *(one.face for one in look.texts.values())))
    said = translate("Export", "{face} is not on this computer: {other} stands in for it.")
    for face in wanted:
        if other := kit.stand_in(face):
            yield said.format(face=face, other=other)
