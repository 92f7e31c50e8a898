"""Icons that follow the palette: shipped as outlines in one colour, painted in a token's."""

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

from agreement_studio.assets import resource
from agreement_studio.desktop.theme.look import look

SMALL, LARGE = 18, 20
"""Sides in buttons and in the toolbar, in pixels of the design."""


class UnknownIconError(KeyError):
    """No icon of that name ships."""


@cache
def _outline(name: str) -> str:
    path = resource("icons", f"{name}.svg")
    if not path.is_file():
        raise UnknownIconError(name)
    return path.read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = _outline(name).replace("currentColor", colour)
    return QSvgRenderer(QByteArray(svg.encode()))


class _PaletteIcon(QIconEngine):
    def __init__(self, name: str, tint: str) -> None:
        super().__init__()
        self._name = name
        self._tint = tint

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        tint = self._tint
        if mode is QIcon.Mode.Disabled:
            tint = "text3"
        elif state is QIcon.State.On:
            tint = "accent"
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(0.55)
        paint_icon(painter, self._name, QRectF(rect), tint)
        painter.restore()

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        if made.isNull():
            return made  # a button that is squeezed to nothing has no room for one
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made

    @override
    def clone(self) -> QIconEngine:
        return _PaletteIcon(self._name, self._tint)


def icon(name: str, tint: str = "text2") -> QIcon:
    """The icon of that name, in a colour of whichever palette is in use when it is painted.

    Raises:
        UnknownIconError: none of that name ships.
    """
    _outline(name)
    return QIcon(_PaletteIcon(name, tint))


def paint_icon(painter: QPainter, name: str, rect: QRectF, tint: str = "text2") -> None:
    """Paints an icon into `rect`."""
    _renderer(name, look().tokens.colours[tint]).render(painter, rect)
