"""Works out again where pages end, once typing rests: nobody waits for it."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from agreement_studio.desktop.preview.flow import Flow
from agreement_studio.desktop.preview.geometry import Geometry, View
from agreement_studio.desktop.preview.laid import learn_height
from agreement_studio.desktop.preview.manners import PAGE_MARGINS, Measure
from agreement_studio.desktop.preview.pages import ROOM, flow_on, paginate
from agreement_studio.desktop.preview.window_on import Seen

_WAIT: Final = 200
"""After how many milliseconds without an edit pages are worked out."""
_AT_ONCE: Final = 8
"""For how many milliseconds the window may be kept waiting."""


class Paging(QObject):
    """The pages of a flow. `done` says how many there are about."""

    done = Signal(int)

    def __init__(self, measure: Callable[[], Measure], parent: QObject | None = None) -> None:
        """`measure` tells what strips are laid out for now."""
        super().__init__(parent)
        self._measure = measure
        self.rest = 0.0  # what the last page leaves free, in units
        self._flow: Flow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(self._work)

    def document_changed(self, flow: Flow, view: View) -> None:
        """Another document is shown: at once for the first one, later after an edit."""
        if view is View.COLUMN:
            for part in flow.parts:
                part.opened()
            return
        self._flow = flow
        first = next(flow.strips(), None)
        if first is not None and not first.page:
            self._paginate(flow)
        self._timer.start(_WAIT)

    def view_changed(self, flow: Flow, view: View) -> None:
        """The paper is shown in another way."""
        if view is View.COLUMN:
            self._flow = None
            self._timer.stop()
            flow_on(flow)
        else:
            self._flow = flow
            self._paginate(flow)
            self._timer.start(_WAIT)

    def _work(self) -> None:
        """Lays out what was never looked at, a moment at a time, and then counts the pages."""
        if self._flow is None:
            return
        if _learn_some(self._flow, self._measure()):
            self._timer.start(0)
        else:
            self.done.emit(self._paginate(self._flow))

    def _paginate(self, flow: Flow) -> int:
        pages = paginate(flow)
        self.rest = _rest_of_last(flow)
        return pages

    def tops_in_view(
        self, flow: Flow, seen: tuple[Seen, ...], geometry: Geometry
    ) -> Iterator[tuple[float, int]]:
        """The top of every sheet in view, in pixels, and the number of its page."""
        if not seen:
            return
        margin = PAGE_MARGINS[1] * geometry.scale
        if seen[0].strip.page != 1:
            yield from _page_above(flow, seen[0], geometry)
        for one in seen:
            if one.strip.page:
                yield one.top - margin, one.strip.page


def _learn_some(flow: Flow, measure: Measure) -> bool:
    """Makes heights known for a moment; whether there may be more to learn."""
    clock = QElapsedTimer()
    clock.start()
    for part in flow.parts:
        for strip in part.strips:
            if learn_height(strip, measure):
                part.moved()
                if clock.elapsed() > _AT_ONCE:
                    return True
    return False


def _page_above(flow: Flow, first: Seen, geometry: Geometry) -> Iterator[tuple[float, int]]:
    """The sheet that starts above the view."""
    here = flow.place_of(first.strip)
    place = flow.place_before(here) if here else None
    while here and place:
        if place.strip.page:
            top = first.top - (here.top - place.top) * geometry.scale
            yield top - PAGE_MARGINS[1] * geometry.scale, place.strip.page
            return
        place = flow.place_before(place)


def _rest_of_last(flow: Flow) -> float:
    """What the last page leaves free, in units."""
    used = 0.0
    for part in reversed(flow.parts):
        for strip in reversed(part.strips):
            used += strip.height
            if strip.page:
                return max(ROOM - used, 0.0)
            used += strip.gap
    return 0.0
