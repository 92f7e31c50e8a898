"""One step in the sidebar: the shape of its state, its title, and the state in a word."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from agreement_studio.desktop.theme import colour, font, look, px
from agreement_studio.desktop.theme.painting import (
    NO_PEN,
    paint_focus,
    paint_plate,
    painting,
)
from agreement_studio.desktop.widgets.states import SIDE, paint_state, state_word
from agreement_studio.review.completeness import Progress

_HEIGHT, _LINE, _TEXT_LEFT = 42, 18, 44
_ASIDE = 8


class SidebarItem(QAbstractButton):
    """Chosen with a click or the space bar; its name tells its state too."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_state(Progress.NOT_STARTED)

    def show_state(self, progress: Progress) -> None:
        """Shows how far the step's section has come."""
        self.progress = progress
        self.setAccessibleName(f"{self.text()}, {state_word(progress)}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(220), self.heightForWidth(px(220)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(_HEIGHT))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return px(_HEIGHT) + (self._lines("strong", width) - 1) * px(_LINE)

    def _lines(self, role: str, width: int) -> int:
        """In how many lines the title stands."""
        metrics = QFontMetrics(font(role))
        room = width - px(_TEXT_LEFT + _ASIDE + 4)
        wrap = Qt.TextFlag.TextWordWrap
        title = metrics.boundingRect(0, 0, room, 10_000, wrap, self.text())
        return max(1, round(title.height() / metrics.lineSpacing()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        plate = QRectF(self.rect()).adjusted(px(_ASIDE), 1, -px(_ASIDE), -1)
        with painting(self) as painter:
            self._paint_plate(painter, plate)
            side = px(SIDE)
            mark = QRectF(plate.x() + px(10), plate.y() + px(7), side, side)
            paint_state(painter, self.progress, mark)
            self._paint_words(painter, plate)
            if self.hasFocus():
                paint_focus(painter, plate, 8)

    def _paint_plate(self, painter: QPainter, plate: QRectF) -> None:
        if self.isChecked():
            edge = "accent" if look().tokens.name == "contrast" else "line"
            paint_plate(painter, plate, "card", 8, edge)
        elif self.underMouse():
            painter.setPen(NO_PEN)
            painter.setBrush(colour("sunken"))
            painter.drawRoundedRect(plate, px(8), px(8))

    def _paint_words(self, painter: QPainter, plate: QRectF) -> None:
        left = px(_TEXT_LEFT)
        role = "strong" if self.isChecked() else "body"
        below = px(20) + (self._lines(role, self.width()) - 1) * px(_LINE)
        title = QRectF(left, plate.y() + px(3), plate.right() - left - px(4), below - px(2))
        state = QRectF(left, plate.y() + below, title.width(), px(17))
        painter.setFont(font(role))
        painter.setPen(colour("text"))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(title, middle | Qt.TextFlag.TextWordWrap, self.text())
        attention = self.progress is Progress.NEEDS_ATTENTION
        painter.setFont(font("eyebrow" if attention else "caption"))
        painter.setPen(colour("should" if attention else "text3"))
        painter.drawText(state, middle, state_word(self.progress))
