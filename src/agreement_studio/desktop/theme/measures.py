"""Fonts and spaces that follow the size of text while the window is open.

A widget remembers its role and a layout its spaces, so that both can be set again.
"""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QLayout, QWidget

from agreement_studio.desktop.theme.fonts import SANS, font
from agreement_studio.desktop.theme.look import px

_ROLE, _FAMILY = "type_role", "type_family"
_MARGINS, _SPACING = "space_around", "space_between"
_Widget = TypeVar("_Widget", bound=QWidget)
_Layout = TypeVar("_Layout", bound=QLayout)


def with_role(widget: _Widget, role: str, family: str = SANS) -> _Widget:
    """Sets a widget's font by what its text is for (see ``fonts.ROLES``); gives it back."""
    widget.setProperty(_ROLE, role)
    widget.setProperty(_FAMILY, family)
    widget.setFont(font(role, family))
    return widget


def spaced(layout: _Layout, *around: int, between: int = 8) -> _Layout:
    """Sets a layout's spaces in pixels of the design; gives it back.

    `around` is as in a stylesheet but clockwise from the left: one figure for all sides, two for
    left and right and for top and bottom, or four: left, top, right, bottom.
    """
    sides = {0: (0, 0, 0, 0), 1: around * 4, 2: around * 2, 4: around}[len(around)]
    layout.setProperty(_MARGINS, list(sides))
    layout.setProperty(_SPACING, between)
    _space(layout)
    return layout


def measure_again(application: QApplication) -> None:
    """Sets every font and every space again, at the size of text in use now."""
    for widget in application.allWidgets():
        role = widget.property(_ROLE)
        if role:
            widget.ensurePolished()  # else the stylesheet puts the old font back when it is shown
            widget.setFont(font(role, widget.property(_FAMILY)))
        own = widget.layout()
        for layout in (own, *own.findChildren(QLayout)) if own else ():
            if layout.property(_MARGINS) is not None:
                _space(layout)
        widget.updateGeometry()
        widget.update()


def _space(layout: QLayout) -> None:
    layout.setContentsMargins(*(px(side) for side in layout.property(_MARGINS)))
    layout.setSpacing(px(layout.property(_SPACING)))
