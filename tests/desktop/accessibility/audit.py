"""What people who cannot see, point or read small print need of a window, looked for in it."""

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollBar,
    QSplitterHandle,
    QWidget,
)

LEAST_TARGET = 24
"""The smallest thing to hit, in pixels at 100 % (WCAG 2.2, 2.5.8)."""

_LETTER = re.compile(r"[^\W\d_]")
_OF_NO_USE = (QAccessible.Role.NoRole, QAccessible.Role.Client)


def controls(whole: QWidget) -> Iterator[QWidget]:
    """Everything visible in a window that the keyboard can go to."""
    for widget in whole.findChildren(QWidget):
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes_tab and widget.isVisibleTo(whole) and widget.isEnabled():
            yield widget


def told(widget: QWidget) -> tuple[str, str, QAccessible.Role]:
    """What a screen reader says of a widget: name, description and role."""
    known = QAccessible.queryAccessibleInterface(widget)
    name = known.text(QAccessible.Text.Name)
    if isinstance(widget, QComboBox):  # there Qt says on Linux what is chosen, not what for
        name = widget.accessibleName()
    return name, known.text(QAccessible.Text.Description), known.role()


def nameless(whole: QWidget) -> list[str]:
    """Controls that are announced without a word, or as nothing in particular."""
    found = []
    for widget in controls(whole):
        name, _, role = told(widget)
        is_area = isinstance(widget, QAbstractScrollArea) and role in _OF_NO_USE
        if not _LETTER.search(name) or (role in _OF_NO_USE and not is_area):
            found.append(f"{_place(widget)}: {name!r}, {role}")
    return found


def told_alike(whole: QWidget) -> list[str]:
    """Buttons of one group that nobody could tell apart by ear."""
    names = Counter(
        (widget.parentWidget(), told(widget)[:2])
        for widget in controls(whole)
        if isinstance(widget, QAbstractButton)
    )
    return [f"{names_[0]!r}, {times} times" for (_, names_), times in names.items() if times > 1]


def too_small(whole: QWidget) -> list[str]:
    """Things to hit that are smaller than a finger or an unsteady hand can."""
    found = []
    for widget in controls(whole):
        if isinstance(widget, QScrollBar | QSplitterHandle):
            continue
        size = widget.size()
        if min(size.width(), size.height()) < LEAST_TARGET:
            found.append(f"{_place(widget)}: {told(widget)[0]!r}, {size.width()}×{size.height()}")
    return found


def clipped(whole: QWidget) -> list[str]:
    """Words that do not fit into the place they have."""
    found = []
    for widget in whole.findChildren(QLabel) + whole.findChildren(QAbstractButton):
        is_icon = isinstance(widget.parentWidget(), QLineEdit)
        if is_icon or not widget.isVisibleTo(whole) or not _LETTER.search(widget.text()):
            continue
        needed, given = widget.sizeHint(), widget.size()
        if widget.hasHeightForWidth():
            needed = QSize(0, widget.heightForWidth(given.width()))
        if needed.width() > given.width() + 1 or needed.height() > given.height() + 1:
            found.append(f"{_place(widget)}: {widget.text()!r} needs {needed}, has {given}")
    return found


def mouse_only(whole: QWidget) -> list[str]:
    """Buttons that the keyboard cannot get to: neither by Tab nor, within a row, by arrows."""
    reached = {(widget.parentWidget(), type(widget)) for widget in controls(whole)}
    return [
        f"{_place(button)}: {button.text() or button.toolTip()!r}"
        for button in whole.findChildren(QAbstractButton)
        if button.isVisibleTo(whole)
        and button.isEnabled()
        and not button.focusPolicy() & Qt.FocusPolicy.TabFocus
        and (button.parentWidget(), type(button)) not in reached
        and not isinstance(button.parentWidget(), QMenu | QLineEdit)
    ]


def _place(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return f"{type(parent).__name__}/{type(widget).__name__}"
