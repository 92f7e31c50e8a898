"""Keeps Word's automatic numbers equal to the numbers on the tree.

Word counts by itself, and nearly always reaches the number drafting worked out. Where it would not
(a second list (a), (b) in one clause, a note that begins at section 4) the paragraph starts the
list again at the tree's number, as Word's own "Set numbering value" does.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from agreement_studio.adapters.word.prepared_style import PreparedStyle
from agreement_studio.adapters.word.style_names import ParagraphStyle
from agreement_studio.adapters.word.style_reading import ListLevel

_ITEM_LEVEL: Final = 2
_ROMAN: Final = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
                 (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def lower_letter(value: int) -> str:
    """Letters a to z, then aa, bb and on, as Word counts."""
    times, place = divmod(value - 1, 26)
    return chr(ord("a") + place) * (times + 1)


def lower_roman(value: int) -> str:
    """Small Roman numerals: i, ii, iii, iv and on."""
    text = ""
    for amount, letters in _ROMAN:
        times, value = divmod(value, amount)
        text += letters * times
    return text


_COUNTED: Final = range(1, 400)
_LETTERS: Final = {lower_letter(value): value for value in _COUNTED}
_NUMERALS: Final = {lower_roman(value): value for value in _COUNTED}


@lru_cache(maxsize=4096)
def value_of(number: str, level: int) -> int:
    """The count behind a printed number: 2 for "4.2", 3 for "(c)"; 0 where it cannot be read."""
    last = number.rpartition(".")[2].strip("() ").removeprefix("Schedule").strip()
    if level < _ITEM_LEVEL:
        return int(last) if last.isdecimal() else 0
    return (_LETTERS if level == _ITEM_LEVEL else _NUMERALS).get(last, 0)


@dataclass(frozen=True, slots=True)
class Restart:
    """A list instance that starts one level at a number of its own."""

    num_id: int
    abstract_id: int
    level: int
    start: int

    def xml(self) -> str:
        return (
            f'<w:num w:numId="{self.num_id}"><w:abstractNumId w:val="{self.abstract_id}"/>'
            f'<w:lvlOverride w:ilvl="{self.level}"><w:startOverride w:val="{self.start}"/>'
            "</w:lvlOverride></w:num>"
        )


@dataclass(slots=True)
class _Count:
    """One list as Word counts it: a count and the instance in use, for each of its levels."""

    counts: list[int] = field(default_factory=lambda: [0, 0, 0, 0])
    instances: list[int] = field(default_factory=lambda: [0, 0, 0, 0])

    def step(self, level: int) -> int:
        self.counts[level] += 1
        below = len(self.counts) - level - 1
        self.counts[level + 1 :] = [0] * below
        self.instances[level + 1 :] = [self.instances[min(level, 1)]] * below
        return self.counts[level]


class ListNumbers:
    """Counts along with Word through one document."""

    def __init__(self, style: PreparedStyle) -> None:
        self._levels: Mapping[str, ListLevel] = style.lists
        self._next = style.next_num_id
        self._counts: defaultdict[int, _Count] = defaultdict(_Count)
        self.restarts: list[Restart] = []

    def properties(self, style: ParagraphStyle, number: str) -> str:
        """`w:numPr` for the paragraph of that style and number, or "" when its style will do."""
        place = self._levels.get(style)
        if place is None or not number:
            return ""
        count = self._counts[place.abstract_id]
        wanted = value_of(number, place.level)
        if wanted not in (count.step(place.level), 0):
            count.counts[place.level] = wanted
            self._restart(count, place, wanted)
        instance = count.instances[place.level]
        if not instance:
            return ""
        return f'<w:numPr><w:ilvl w:val="{place.level}"/><w:numId w:val="{instance}"/></w:numPr>'

    def _restart(self, count: _Count, place: ListLevel, start: int) -> None:
        restart = Restart(self._next, place.abstract_id, place.level, start)
        self.restarts.append(restart)
        below = len(count.instances) - place.level
        count.instances[place.level :] = [restart.num_id] * below
        self._next += 1
