"""The card of keys, laid over the projector's picture by F1."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from agreement_studio.desktop.room.keys import card
from agreement_studio.desktop.room.measure import face, unit
from agreement_studio.desktop.theme import colour, look
from agreement_studio.desktop.theme.painting import paint_plate, painting

_SIZE, _ROW, _AROUND, _KEY = 22.0, 40.0, 36.0, 86.0
_COLUMNS = 2
_PLAIN = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _scrim() -> QColor:
    """What lies over the picture beneath the card."""
    shade = QColor(0, 0, 0)
    shade.setAlphaF(max(0.4, look().tokens.scrim / 100))
    return shade


class KeyCard(QWidget):
    """All keys in two columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("; ".join(f"{key}: {words}" for key, words in card()))
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        u, rows = unit(self), card()
        each = -(-len(rows) // _COLUMNS)
        plate = self._plate(each)
        column = (plate.width() - 2 * _AROUND * u) / _COLUMNS
        with painting(self) as painter:
            painter.fillRect(self.rect(), _scrim())
            paint_plate(painter, plate, "card", 14, "control")
            for nth, (key, words) in enumerate(rows):
                x = plate.left() + _AROUND * u + nth // each * column
                y = plate.top() + (_AROUND + nth % each * _ROW) * u
                painter.setPen(colour("accent"))
                painter.setFont(face(_SIZE * u, 600))
                painter.drawText(QRectF(x, y, _KEY * u, _ROW * u), _PLAIN, key)
                font = face(_SIZE * u)
                painter.setFont(font)
                painter.setPen(colour("text"))
                room = QRectF(x + _KEY * u, y, column - (_KEY + 12) * u, _ROW * u)
                shown = QFontMetricsF(font).elidedText(
                    words, Qt.TextElideMode.ElideRight, room.width()
                )
                painter.drawText(room, _PLAIN, shown)

    def _plate(self, rows: int) -> QRectF:
        u = unit(self)
        height = (2 * _AROUND + rows * _ROW) * u
        width = min(self.width() - 60 * u, 1040 * u)
        left, top = (self.width() - width) / 2, (self.height() - height) / 2
        return QRectF(left, top, width, height)
