"""Presses, types and wanders about without a thought, the same way again for the same seed."""

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from agreement_studio.desktop.questions import Leaving
from agreement_studio.desktop.window.window import Window
from tests.desktop.journeys.hands import (
    ALONE,
    ALT,
    CONTROL,
    SHIFT,
    press_key,
    settle,
    type_text,
)

WORDS = (
    "who decides", "£12,500", "1 April 2027", "31/2/2027", "12", "zero", "a\nb", "עברית",
    "👩‍🌾 e\u0301",
    "x" * 400, "<b>&amp;", "blame", "  ", "three months", "50 %",
)  # fmt: skip
KEYS = (
    (Qt.Key.Key_Tab, ALONE), (Qt.Key.Key_Backtab, SHIFT), (Qt.Key.Key_Down, ALONE),
    (Qt.Key.Key_Up, ALT), (Qt.Key.Key_Down, ALT), (Qt.Key.Key_F6, ALONE), (Qt.Key.Key_F8, ALONE),
    (Qt.Key.Key_F9, ALONE), (Qt.Key.Key_Escape, ALONE), (Qt.Key.Key_Space, ALONE),
    (Qt.Key.Key_Return, ALONE), (Qt.Key.Key_Delete, ALONE), (Qt.Key.Key_A, CONTROL),
    (Qt.Key.Key_V, CONTROL), (Qt.Key.Key_Z, CONTROL), (Qt.Key.Key_Y, CONTROL),
    (Qt.Key.Key_PageDown, CONTROL), (Qt.Key.Key_PageUp, CONTROL), (Qt.Key.Key_S, CONTROL),
    (Qt.Key.Key_X, CONTROL), (Qt.Key.Key_Right, ALONE),
)  # fmt: skip
LEFT_OUT = frozenset({"quit"})


class Monkey:
    """Sits before one window."""

    def __init__(self, window: Window, answers: Any, folder: Path, seed: int) -> None:
        """`answers` is asked for files; `folder` is where they are."""
        self.window, self._answers, self._folder = window, answers, folder
        self._chance = random.Random(seed)  # noqa: S311 - no secret
        self.diary: list[str] = []
        self.counts: Counter[str] = Counter()
        # A menu of a button waits in a loop of its own until somebody leaves it.
        self._leaving = QTimer(window, interval=100)
        self._leaving.timeout.connect(self._close_what_is_open)
        self._leaving.start()
        self._acts: tuple[tuple[int, Callable[[], str]], ...] = (
            (20, self._write),
            (16, self._press_button),
            (8, self._choose),
            (14, self._press_key),
            (8, self._go),
            (6, self._undo_or_redo),
            (4, self._command),
            (2, self._drag),
            (2, self._resize),
        )

    def look_at_everything(self, starter: str) -> None:
        """Begins a starter, whatever was open, and goes once through all its pages."""
        self._answers.leaving = Leaving.DISCARD
        self._put_back()
        self._begin_anew(starter)
        assert self.window.workspace is not None
        for item in tuple(self.window.workspace.sidebar.items.values()):
            self._click(item)
            settle(self.window)
        let_go()

    def try_every_command(self, starter: str) -> None:
        """Chooses each command of the menus once: what it makes for good is there then."""
        for key in self.window.menus.actions:
            if self.window.workspace is None:
                self._begin_anew(starter)
            if key not in LEFT_OUT:
                self._prepare_answers()
                self._choose_command(key)
                self._close_what_is_open()
                settle(self.window)
                let_go()

    def _begin_anew(self, starter: str) -> None:
        """As in a program that runs, what was open is gone before its pages are asked for."""
        assert self.window.documents.begin(starter)
        settle(self.window)
        let_go()

    def _put_back(self) -> None:
        """One size of window and text, and one palette: larger ones take more of the memory."""
        self.window.showNormal()
        self.window.resize(1366, 768)
        for key in ("palette_light", "actual_size"):
            self.window.menus.actions[key].trigger()

    def leave(self) -> None:
        """Closes what is open, as it is."""
        self._answers.leaving = Leaving.DISCARD
        assert self.window.documents.close()
        settle(self.window)
        let_go()

    def act(self) -> None:
        """Does one thing, whatever comes of it."""
        self._prepare_answers()
        weights = [weight for weight, _ in self._acts]
        doing = self._chance.choices([act for _, act in self._acts], weights)[0]
        if self.window.workspace is None:
            doing = self._begin
        did = doing()
        self.counts[doing.__name__] += 1
        self.diary = [*self.diary[-20:], did]
        self._close_what_is_open()
        settle(self.window)
        let_go()

    # ------------------------------------------------------------------------------- its acts

    def _begin(self) -> str:
        if self._chance.random() < 0.3:
            self.window.menus.actions["new"].trigger()
            return "new"
        cards = self.window.welcome.findChildren(QAbstractButton)
        card = self._one([one for one in cards if one.isVisible() and one.isEnabled()])
        return self._click(card) if card else ""

    def _write(self) -> str:
        page = self._page()
        boxes = [
            box
            for kind in (QPlainTextEdit, QLineEdit)
            for box in page.findChildren(kind)
            if box.isVisible()
        ]
        box = self._one(boxes)
        if box is None:
            return ""
        self._click(box.viewport() if isinstance(box, QPlainTextEdit) else box)
        text = self._chance.choice(WORDS)
        type_text(text)
        return f"typed {text[:20]!r} in {box.accessibleName()}"

    def _press_button(self) -> str:
        inside = self._page() if self._chance.random() < 0.8 else self.window
        buttons = [b for b in inside.findChildren(QAbstractButton) if b.isVisible()]
        button = self._one([one for one in buttons if one.isEnabled()])
        if button is None:
            return ""
        if self._chance.random() < 0.3:
            QGuiApplication.clipboard().setText("What\tWho\nA van\tCouncil\n\tx")
        return self._click(button)

    def _choose(self) -> str:
        boxes = [box for box in self._page().findChildren(QComboBox) if box.isVisible()]
        box = self._one(boxes)
        if box is None:
            return ""
        box.setFocus()
        for _ in range(self._chance.randint(1, 4)):
            QTest.keyClick(box, self._chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))
        return f"chose in {box.accessibleName()}"

    def _press_key(self) -> str:
        key, modifiers = self._chance.choice(KEYS)
        press_key(key, modifiers)
        return f"key {key.name} {modifiers}"

    def _go(self) -> str:
        assert self.window.workspace is not None
        items = [i for i in self.window.workspace.sidebar.items.values() if i.isVisible()]
        item = self._one(items)
        return self._click(item) if item else ""

    def _undo_or_redo(self) -> str:
        times, key = self._chance.randint(1, 12), self._chance.choice(("undo", "redo"))
        for _ in range(times):
            self.window.menus.actions[key].trigger()
        return f"{key} × {times}"

    def _command(self) -> str:
        keys = [key for key in self.window.menus.actions if key not in LEFT_OUT]
        return self._choose_command(self._chance.choice(keys))

    def _choose_command(self, key: str) -> str:
        action: QAction = self.window.menus.actions[key]
        if action.isEnabled():
            action.trigger()
        return f"command {key}"

    def _drag(self) -> str:
        widgets = [one for one in self._page().findChildren(QWidget) if one.isVisible()]
        one = self._one(widgets)
        if one is None:
            return ""
        QTest.mousePress(one, Qt.MouseButton.LeftButton)
        QTest.mouseRelease(
            one, Qt.MouseButton.LeftButton, pos=QPoint(5, self._chance.randint(-300, 300))
        )
        return f"dragged {type(one).__name__}"

    def _resize(self) -> str:
        size = self._chance.choice(((1024, 640), (1366, 768), (700, 500), (1920, 1080)))
        self.window.resize(*size)
        return f"size {size}"

    # --------------------------------------------------------------------------------- within

    def _page(self) -> QWidget:
        assert self.window.workspace is not None
        return self.window.workspace.centre.stack.currentWidget() or self.window

    def _one(self, choices: list[Any]) -> Any:
        return self._chance.choice(choices) if choices else None

    def _click(self, widget: QWidget) -> str:
        said = f"clicked {type(widget).__name__} “{widget.accessibleName()}”"
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, ALONE, QPoint(10, widget.height() // 2))
        return said

    def _prepare_answers(self) -> None:
        name = f"{self._chance.choice('abc')}.agreement"
        files = sorted(self._folder.glob("*.agreement"))
        self._answers.file = self._one([None, self._folder / "gone.agreement", *files])
        self._answers.place = self._chance.choice((None, self._folder / name))
        if self._chance.random() < 0.1:
            self._answers.place = self._folder / self._chance.choice(("d.docx", "d.html", "d.md"))
        self._answers.leaving = self._chance.choice(list(Leaving))

    def _close_what_is_open(self) -> None:
        """Menus and dialogs are left by Escape, as anybody would."""
        for _ in range(5):
            popup = QApplication.activePopupWidget()
            if popup is None:
                break
            if isinstance(popup, QMenu) and self._chance.random() < 0.5:
                QTest.keyClick(popup, Qt.Key.Key_Down)
                QTest.keyClick(popup, Qt.Key.Key_Return)
            else:
                QTest.keyClick(popup, Qt.Key.Key_Escape)
        for _ in range(5):
            modal = QApplication.activeModalWidget()
            if modal is None:
                break
            QTest.keyClick(modal, Qt.Key.Key_Escape)


def let_go() -> None:
    """What is to be deleted later is, as soon as a program runs; without a loop nobody does it."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
