"""How far a decision is shared: five levels in a row, the last two of which share power."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import colour, font, px
from agreement_studio.desktop.forms.entries.entry import Entry
from agreement_studio.domain.choices import Level
from agreement_studio.texts import Texts

LEVELS = tuple(Level)
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class LevelButton(QAbstractButton):
    """One level: bars that rise with it, and its word."""

    def __init__(self, level: Level, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self.level = level
        self.setText(texts.choice("level", level))
        meaning = texts.choice("level", level, "meaning")
        self.setToolTip(meaning)
        self.setAccessibleDescription(meaning)
        self.setCheckable(True)
        self.setFont(font("small"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Arrows and Delete are the row's."""
        if Qt.Key(e.key()) in {*STEPS, Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            e.ignore()
        else:
            super().keyPressEvent(e)

    @override
    def sizeHint(self) -> QSize:
        """Wide enough for its longest word when it is chosen, on two lines at most."""
        metrics = QFontMetrics(font("label"))
        longest = max(map(metrics.horizontalAdvance, self.text().split()), default=0)
        lines = len(self.text().split())
        height = metrics.lineSpacing() * min(lines, 2)
        return QSize(longest + px(8), px(32) + height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(box, px(7), px(7))
        ink = colour("on_accent" if self.isChecked() else "text2")
        wide, gap = px(4), px(2)
        left = box.center().x() - (5 * wide + 4 * gap) / 2
        for number in range(5):
            tall = px(3 + number * 2.2)
            bar = QRectF(left + number * (wide + gap), box.y() + px(20) - tall, wide, tall)
            ink.setAlpha(255 if number <= LEVELS.index(self.level) else 70)
            painter.setBrush(ink)
            painter.drawRoundedRect(bar, 1, 1)
        ink.setAlpha(255)
        painter.setPen(ink)
        painter.setFont(font("label") if self.isChecked() else self.font())
        words = box.adjusted(px(2), px(22), -px(2), -px(2))
        middle = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(words, middle, self.text())
        if self.hasFocus():
            self._paint_focus(painter, box)
        painter.end()

    def _paint_focus(self, painter: QPainter, box: QRectF) -> None:
        """Two tones, so that it is seen on a filled ground as well."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("focus"), 2))
        painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), px(8), px(8))
        painter.setPen(QPen(colour("card"), 1.5))
        painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), px(6), px(6))


class LevelsEntry(Entry):
    """Five buttons. The chosen one, chosen again, is not said any more; so it is by Delete."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.has_bracket = True
        self.buttons = tuple(self._button(level, texts) for level in LEVELS)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(3), px(3), px(3), px(24))
        self._row.setSpacing(0)
        for button in self.buttons:
            self._row.addWidget(button, 1)
            button.clicked.connect(self._clicked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_other(None)

    def _button(self, level: Level, texts: Texts) -> "LevelButton":
        return LevelButton(level, texts, self)

    def leave_bracket_out(self) -> None:
        """What counts as ceding is said beneath, by what stands there."""
        self.has_bracket = False
        self._row.setContentsMargins(px(3), px(3), px(3), px(3))

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, LevelButton):
            self._choose(button.level if button.isChecked() else None)

    def _choose(self, level: Level | None) -> None:
        self.show_other(level)
        self.tell(typed=False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = STEPS.get(Qt.Key(event.key()))
        is_alone = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._choose(None)
        elif by and is_alone:
            self._go(by)
        else:
            super().keyPressEvent(event)

    def _go(self, by: int) -> None:
        here = next((n for n, one in enumerate(self.buttons) if one.hasFocus()), 0)
        there = max(0, min(len(LEVELS) - 1, here + by))
        self.buttons[there].setFocus()
        self._choose(LEVELS[there])

    @override
    def value(self) -> str | None:
        return next((one.level.value for one in self.buttons if one.isChecked()), None)

    @override
    def show_other(self, value: Any) -> None:
        chosen = Level(value) if value else None
        for button in self.buttons:
            button.setChecked(button.level is chosen)
            is_stop = button.level is (chosen or Level.TELL)
            policy = Qt.FocusPolicy
            button.setFocusPolicy(policy.StrongFocus if is_stop else policy.ClickFocus)

    @override
    def name_as(self, label: str, description: str) -> None:
        self.setAccessibleName(label)
        self.setAccessibleDescription(description)
        for button in self.buttons:
            button.setAccessibleName(f"{label}: {button.text()}")

    @override
    def focus_target(self) -> QWidget:
        chosen = next((one for one in self.buttons if one.isChecked()), None)
        return chosen or self.buttons[0]

    @property
    @override
    def is_wide(self) -> bool:
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -px(21) if self.has_bracket else -0.5)
        painter.setPen(QPen(colour("line"), 1))
        painter.setBrush(colour("sunken"))
        painter.drawRoundedRect(track, px(10), px(10))
        if self.has_bracket:
            paint_bracket(painter, self.buttons, track.bottom())
        painter.end()


def paint_bracket(painter: QPainter, buttons: Sequence[QWidget], top: float) -> None:
    """Beneath the last two of five: that only they count as ceding power."""
    painter.setFont(font("caption"))
    left = float(buttons[3].geometry().x() + px(6))
    right = float(buttons[4].geometry().right() - px(6))
    said = QCoreApplication.translate("LevelsEntry", "Counts as ceding power")
    wide = painter.fontMetrics().horizontalAdvance(said) + px(12)
    if wide > right - left:
        said = QCoreApplication.translate("LevelsEntry", "Cedes power")
        wide = painter.fontMetrics().horizontalAdvance(said) + px(12)
    middle, height = (left + right) / 2, top + px(11)
    painter.setPen(QPen(colour("control"), 1))
    for end, inner in ((left, middle - wide / 2), (right, middle + wide / 2)):
        painter.drawLine(QPointF(end, height), QPointF(inner, height))
        painter.drawLine(QPointF(end, height), QPointF(end, height - px(4)))
    painter.setPen(colour("text3"))
    box = QRectF(middle - wide / 2, height - px(9), wide, px(18))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)
