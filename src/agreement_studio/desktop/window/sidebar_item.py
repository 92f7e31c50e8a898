"""One step in the sidebar: the shape of its state, its title, and the state in a word."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from agreement_studio.desktop.theme import colour, font, look, paint_icon, px
from agreement_studio.desktop.theme.painting import (
    NO_PEN,
    paint_focus,
    paint_plate,
    painting,
)
from agreement_studio.desktop.widgets.states import SIDE, paint_state, state_word
from agreement_studio.review.completeness import Progress

_HEIGHT, _LOW, _LINE, _TEXT_LEFT = 42, 32, 18, 44
_ASIDE = 8


class SidebarItem(QAbstractButton):
    """Chosen with a click or the space bar; its name tells its state too."""

    def __init__(self, title: str, number: str = "", *, is_aside: bool = False) -> None:
        """`number` is its place among those counted; one that stands aside has no mark at first."""
        super().__init__()
        self._number, self._is_aside = number, is_aside
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

    def show_state(self, progress: Progress | None) -> None:
        """Shows how far the step's section has come; None while nobody has to begin with it."""
        self.progress = progress
        self.setAccessibleName(", ".join(word for word in (self.text(), self.word) if word))
        self.updateGeometry()
        self.update()

    @property
    def word(self) -> str:
        """What stands beneath the title."""
        state = state_word(self.progress) if self.progress else ""
        return " · ".join(word for word in (self._number, state) if word)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(220), self.heightForWidth(px(220)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(_HEIGHT if self.word else _LOW))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        height = _HEIGHT if self.word else _LOW
        return px(height) + (self._lines("strong", width) - 1) * px(_LINE)

    def _lines(self, role: str, width: int) -> int:
        """In how many lines the title stands."""
        return _lines_of(self.text(), QFontMetrics(font(role)), _room(width))

    def title_width(self, role: str) -> int:
        """The narrowest width with as many lines: no word is left over on a line of its own."""
        metrics, widest = QFontMetrics(font(role)), _room(self.width())
        lines = _lines_of(self.text(), metrics, widest)
        widths = range(widest // lines, widest, px(4))
        return next(
            (one for one in widths if _lines_of(self.text(), metrics, one) <= lines), widest
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        plate = QRectF(self.rect()).adjusted(px(_ASIDE), 1, -px(_ASIDE), -1)
        with painting(self) as painter:
            self._paint_plate(painter, plate)
            side = px(SIDE)
            mark = QRectF(plate.x() + px(10), plate.y() + px(7), side, side)
            self._paint_mark(painter, mark)
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

    def _paint_mark(self, painter: QPainter, mark: QRectF) -> None:
        if self.progress or not self._is_aside:
            paint_state(painter, self.progress or Progress.NOT_STARTED, mark)
        else:
            paint_icon(painter, "plus", mark, "text3")

    def _paint_words(self, painter: QPainter, plate: QRectF) -> None:
        left = px(_TEXT_LEFT)
        role = "strong" if self.isChecked() else "body"
        below = px(20) + (self._lines(role, self.width()) - 1) * px(_LINE)
        top, height = (px(3), below - px(2)) if self.word else (0, plate.height())
        title = QRectF(left, plate.y() + top, self.title_width(role), height)
        state = QRectF(left, plate.y() + below, plate.right() - left - px(4), px(17))
        painter.setFont(font(role))
        painter.setPen(colour("text"))
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(title, middle | Qt.TextFlag.TextWordWrap, self.text())
        attention = self.progress is Progress.NEEDS_ATTENTION
        painter.setFont(font("eyebrow" if attention else "caption"))
        painter.setPen(colour("should" if attention else "text3"))
        painter.drawText(state, middle, self.word)


def _room(width: int) -> int:
    """How wide the words of an item of that width may be."""
    return width - px(_TEXT_LEFT + _ASIDE + 4)


def _lines_of(text: str, metrics: QFontMetrics, width: int) -> int:
    """In how many lines a text stands at that width; more than any where a word is wider."""
    box = metrics.boundingRect(0, 0, width, 10_000, Qt.TextFlag.TextWordWrap, text)
    if box.width() > width:
        return len(text)
    return max(1, round(box.height() / metrics.lineSpacing()))
