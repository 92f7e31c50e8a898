"""A card: a raised plate that holds one thing."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.theme.painting import paint_plate, paint_shadow, painting

RADIUS = 12
_ROOM_FOR_SHADOW = 4


class Card(QWidget):
    """A plate with a hairline and a soft shadow; what it holds goes into :attr:`body`."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = 20) -> None:
        super().__init__(parent)
        around = padding + _ROOM_FOR_SHADOW
        self.body = spaced(QVBoxLayout(self), around, around - 4, around, around, between=12)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = _ROOM_FOR_SHADOW
        plate = QRectF(self.rect()).adjusted(room, room, -room, -room)
        with painting(self) as painter:
            paint_shadow(painter, plate, RADIUS)
            paint_plate(painter, plate, "card", RADIUS, "line")
