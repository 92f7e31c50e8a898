"""A line of a list in two parts: words at its beginning, and quieter ones at its end."""

from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from agreement_studio.desktop.theme import colour, px
from agreement_studio.desktop.theme.painting import paint_plate

AT_END = Qt.ItemDataRole.UserRole + 1
"""The role of what stands at the end of a line: keys, or a time."""
_ROW, _ASIDE, _BETWEEN = 32, 8, 16
_Index: TypeAlias = QModelIndex | QPersistentModelIndex


class PairedLines(QStyledItemDelegate):
    """Rows of the height of tables; what is too long ends in "…" before the part at the end."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), px(_ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        place: QRect = option.rect
        if chosen:
            paint_plate(painter, QRectF(place), "soft", 6)
        font = index.data(Qt.ItemDataRole.FontRole) or option.font
        painter.setFont(font)
        inside = place.adjusted(px(_ASIDE), 0, -px(_ASIDE), 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        end = str(index.data(AT_END) or "")
        metrics = painter.fontMetrics()
        if end:
            painter.setPen(colour("text2" if chosen else "text3"))
            painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, end)
            inside.adjust(0, 0, -metrics.horizontalAdvance(end) - px(_BETWEEN), 0)
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painter.setPen(colour("text"))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()
