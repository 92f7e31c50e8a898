"""Where a widget lies within what scrolls, and bringing it into view there."""

from PySide6.QtWidgets import QScrollArea, QWidget


def area_around(widget: QWidget) -> QScrollArea | None:
    """The scroll area that a widget lies in; None where there is none."""
    around: QWidget | None = widget
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


def bring_into_view(widget: QWidget, air: int) -> None:
    """Scrolls so far that a widget is seen, with so many pixels around it."""
    area = area_around(widget)
    if area is not None:
        area.ensureWidgetVisible(widget, 0, air)
