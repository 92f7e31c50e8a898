"""Paints the shapes of a picture, in its own units; the same shapes that its SVG is made of."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
)

from agreement_studio.desktop.preview.marks import paint_sector, sector_path
from agreement_studio.pictures.drawing import (
    DASHES,
    Circle,
    Drawing,
    Line,
    Polygon,
    Rectangle,
    SectorMark,
    Shape,
    Text,
)
from agreement_studio.pictures.font import drawable, width_of
from agreement_studio.pictures.svg import head_of

Colours = Mapping[str, str]
_FAMILY: Final = "Atkinson Hyperlegible Next"
_SET_AT: Final = 100
"""Letters are set this high and scaled down: pictures use halves of units."""
_REACH: Final = 5.0
"""How far beside a line a click still means it, in units."""


def paint_drawing(painter: QPainter, drawing: Drawing, colours: Colours) -> None:
    """The whole picture on its ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, drawing.width, drawing.height), QColor(colours["paper"]))
    for shape in drawing.shapes:
        _paint(painter, shape, colours)


def _paint(painter: QPainter, shape: Shape, colours: Colours) -> None:
    match shape:
        case Text():
            _paint_text(painter, shape, colours)
        case SectorMark():
            paint_sector(painter, shape.sector, _mark_box(shape), colours)
        case Line():
            _paint_line(painter, shape, colours)
        case Rectangle() | Circle() | Polygon():
            dashed = isinstance(shape, Rectangle) and shape.dashed
            _ready(painter, shape.stroke, shape.stroke_width, colours, is_dashed=dashed)
            fill = QColor(colours[shape.fill]) if shape.fill else Qt.BrushStyle.NoBrush
            painter.setBrush(fill)
            painter.drawPath(path_of(shape))


def _ready(
    painter: QPainter, stroke: str, width: float, colours: Colours, *, is_dashed: bool
) -> None:
    """A pen for an outline, or none."""
    if not stroke:
        painter.setPen(Qt.PenStyle.NoPen)
        return
    pen = QPen(QColor(colours[stroke]), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if is_dashed:
        pen.setDashPattern([length / width for length in DASHES])
    painter.setPen(pen)


def _paint_line(painter: QPainter, line: Line, colours: Colours) -> None:
    shown = line
    if line.arrow:
        _, left, right = head_of(line)
        shown = replace(line, end=((left[0] + right[0]) / 2, (left[1] + right[1]) / 2))
    _ready(painter, line.stroke, line.stroke_width, colours, is_dashed=line.dashed)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path_of(shown))
    if line.arrow:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours[line.stroke]))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in head_of(line)]))


def _paint_text(painter: QPainter, text: Text, colours: Colours) -> None:
    font = QFont(_FAMILY)
    font.setPixelSize(_SET_AT)
    font.setWeight(QFont.Weight(text.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter.save()
    painter.translate(_text_left(text), text.y)
    painter.scale(text.size / _SET_AT, text.size / _SET_AT)
    painter.setFont(font)
    painter.setPen(QColor(colours[text.fill]))
    painter.drawText(QPointF(0, 0), drawable(text.text))
    painter.restore()


def _text_left(text: Text) -> float:
    width = width_of(text.text, text.size, text.weight)
    return text.x - {"start": 0.0, "middle": width / 2, "end": width}[text.anchor]


def _mark_box(mark: SectorMark) -> QRectF:
    half = mark.size / 2
    return QRectF(mark.x - half, mark.y - half, mark.size, mark.size)


def path_of(shape: Shape) -> QPainterPath:
    """The outline of a shape; of a text its box."""
    path = QPainterPath()
    match shape:
        case Rectangle():
            box = QRectF(shape.x, shape.y, shape.width, shape.height)
            path.addRoundedRect(box, shape.radius, shape.radius)
        case Circle():
            path.addEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
        case Polygon():
            path.addPolygon(QPolygonF([QPointF(*point) for point in shape.points]))
            path.closeSubpath()
        case Line():
            path.moveTo(*shape.start)
            if shape.controls:
                path.cubicTo(*map(_point, (*shape.controls, shape.end)))
            else:
                path.lineTo(*shape.end)
        case SectorMark():
            path = sector_path(shape.sector, _mark_box(shape))
        case Text():
            width = width_of(shape.text, shape.size, shape.weight)
            box = QRectF(_text_left(shape), shape.y - shape.size, width, shape.size * 1.3)
            path.addRect(box)
    return path


def _point(pair: tuple[float, float]) -> QPointF:
    return QPointF(*pair)


class Places:
    """Where the records of a picture are."""

    def __init__(self, drawing: Drawing) -> None:
        self._paths = [(shape.record, _touched(shape)) for shape in drawing.shapes if shape.record]
        self.records = tuple(dict.fromkeys(record for record, _ in self._paths))
        """In the order in which they are painted."""

    def record_at(self, point: QPointF) -> str:
        """The record whose shape lies on top at a point, or ""."""
        found = (record for record, path in reversed(self._paths) if path.contains(point))
        return next(found, "")

    def boxes(self, record: str) -> Iterator[QRectF]:
        """The boxes of the shapes of a record."""
        return (path.boundingRect() for one, path in self._paths if one == record)

    def box(self, record: str) -> QRectF:
        """What holds all shapes of a record."""
        whole = QRectF()
        for box in self.boxes(record):
            whole = whole.united(box)
        return whole


def _touched(shape: Shape) -> QPainterPath:
    path = path_of(shape)
    if not isinstance(shape, Line):
        return path
    stroker = QPainterPathStroker()
    stroker.setWidth(max(shape.stroke_width, 2 * _REACH))
    return stroker.createStroke(path)


def drawn_height(drawing: Drawing, width: float) -> int:
    """How high a picture is when it is as wide as this."""
    return math.ceil(width * drawing.height / max(drawing.width, 1))
