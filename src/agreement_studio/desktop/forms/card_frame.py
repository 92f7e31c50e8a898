"""The ground of a card: a fill and a hairline, painted; a stronger line while it is chosen."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import colour, px


class CardFrame(QWidget):
    """A widget on a card of its own."""

    is_chosen = False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour("card"))
        width = 2 if self.is_chosen else 1
        painter.setPen(QPen(colour("accent" if self.is_chosen else "line"), width))
        half = width / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, px(12), px(12))
        painter.end()
