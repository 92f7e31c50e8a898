"""What every self-painted widget begins with."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from agreement_studio.desktop.theme.look import colour, look, px

NO_PEN = Qt.PenStyle.NoPen
NO_BRUSH = Qt.BrushStyle.NoBrush
FOCUS_WIDTH = 2.0


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """A painter with smooth edges, ended whatever happens while it paints."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


def line(token: str, width: float = 1.0) -> QPen:
    """A pen with round ends and joins."""
    pen = QPen(colour(token), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def paint_plate(painter: QPainter, rect: QRectF, fill: str, radius: float, edge: str = "") -> None:
    """A rounded plate, with a hairline where `edge` names its colour."""
    width = look().tokens.hairline
    half = width / 2 if edge else 0.0
    painter.setPen(QPen(colour(edge), width) if edge else NO_PEN)
    painter.setBrush(colour(fill))
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), px(radius), px(radius))


def paint_focus(painter: QPainter, rect: QRectF, radius: float, inner: str = "") -> None:
    """The ring around what has the keyboard; `inner` is a second tone, for filled controls."""
    painter.setBrush(NO_BRUSH)
    painter.setPen(QPen(colour("focus"), FOCUS_WIDTH))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), px(radius), px(radius))
    if inner:
        painter.setPen(QPen(colour(inner), 1.5))
        painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), px(radius - 2), px(radius - 2))


def paint_shadow(painter: QPainter, rect: QRectF, radius: float) -> None:
    """The soft shadow of a card, painted in layers: an effect would blur the text on it."""
    strength = look().tokens.shadow
    if not strength:
        return
    painter.setPen(NO_PEN)
    shade = QColor(0, 0, 0)
    shade.setAlphaF(strength / 300)
    painter.setBrush(shade)
    for layer in range(3):
        spread = 3 - layer
        grown = rect.adjusted(-spread, 1 - spread, spread, 1 + spread)
        painter.drawRoundedRect(grown, px(radius) + spread, px(radius) + spread)


def paint_arrow(painter: QPainter, start: QPointF, end: QPointF, tint: str = "text3") -> None:
    """A level arrow from left to right, or the other way about: until now → from now on."""
    painter.setPen(line(tint, 1.8))
    painter.setBrush(NO_BRUSH)
    back = px(5) if end.x() > start.x() else -px(5)
    painter.drawLine(start, end)
    painter.drawPolyline(
        [end + QPointF(-back, -px(5)), end, end + QPointF(-back, px(5))],
    )
