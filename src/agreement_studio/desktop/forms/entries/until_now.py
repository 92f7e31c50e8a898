"""How far others had a say until now: a slim row beneath the five levels, in the same columns."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import colour, font, px
from agreement_studio.desktop.forms.entries.levels import LevelButton, LevelsEntry, paint_bracket
from agreement_studio.domain.choices import Level
from agreement_studio.texts import Texts

HEIGHT, FOOT = 24, 22


class UntilNowButton(LevelButton):
    """A small ring under a level; chosen it says “Until now” and points up to it."""

    def __init__(self, level: Level, texts: Texts, parent: QWidget) -> None:
        super().__init__(level, texts, parent)
        self.setToolTip(self.tr("Until now: {level}").format(level=self.text()))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(56), px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(56), px(HEIGHT))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self.isChecked():
            self._paint_chosen(painter, box)
        else:
            strong = self.underMouse() or self.hasFocus()
            painter.setPen(QPen(colour("text2" if strong else "control"), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.center(), px(4), px(4))
        if self.hasFocus():
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), px(8), px(8))
        painter.end()

    def _paint_chosen(self, painter: QPainter, box: QRectF) -> None:
        said = self.tr("Until now")
        painter.setFont(font("caption"))
        tip, gap = px(8), px(5)
        wide = tip + gap + painter.fontMetrics().horizontalAdvance(said)
        left, middle = box.center().x() - wide / 2, box.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("text2"))
        corners = ((0, px(3)), (tip / 2, -px(3)), (tip, px(3)))
        painter.drawPolygon(QPolygonF([QPointF(left + x, middle + y) for x, y in corners]))
        painter.setPen(colour("text2"))
        words = QRectF(left + tip + gap, box.y(), wide, box.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, said)


class UntilNowEntry(LevelsEntry):
    """The same five, for how it was; beneath the last two, that they count as ceding."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(texts, parent)
        self._row.setContentsMargins(px(3), 0, px(3), px(FOOT))

    @override
    def _button(self, level: Level, texts: Texts) -> LevelButton:
        return UntilNowButton(level, texts, self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_bracket(painter, self.buttons, float(px(HEIGHT)) - px(2))
        said = self.tr("The rings: how far others had a say until now")
        room = QRectF(px(6), px(HEIGHT), self.buttons[3].x() - px(12), px(FOOT))
        painter.setFont(font("caption"))
        painter.setPen(colour("text3"))
        shown = painter.fontMetrics().elidedText(
            said, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
