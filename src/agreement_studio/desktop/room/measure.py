"""Sizes on the wall: everything grows with the height of the projector's picture."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from agreement_studio.desktop.theme import SANS

DESIGN = (1366, 768)
"""The picture for which lengths are given, in pixels."""


def unit(widget: QWidget) -> float:
    """How large a pixel of the design is in the window that a widget stands in."""
    window = widget.window()
    return min(window.height() / DESIGN[1], window.width() / (DESIGN[0] * 0.94))


def face(size: float, weight: int = 400) -> QFont:
    """The face of the program at a size in pixels."""
    made = QFont(SANS)
    made.setPixelSize(max(1, round(size)))
    made.setWeight(QFont.Weight(weight))
    return made
