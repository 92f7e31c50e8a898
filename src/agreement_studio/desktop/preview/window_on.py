"""What of a flow is in view: lays out only that, and keeps what is looked at where it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from agreement_studio.desktop.preview.flow import Flow, Part, Place
from agreement_studio.desktop.preview.geometry import Geometry
from agreement_studio.desktop.preview.laid import lay_out
from agreement_studio.desktop.preview.manners import Measure
from agreement_studio.desktop.preview.strips import Strip

_KEPT_LAID = 200
"""How many strips stay laid out; a strip that is left behind keeps its height."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A strip in view; `top` is in pixels of the viewport."""

    strip: Strip
    part: Part
    top: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Anchor:
    """A strip that must stay where it is: its top, in pixels of the viewport."""

    strip: Strip
    top: float


class WindowOn:
    """The part of a flow between `scrolled` and a viewport's height below. Lengths are pixels."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.scrolled = 0.0
        self.seen: tuple[Seen, ...] = ()
        self._laid: dict[Strip, None] = {}

    def settle(
        self, geometry: Geometry, measure: Measure, height: int, anchor: Anchor | None
    ) -> None:
        """Lays out what is in view; heights put right on the way do not move the anchor."""
        for _ in range(4):
            if anchor is not None:
                self._hold(geometry, anchor)
            if not self._lay(geometry, measure, height):
                break
        self.seen = tuple(self._view(geometry, height))
        self._let_go()

    def _hold(self, geometry: Geometry, anchor: Anchor) -> None:
        place = self.flow.place_of(anchor.strip)
        if place is not None:
            top = geometry.text_top + place.top * geometry.scale
            self.scrolled = max(top - anchor.top, 0.0)

    def _lay(self, geometry: Geometry, measure: Measure, height: int) -> bool:
        """Whether anything turned out higher or lower than it was taken to be."""
        has_moved = False
        for place in self._places(geometry):
            if geometry.text_top + place.top * geometry.scale - self.scrolled > height:
                break
            strip = place.strip
            before = strip.height
            lay_out(strip, measure)
            self._laid.pop(strip, None)
            self._laid[strip] = None
            if strip.height != before:
                place.part.grew(place.position, strip.height - before)
                has_moved = True
        return has_moved

    def _view(self, geometry: Geometry, height: int) -> Iterator[Seen]:
        for place in self._places(geometry):
            top = geometry.text_top + place.top * geometry.scale - self.scrolled
            if top > height:
                break
            yield Seen(place.strip, place.part, top, place.strip.height * geometry.scale)

    def _places(self, geometry: Geometry) -> Iterator[Place]:
        return self.flow.places_from((self.scrolled - geometry.text_top) / geometry.scale)

    def _let_go(self) -> None:
        while len(self._laid) > _KEPT_LAID:
            strip = next(iter(self._laid))
            del self._laid[strip]
            strip.laid = None
