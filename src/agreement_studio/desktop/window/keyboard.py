"""Where the keyboard is, and putting it elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from agreement_studio.desktop.widgets.reading_order import first_stop


def focus(widget: QWidget) -> bool:
    """Puts the keyboard on a widget, or on what takes it instead; False where it takes none."""
    while (instead := widget.focusProxy()) is not None:
        widget = instead
    if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return True


def enter(pane: QWidget) -> bool:
    """Puts the keyboard on a pane, or on the first thing in it; False where nothing takes it."""
    if focus(pane):
        return True
    first = first_stop(pane)
    return first is not None and focus(first)


def holds(pane: QWidget, focused: QWidget | None) -> bool:
    """Whether the keyboard is within a pane."""
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))
