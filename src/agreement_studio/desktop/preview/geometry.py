"""From units of the paper to pixels of the window, for each way of looking at the paper."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from agreement_studio.desktop.preview.manners import PAGE, PAGE_MARGINS, TEXT_WIDTH, Measure

ZOOM_RANGE: Final = (0.5, 3.0)
ZOOM_STEPS: Final = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
_GUTTER: Final = 12.0
_COLUMN_SCALE: Final = 13 / 16
"""In the column beside a form, 100 % sets body text 13 pixels high."""
_COLUMN_MARGIN: Final = 24.0
_COLUMN_TOP: Final = 30.0
_WIDEST_COLUMN: Final = TEXT_WIDTH
_NARROWEST: Final = 230.0


class View(StrEnum):
    """How the paper is shown."""

    COLUMN = "column"  # one endless sheet, as wide as the pane
    PAGES = "pages"  # sheets of A4


@dataclass(frozen=True, slots=True)
class Geometry:
    """How the paper lies in a viewport that is `room` pixels wide."""

    view: View
    zoom: float
    text_scale: float
    room: int

    @property
    def scale(self) -> float:
        """Pixels a unit."""
        if self.view is View.PAGES:
            return self.zoom
        return self.zoom * self.text_scale * _COLUMN_SCALE

    @property
    def margins(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the sheet around the text, in pixels."""
        if self.view is View.PAGES:
            left, top, right, bottom = (margin * self.scale for margin in PAGE_MARGINS)
            return left, top, right, bottom
        side = _COLUMN_MARGIN * min(1.0, self.scale / _COLUMN_SCALE)
        foot = _COLUMN_TOP * self.scale
        return side, foot, side, foot

    @property
    def text_width(self) -> float:
        """The width of the text, in units."""
        if self.view is View.PAGES:
            return TEXT_WIDTH
        left, _, right, _ = self.margins
        free = (self.room - 2 * _GUTTER - left - right) / self.scale
        return min(max(free, _NARROWEST), _WIDEST_COLUMN)

    @property
    def sheet_width(self) -> float:
        """The width of the sheet, in pixels."""
        left, _, right, _ = self.margins
        return left + self.text_width * self.scale + right

    @property
    def content_width(self) -> int:
        """How wide everything is, in pixels."""
        return round(self.sheet_width + 2 * _GUTTER)

    @property
    def sheet_left(self) -> float:
        """Where the sheet starts, in pixels, before any sideways scrolling."""
        return max((self.room - self.sheet_width) / 2, _GUTTER)

    @property
    def text_left(self) -> float:
        """Where the text starts, in pixels, before any sideways scrolling."""
        return self.sheet_left + self.margins[0]

    @property
    def text_top(self) -> float:
        """Where the text starts on the first sheet, in pixels."""
        return _GUTTER + self.margins[1]

    def content_height(self, text_height: float, last_page: float = 0.0) -> float:
        """How high everything is, in pixels; `last_page` is what the last page leaves free."""
        return self.text_top + (text_height + last_page) * self.scale + self.margins[3] + _GUTTER

    def measure(self, face: str, *, is_light: bool) -> Measure:
        """What strips are laid out for."""
        return Measure(round(self.text_width, 2), face, is_light)


def fitting_zoom(view: View, room: int) -> float:
    """The zoom at which a sheet is as wide as the pane."""
    if view is View.COLUMN:
        return 1.0
    return within_zoom((room - 2 * _GUTTER) / PAGE[0])


def within_zoom(zoom: float) -> float:
    """The zoom, no smaller and no larger than the paper goes."""
    return min(max(zoom, ZOOM_RANGE[0]), ZOOM_RANGE[1])


def stepped_zoom(zoom: float, steps: int) -> float:
    """The next zoom of those that are offered, up or down."""
    if steps > 0:
        return next((one for one in ZOOM_STEPS if one > zoom + 0.001), ZOOM_STEPS[-1])
    return next((one for one in reversed(ZOOM_STEPS) if one < zoom - 0.001), ZOOM_STEPS[0])
