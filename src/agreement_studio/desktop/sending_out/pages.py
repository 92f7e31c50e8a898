"""Paper as this feature needs it: pages that paint themselves, and a PDF file of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from agreement_studio.adapters.pdf.mark_lines import MARK_FROM, MARK_TO
from agreement_studio.application.house_styles import HouseLook
from agreement_studio.application.on_pages import OnPages
from agreement_studio.application.outgoing import Format
from agreement_studio.application.ports import Paper
from agreement_studio.domain.errors import UnwrittenFileError
from agreement_studio.drafting.document import Document
from agreement_studio.pictures.drawing import Drawing

UNITS = 96
"""Units of the paper in an inch."""
_DOTS = 600
_MARK = QPen(QColor("black"), 1.0)
Mark = Callable[[QPainter, int], None]


class Pages(Protocol):
    """A document broken into pages."""

    @property
    def count(self) -> int: ...

    @property
    def size(self) -> QSizeF:
        """The size of a sheet, in units."""
        ...

    @property
    def told(self) -> OnPages:
        """What stands where, with the numbers that marks are painted with."""
        ...

    def paint(self, painter: QPainter, page: int, mark: Mark = ...) -> None:
        """Paints a page, from 0 on, in units; calls `mark` between what is to be told apart."""
        ...


@dataclass(frozen=True, slots=True)
class Kit:
    """What paints paper and pictures: other parts of the desktop, handed over by who joins all."""

    pages: Callable[[Document, Paper, HouseLook | None, Callable[[], None]], Pages]
    """Breaks a document into pages; calls its last argument meanwhile, which may raise."""
    picture: Callable[[Drawing, Format], bytes]
    stand_in: Callable[[str], str]
    """The face that is set in place of one that is not on this computer, else ""."""


def pdf_of(document: Document, pages: Pages, go_on: Callable[[], None]) -> bytes:
    """The pages as a PDF file that says its language, title, headings, links and parts.

    `go_on` is called before each page, and may raise.

    Raises:
        UnwrittenFileError: Qt gives no PDF.
    """
    from agreement_studio.adapters.pdf.finishing import finished  # noqa: PLC0415 - loads late

    painted = _painted(document, pages, go_on)
    go_on()
    return finished(painted, document.properties, pages.told, go_on)


def _painted(document: Document, pages: Pages, go_on: Callable[[], None]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setDocumentId(_identity(document, pages))
    writer.setResolution(_DOTS)
    writer.setPageLayout(_whole_sheet(pages.size))
    painter = QPainter()
    if not painter.begin(writer):
        raise UnwrittenFileError("No PDF could be made on this computer. Export to Word instead.")
    try:
        painter.scale(_DOTS / UNITS, _DOTS / UNITS)
        for page in range(pages.count):
            go_on()
            if page:
                writer.newPage()
            pages.paint(painter, page, _mark)
    finally:
        painter.end()
    return bytes(buffer.data().data())


def _identity(document: Document, pages: Pages) -> QUuid:
    """The same for the same text on the same paper: a file is told from others, not from itself."""
    known, size = document.properties, pages.size
    about = (known.identifier, known.title, known.model_hash, document.edition, document.draft_mark)
    said = repr((about, size.width(), size.height(), pages.count))
    return QUuid.createUuidV5(QUuid(), said.encode())


def _mark(painter: QPainter, number: int) -> None:
    """Draws what the finished file has an operator for: see :mod:`adapters.pdf.marks`."""
    pen = painter.pen()
    painter.setPen(_MARK)
    painter.drawLine(QLineF(MARK_FROM, number, MARK_TO, number))
    painter.setPen(pen)


def _whole_sheet(size: QSizeF) -> QPageLayout:
    points = QSizeF(size.width() * 72 / UNITS, size.height() * 72 / UNITS)
    paper = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    return QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
