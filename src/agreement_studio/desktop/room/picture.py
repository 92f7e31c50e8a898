"""A picture of the agreement on the wall, on its own paper, with its words for those who listen."""

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from agreement_studio.desktop.theme.painting import paint_plate, painting

_PAPER = 0.03


class PictureOnWall(QWidget):
    """Fills its place and keeps its proportions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = QSvgRenderer(self)

    def show_picture(self, svg: str, alt: str) -> None:
        """Shows another picture; ``""`` for none."""
        if svg:
            self._renderer.load(QByteArray(svg.encode()))
        self.setAccessibleName(alt)
        self.setVisible(bool(svg))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        size = self._renderer.defaultSize()
        if size.isEmpty():
            return
        around = self.height() * _PAPER
        scale = min(
            (self.width() - 2 * around) / size.width(), (self.height() - 2 * around) / size.height()
        )
        drawn = QRectF(around, around, size.width() * scale, size.height() * scale)
        with painting(self) as painter:
            paint_plate(
                painter, drawn.adjusted(-around, -around, around, around), "paper", 8, "line"
            )
            self._renderer.render(painter, drawn)
