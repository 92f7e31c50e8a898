"""A text as words and what stands between them.

Words are runs of letters and digits. What stands between two of them is a *joint* where a phrase
may go on across it, and a break where it may not: a full stop, a bracket, an empty line.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

from agreement_studio.review.language.plain_text import PlainText

SPACE: Final = " "
HYPHEN: Final = "-"
APOSTROPHE: Final = "'"
COMMA: Final = ","

_WORDS: Final = re.compile(r"([^\W_]+)")
_LONGEST_JOINT: Final = 80
HYPHENS: Final = "-\u2010\u2011\u2012\u2013\u2043\u2212"
APOSTROPHES: Final = "'\u2018\u2019\u02bc\uff07`"
SPACES: Final = "\t\r\x0b\x0c\u00a0\u2002\u2003\u2004\u2005\u2007\u2008\u2009\u200a\u202f\u3000"
"""What is as good as a space, without the end of a line."""
_IN_LINE: Final = rf"[ {SPACES}]*"
# Marks of emphasis and quotation marks around one word part no phrase; an empty line does.
_AROUND: Final = rf"[*_{APOSTROPHES}]*"
_SPACE: Final = rf"{_AROUND}(?=[ \n{SPACES}]){_IN_LINE}\n?{_IN_LINE}{_AROUND}"
_JOINTS: Final = (
    (re.compile(rf"[{APOSTROPHES}]"), (APOSTROPHE,)),
    (re.compile(rf"[*_]*[{HYPHENS}]{_IN_LINE}\n?{_IN_LINE}"), (HYPHEN, SPACE)),
    (re.compile(rf",{_SPACE}"), (COMMA,)),
    (re.compile(_SPACE), (SPACE,)),
)


@dataclass(frozen=True, slots=True)
class Words:
    """`between[n]` stands before word n; `bounds` are the ends of both, in turn."""

    words: list[str]
    between: list[str]
    bounds: list[int]

    def start(self, index: int) -> int:
        """Where a word begins."""
        return self.bounds[2 * index]

    def end(self, index: int) -> int:
        """Where a word ends."""
        return self.bounds[2 * index + 1]

    def joints(self, index: int) -> tuple[str, ...]:
        """How a phrase may have come to the word at `index`; none where it may not."""
        return joints(self.between[index])


def words_of(text: PlainText) -> Words:
    """The words of a text, in one pass."""
    pieces = _WORDS.split(text.small)
    return Words(pieces[1::2], pieces[0::2], list(accumulate(map(len, pieces))))


def joints(between: str) -> tuple[str, ...]:
    """How a phrase may go on across what stands between two words; () where it may not."""
    if between == " ":
        return (SPACE,)
    return _known_joints(between) if len(between) <= _LONGEST_JOINT else ()


@lru_cache(maxsize=1024)
def _known_joints(between: str) -> tuple[str, ...]:
    return next((found for shape, found in _JOINTS if shape.fullmatch(between)), ())
