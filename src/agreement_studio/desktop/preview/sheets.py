"""The sheets that pages are printed on: ours, or the page of an office."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from agreement_studio.application import house_styles
from agreement_studio.application.house_styles import HouseLook
from agreement_studio.application.ports import Paper
from agreement_studio.desktop.preview.manners import (
    PAGE,
    PAGE_MARGINS,
    TEXT_WIDTH,
    UNITS_IN_A_POINT,
)

RUNNING_LINE: Final = 20.0
"""How high the lines at the head and the foot of a page are."""
_SIZES: Final[Mapping[Paper, tuple[float, float]]] = MappingProxyType(
    {Paper.A4: PAGE, Paper.LETTER: (816.0, 1056.0)}
)
_HEAD, _FOOT = 40.0, 22.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet and where on it the text stands; lengths are units of 1/96 inch.

    `head` and `foot` are the tops of the running lines, from the top of the sheet.
    """

    width: float
    height: float
    left: float
    top: float
    text_width: float
    text_height: float
    head: float
    foot: float


def sheet_of(paper: Paper, house: HouseLook | None) -> Sheet:
    """The page of the house where it has one, else the paper with our margins."""
    if house and house.page:
        return _of_house(house.page)
    width, height = _SIZES[paper]
    return Sheet(
        width,
        height,
        left=(width - TEXT_WIDTH) / 2,
        top=PAGE_MARGINS[1],
        text_width=TEXT_WIDTH,
        text_height=height - PAGE_MARGINS[1] - PAGE_MARGINS[3],
        head=_HEAD,
        foot=height - PAGE_MARGINS[3] + _FOOT,
    )


def _of_house(page: house_styles.Sheet) -> Sheet:
    """Where a margin is too low for a running line, the text gives way to it, as in Word.

    A running line that stands a fifth of the page or more from its edge is somebody's mistake.
    """
    unit = UNITS_IN_A_POINT
    far = page.height * unit / 5
    head = min(page.header * unit, far)
    foot = page.height * unit - min(page.footer * unit, far) - RUNNING_LINE
    top = max(page.top * unit, head + RUNNING_LINE)
    bottom = min((page.height - page.bottom) * unit, foot)
    return Sheet(
        page.width * unit,
        page.height * unit,
        left=page.left * unit,
        top=top,
        text_width=(page.width - page.left - page.right) * unit,
        text_height=bottom - top,
        head=head,
        foot=foot,
    )
