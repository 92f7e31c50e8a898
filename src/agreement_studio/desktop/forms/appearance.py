"""Colours, sizes and letters of the pages, in one place: the window's theme is put in here.

Until a theme is given, pages look as the light one does.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSizePolicy, QWidget

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "surface": "#F8FAFA",
        "card": "#FFFFFF",
        "sunken": "#E8EDED",
        "soft": "#DBEBED",
        "line": "#DAE0E0",
        "control": "#7F8C8E",
        "text": "#172022",
        "text2": "#455255",
        "text3": "#5A686A",
        "accent": "#0B626D",
        "on_accent": "#FFFFFF",
        "focus": "#0B626D",
        "must": "#A12A1E",
        "must_bg": "#FBEAE7",
        "should": "#7A5200",
        "should_bg": "#FAF0DC",
        "could": "#455255",
        "could_bg": "#E8EDED",
        "public": "#3466C2",
        "business": "#8F5F00",
        "social": "#A8387F",
        "community": "#14532D",
        "on_sector": "#FFFFFF",
    }
)

SIZES: Mapping[str, tuple[int, QFont.Weight]] = MappingProxyType(
    {
        "caption": (12, QFont.Weight.Medium),
        "small": (13, QFont.Weight.Normal),
        "label": (13, QFont.Weight.DemiBold),
        "body": (14, QFont.Weight.Normal),
        "strong": (14, QFont.Weight.DemiBold),
        "card": (16, QFont.Weight.DemiBold),
        "step": (26, QFont.Weight.DemiBold),
    }
)
"""Letters by their role: pixels at 100 %, and weight."""


class Theme(Protocol):
    """What the window's theme gives."""

    def look(self) -> Mapping[str, str]:
        """The colours of now, as ``#rrggbb`` by name."""

    def px(self, length: float) -> int:
        """A length at 100 %, scaled to the text."""


class _Light:
    def look(self) -> Mapping[str, str]:
        return LIGHT

    def px(self, length: float) -> int:
        return round(length)


_theme: list[Theme] = [_Light()]


def use(theme: Theme) -> None:
    """Pages look as this theme says from now on."""
    _theme[0] = theme


def colour(name: str) -> QColor:
    return QColor(_theme[0].look()[name])


def px(length: float) -> int:
    return _theme[0].px(length)


def font(role: str) -> QFont:
    """The application's own letters, in the size and weight of a role."""
    size, weight = SIZES[role]
    made = QFont(QApplication.font())
    made.setPixelSize(px(size))
    made.setWeight(weight)
    return made


def words(text: str, role: str, tone: str = "", *, wrapped: bool = False) -> QLabel:
    """A label; `tone` is ``2`` or ``3`` for quieter text."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font(role))
    label.setWordWrap(wrapped)
    if tone:
        label.setProperty("tone", tone)
    if wrapped:
        keep_height(label)
    return label


def set_kind(button: QPushButton, kind: str) -> None:
    """Gives a button another weight, where it has not got that already."""
    if button.property("kind") != kind:
        button.setProperty("kind", kind)
        button.style().polish(button)


def keep_height(widget: QWidget) -> None:
    """Gives wrapped text the height that it needs in the width it gets."""
    policy = widget.sizePolicy()
    policy.setHeightForWidth(True)
    policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
    widget.setSizePolicy(policy)


def sector_path(sector: str, box: QRectF) -> QPainterPath:
    """The shape of a sector: circle, square, diamond or house."""
    path, left, top = QPainterPath(), box.x(), box.y()
    width, height = box.width(), box.height()
    if sector == "public":
        path.addEllipse(box)
    elif sector == "business":
        path.addRoundedRect(box, width * 0.14, width * 0.14)
    else:
        path.addPolygon(
            QPolygonF([QPointF(left + width * x, top + height * y) for x, y in _CORNERS[sector]])
        )
        path.closeSubpath()
    return path


_CORNERS = {
    "social": ((0.5, -0.1), (1.1, 0.5), (0.5, 1.1), (-0.1, 0.5)),
    "community": ((0.5, -0.08), (1.04, 0.36), (0.9, 1), (0.1, 1), (-0.04, 0.36)),
}
"""Where the corners of a shape lie, in parts of its box."""


def paint_sector(painter: QPainter, sector: str, letter: str, box: QRectF) -> None:
    """A sector's shape with its letter."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(sector), 1))
    painter.setBrush(colour(sector))
    painter.drawPath(sector_path(sector, box))
    small = QFont(QApplication.font())
    small.setPixelSize(max(8, round(box.height() * 0.62)))
    small.setWeight(QFont.Weight.Bold)
    painter.setFont(small)
    painter.setPen(colour("on_sector"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)


def paint_lock(painter: QPainter, box: QRectF, name: str) -> None:
    """A closed lock: what stays in the room."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(name), max(1.2, box.width() * 0.1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    body = QRectF(
        box.x() + box.width() * 0.14,
        box.y() + box.height() * 0.45,
        box.width() * 0.72,
        box.height() * 0.5,
    )
    painter.drawRoundedRect(body, 1.5, 1.5)
    bow = QRectF(
        box.x() + box.width() * 0.27,
        box.y() + box.height() * 0.08,
        box.width() * 0.46,
        box.height() * 0.7,
    )
    painter.drawArc(bow, 0, 180 * 16)
