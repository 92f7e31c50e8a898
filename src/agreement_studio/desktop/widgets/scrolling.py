"""A scroll area that nobody sees: it scrolls downwards only, and shows what lies beneath."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(held: QWidget, area: QScrollArea | None = None) -> QScrollArea:
    """Puts a widget into a scroll area, which follows its width."""
    made = area or QScrollArea()
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setWidget(held)
    return made
