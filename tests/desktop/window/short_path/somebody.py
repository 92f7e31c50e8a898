"""Somebody at the window who clicks and types, and every entry of whom is counted."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.forms.answer_field import AnswerField
from agreement_studio.desktop.forms.entries.chosen import PartsEntry
from agreement_studio.desktop.forms.entries.rows import Rows
from agreement_studio.desktop.forms.step_page import StepPage
from agreement_studio.desktop.window.window import Window
from agreement_studio.desktop.window.workspace import Workspace


class Somebody:
    """An entry is one field filled or one choice made. Going to another page is none."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self._window, self._qtbot = window, qtbot
        self.entries: list[str] = []

    @property
    def workspace(self) -> Workspace:
        assert self._window.workspace is not None
        return self._window.workspace

    @property
    def page(self) -> StepPage:
        page = self.workspace.centre.page(self.workspace.current)
        assert isinstance(page, StepPage)
        return page

    def press(self, button: QAbstractButton) -> None:
        """Clicks a button, which fills in nothing."""
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def go_on(self) -> None:
        """Presses Next."""
        self.press(self.workspace.foot.next)

    def fill(self, path: str, words: str, *, card: int = 0) -> None:
        """Types into a field: of the card of that number, where it stands in cards."""
        entry = self._field(path, card).entry
        target = entry.entries[0] if isinstance(entry, Rows) else entry
        box = target.role if isinstance(target, PartsEntry) else target.focus_target()
        self._click(box)
        _type(box, words)
        self.entries.append(f"{path}: {words}")

    def choose(self, path: str, words: str, *, card: int = 0) -> None:
        """Opens a list of choices with a key, goes down to one and takes it."""
        entry = self._field(path, card).entry
        target = entry.entries[0] if isinstance(entry, Rows) else entry
        box = target.focus_target()
        assert isinstance(box, QComboBox)
        self._click_beside(box)
        QTest.keyClick(box, Qt.Key.Key_F4)
        self._qtbot.waitUntil(lambda: box.view().isVisible())
        at = box.findText(words)
        assert at >= 0, [box.itemText(place) for place in range(box.count())]
        for _ in range(box.count()):
            if box.view().currentIndex().row() == at:
                break
            QTest.keyClick(box.view(), Qt.Key.Key_Down)
        QTest.keyClick(box.view(), Qt.Key.Key_Return)
        self._qtbot.waitUntil(lambda: box.currentText() == words)
        self.entries.append(f"{path}: {words}")

    def tick(self, path: str, words: str, *, card: int = 0) -> None:
        """Clicks the round button of that name."""
        buttons = self._field(path, card).entry.findChildren(QAbstractButton)
        self.press(next(one for one in buttons if one.text() == words))
        self.entries.append(f"{path}: {words}")

    def accept(self, button: QAbstractButton) -> None:
        """Accepts something, which is a choice."""
        self.press(button)
        self.entries.append(button.text())

    def _field(self, path: str, card: int) -> AnswerField:
        fields = [field for field in self.page.fields if field.spot.text_path == path]
        field = fields[card]
        assert field.isVisible(), path
        return field

    def _click(self, box: QWidget) -> None:
        box.setFocus(Qt.FocusReason.MouseFocusReason)  # which scrolls it into view
        place = box.viewport() if isinstance(box, QTextEdit | QPlainTextEdit) else box
        QTest.mouseClick(place, Qt.MouseButton.LeftButton)

    def _click_beside(self, box: QComboBox) -> None:
        """Comes to a list without opening it."""
        QTest.mouseMove(box, QPoint(1, 1))
        box.setFocus(Qt.FocusReason.TabFocusReason)


def _type(box: QWidget, words: str) -> None:
    """Presses a key for every letter; those that no key of Qt's own stands for come as text."""
    for letter in words:
        if letter.isascii():
            QTest.keyClicks(box, letter)
        else:
            press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(box, press)
