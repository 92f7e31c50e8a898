"""Where pages of A4 would end: an estimate, as another program breaks lines in its own way."""

from typing import Final

from agreement_studio.desktop.preview.flow import SECTION_GAP, Flow
from agreement_studio.desktop.preview.manners import PAGE, PAGE_MARGINS
from agreement_studio.desktop.preview.strips import Strip

BETWEEN: Final = 18.0
"""What lies between two sheets, in units."""
ROOM: Final = PAGE[1] - PAGE_MARGINS[1] - PAGE_MARGINS[3]
"""What a page holds."""
_OVER: Final = PAGE_MARGINS[3] + BETWEEN + PAGE_MARGINS[1]


def flow_on(flow: Flow) -> None:
    """Puts everything on one endless sheet."""
    for part in flow.parts:
        for strip in part.strips:
            strip.page = 0
            strip.gap = SECTION_GAP if strip.new_page else 0.0
        part.moved()


def paginate(flow: Flow) -> int:
    """Gives every strip the gap that puts it on its page; the number of pages."""
    page, used = 1, 0.0
    waiting: list[Strip] = []  # strips that must stand on the page of the next
    for part in flow.parts:
        for strip in part.strips:
            strip.gap, strip.page = 0.0, 0
            waiting.append(strip)
            if strip.keeps_next:
                continue
            need = sum(one.height for one in waiting)
            is_full = used + need > ROOM and used > 0
            if (waiting[0].new_page or is_full) and used:
                waiting[0].gap = max(ROOM - used, 0.0) + _OVER
                page, used = page + 1, 0.0
                waiting[0].page = page
            used += need
            waiting.clear()
        part.moved()
    first = next(flow.strips(), None)
    if first is not None:
        first.page = 1
    return page
