"""Which entries of a list have been moved, and where entries belong among others."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise


def moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """The fewest ids to be moved so that `before` reads as `after`.

    Only ids that stand in both count. All others keep their order among themselves.
    """
    if one := _only_one_moved(before, after):
        return frozenset(one)
    rank = {identifier: place for place, identifier in enumerate(before)}
    kept = [identifier for identifier in after if identifier in rank]
    ranks = [rank[identifier] for identifier in kept]
    if all(low < high for low, high in pairwise(ranks)):
        return frozenset()
    return frozenset(kept).difference(kept[place] for place in longest_rise(ranks))


def _only_one_moved(before: Sequence[str], after: Sequence[str]) -> Sequence[str]:
    """The first or the last, where all others keep their order: what a move mostly comes to."""
    if before == after or len(before) != len(after):
        return ()
    if before[-1] == after[0] and before[:-1] == after[1:]:
        return before[-1:]
    if before[0] == after[-1] and before[1:] == after[:-1]:
        return before[:1]
    return ()


def longest_rise(numbers: Iterable[int]) -> list[int]:
    """The places of one longest rising run within `numbers`, not necessarily neighbours."""
    ends: list[int] = []  # the smallest number that ends a run of each length
    places: list[int] = []  # where that number stands
    before: list[int] = []  # for each place, the place that comes before it in its run
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(places[length - 1] if length else -1)
        ends[length : length + 1] = [number]
        places[length : length + 1] = [place]
    run = []
    place = places[-1] if places else -1
    while place >= 0:
        run.append(place)
        place = before[place]
    return run[::-1]


def place_after(ids: Sequence[str], predecessors: Sequence[str]) -> int:
    """The index behind the nearest of `predecessors`, last first, that is in `ids`; else 0."""
    here = {identifier: place for place, identifier in enumerate(ids, start=1)}
    return next((here[one] for one in reversed(predecessors) if one in here), 0)


def put_behind(
    ids: Sequence[str],
    returning: Collection[str],
    order: Sequence[str],
    elsewhere: Collection[str] = (),
) -> list[str]:
    """`ids` with those of `returning` put in, each behind what it stands behind in `order`.

    None of them is in `ids`; all are in `order`. Those `elsewhere` say nothing about the place.
    """
    here = set(ids).difference(elsewhere)
    behind: dict[str, list[str]] = defaultdict(list)
    nearest = ""
    for identifier in order:
        if identifier in returning:
            behind[nearest].append(identifier)
        elif identifier in here:
            nearest = identifier
    result = behind[""]
    for identifier in ids:
        result.append(identifier)
        result += behind.get(identifier, ())
    return result
