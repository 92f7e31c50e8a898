"""The agreement on sheets of paper: what is printed, previewed and written as PDF."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from agreement_studio.application.house_styles import HouseLook, Setting
from agreement_studio.application.on_pages import OnPages
from agreement_studio.application.ports import Paper
from agreement_studio.desktop.preview.faces import families
from agreement_studio.desktop.preview.flow import Flow
from agreement_studio.desktop.preview.laid import lay_out
from agreement_studio.desktop.preview.laid_text import WHOLE, Extent, tone, without_ligatures
from agreement_studio.desktop.preview.manners import Manner, Measure
from agreement_studio.desktop.preview.page_breaking import Page, Slice, pages_of
from agreement_studio.desktop.preview.paper_view import FACE
from agreement_studio.desktop.preview.runs import Runs
from agreement_studio.desktop.preview.sheets import RUNNING_LINE, sheet_of
from agreement_studio.desktop.preview.strips import Strip
from agreement_studio.desktop.preview.telling import told_of
from agreement_studio.desktop.preview.tones import page_colours
from agreement_studio.drafting.document import Document, Edition

Mark = Callable[[QPainter, int], None]
_RUNNING = Manner(size=13, colour="ink2", setting=Setting.RUNNING)
_BETWEEN = 12.0
_CAPTION = 64.0  # what a picture leaves of a page for the words above it


def _unmarked(_painter: QPainter, _number: int) -> None:
    """On a printer nobody asks what is what."""


def _to_the_end() -> None:
    """Nobody wants the work to stop."""


def _asking(strips: Iterable[Strip], go_on: Callable[[], None]) -> Iterator[Strip]:
    for strip in strips:
        go_on()
        yield strip


class Printed:
    """A document broken into pages; lengths are units of 1/96 inch. Use it from one thread."""

    def __init__(
        self,
        document: Document,
        paper: Paper,
        schedule_lead: str,
        house: HouseLook | None = None,
        go_on: Callable[[], None] = _to_the_end,
    ) -> None:
        """`house` is an office's own look; its page goes before the paper, as in Word.

        `go_on` is called again and again meanwhile, and may raise.
        """
        self._document = document
        self._sheet = sheet_of(paper, house)
        is_light = document.edition is Edition.LIGHT and house is None
        face = house.face if house else ""
        self._measure = Measure(
            round(self._sheet.text_width, 2),
            face or FACE,
            is_light,
            house,
            self._sheet.text_height - _CAPTION,
        )
        self._colours = dict(page_colours("#FFFFFF", "#1A1A1A", "#DFF0F1"))
        if house and house.colour:
            self._colours["brand"] = house.colour
        flow = Flow(schedule_lead)
        flow.show(document)
        strips = _asking(flow.strips(), go_on)
        self._pages = pages_of(strips, self._measure, self._sheet.text_height)
        self._runs = Runs(self._pages, self._measure)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def pages(self) -> tuple[Page, ...]:
        """What stands on each page."""
        return self._pages

    @property
    def size(self) -> QSizeF:
        """The size of a sheet."""
        return QSizeF(self._sheet.width, self._sheet.height)

    @property
    def told(self) -> OnPages:
        """What stands where; the numbers are those that marks were painted with."""
        corner = (self._sheet.left, self._sheet.top)
        return told_of(self._document, self._runs, corner)

    def paint(self, painter: QPainter, page: int, mark: Mark = _unmarked) -> None:
        """Paints a page, from 0 on; the painter stands at the top left of the sheet.

        `mark` is called with a number before each paragraph and each picture, and with 0 after.
        """
        painter.save()
        self._paint_furniture(painter, page + 1)
        painter.translate(self._sheet.left, self._sheet.top)
        for position, one in enumerate(self._pages[page]):
            numbers = self._runs.numbers(page, position)
            self._paint_slice(painter, one, partial(_marked, painter, mark, numbers))
        painter.restore()

    def _paint_slice(self, painter: QPainter, one: Slice, tell: Callable[[int], None]) -> None:
        laid = lay_out(one.strip, self._measure)
        for piece in laid.pieces:
            piece.wear(self._colours)
        painter.save()
        painter.translate(0, one.top - one.start)
        extent = WHOLE
        if one.start > 0 or one.end < laid.height:
            sheet, extent = self._sheet, Extent(one.start, one.end)
            box = QRectF(-sheet.left, one.start, sheet.width, one.end - one.start)
            painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        laid.paint(painter, self._colours, extent, tell)
        painter.restore()

    def _paint_furniture(self, painter: QPainter, page: int) -> None:
        """What stands in the margins: name, draft mark, identity and page number."""
        manner = self._measure.worn(_RUNNING)
        font = without_ligatures(QFont(list(families(manner.face or self._measure.face))))
        font.setPixelSize(manner.size)
        painter.setFont(font)
        painter.setPen(tone(self._colours, manner.colour))
        document, sheet = self._document, self._sheet
        head = QRectF(sheet.left, sheet.head, sheet.text_width, RUNNING_LINE)
        foot = QRectF(sheet.left, sheet.foot, sheet.text_width, RUNNING_LINE)
        _aside(painter, head, document.running_head if page > 1 else "", document.draft_mark)
        _aside(painter, foot, document.footer_note, f"{page} / {self.count}")


def _marked(painter: QPainter, mark: Mark, numbers: tuple[int, ...], place: int) -> None:
    mark(painter, numbers[place] if 0 <= place < len(numbers) else 0)


def _aside(painter: QPainter, box: QRectF, left: str, right: str) -> None:
    metrics = QFontMetricsF(painter.font())
    room = box.width() - metrics.horizontalAdvance(right) - _BETWEEN
    shown = metrics.elidedText(left, Qt.TextElideMode.ElideRight, max(room, 0.0))
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft, shown)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight, right)
