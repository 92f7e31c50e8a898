"""Which words of a text are looked at for their spelling, and where they stand.

Left out are addresses of the web and of mail, words with figures, words all in capitals, and words
in letters other than Latin ones: no dictionary of ours speaks of those.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

LONGEST = 60
"""The longest word that is looked at, in characters; none in a dictionary is longer."""
LONGEST_PARAGRAPH = 10_000
"""The longest paragraph that is looked at, in characters: beyond it a key would be felt."""

_LONGEST_STRETCH = 4 * LONGEST
"""What is longer than that without a space is not prose."""

_APOSTROPHES = "'’"
_HYPHENS = "\u2010\u2011-"  # the last as itself within a class of letters
_UNSEEN = "\u00ad\u200c\u200d"
"""Signs within a word that nobody sees: where it may be divided, and how letters join."""
_LETTER = rf"[\w\u0300-\u036f{_UNSEEN}]"
_STRETCH = re.compile(r"\S+")
_WORD = re.compile(rf"{_LETTER}+(?:[{_APOSTROPHES}{_HYPHENS}]{_LETTER}+)*")
_PART = re.compile(rf"[^{_HYPHENS}]+")
_ADDRESS = re.compile(
    r"\w@\w|://|\bwww\.|\w\.(?:ac|biz|co|com|eu|gov|info|ie|io|net|nhs|org|scot|uk|wales)\b",
    re.IGNORECASE,
)
_PLAIN = str.maketrans(dict.fromkeys(_UNSEEN, "") | {"’": "'", "\u2010": "-", "\u2011": "-"})
_LAST_LATIN = "\u024f"
_MORE_LATIN = ("\u1e00", "\u1eff")
_MARKS = ("\u0300", "\u036f")

Verdict = Callable[[str], bool | None]
"""Whether a plain word is spelt rightly; None while nobody knows yet."""


class Word(NamedTuple):
    """A word of a text, from where to where it stands there, and as dictionaries write it."""

    start: int
    end: int
    plain: str


class Misspelt(NamedTuple):
    """The words of a text that are in no dictionary, and whether some are still being looked up."""

    words: tuple[Word, ...]
    is_waiting: bool


def words_looked_at(text: str) -> Iterator[Word]:
    """The words of a text whose spelling is looked at, in their order."""
    for stretch in _STRETCH.finditer(text):
        begin = stretch.start()
        if len(stretch[0]) > _LONGEST_STRETCH:
            continue
        for start, end, plain in _words_between_spaces(stretch[0]):
            yield Word(begin + start, begin + end, plain)


@lru_cache(maxsize=20_000)
def _words_between_spaces(stretch: str) -> tuple[Word, ...]:
    """Those that stand there without a space; kept, since a key changes one stretch of many."""
    if _ADDRESS.search(stretch):
        return ()
    words = (_word(found[0], found.start()) for found in _WORD.finditer(stretch))
    return tuple(word for word in words if _is_looked_at(word.plain))


def misspelt(text: str, verdict: Verdict) -> Misspelt:
    """The words of a text that are spelt otherwise than a dictionary has them.

    Of a word with hyphens that is not known as a whole, the parts that are not known.
    """
    wrong, is_waiting = list[Word](), False
    if len(text) > LONGEST_PARAGRAPH:
        return Misspelt((), is_waiting)
    for word in words_looked_at(text):
        said = verdict(word.plain)
        if said is None:
            is_waiting = True
        elif not said:
            found = _misspelt_parts(word, text, verdict)
            is_waiting = is_waiting or found.is_waiting
            wrong += found.words
    return Misspelt(tuple(wrong), is_waiting)


def _misspelt_parts(word: Word, text: str, verdict: Verdict) -> Misspelt:
    """Of a word that is not known as a whole."""
    parts = [
        _word(part[0], part.start())
        for part in _PART.finditer(text, word.start, word.end)
        if part.end() - part.start() < word.end - word.start
    ]
    if not parts:
        return Misspelt((word,), is_waiting=False)
    told = [(part, verdict(part.plain)) for part in parts if _is_looked_at(part.plain)]
    wrong = tuple(part for part, said in told if said is False)
    return Misspelt(wrong, any(said is None for _, said in told))


def without_possessive(plain: str) -> str:
    """``council`` of ``council's``, as a plain word."""
    return plain.removesuffix("'s").removesuffix("'S")


def _word(said: str, start: int) -> Word:
    return Word(start, start + len(said), unicodedata.normalize("NFC", said).translate(_PLAIN))


def _is_looked_at(plain: str) -> bool:
    bare = without_possessive(plain)
    letters = bare.replace("-", "").replace("'", "")
    if not 1 < len(letters) <= len(plain) <= LONGEST:
        return False
    in_capitals = letters.isupper() or (len(letters) > 2 and letters[:-1].isupper())  # noqa: PLR2004 - "MPs"
    return not in_capitals and all(map(_is_latin, letters))


def _is_latin(letter: str) -> bool:
    if _MARKS[0] <= letter <= _MARKS[1]:
        return True
    within = letter <= _LAST_LATIN or _MORE_LATIN[0] <= letter <= _MORE_LATIN[1]
    return within and letter.isalpha()
