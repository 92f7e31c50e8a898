"""A scroll area that nobody sees: it scrolls downwards only, and shows what lies beneath."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QWidget


def scrolled(held: QWidget, area: QScrollArea | None = None) -> QScrollArea:
    """Puts a widget into a scroll area, which follows its width."""
    made = area or QScrollArea()
    leave_ground(made)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setWidget(held)
    return made


def leave_ground(area: QAbstractScrollArea) -> None:
    """Leaves the ground of what scrolls to the stylesheet, before that asks for it.

    Where the stylesheet has to take the ground away by itself, Qt keeps about 1 KB of every such
    area for good.
    """
    area.viewport().setAutoFillBackground(False)
