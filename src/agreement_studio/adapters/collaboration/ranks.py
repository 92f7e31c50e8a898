"""The order of a list as one word for each record, so that a move changes one record only.

A rank is a row of whole numbers, and ranks are sorted as texts. Between two ranks there is always
another: a number between theirs, or, where they are neighbours, a further number behind the lower.
Numbers go on without end in both directions, and their length grows as their logarithm: going on
inserting at one end, or in front of or behind one record, does not make ranks long. Only halving
the same gap over and over does; then the whole list is ranked anew.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from agreement_studio.domain.record import Record

STEP: Final = 16
"""How far apart numbers are put, so that a few records fit between without a further number."""
LONGEST: Final = 60
"""Ranks longer than this are not made, and from others not taken."""
UNRANKED: Final = "~"
"""Stands for the rank of a record that has none; sorts behind every rank."""

_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE: Final = len(_DIGITS)
_WIDEST: Final = 8
_UP: Final = "abcdefgh"
"""The first letter of a number from 0 on tells how many digits follow: a one, b two."""
_DOWN: Final = "ZYXWVUTS"
"""The same below 0, where more digits are less."""
_NUMBER: Final = re.compile(
    "|".join(
        f"[{up}{down}][0-9A-Za-z]{{{width}}}"
        for width, (up, down) in enumerate(zip(_UP, _DOWN, strict=True), start=1)
    )
)
_RANK: Final = re.compile(f"(?:{_NUMBER.pattern})+")
_FIRST: Final[tuple[int, ...]] = tuple(
    sum(_BASE**width for width in range(1, wide)) for wide in range(1, _WIDEST + 2)
)
"""The first number of each width."""


def is_rank(held: object) -> bool:
    """Whether it is a rank such as this module makes."""
    return isinstance(held, str) and len(held) <= LONGEST and bool(_RANK.fullmatch(held))


def between(low: str, high: str) -> str:
    """A rank between two; ``""`` is the very start or the very end. ``""`` where there is no room.

    Both must be ranks, and `low` must sort before `high`.
    """
    lows, highs = _numbers(low), _numbers(high)
    shared = _shared(lows, highs)
    made = [*lows[:shared], *_next(lows[shared:], highs[shared:])]
    if not all(-_FIRST[_WIDEST] <= number < _FIRST[_WIDEST] for number in made):
        return ""
    rank = "".join(map(_word, made))
    return rank if len(rank) <= LONGEST else ""


def _next(low: Sequence[int], high: Sequence[int]) -> list[int]:
    """Numbers that sort between two rows that differ from their first number on."""
    if not low:
        return [high[0] - STEP if high else 0]
    if not high:
        return [low[0] + STEP]
    room = high[0] - low[0]
    if room > 1:
        return [low[0] + min(STEP, room // 2)]
    return [low[0], *_next(low[1:], ())]


def new_ranks(
    records: Sequence[Record], placed: Iterable[int], ranks: Mapping[str, str]
) -> dict[str, str]:
    """The ranks to set so that a list reads as `records`, by id: as few as can be.

    Args:
        records: The records in the order wanted. Only those beside the ones placed are looked at.
        placed: Where those stand, in order, that have no rank yet or another than they should.
        ranks: The ranks of all others that have one. Two may be the same.
    """
    places = tuple(placed)
    unplaced = {records[place].id for place in places}
    made: dict[str, str] = {}

    def held(one: str) -> str:
        if one in made or one in unplaced:
            return made.get(one, "")
        rank = ranks.get(one, UNRANKED)
        return "" if rank == UNRANKED else rank

    for place in places:
        if records[place].id in made:
            continue
        for one, rank in _run(records, place, held):
            if not rank:
                return _anew(records)
            made[one] = rank
    return made


def _run(
    records: Sequence[Record], place: int, held: Callable[[str], str]
) -> list[tuple[str, str]]:
    """Ranks for a record without one and for its neighbours as far as they are in the way.

    The last is ``""`` where there is no room.
    """
    start, stop = place, place + 1
    while start and not held(records[start - 1].id):
        start -= 1
    low = held(records[start - 1].id) if start else ""
    while stop < len(records) and held(records[stop].id) <= low:
        stop += 1
    high = held(records[stop].id) if stop < len(records) else ""
    ranked: list[tuple[str, str]] = []
    for one in records[start:stop]:
        low = between(low, high)
        ranked.append((one.id, low))
        if not low:
            break
    return ranked


def _anew(records: Sequence[Record]) -> dict[str, str]:
    return {one.id: _word(number * STEP) for number, one in enumerate(records)}


def _shared(one: Sequence[int], other: Sequence[int]) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count


def _numbers(rank: str) -> list[int]:
    return [_number(word) for word in _NUMBER.findall(rank)]


def _number(word: str) -> int:
    width = len(word) - 1
    value = 0
    for digit in word[1:]:
        value = value * _BASE + _DIGITS.index(digit)
    if word[0] in _UP:
        return _FIRST[width - 1] + value
    return value - _FIRST[width]


def _word(number: int) -> str:
    if number >= 0:
        width = next(wide for wide in range(1, _WIDEST + 1) if number < _FIRST[wide])
        return _UP[width - 1] + _digits(number - _FIRST[width - 1], width)
    width = next(wide for wide in range(1, _WIDEST + 1) if -number <= _FIRST[wide])
    return _DOWN[width - 1] + _digits(number + _FIRST[width], width)


def _digits(value: int, width: int) -> str:
    digits = ""
    for _ in range(width):
        value, digit = divmod(value, _BASE)
        digits = _DIGITS[digit] + digits
    return digits
