"""The order in which Tab goes through a page: as people read it, whenever its parts were made."""

from collections.abc import Iterator
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QRadioButton, QScrollArea, QWidget


def stops(root: QWidget, closed: QWidget | None = None) -> Iterator[QWidget]:
    """The controls that Tab comes to, in the order of their layouts.

    What is `closed` is told of itself, wherever it stands, and nothing of what is in it.
    """
    if root is closed:
        yield root
        return
    if root.isHidden():
        return
    if isinstance(root, QScrollArea):
        inside = root.widget()
        yield from stops(inside, closed) if inside else ()
    elif _is_stop(root):
        yield root
    layout = root.layout()
    if layout is not None:
        yield from _within(layout, closed)


def _within(layout: QLayout, closed: QWidget | None) -> Iterator[QWidget]:
    for one in _held(layout):
        yield from _within(one, closed) if isinstance(one, QLayout) else stops(one, closed)


def _held(layout: QLayout) -> list[QWidget | QLayout]:
    """What stands in it, in order.

    Its items are not asked for: PySide keeps an object for each long after Qt deleted the item, and
    takes it for whatever comes to lie at the same place in memory.
    """
    owner = layout.parentWidget()
    near = (*(owner.children() if owner else ()), *layout.children())
    placed = [(layout.indexOf(one), one) for one in near if isinstance(one, QWidget | QLayout)]
    return [one for place, one in sorted(placed, key=itemgetter(0)) if place >= 0]


def _is_stop(control: QWidget) -> bool:
    takes_tab = control.focusPolicy() & Qt.FocusPolicy.TabFocus
    if not takes_tab or not control.isEnabled() or control.focusProxy() is not None:
        return False
    return not isinstance(control, QRadioButton) or _speaks_for_its_group(control)


def _speaks_for_its_group(button: QRadioButton) -> bool:
    """Tab comes to one of a group, and the arrow keys go on from there."""
    group = button.group()
    return button is (group.checkedButton() or group.buttons()[0])


ASIDE = frozenset({"why", "picture"})
"""Names of controls that tell more about what is asked and answer nothing."""


def first_stop(root: QWidget) -> QWidget | None:
    """The first control of a page that an answer can be given with."""
    return next((one for one in stops(root) if one.objectName() not in ASIDE), None)


def next_stop(root: QWidget, current: QWidget, *, forwards: bool) -> QWidget | None:
    """The control to go to from `current` within `root`; None where that leads out of it."""
    before, is_here = None, False
    for one in stops(root):
        if is_here:
            return one
        if _holds(one, current):
            if not forwards:
                return before
            is_here = True
        before = one
    return None


def _holds(stop: QWidget, control: QWidget) -> bool:
    if isinstance(stop, QRadioButton) and isinstance(control, QRadioButton):
        return stop.group() is control.group()
    return stop is control or stop.isAncestorOf(control)


def stop_beyond(page: QWidget, *, forwards: bool) -> QWidget | None:
    """The first control outside of a page, after it or before it in the window, and so around.

    None where that page is not shown: it has no place in the window then.

    Qt's own chain of focus is not asked: PySide takes what it tells of for a child of the control
    that was asked, and believes whole windows gone once that control is.
    """
    around = list(stops(page.window(), closed=page))
    if page not in around:
        return None
    at = around.index(page)
    beyond = (*around[at + 1 :], *around[:at])
    return next((one for one in (beyond if forwards else beyond[::-1]) if one.isVisible()), None)
