"""Whether a text may hold anything of a list at all: most clauses do not, and are done with.

An Aho-Corasick automaton reads each character once, in C, some ten times as fast as words can be
taken apart in Python. To it, all that may stand inside a phrase is one space: hyphens, marks of
emphasis, apostrophes, ends of lines. What it lets pass is looked at word by word, so it
may say yes too often, and never no too often.
"""

from typing import Final

import ahocorasick

from agreement_studio.review.language.notation import GAP
from agreement_studio.review.language.plain_text import REPLACED
from agreement_studio.review.language.words_of import APOSTROPHES, HYPHENS, SPACES

_INSTEAD: Final = (
    *((mark, " ") for mark in ("\n", "*", "_", *HYPHENS, *SPACES, *APOSTROPHES)),
    *REPLACED.items(),
    ("\u0307", ""),  # what “İ” leaves behind in small letters
)
_ASCII: Final = tuple(pair for pair in _INSTEAD if pair[0].isascii())
_COMMONEST: Final = "’"
_BEYOND_ASCII: Final = tuple(pair for pair in _INSTEAD if not pair[0].isascii())


class FirstLook:
    """Every wording of some phrases, without capitals and marks."""

    def __init__(self) -> None:
        self._automaton = ahocorasick.Automaton()

    def add(self, wording: str) -> None:
        """Adds a wording; of one with gaps, the longest stretch between them."""
        part = max(reversed(wording.split(GAP)), key=len)
        bare = as_read(part).strip()
        self._automaton.add_word(bare, len(bare))

    def close(self) -> None:
        """Makes it ready, when everything was added."""
        self._automaton.make_automaton()

    def may_find(self, text: str) -> bool:
        """Whether anything may be found; in one pass."""
        if not len(self._automaton):
            return False  # a list without a word
        bare = as_read(text)
        after = len(bare)
        for last, length in self._automaton.iter(bare):
            begins = last - length < 0 or not bare[last - length].isalnum()
            if begins and (last + 1 == after or not bare[last + 1].isalnum()):
                return True
        return False


def as_read(text: str) -> str:
    """A text as the automaton reads it: small letters, and one space where a phrase may go on."""
    bare = text.lower()
    for mark, instead in _ASCII:
        bare = bare.replace(mark, instead)
    if not bare.isascii():
        bare = bare.replace(_COMMONEST, " ")
    if not bare.isascii():
        for mark, instead in _BEYOND_ASCII:
            bare = bare.replace(mark, instead)
    return " ".join(bare.split()) if "  " in bare else bare
