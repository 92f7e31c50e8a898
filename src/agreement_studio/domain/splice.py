"""The stretches in which two texts differ: what merging, undoing and comparing prose go by."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from agreement_studio.domain.matching import matches

CLOSE_UP = 48
"""Up to this many characters a changed stretch is compared letter by letter, beyond by words."""

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")


class Splice(NamedTuple):
    """Replace the characters from `start` up to `stop` by `text`."""

    start: int
    stop: int
    text: str


def splices(old: str, new: str) -> tuple[Splice, ...]:
    """What turns `old` into `new`, first to last; positions are those of `old`.

    What both ends share is set aside first, so that typing, the common case, is exact and fast.
    Whole words are replaced where much has changed: two people's letters never mix in one word.
    Takes time that grows with the length of the texts alone, whatever they hold.
    """
    if old == new:
        return ()
    head = _shared(old, new, str.startswith, lambda text, n: text[:n])
    limit = min(len(old), len(new)) - head
    rest = _shared(old[-limit:], new[-limit:], str.endswith, _last) if limit else 0
    inner_old, inner_new = old[head : len(old) - rest], new[head : len(new) - rest]
    return tuple(
        Splice(head + start, head + stop, text)
        for start, stop, text in _within(inner_old, inner_new)
    )


def word_splices(old: str, new: str) -> tuple[Splice, ...]:
    """As :func:`splices`, always by whole words: what a reader is shown."""
    return tuple(_by_units(_WORDS.findall(old), _WORDS.findall(new)))


def spliced(text: str, changes: Sequence[Splice]) -> str:
    """`text` with the changes made."""
    pieces: list[str] = []
    position = 0
    for start, stop, new in changes:
        pieces += (text[position:start], new)
        position = stop
    return "".join((*pieces, text[position:]))


def _shared(
    old: str, new: str, has: Callable[[str, str], bool], part: Callable[[str, int], str]
) -> int:
    """How many characters of one end are the same, found by halves: slices compare fast."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if has(new, part(old, middle)):
            low = middle
        else:
            high = middle - 1
    return low


def _last(text: str, count: int) -> str:
    return text[len(text) - count :]


def _within(old: str, new: str) -> Iterator[Splice]:
    if not old or not new:
        yield Splice(0, len(old), new)
    elif max(len(old), len(new)) <= CLOSE_UP:
        yield from _by_units(old, new)
    else:
        yield from _by_units(_WORDS.findall(old), _WORDS.findall(new))


def _by_units(old: Sequence[str], new: Sequence[str]) -> Iterator[Splice]:
    """`old` and `new` as letters or as words that together are the text."""
    starts = [0, *accumulate(map(len, old))]
    here = there = 0
    for low, first in (*matches(old, new), (len(old), len(new))):
        if here < low or there < first:
            yield Splice(starts[here], starts[low], "".join(new[there:first]))
        here, there = low + 1, first + 1
