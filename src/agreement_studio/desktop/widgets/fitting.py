"""How large a dialog may be: as designed, and never larger than the window beneath it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from agreement_studio.desktop.theme import px

NARROW = 560
"""Beneath this width, in pixels of the design, things stand one beneath the other."""
LOW = 480
"""Beneath this height, whatever can scroll does."""
_AROUND = 32


def fit_over(dialog: QDialog, over: QWidget | None, width: int, height: int) -> None:
    """Sets the size of a dialog over a window, as designed where there is room."""
    size_over(dialog, over, QSize(px(width), px(height)))


def size_over(dialog: QDialog, over: QWidget | None, wanted: QSize) -> None:
    """Sets the size of a dialog over a window to what it asks, in pixels, where there is room."""
    around = QSize(_AROUND, _AROUND)
    dialog.resize(wanted if over is None else wanted.boundedTo(over.window().size() - around))
