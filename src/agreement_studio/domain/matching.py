"""Which entries of two sequences correspond, in time that grows with their length alone.

What both ends share corresponds; between them, entries that stand once on each side are anchors
(the longest run of them in the same order), and what lies between two anchors is looked at in the
same way. Only short stretches are compared entry by entry. After Bram Cohen's patience diff.
"""

import difflib
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from agreement_studio.domain.order import longest_rise

CLOSELY = 48 * 48
"""Stretches are compared entry by entry where their lengths multiply to no more than this."""
ROUNDS = 8
"""How often stretches between anchors are looked at for anchors of their own."""


class _Stretch(NamedTuple):
    """What lies from `low` up to `high` in one sequence and `first` up to `last` in the other."""

    low: int
    high: int
    first: int
    last: int

    @property
    def is_short(self) -> bool:
        return (self.high - self.low) * (self.last - self.first) <= CLOSELY


def matches(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The places of entries that are equal and correspond, rising on both sides.

    A stretch without anchors that is too long to be compared closely has none.
    """
    found: list[tuple[int, int]] = []
    stretches = [_Stretch(0, len(old), 0, len(new))]
    for _ in range(ROUNDS):
        inner = [_without_ends(old, new, stretch, found) for stretch in stretches]
        long = [stretch for stretch in inner if not stretch.is_short]
        for stretch in inner:
            if stretch.is_short:
                found += _closely(old, new, stretch)
        stretches = [part for stretch in long for part in _between_anchors(old, new, stretch)]
    return sorted(found)


def _without_ends(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    stretch: _Stretch,
    found: list[tuple[int, int]],
) -> _Stretch:
    """What is left of a stretch without the entries that both ends share; those are found."""
    low, high, first, last = stretch
    while low < high and first < last and old[low] == new[first]:
        found.append((low, first))
        low, first = low + 1, first + 1
    while low < high and first < last and old[high - 1] == new[last - 1]:
        high, last = high - 1, last - 1
        found.append((high, last))
    return _Stretch(low, high, first, last)


def _closely(
    old: Sequence[Hashable], new: Sequence[Hashable], stretch: _Stretch
) -> Iterator[tuple[int, int]]:
    low, high, first, last = stretch
    if low == high or first == last:
        return
    matcher = difflib.SequenceMatcher(None, old[low:high], new[first:last], autojunk=False)
    for here, there, length in matcher.get_matching_blocks():
        yield from ((low + here + n, first + there + n) for n in range(length))


def _between_anchors(
    old: Sequence[Hashable], new: Sequence[Hashable], stretch: _Stretch
) -> Iterator[_Stretch]:
    """The stretches from one anchor to the next, each beginning with its anchor; none without."""
    low, high, first, last = stretch
    there = {entry: place for place, entry in enumerate(new[first:last], first)}
    counts = Counter(new[first:last])
    own_counts = Counter(old[low:high])
    once = [
        place
        for place, entry in enumerate(old[low:high], low)
        if own_counts[entry] == 1 and counts[entry] == 1
    ]
    partners = [there[old[place]] for place in once]
    anchors = [(once[n], partners[n]) for n in longest_rise(partners)]
    if anchors:
        edges = [(low, first), *anchors, (high, last)]
        for (start, begin), (stop, end) in pairwise(edges):
            yield _Stretch(start, stop, begin, end)
