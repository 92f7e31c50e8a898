"""What is selected on the paper: from one letter to another, however many strips lie between."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from agreement_studio.desktop.preview.flow import Flow, Part
from agreement_studio.desktop.preview.strips import Strip
from agreement_studio.desktop.preview.window_on import Seen

Place = tuple[int, int]
"""A paragraph of a strip, and a position in its text."""
Span = tuple[Place, Place]
_END = 1 << 40
"""Beyond whatever a strip holds."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a selection: before a letter of a paragraph of a strip."""

    strip: Strip
    place: int = 0
    position: int = 0

    @property
    def within(self) -> Place:
        return self.place, self.position


@dataclass(frozen=True, slots=True)
class Selection:
    """From where it began to where it has come; either may stand first."""

    anchor: End
    head: End

    def ordered(self, flow: Flow) -> tuple[End, End] | None:
        """Both ends as they are read; None where either is on the paper no more."""
        here, there = (_order(flow, one) for one in (self.anchor, self.head))
        if here is None or there is None:
            return None
        return (self.anchor, self.head) if here <= there else (self.head, self.anchor)

    def strips(self, flow: Flow) -> Iterator[tuple[Strip, Span]]:
        """Every strip that it touches, with what is selected of it."""
        ends = self.ordered(flow)
        if ends is None:
            return
        first, last = ends
        for strip in _between(flow, first.strip, last.strip):
            yield strip, _span(strip, first, last)

    def in_view(self, flow: Flow, seen: Iterable[Seen]) -> Mapping[Strip, Span]:
        """What of it is in view. Its cost is that of the view, and of finding both ends."""
        ends = self.ordered(flow)
        if ends is None or self.anchor == self.head:
            return {}
        first, last = ends
        low, high = _number(flow, first.strip), _number(flow, last.strip)
        found = {}
        for one in seen:
            number = _number(flow, one.strip)
            if low is not None and high is not None and number and low <= number <= high:
                found[one.strip] = _span(one.strip, first, last)
        return found


def _span(strip: Strip, first: End, last: End) -> Span:
    start = first.within if strip is first.strip else (0, 0)
    end = last.within if strip is last.strip else (_END, 0)
    return start, end


def range_of(span: Span, place: int, length: int) -> tuple[int, int]:
    """From where to where a paragraph of a strip is selected; it has `length` positions."""
    (first, start), (last, end) = span
    begins = start if place == first else 0 if place > first else length
    ends = end if place == last else length if place < last else 0
    return min(begins, length), min(ends, length)


def _number(flow: Flow, strip: Strip) -> tuple[int, int] | None:
    """The section of a strip and its position there, as numbers; None where it is gone."""
    part = strip.part
    if not isinstance(part, Part) or part not in flow.parts or strip not in part.strips:
        return None
    return flow.parts.index(part), part.strips.index(strip)


def _order(flow: Flow, end: End) -> tuple[tuple[int, int], Place] | None:
    number = _number(flow, end.strip)
    return (number, end.within) if number else None


def _between(flow: Flow, first: Strip, last: Strip) -> Iterator[Strip]:
    start, stop = _number(flow, first), _number(flow, last)
    if start is None or stop is None:
        return
    for section in range(start[0], stop[0] + 1):
        strips = flow.parts[section].strips
        begin = start[1] if section == start[0] else 0
        end = stop[1] + 1 if section == stop[0] else len(strips)
        yield from strips[begin:end]
