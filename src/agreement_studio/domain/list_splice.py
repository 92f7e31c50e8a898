"""Where two versions of a list part, told by identity: an edit leaves most entries as they were.

Whatever is kept for the entries of a list is brought up to date from here, with work that goes by
what changed: the rest is only compared and copied as pointers, never looked into.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import is_not
from typing import Any, Final, TypeVar

Entry = TypeVar("Entry")

_STRIDE: Final = 128
"""How many entries are compared at once."""


@dataclass(frozen=True, slots=True)
class ListSplice:
    """From `start` on, what stood until `before` gave way to what stands until `after`.

    Positions count from 0. All around, both versions hold the same objects in the same order.
    """

    start: int
    before: int
    after: int

    @property
    def old(self) -> slice:
        """The stretch in the version before."""
        return slice(self.start, self.before)

    @property
    def new(self) -> slice:
        """The stretch in the version now."""
        return slice(self.start, self.after)

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed at all."""
        return self.start == self.before == self.after

    @property
    def moves_none(self) -> bool:
        """Whether everything around the stretch keeps its position."""
        return self.before == self.after

    def put(self, kept: Sequence[Entry], stretch: Iterable[Entry]) -> tuple[Entry, ...]:
        """What was kept for each entry, with `stretch` for the entries that came in."""
        return (*kept[: self.start], *stretch, *kept[self.before :])


def list_splice(before: Sequence[Any], now: Sequence[Any]) -> ListSplice:
    """The shortest stretch outside of which two versions of a list are the same."""
    if before is now:
        return ListSplice(len(now), len(now), len(now))
    shorter = min(len(before), len(now))
    start = _shared(before, now, shorter)
    end = _shared(reversed(before), reversed(now), shorter - start)
    return ListSplice(start, len(before) - end, len(now) - end)


def equal_splice(before: Sequence[Any], now: Sequence[Any]) -> ListSplice:
    """A stretch outside of which two versions of a list hold entries that are equal.

    Found faster than :func:`list_splice` finds its own where most are the same objects, as Python
    compares whole tuples by identity first. It may be a little longer than it need be.
    """
    if before is now:
        return ListSplice(len(now), len(now), len(now))
    shorter = min(len(before), len(now))
    start = _equal_from_start(before, now, shorter)
    end = _equal_to_end(before, now, shorter - start)
    return ListSplice(start, len(before) - end, len(now) - end)


def _equal_from_start(one: Sequence[Any], other: Sequence[Any], most: int) -> int:
    for at in range(0, most, _STRIDE):
        stop = min(at + _STRIDE, most)
        here, there = one[at:stop], other[at:stop]
        if here != there:
            return at + _shared(here, there, len(here))
    return most


def _equal_to_end(one: Sequence[Any], other: Sequence[Any], most: int) -> int:
    for at in range(0, most, _STRIDE):
        stop = min(at + _STRIDE, most)
        here, there = (
            one[len(one) - stop : len(one) - at],
            other[len(other) - stop : len(other) - at],
        )
        if here != there:
            return at + _shared(reversed(here), reversed(there), len(here))
    return most


def _shared(one: Iterable[object], other: Iterable[object], most: int) -> int:
    """How many entries both begin with, `most` at most."""
    return min(next(compress(count(), map(is_not, one, other)), most), most)
