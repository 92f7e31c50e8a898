"""Where the keyboard is, and putting it elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus(widget: QWidget) -> bool:
    """Puts the keyboard on a widget; False where it takes none."""
    if not widget.isVisible() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return True


def holds(pane: QWidget, focused: QWidget | None) -> bool:
    """Whether the keyboard is within a pane."""
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))
