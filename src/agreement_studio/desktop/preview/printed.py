"""The agreement on sheets of paper: what is printed, previewed and written as PDF."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from agreement_studio.application.ports import Paper
from agreement_studio.desktop.preview.flow import Flow
from agreement_studio.desktop.preview.laid import lay_out
from agreement_studio.desktop.preview.laid_text import without_ligatures
from agreement_studio.desktop.preview.manners import PAGE, PAGE_MARGINS, TEXT_WIDTH, Measure
from agreement_studio.desktop.preview.page_breaking import Slice, pages_of
from agreement_studio.desktop.preview.paper_view import FACE
from agreement_studio.desktop.preview.tones import page_colours
from agreement_studio.drafting.document import Document, Edition

SHEETS: Final[Mapping[Paper, tuple[float, float]]] = MappingProxyType(
    {Paper.A4: PAGE, Paper.LETTER: (816.0, 1056.0)}
)
"""Width and height of each paper, in units of 1/96 inch."""
_SMALL: Final = 12.7
_HEAD, _FOOT, _LINE = 40.0, 22.0, 20.0
_BETWEEN: Final = 12.0


@dataclass(frozen=True, slots=True)
class Dress:
    """How the paper is dressed where an office has a look of its own."""

    face: str = ""
    colour: str = ""
    """``#RRGGBB`` of its headings."""


class Printed:
    """A document broken into pages; lengths are units of 1/96 inch. Use it from one thread."""

    def __init__(
        self, document: Document, paper: Paper, schedule_lead: str, dress: Dress | None = None
    ) -> None:
        dress = dress or Dress()
        self._document = document
        self._width, self._height = SHEETS[paper]
        is_light = document.edition is Edition.LIGHT
        self._measure = Measure(round(TEXT_WIDTH, 2), dress.face or FACE, is_light)
        self._colours = dict(page_colours("#FFFFFF", "#1A1A1A", "#DFF0F1"))
        if dress.colour:
            self._colours["brand"] = dress.colour
        flow = Flow(schedule_lead)
        flow.show(document)
        room = self._height - PAGE_MARGINS[1] - PAGE_MARGINS[3]
        self._pages = pages_of(flow.strips(), self._measure, room)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def size(self) -> QSizeF:
        """The size of a sheet."""
        return QSizeF(self._width, self._height)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paints a page, from 0 on; the painter stands at the top left of the sheet."""
        painter.save()
        self._paint_furniture(painter, page + 1)
        painter.translate((self._width - TEXT_WIDTH) / 2, PAGE_MARGINS[1])
        for one in self._pages[page]:
            self._paint_slice(painter, one)
        painter.restore()

    def _paint_slice(self, painter: QPainter, one: Slice) -> None:
        laid = lay_out(one.strip, self._measure)
        for piece in laid.pieces:
            piece.wear(self._colours)
        painter.save()
        painter.translate(0, one.top - one.start)
        if one.start > 0 or one.end < laid.height:
            left = -(self._width - TEXT_WIDTH) / 2
            box = QRectF(left, one.start, self._width, one.end - one.start)
            painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        laid.paint(painter, self._colours)
        painter.restore()

    def _paint_furniture(self, painter: QPainter, page: int) -> None:
        """What stands in the margins: name, draft mark, identity and page number."""
        font = without_ligatures(QFont([self._measure.face, FACE, "serif"]))
        font.setPixelSize(round(_SMALL))
        painter.setFont(font)
        painter.setPen(QColor(self._colours["ink2"]))
        document, left = self._document, (self._width - TEXT_WIDTH) / 2
        head = QRectF(left, _HEAD, TEXT_WIDTH, _LINE)
        foot = QRectF(left, self._height - PAGE_MARGINS[3] + _FOOT, TEXT_WIDTH, _LINE)
        _aside(painter, head, document.running_head if page > 1 else "", document.draft_mark)
        _aside(painter, foot, document.footer_note, f"{page} / {self.count}")


def _aside(painter: QPainter, box: QRectF, left: str, right: str) -> None:
    metrics = QFontMetricsF(painter.font())
    room = box.width() - metrics.horizontalAdvance(right) - _BETWEEN
    shown = metrics.elidedText(left, Qt.TextElideMode.ElideRight, max(room, 0.0))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft, shown)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight, right)
