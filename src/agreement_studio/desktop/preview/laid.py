"""A strip laid out for one width: what it needs in height, how it is painted, what is hit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Final

from PySide6.QtCore import QByteArray, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from agreement_studio.desktop.preview.drawing_painting import paint_drawing
from agreement_studio.desktop.preview.laid_text import (
    WHOLE,
    Extent,
    LaidPiece,
    thin_pen,
)
from agreement_studio.desktop.preview.manners import STACKED_HEAD, Manner, Measure
from agreement_studio.desktop.preview.strips import Cells, Close, Edge, Piece, Strip, Text
from agreement_studio.desktop.preview.wording import heading_inlines
from agreement_studio.drafting.document import Figure, TableKind

Colours = Mapping[str, str]
_NARROWEST_COLUMN: Final = 140.0
_PADDING: Final = {TableKind.STATUS: (5.0, 9.0), TableKind.FACTS: (8.0, 7.0)}
_PLACE_TO_WRITE: Final = 26.0
"""How high a place for a name or a date is at least."""
_USUAL_PADDING: Final = (6.0, 7.0)
_SEAM: Final = 1.0
"""How far a ground reaches beneath the next, so that nothing shines through between them."""
NOTHING: Final = -1
"""What is told where what is painted is no paragraph."""
Tell = Callable[[int], None]


def _nobody(_place: int) -> None:
    """Nobody asks to be told."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A letter: the paragraph of the strip that holds it, and its position there."""

    piece: LaidPiece
    position: int

    @property
    def sentence(self) -> list[QRectF]:
        """Where the sentence around it stands."""
        return self.piece.boxes(*self.piece.line.sentence_at(self.position))


class Laid:
    """What all strips have in common; this one is empty."""

    height = 0.0

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self.pieces: list[LaidPiece] = []

    def paint(
        self, painter: QPainter, colours: Colours, extent: Extent = WHOLE, mark: Tell = _nobody
    ) -> None:
        """Everything; the painter's origin is the top left of the strip's text.

        `mark` is told the place of each paragraph before it is painted, and NOTHING after it.
        """
        self.paint_beneath(painter, colours)
        for place, piece in enumerate(self.pieces):
            if piece.top < extent.end and piece.top + piece.height > extent.start:
                mark(place)
                piece.paint(painter, colours, extent)
                mark(NOTHING)
        self.paint_over(painter, colours)

    def paint_beneath(self, painter: QPainter, colours: Colours) -> None:
        """What lies beneath the paragraphs."""

    def paint_over(self, painter: QPainter, colours: Colours) -> None:
        """What lies over them."""

    def spot_at(self, point: QPointF) -> Spot | None:
        """The letter at a point of the strip."""
        for piece in self.pieces:
            if piece.top <= point.y() < piece.top + piece.height:
                position = piece.position_at(point)
                if position is not None:
                    return Spot(piece, position)
        return None


class LaidText(Laid):
    """Paragraphs beneath one another."""

    def __init__(self, content: Text, measure: Measure) -> None:
        super().__init__(measure)
        y = 0.0
        for place, piece in enumerate(content.pieces):
            worn = measure.worn(piece.manner)
            left = measure.left_of(worn)
            right = worn.inset if worn.fill else 0.0
            laid = LaidPiece(piece, measure, left, measure.width - left - right)
            laid.place = place
            laid.top = y + laid.manner.apart + measure.white(laid.manner.before)
            self.pieces.append(laid)
            y = laid.top + laid.height + measure.white(laid.manner.after)
        self.height = y

    @override
    def paint_beneath(self, painter: QPainter, colours: Colours) -> None:
        for piece in self.pieces:
            seam = 0.0 if piece is self.pieces[-1] else _SEAM
            _paint_bar(painter, piece, self.measure, colours, seam)


def _paint_bar(
    painter: QPainter, piece: LaidPiece, measure: Measure, colours: Colours, seam: float
) -> None:
    """The bar of a quotation or a note; paragraphs of one share one ground without a seam."""
    manner: Manner = piece.manner
    if not manner.bar:
        return
    left = piece.left - manner.inset
    above, below = measure.white(manner.before), measure.white(manner.after)
    height = above + piece.height + (below + seam if manner.fill else 0.0)
    box = QRectF(left, piece.top - above, measure.width - left, height)
    if manner.fill:
        painter.fillRect(box, QColor(colours[manner.fill]))
    painter.fillRect(QRectF(left, box.top(), 4.0, height), QColor(colours[manner.bar]))


class LaidCells(Laid):
    """A row of a table: side by side, or each cell beneath its heading where paper is narrow."""

    def __init__(self, content: Cells, measure: Measure) -> None:
        super().__init__(measure)
        self._content = content
        self.columns: list[int] = []
        """The cell that each paragraph stands in."""
        down, across = _PADDING.get(content.kind, _USUAL_PADDING)
        self._pad = (measure.white(down), across)
        is_to_write = content.kind is TableKind.SIGNATURES and content.edge == Edge.ROW
        self._writing = _PLACE_TO_WRITE if is_to_write else 0.0
        self.is_stacked = _is_stacked(content, measure)
        if not self.is_stacked:
            self._side_by_side()
        elif content.edge == Edge.HEAD:
            self.height = 3.0
        else:
            self._stacked()

    def _side_by_side(self) -> None:
        down, across = self._pad
        shares = list(accumulate(self._content.widths, initial=0))
        deepest = 0.0
        cells = range(len(self._content.cells))
        for number, (start, end) in zip(cells, pairwise(shares), strict=False):
            left = self.measure.width * start / 100 + across
            room = self.measure.width * (end - start) / 100 - 2 * across
            deepest = max(deepest, self._column(number, left, room, down), self._writing)
        self.height = deepest + down

    def _column(self, number: int, left: float, room: float, top: float) -> float:
        """Sets the paragraphs of a cell; the foot of the last."""
        cells = self._content.cells
        first = sum(map(len, cells[:number]))
        foot = self._set(cells[number], number, left, room, top)
        for place, laid in enumerate(self.pieces[len(self.pieces) - len(cells[number]) :], first):
            laid.place = place
        return foot

    def _set(
        self, cell: tuple[Piece, ...], number: int, left: float, room: float, top: float
    ) -> float:
        y = top
        for piece in cell:
            inset = piece.manner.inset
            laid = LaidPiece(piece, self.measure, left + inset, room - inset)
            laid.top = y + laid.manner.before
            self.pieces.append(laid)
            self.columns.append(number)
            y = laid.top + laid.height + laid.manner.after
        return y

    def _stacked(self) -> None:
        down, across = self._pad
        label = self.measure.width * 0.3
        y = down
        heads = self._content.heads or ("",) * len(self._content.cells)
        for number, (head, cell) in enumerate(zip(heads, self._content.cells, strict=False)):
            is_blank = not any(piece.inlines for piece in cell)
            if is_blank and not self._writing:
                continue
            is_title = number == 0 or not head
            left = across if is_title else across + label
            foot = self._column(number, left, self.measure.width - left - across, y)
            if not is_title:
                name = Piece(heading_inlines(head), STACKED_HEAD)
                foot = max(foot, self._set((name,), number, across, label - 10, y + 1))
            y = max(foot, y + self._writing if is_blank else 0.0) + 2
        self.height = y + down - 2

    # ------------------------------------------------------------------------------- painting

    @override
    def paint_beneath(self, painter: QPainter, colours: Colours) -> None:
        kind, edge = self._content.kind, self._content.edge
        fill = ""
        if kind is TableKind.LAW:
            fill = "law_tag" if edge == Edge.HEAD else "law_ground"
        elif edge == Edge.HEAD:
            fill = "brand" if kind is TableKind.STATUS else "tint"
        elif edge == Edge.TOTAL:
            fill = "tint"
        if fill:
            painter.fillRect(QRectF(0, 0, self.measure.width, self.height), QColor(colours[fill]))

    @override
    def paint_over(self, painter: QPainter, colours: Colours) -> None:
        kind, edge, foot = self._content.kind, self._content.edge, self.height
        strong = "rule" if kind is TableKind.LAW else "brand"
        if edge == Edge.HEAD:
            self._rule(painter, 0.75, colours[strong], 2.0)
            self._rule(painter, foot - 0.5, colours[strong], 1.3)
        elif edge == Edge.TOTAL:
            self._rule(painter, 0.75, colours["ink"], 1.5)
        elif edge == Edge.WRITE:
            left = 0.0 if self.is_stacked else self.measure.width * self._content.widths[0] / 100
            self._rule(painter, foot - 1, colours["rule"], 1.0, left)
        else:
            self._rule(painter, foot - 0.5, colours["rule" if self._writing else "hairline"], 1.0)
        if kind is TableKind.STATUS:
            painter.setPen(thin_pen(colours["brand"], 1.0))
            for x in (0.5, self.measure.width - 0.5):
                painter.drawLine(QPointF(x, 0), QPointF(x, foot))

    def _rule(
        self, painter: QPainter, y: float, colour: str, weight: float, left: float = 0.0
    ) -> None:
        painter.setPen(thin_pen(colour, weight))
        painter.drawLine(QPointF(left, y), QPointF(self.measure.width, y))


def _is_stacked(content: Cells, measure: Measure) -> bool:
    columns = len(content.cells)
    is_tight = measure.width / max(columns, 1) < _NARROWEST_COLUMN
    return measure.is_narrow and is_tight and columns > 2 and bool(content.heads)  # noqa: PLR2004 - label and value


class LaidClose(Laid):
    """The line beneath the last row of a table."""

    height = 12.0

    def __init__(self, content: Close, measure: Measure) -> None:
        super().__init__(measure)
        self._kind = content.kind

    @override
    def paint_over(self, painter: QPainter, colours: Colours) -> None:
        quiet = self._kind is TableKind.FACTS
        token = "brand" if self._kind is TableKind.STATUS else "hairline" if quiet else "rule"
        painter.setPen(thin_pen(colours[token], 1.3))
        painter.drawLine(QPointF(0, 0), QPointF(self.measure.width, 0))


class LaidFigure(Laid):
    """A picture, as wide as the text unless it would be too high then.

    It is painted shape by shape where its shapes are known: Qt puts an outline around every shape
    of an SVG in a PDF, and its letters would not be letters.
    """

    def __init__(self, content: Figure, measure: Measure) -> None:
        super().__init__(measure)
        self._content = content
        ratio = content.height / max(content.width, 1)
        self._drawn = measure.width * ratio
        if measure.tallest:
            self._drawn = min(self._drawn, measure.tallest)
        self._across = self._drawn / ratio if ratio else measure.width
        self.height = self._drawn + 14

    @override
    def paint(
        self, painter: QPainter, colours: Colours, extent: Extent = WHOLE, mark: Tell = _nobody
    ) -> None:
        mark(0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._content.drawing is None:
            self._image.render(painter, QRectF(0, 0, self._across, self._drawn))
        else:
            scale = self._across / self._content.drawing.width
            painter.scale(scale, scale)
            paint_drawing(painter, self._content.drawing, colours)
        painter.restore()
        mark(NOTHING)

    @cached_property
    def _image(self) -> QSvgRenderer:
        return QSvgRenderer(QByteArray(self._content.svg.encode()))


def lay_out(strip: Strip, measure: Measure) -> Laid:
    """The strip laid out for a measure, kept with it; its height is known from here on."""
    kept = strip.laid
    if isinstance(kept, Laid) and kept.measure == measure:
        return kept
    strip.laid = laid = _laid(strip, measure)
    strip.height, strip.known_for = laid.height, measure
    return laid


def learn_height(strip: Strip, measure: Measure) -> bool:
    """Makes the height of a strip known without keeping its layout; whether it was not before."""
    if strip.known_for == measure:
        return False
    lay_out(strip, measure)
    strip.laid = None
    return True


def _laid(strip: Strip, measure: Measure) -> Laid:
    match strip.content:
        case Text():
            return LaidText(strip.content, measure)
        case Cells():
            return LaidCells(strip.content, measure)
        case Close():
            return LaidClose(strip.content, measure)
        case Figure():
            return LaidFigure(strip.content, measure)
