"""How phrases are written in the list, and spelt out into every wording they stand for.

``accept/accepts no (legal) liability`` stands for four wordings: a stroke parts words of which one
is meant, round brackets hold what may be missing, square brackets hold several words of which one
group is meant, and ``…`` stands for up to three words of any kind.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from math import prod
from typing import Final

from agreement_studio.review.language.words_of import APOSTROPHES, HYPHENS

GAP: Final = "*"
"""One word of any kind, in a wording that was spelt out."""
GAP_WORDS: Final = 3
"""How many words ``…`` stands for at most."""
_GAPS: Final = tuple(" ".join([GAP] * words) for words in range(GAP_WORDS + 1))
_PIECE: Final = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]|([^\s()\[\]]+)")
_MARKS: Final = re.compile(r"[()\[\]]")
_GAP_MARKS: Final = frozenset({"…", "..."})
_FIRST_WORD: Final = re.compile(r"[^\W_]")
_PART: Final = re.compile(
    rf"[^\W_]+(?:[{HYPHENS}{APOSTROPHES}][^\W_]+)*[{APOSTROPHES}]?,?|{re.escape(GAP)}"
)

Variants = Callable[[str], Sequence[str]]
"""One word, and the forms and spellings in which it is found too."""


class NotationError(ValueError):
    """What is wrong with a phrase, to stand behind it: “has a bracket that is not closed”."""


def spelt_out(phrase: str, variants: Variants, most: int) -> tuple[str, ...]:
    """Every wording that a phrase stands for.

    Raises:
        NotationError: it is empty, has stray brackets, begins with ``…`` or stands for more than
            `most` wordings.
    """
    choices = [_choices(match, variants) for match in _pieces(phrase)]
    if prod(len(choice) for choice in choices) > most:
        raise NotationError(f"stands for more than {most:,} wordings; write it as several phrases")
    wordings = dict.fromkeys(" ".join(filter(None, words)) for words in product(*choices))
    if any(not _FIRST_WORD.match(wording) for wording in wordings):
        raise NotationError("may not begin with what can be missing, or with …; put a word first")
    for wording in wordings:
        refuse_signs(wording)
    return tuple(wordings)


def refuse_signs(wording: str) -> None:
    """Refuses what is no words: a full stop, a plus sign, a regular expression.

    Raises:
        NotationError: naming the part that holds it.
    """
    for part in wording.split():
        if not _is_words(part):
            raise NotationError(f"has “{part[:20]}”, and phrases are plain words; take it out")


@lru_cache(maxsize=8192)
def _is_words(part: str) -> bool:
    return bool(_PART.fullmatch(part))


def _pieces(phrase: str) -> Iterator[re.Match[str]]:
    if _MARKS.search(_PIECE.sub("", phrase)):
        raise NotationError("has a bracket without its partner")
    return _PIECE.finditer(phrase)


def _choices(match: re.Match[str], variants: Variants) -> tuple[str, ...]:
    optional, group, word = match.groups()
    if word in _GAP_MARKS:
        return _GAPS
    written = next(part for part in (optional, group, word) if part is not None)
    groups = [one.strip() for one in written.split("/")]
    if not all(groups):
        raise NotationError("has a stroke with nothing on one side")
    wordings = (" ".join(words) for one in groups for words in product(*_varied(one, variants)))
    return (*dict.fromkeys(wordings), *([""] if optional is not None else []))


def _varied(words: str, variants: Variants) -> Iterator[Sequence[str]]:
    for word in words.split():
        bare = word.rstrip(",")
        yield [form + word[len(bare) :] for form in variants(bare)]
