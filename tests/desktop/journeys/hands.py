"""What a person does to a window: point and press, or press keys alone."""

import os
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from agreement_studio.desktop.forms.entries.levels import LEVELS, LevelButton, LevelsEntry
from agreement_studio.desktop.widgets.reading_order import stops
from agreement_studio.desktop.window.actions.all_actions import ACTIONS
from agreement_studio.desktop.window.window import Window

TYPED = 1_000_000 if os.environ.get("SOAK") else 2
"""How many letters of an answer are typed one by one; the rest is pasted, as people do."""
ALONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class OutOfReachError(AssertionError):
    """Something in the window that these hands cannot get to."""


def settle(window: QWidget) -> None:
    """Lets the window lay out and draft what the last act brought.

    Without a screen nobody gives a window the keyboard back when a menu of it closes.
    """
    QApplication.processEvents()
    something_open = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if not something_open and QApplication.activeWindow() is not window:
        window.activateWindow()
        for _ in range(1_000):
            QApplication.processEvents()
            if QApplication.activeWindow() is window:
                return
        raise OutOfReachError("the window does not get the keyboard back")


def focused() -> QWidget:
    """What hears the keys: the window itself, where nothing in it has the keyboard."""
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None, "nothing has the keyboard"
    return widget


def press_key(key: Qt.Key, modifiers: Qt.KeyboardModifier = ALONE) -> None:
    """One key, to whatever has the keyboard."""
    popup = QApplication.activePopupWidget()
    QTest.keyClick(_typed_on(popup) if popup else focused(), key, modifiers)


def _typed_on(popup: QWidget) -> QWidget:
    inside: QWidget | None = popup.focusWidget()
    return popup if inside is None else inside


def type_text(text: str) -> None:
    """Letter by letter, then the rest from the clipboard."""
    for letter in text[:TYPED]:
        if letter == "\n":
            press_key(Qt.Key.Key_Return)
        else:
            _type_letter(letter)
    if text[TYPED:]:
        QGuiApplication.clipboard().setText(text[TYPED:])
        press_key(Qt.Key.Key_V, CONTROL)


def _type_letter(letter: str) -> None:
    key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
    for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
        QTest.sendKeyEvent(action, focused(), key, letter, ALONE)


class Hands(Protocol):
    """Mouse and keyboard, or the keyboard alone."""

    window: Window

    def reach(self, control: QWidget) -> None:
        """Puts the keyboard there."""
        ...

    def press(self, button: QAbstractButton) -> None: ...

    def pick(self, box: QComboBox, data: Any) -> None:
        """Picks from a list what is kept there as `data`, whatever comes of it."""
        ...

    def go(self, step: str) -> None:
        """Goes to the page of a step."""
        ...

    def command(self, key: str) -> None:
        """Has a command of the menus carried out."""
        ...


def write(hands: Hands, box: QWidget, text: str) -> None:
    """Sees to it that a box holds the text: goes on where its beginning stands already."""
    hands.reach(box)
    held = held_in(box)
    if held and text.startswith(held):
        press_key(Qt.Key.Key_End, CONTROL)
        text = text[len(held) :]
    elif held:
        press_key(Qt.Key.Key_A, CONTROL)
    if text:
        type_text(text)
    elif held_in(box) != text:
        press_key(Qt.Key.Key_Delete)


def choose(hands: Hands, box: QComboBox, data: Any) -> None:
    """Picks from a list, and sees that it is chosen."""
    hands.pick(box, data)
    if box.currentData() != data:
        raise OutOfReachError(f"{data} is picked in {named(box)}, and not chosen")


def held_in(box: QWidget) -> str:
    if isinstance(box, QLineEdit):
        return box.text()
    assert isinstance(box, QPlainTextEdit)
    return box.toPlainText()


def row_of(box: QComboBox, data: Any) -> int:
    found = [row for row in range(box.count()) if box.itemData(row) == data]
    if not found:
        offered = [box.itemText(row) for row in range(box.count())]
        raise OutOfReachError(f"{box.accessibleName()} does not offer {data}: {offered}")
    return found[0]


class MouseAndKeyboard:
    """Points at everything, and types."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def reach(self, control: QWidget) -> None:
        if focused_or_none() is not control:
            inside = control.viewport() if isinstance(control, QPlainTextEdit) else control
            self._click(inside)
        if focused_or_none() is not control:
            raise OutOfReachError(f"a click does not reach {named(control)}")

    def press(self, button: QAbstractButton) -> None:
        self._click(button)

    def pick(self, box: QComboBox, data: Any) -> None:
        self._click(box)
        view = box.view()
        index = box.model().index(row_of(box, data), box.modelColumn())
        view.scrollTo(index)
        place = view.visualRect(index).center()
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(view.viewport().mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            ALONE,
        )
        QApplication.sendEvent(view.viewport(), moved)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, ALONE, place)
        settle(self.window)

    def go(self, step: str) -> None:
        assert self.window.workspace is not None
        self.press(self.window.workspace.sidebar.items[step])

    def command(self, key: str) -> None:
        action = self.window.menus.actions[key]
        menu_key = next(spec.menu for spec in ACTIONS if spec.key == key)
        menu = self.window.menus.menu(menu_key)
        bar = self.window.menuBar()
        place = bar.actionGeometry(menu.menuAction()).center()
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, ALONE, place)
        if not menu.isVisible():
            raise OutOfReachError(f"the menu of {key} does not open")
        QTest.mouseClick(
            menu, Qt.MouseButton.LeftButton, ALONE, menu.actionGeometry(action).center()
        )

    def _click(self, control: QWidget) -> None:
        settle(self.window)
        _scroll_to(control)
        if not control.isVisible() or not control.isEnabled():
            raise OutOfReachError(f"{named(control)} is not there to be clicked")
        place = control.rect().center()
        if isinstance(control, QCheckBox | QRadioButton):
            place.setX(10)
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, ALONE, place)


class KeyboardAlone:
    """Presses keys, and nothing else: no pointer, and no focus but by keys."""

    MOST = 1_500

    def __init__(self, window: Window) -> None:
        self.window = window

    def reach(self, control: QWidget) -> None:
        settle(self.window)
        page = self._page()
        target = control.focusProxy() or control
        if focused_or_none() is target:
            return
        if page.isAncestorOf(target):
            self._into(page)
        forwards = self._is_ahead(page, target)
        for _ in range(self.MOST):
            here = focused()
            if here is target:
                return
            if isinstance(here, QRadioButton) and _same_group(here, target):
                self._along(here, target)
                return
            if _same_group(here, target):
                self._along_levels(target)
                return
            press_key(
                Qt.Key.Key_Tab if forwards else Qt.Key.Key_Backtab, ALONE if forwards else SHIFT
            )
            if focused() is here:
                raise OutOfReachError(f"Tab stays on {named(here)}, before {named(target)}")
        raise OutOfReachError(f"no Tab leads to {named(target)}")

    def press(self, button: QAbstractButton) -> None:
        self.reach(button)
        if isinstance(button, QRadioButton | LevelButton) and button.isChecked():
            return  # arrows choose where they come to
        press_key(Qt.Key.Key_Space)

    def pick(self, box: QComboBox, data: Any) -> None:
        self.reach(box)
        press_key(Qt.Key.Key_Space)
        if not box.view().isVisible():
            raise OutOfReachError(f"the space bar does not open {named(box)}")
        row = row_of(box, data)
        press_key(Qt.Key.Key_Home)
        while (here := box.view().currentIndex().row()) < row:
            press_key(Qt.Key.Key_Down)
            if box.view().currentIndex().row() <= here:
                raise OutOfReachError(f"no arrow goes on in the list of {named(box)}")
        press_key(Qt.Key.Key_Return)
        settle(self.window)

    def go(self, step: str) -> None:
        workspace = self.window.workspace
        assert workspace is not None
        keys = list(workspace.sidebar.items)
        while workspace.current != step:
            before = workspace.current
            ahead = keys.index(step) > keys.index(before)
            press_key(Qt.Key.Key_PageDown if ahead else Qt.Key.Key_PageUp, CONTROL)
            assert workspace.current != before

    def command(self, key: str) -> None:
        """By its letters in the menus: Alt and the letter of the menu, then its own."""
        spec = next(spec for spec in ACTIONS if spec.key == key)
        menu = self.window.menus.menu(spec.menu)
        press_key(_mnemonic(menu.title()), ALT)
        if not menu.isVisible():
            raise OutOfReachError(f"no key opens the menu {menu.title()}")
        press_key(_mnemonic(self.window.menus.actions[key].text()))

    def _page(self) -> QWidget:
        assert self.window.workspace is not None
        page = self.window.workspace.centre.stack.currentWidget()
        assert page is not None
        return page

    def _into(self, page: QWidget) -> None:
        for _ in range(6):
            here = focused_or_none()
            if here is not None and page.isAncestorOf(here):
                return
            press_key(Qt.Key.Key_F6)
        raise OutOfReachError("F6 does not lead to the page")

    def _is_ahead(self, page: QWidget, target: QWidget) -> bool:
        order = list(stops(page))
        here = focused()
        at = [n for n, one in enumerate(order) if one is here or _same_group(one, here)]
        there = [n for n, one in enumerate(order) if one is target or _same_group(one, target)]
        return not at or not there or there[0] >= at[0]

    def _along_levels(self, target: QWidget) -> None:
        for _ in LEVELS:
            if focused() is target:
                return
            ahead = target.x() > focused().x()
            press_key(Qt.Key.Key_Right if ahead else Qt.Key.Key_Left)
        raise OutOfReachError(f"no arrow leads to {named(target)}")

    def _along(self, here: QRadioButton, target: QWidget) -> None:
        buttons: list[QWidget] = list(here.group().buttons())
        for _ in buttons:
            if focused() is target:
                return
            at = buttons.index(focused())
            ahead = buttons.index(target) > at
            keys = (Qt.Key.Key_Left, Qt.Key.Key_Right)
            if here.y() != target.y():
                keys = (Qt.Key.Key_Up, Qt.Key.Key_Down)
            press_key(keys[ahead])
        if focused() is not target:
            raise OutOfReachError(f"no arrow leads to {named(target)}")


def _same_group(one: QWidget, other: QWidget) -> bool:
    if isinstance(one, QRadioButton) and isinstance(other, QRadioButton):
        return one.group() is not None and one.group() is other.group()
    row = one.parentWidget()
    return isinstance(row, LevelsEntry) and row is other.parentWidget()


def focused_or_none() -> QWidget | None:
    return QApplication.focusWidget()


def named(control: QWidget) -> str:
    return f"{type(control).__name__} “{control.accessibleName()}”"


def _scroll_to(control: QWidget) -> None:
    """What the wheel does."""
    above = control.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(control)
        above = above.parentWidget()


def _mnemonic(words: str) -> Qt.Key:
    at = words.index("&")
    return Qt.Key(ord(words[at + 1].upper()))
