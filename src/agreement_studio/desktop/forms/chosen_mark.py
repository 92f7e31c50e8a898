"""The mark of a card that is chosen: a tick on a plate, and the word beside it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF

from agreement_studio.desktop.forms.appearance import colour, font, px

SIDE, BETWEEN, AROUND = 18, 6, 12
_TICK = ((0.25, 0.52), (0.43, 0.7), (0.76, 0.32))
"""In parts of the plate."""


def mark_width(word: str) -> int:
    """How much of the line the mark takes at its end, the air around it included."""
    wide = QFontMetrics(font("small")).horizontalAdvance(word)
    return wide + px(SIDE) + px(BETWEEN) + 2 * px(AROUND)


def paint_chosen_mark(painter: QPainter, line: QRectF, word: str) -> None:
    """At the end of a line, in its middle."""
    side = px(SIDE)
    left = line.right() - mark_width(word) + px(AROUND)
    plate = QRectF(left, line.center().y() - side / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("accent"))
    painter.drawRoundedRect(plate, px(5), px(5))
    painter.setPen(QPen(colour("on_accent"), max(1.8, side * 0.11)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = [QPointF(plate.x() + side * x, plate.y() + side * y) for x, y in _TICK]
    painter.drawPolyline(QPolygonF(points))
    painter.setFont(font("small"))
    painter.setPen(colour("text2"))
    room = QRectF(line)
    room.setLeft(plate.right() + px(BETWEEN))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
