"""The five levels of consent, each a shape of its own beside its word. No shape is a number."""

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QIcon, QPainter, QPen, QPixmap, QPolygonF

from agreement_studio.desktop.forms.appearance import colour, px
from agreement_studio.domain.choices import ConsentLevel

_OCTAGON = tuple(math.pi / 8 + corner * math.pi / 4 for corner in range(8))


def paint_consent(
    painter: QPainter, level: ConsentLevel | None, box: QRectF, *, is_earlier: bool = False
) -> None:
    """Paints a level into a square; what was said of an earlier wording is hollow."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = colour("text2" if is_earlier else "accent")
    painter.setPen(QPen(ink, max(1.2, box.width() * 0.09)))
    painter.setBrush(QBrush() if is_earlier else ink)
    inner = box.adjusted(1, 1, -1, -1)
    if level is None:
        _not_said(painter, inner)
    else:
        _SHAPES[level](painter, inner)
    painter.restore()


def consent_icon(level: ConsentLevel) -> QIcon:
    """The shape as it stands before its word in a choice."""
    side = px(16)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_consent(painter, level, QRectF(0, 0, side, side))
    painter.end()
    return QIcon(picture)


def _not_said(painter: QPainter, box: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("control"))
    painter.drawEllipse(box.center(), box.width() * 0.14, box.width() * 0.14)


def _disc(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(box)


def _three_quarters(painter: QPainter, box: QRectF) -> None:
    _outline(painter, box)
    painter.drawPie(box, 0, -270 * 16)


def _half(painter: QPainter, box: QRectF) -> None:
    _outline(painter, box)
    painter.drawPie(box, 90 * 16, 180 * 16)


def _outline(painter: QPainter, box: QRectF) -> None:
    brush = painter.brush()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    painter.setBrush(brush)


def _diamond(painter: QPainter, box: QRectF) -> None:
    x, y, half = box.center().x(), box.center().y(), box.width() / 2
    corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def _octagon(painter: QPainter, box: QRectF) -> None:
    middle, half = box.center(), box.width() / 2
    points = [middle + QPointF(math.cos(a) * half, math.sin(a) * half) for a in _OCTAGON]
    painter.drawPolygon(QPolygonF(points))
    if painter.brush().style() is not Qt.BrushStyle.NoBrush:
        painter.setPen(QPen(colour("on_accent"), max(1.4, box.width() * 0.14)))
    across = QPointF(half * 0.5, 0)
    painter.drawLine(middle - across, middle + across)


_SHAPES: Mapping[ConsentLevel, Callable[[QPainter, QRectF], None]] = MappingProxyType(
    {
        ConsentLevel.SUPPORT: _disc,
        ConsentLevel.SMALL_CHANGE: _three_quarters,
        ConsentLevel.CAN_LIVE_WITH: _half,
        ConsentLevel.STAND_ASIDE: _diamond,
        ConsentLevel.BLOCK: _octagon,
    }
)
