"""How far a decision moves: five radio buttons that look like rising bars."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import colour, font, look, px, spaced
from agreement_studio.desktop.theme.painting import NO_PEN, line, paint_focus, painting
from agreement_studio.domain.choices import Level
from agreement_studio.texts import Texts

_BUTTON_HEIGHT, _FOOT = 52, 22
_BAR, _BETWEEN = 4, 2


class LevelButton(QAbstractButton):
    """One of the five; space or the arrow keys choose it."""

    def __init__(self, level: Level, texts: Texts) -> None:
        super().__init__()
        self.level = level
        self._place = list(Level).index(level)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(texts.choice("level", level))
        self.setToolTip(texts.choice("level", level, "meaning"))
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(font("label")).horizontalAdvance(self.text())
        return QSize(max(px(70), words + px(12)), px(_BUTTON_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        longest = max(self.text().split(), key=len)
        return QSize(
            QFontMetrics(font("label")).horizontalAdvance(longest) + px(8), px(_BUTTON_HEIGHT)
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = self.isChecked()
        with painting(self) as painter:
            if chosen or self.underMouse():
                painter.setPen(NO_PEN)
                painter.setBrush(colour("accent" if chosen else "card"))
                painter.drawRoundedRect(rect, px(7), px(7))
            token = "on_accent" if chosen else "text2"
            self._paint_bars(painter, rect, token)
            painter.setFont(font("label") if chosen else font("small"))
            painter.setPen(colour(token))
            words = rect.adjusted(px(2), px(22), -px(2), 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(words, flags, self.text())
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()), 8, "card" if chosen else "")

    def _paint_bars(self, painter: QPainter, rect: QRectF, token: str) -> None:
        bar, gap, base = px(_BAR), px(_BETWEEN), rect.y() + px(20)
        x = rect.center().x() - (5 * bar + 4 * gap) / 2
        painter.setPen(NO_PEN)
        for place in range(5):
            height = px(3 + place * 2.2)
            painter.setBrush(colour(token, 1.0 if place <= self._place else 0.28))
            painter.drawRoundedRect(QRectF(x, base - height, bar, height), 1, 1)
            x += bar + gap


class LevelControl(QWidget):
    """The five levels in a row, what stood until now beneath, and which of them cede power."""

    chosen = Signal(object)
    """A :class:`Level`, when somebody chooses one."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: Level | None = None
        self.setAccessibleName(QCoreApplication.translate("LevelControl", "How far it moves"))
        row = spaced(QHBoxLayout(self), 3, 3, 3, 3 + _FOOT, between=0)
        self.buttons = tuple(LevelButton(level, texts) for level in Level)
        for button in self.buttons:
            row.addWidget(button, 1)
            button.clicked.connect(self._choose)

    def show_levels(self, level: Level | None, before: Level | None) -> None:
        """Shows the level in use and the one until now; neither counts as chosen by anybody."""
        self._before = before
        for button in self.buttons:
            button.setAutoExclusive(False)  # else none of them could be the one
            button.setChecked(button.level is level)
            button.setAutoExclusive(True)
        self.update()

    @property
    def level(self) -> Level | None:
        """The level that is chosen."""
        return next((button.level for button in self.buttons if button.isChecked()), None)

    def _choose(self) -> None:
        self.chosen.emit(self.level)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        track = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -px(_FOOT) - 0.5)
        with painting(self) as painter:
            is_contrast = look().tokens.name == "contrast"
            painter.setPen(line("control", 2) if is_contrast else NO_PEN)
            painter.setBrush(colour("sunken"))
            painter.drawRoundedRect(track, px(10), px(10))
            painter.setFont(font("caption"))
            self._paint_before(painter, track)
            self._paint_bracket(painter, track)

    def _paint_before(self, painter: QPainter, track: QRectF) -> None:
        if self._before is None or self._before.cedes:
            return
        under = self.buttons[list(Level).index(self._before)].geometry()
        words = QCoreApplication.translate("LevelControl", "Until now")
        painter.setPen(colour("text3"))
        place = QRectF(under.x(), track.bottom() + px(3), under.width(), px(17))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_bracket(self, painter: QPainter, track: QRectF) -> None:
        left = self.buttons[3].geometry().x() + px(6)
        right = self.buttons[4].geometry().right() - px(6)
        words = QCoreApplication.translate("LevelControl", "Counts as ceding power")
        room = QFontMetrics(font("caption")).horizontalAdvance(words) + px(12)
        if room > right - left:
            words = QCoreApplication.translate("LevelControl", "Cedes power")
            room = QFontMetrics(font("caption")).horizontalAdvance(words) + px(12)
        y, middle = track.bottom() + px(11), (left + right) / 2
        painter.setPen(line("control"))
        for edge, end in ((left, middle - room / 2), (right, middle + room / 2)):
            painter.drawLine(QPointF(edge, y), QPointF(end, y))
            painter.drawLine(QPointF(edge, y), QPointF(edge, y - px(4)))
        painter.setPen(colour("text3"))
        place = QRectF(middle - room / 2, y - px(8), room, px(17))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
