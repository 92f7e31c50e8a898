"""One paragraph laid out: its lines, what is painted behind and between its words, what is hit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf
from typing import Final, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from agreement_studio.desktop.preview.faces import families
from agreement_studio.desktop.preview.manners import Manner, Measure
from agreement_studio.desktop.preview.marks import (
    colour_of,
    ground_of,
    paint_ground,
    paint_level,
    paint_sector,
)
from agreement_studio.desktop.preview.strips import Piece
from agreement_studio.desktop.preview.wording import ROOM, Stretch, is_drawn, line_of, units
from agreement_studio.drafting.document import Emphasis, Gap, Mark, Reference, Tone

_BOLD: Final = QFont.Weight.Bold
_NUMBER_GAP: Final = 6.0
_BY_LETTERS: Final = QTextLayout.CursorMode.SkipCharacters
_LIGATURES: Final = QFont.Tag("liga")


@dataclass(frozen=True, slots=True)
class Extent:
    """From where to where a strip is painted, in units below its top."""

    start: float = -inf
    end: float = inf

    def holds(self, y: float) -> bool:
        return self.start <= y < self.end


WHOLE: Final = Extent()


def face_of(measure: Measure, manner: Manner) -> QFont:
    """The letters of a paragraph. Without hinting, so that they keep their places when zoomed."""
    font = QFont(list(families(manner.face or measure.face)))
    font.setPixelSize(max(1, measure.size_of(manner)))
    font.setBold(manner.bold)
    font.setItalic(manner.italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleHint(QFont.StyleHint.Serif)
    return without_ligatures(font)


def without_ligatures(font: QFont) -> QFont:
    """The same letters one by one; Word joins none either unless it is asked to.

    In a PDF, "ft" as one letter could not be searched for.
    """
    font.setFeature(_LIGATURES, 0)
    return font


class LaidPiece:
    """A paragraph laid out for one width. Its place is that of its text, inside its strip."""

    def __init__(self, piece: Piece, measure: Measure, left: float, width: float) -> None:
        """`left` is where the text starts, `width` the room for a line; numbers hang before it."""
        self.piece = piece
        self.manner = measure.worn(piece.manner)
        self.line = line_of(piece.inlines)
        self.left = left
        self.top = 0.0
        self.place = -1
        """Its position among the paragraphs of its strip; -1 for a heading said again."""
        self.hanging = measure.hanging(piece.manner)
        self._font = face_of(measure, self.manner)
        self._layout = QTextLayout(self.line.text, self._font)
        self._layout.setTextOption(_option(piece.manner))
        self._is_worn = False
        self._width = max(width, 20.0)
        self._bold_only()
        self.height = self._broken()

    def _broken(self) -> float:
        """Breaks the text into lines; the height of them all."""
        y, leading = 0.0, self.manner.leading
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0.0, y))
            y += line.height() * leading
        self._layout.endLayout()
        return y

    def _bold_only(self) -> None:
        """The formats that change how wide letters are; colours follow when it is painted."""
        formats = list(self._ranges({}))
        self._is_formatted = bool(formats)
        self._layout.setFormats(formats)

    def _ranges(self, colours: Mapping[str, str]) -> Iterator[QTextLayout.FormatRange]:
        for stretch in self.line.stretches:
            style = _format(stretch, colours)
            if style is None:
                continue
            found = QTextLayout.FormatRange()
            found.start = stretch.start
            found.length = stretch.end - stretch.start
            found.format = style
            yield found

    # ------------------------------------------------------------------------------- painting

    def paint(self, painter: QPainter, colours: Mapping[str, str], extent: Extent = WHOLE) -> None:
        """The number, the grounds, the words and the marks; the painter stands at the strip.

        Of words that were worn, those lines alone that the extent holds.
        """
        place = QPointF(self.left, self.top)
        for stretch in self.line.stretches:
            if ground_of(stretch.inline) != ("", ""):
                for box in self.boxes(stretch.start, stretch.end):
                    paint_ground(painter, stretch.inline, box, colours)
        if extent.start <= self.top:
            self._paint_number(painter, colours)
        painter.setPen(tone(colours, self.manner.colour))
        if extent is WHOLE:
            over = [] if self._is_worn else list(self._ranges(colours))
            self._layout.draw(painter, place, over)
        else:
            self._paint_lines(painter, place, extent)
        for stretch in self.line.stretches:
            if isinstance(stretch.inline, Mark) and is_drawn(stretch.inline):
                self._paint_mark(painter, stretch, stretch.inline, colours)

    def _paint_lines(self, painter: QPainter, place: QPointF, extent: Extent) -> None:
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if extent.holds(self.top + line.y() + line.height() / 2):
                line.draw(painter, place)

    def wear(self, colours: Mapping[str, str]) -> None:
        """Colours the words for good: what is painted over them would be in a PDF twice."""
        if self._is_formatted and not self._is_worn:
            self._is_worn = True
            self._layout.setFormats(list(self._ranges(colours)))
            self._broken()

    def _paint_number(self, painter: QPainter, colours: Mapping[str, str]) -> None:
        number = self.piece.number
        if not number:
            return
        first = self._layout.lineAt(0)
        is_brand = self.manner.bold and self.manner.colour in colours
        painter.setFont(self._font)
        painter.setPen(tone(colours, "brand" if is_brand else self.manner.colour))
        baseline = self.top + (first.y() + first.ascent() if first.isValid() else 0.0)
        painter.drawText(QPointF(self.left - self.hanging, baseline), number)

    def _paint_mark(
        self, painter: QPainter, stretch: Stretch, mark: Mark, colours: Mapping[str, str]
    ) -> None:
        boxes = self.boxes(stretch.start, stretch.start + units(ROOM))
        if not boxes:
            return
        room = boxes[0]
        side = min(room.width(), self._font.pixelSize() * 1.0) * 0.94
        box = QRectF(room.left(), room.center().y() - side / 2, side, side)
        if mark.tone is Tone.SECTOR:
            paint_sector(painter, mark.key, box, colours)
        else:
            shape = box.adjusted(side * 0.25, side * 0.18, side * 0.1, -side * 0.12)
            paint_level(painter, mark.key, shape, colours[colour_of(mark)])

    # ------------------------------------------------------------------------------- places

    @property
    def spans(self) -> list[tuple[float, float]]:
        """The top and the foot of every line, inside the strip."""
        tops = ((self.top + line.y(), line.height()) for line in self._lines())
        return [(top, top + height) for top, height in tops]

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Where the letters between two positions stand, one box a line."""
        return [
            box for number in range(self._layout.lineCount())
            if (box := self._box(self._layout.lineAt(number), start, end)) is not None
        ]  # fmt: skip

    def _box(self, line: QTextLine, start: int, end: int) -> QRectF | None:
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first >= last:
            return None
        here, there = _x(line, first), _x(line, last)
        left, right = min(here, there), max(here, there)
        return QRectF(self.left + left, self.top + line.y(), right - left, line.height())

    def position_at(self, point: QPointF) -> int | None:
        """The letter at a point of the strip, or None beside the text."""
        inner = point - QPointF(self.left, self.top)
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.y() <= inner.y() < line.y() + line.height():
                within = QRectF(line.naturalTextRect()).adjusted(-4, 0, 4, 0)
                if not within.left() <= inner.x() <= within.right():
                    return None
                return line.xToCursor(inner.x(), QTextLine.CursorPosition.CursorOnCharacter)
        return None

    # ------------------------------------------------------------------------------- selecting

    @property
    def length(self) -> int:
        """How many positions its text has."""
        return units(self.line.text)

    def distance_to(self, point: QPointF) -> float:
        """How far a point of the strip is from it; 0 within."""
        across = max(self.left - point.x(), point.x() - self.left - self._width, 0.0)
        down = max(self.top - point.y(), point.y() - self.top - self.height, 0.0)
        return across * across + down * down

    def nearest(self, point: QPointF) -> int:
        """The position between two letters that is nearest to a point of the strip."""
        inner = point - QPointF(self.left, self.top)
        at = sum(line.y() <= inner.y() for line in self._lines()) - 1
        line = self._layout.lineAt(max(at, 0))
        return line.xToCursor(inner.x(), QTextLine.CursorPosition.CursorBetweenCharacters)

    def stepped(self, position: int, step: int, *, by_words: bool) -> int:
        """The position a letter or a word further or back; the same one at either end."""
        mode = QTextLayout.CursorMode.SkipWords if by_words else _BY_LETTERS
        if step > 0:
            return self._layout.nextCursorPosition(position, mode)
        return self._layout.previousCursorPosition(position, mode)

    def line_further(self, position: int, step: int) -> int | None:
        """The position as far across a line further or back; None where there is no such line."""
        at = self._layout.lineForTextPosition(position).lineNumber()
        if not 0 <= at + step < self._layout.lineCount():
            return None
        x = _x(self._layout.lineAt(at), position)
        between = QTextLine.CursorPosition.CursorBetweenCharacters
        return self._layout.lineAt(at + step).xToCursor(x, between)

    def _lines(self) -> Iterator[QTextLine]:
        return (self._layout.lineAt(number) for number in range(self._layout.lineCount()))


def _x(line: QTextLine, position: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x


def _option(manner: Manner) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    side = Qt.AlignmentFlag.AlignRight if manner.align_right else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side)
    option.setUseDesignMetrics(True)
    return option


def _format(stretch: Stretch, colours: Mapping[str, str]) -> QTextCharFormat | None:
    """How a stretch differs from its paragraph, or None. Without colours, only in its letters."""
    inline = stretch.inline
    emphasis = getattr(inline, "emphasis", Emphasis.PLAIN)
    is_plain = emphasis is Emphasis.PLAIN and not isinstance(inline, Gap | Mark | Reference)
    if is_plain or stretch.start == stretch.end:
        return None
    style = QTextCharFormat()
    if emphasis in {Emphasis.STRONG, Emphasis.TERM} or isinstance(inline, Gap | Mark):
        style.setFontWeight(_BOLD)
    if emphasis is Emphasis.EMPHASIS:
        style.setFontItalic(True)
    if colours:
        _coloured(style, stretch, colours)
    return style


def _coloured(style: QTextCharFormat, stretch: Stretch, colours: Mapping[str, str]) -> None:
    if token := colour_of(stretch.inline):
        style.setForeground(QColor(colours[token]))
    if isinstance(stretch.inline, Reference):
        style.setForeground(QColor(colours["brand"]))
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        style.setUnderlineColor(QColor(colours["rule"]))


def tone(colours: Mapping[str, str], token: str) -> QColor:
    """The colour of a token; that of a house stands for itself."""
    return QColor(colours.get(token, token))


def thin_pen(colour: str, width: float) -> QPen:
    """A pen for rules, whose ends do not reach over."""
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
