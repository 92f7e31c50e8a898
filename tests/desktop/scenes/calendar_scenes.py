"""A day being chosen from a month."""

from agreement_studio.desktop.forms.entries.days import DayEntry
from agreement_studio.desktop.widgets.calendar import CalendarPopup
from agreement_studio.desktop.window.window import Window
from tests.desktop.scenes.scene import FULL, PALETTES, Scenes, Shot, begin, each_way


def _box(window: Window) -> DayEntry:
    """The first box for a day that somebody answered, in sight."""
    begin(window, FULL, "power")
    boxes = (one for one in window.findChildren(DayEntry) if one.isVisible() and one.box.text())
    box = next(boxes)
    box.box.setFocus()
    return box


def _boxes(window: Window) -> None:
    _box(window)


def _month(window: Window) -> CalendarPopup:
    box = _box(window)
    box.open_month()
    assert box.month is not None
    return box.month


SCENES = Scenes(
    {"day": _boxes, "month": _month},
    (
        *each_way("day"),
        *(Shot("month", palette) for palette in PALETTES),
        Shot("month", scale=2.0),
    ),
)
