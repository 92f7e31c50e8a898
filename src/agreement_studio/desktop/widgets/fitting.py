"""How large a dialog may be: as designed, and never larger than the window beneath it."""

from PySide6.QtWidgets import QDialog, QWidget

from agreement_studio.desktop.theme import px

NARROW = 560
"""Beneath this width, in pixels of the design, things stand one beneath the other."""
LOW = 480
"""Beneath this height, whatever can scroll does."""
_AROUND = 32


def fit_over(dialog: QDialog, over: QWidget | None, width: int, height: int) -> None:
    """Sets the size of a dialog over a window."""
    if over is None:
        dialog.resize(px(width), px(height))
        return
    room = over.window().size()
    dialog.resize(min(px(width), room.width() - _AROUND), min(px(height), room.height() - _AROUND))
