"""Dictionaries read by ``spylls``, which is Hunspell written anew in Python.

Being Python, a dictionary of whoever wrote it can do no more than raise. It is optional, and kept
no longer: all that the program knows of it is here.
"""

import re
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Self

from agreement_studio.adapters.dictionaries.careful_reading import read_rules, read_words
from agreement_studio.adapters.dictionaries.folders import OWN, find, folders
from agreement_studio.adapters.dictionaries.light_words import LightWords
from agreement_studio.application.spelling_check.dictionary import Lack, NoDictionaryError

_STUMBLES = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError),
    *(TypeError, ValueError, re.error, FutureWarning),
)
"""What the library raises of rules that contradict themselves; it promises nothing."""


_LONGEST_LOOK, _LONGEST_SEARCH = 0.2, 0.8
"""For how many seconds a word, or words like it, are looked for; a hundredth of it is usual."""
_MOST_FAR = 4
"""How many words are looked for that are like a word only in its letters."""


class HunspellDictionaries:
    """Those on this machine."""

    def __init__(self, state_folder: Path, places: Sequence[Path] | None = None) -> None:
        """`places` are the folders to look into, in place of the usual ones."""
        self.own_folder = state_folder / OWN
        self._places = places

    def open(self, language: str) -> "HunspellDictionary":
        """The dictionary of a language, such as ``en-GB``.

        Raises:
            NoDictionaryError: there is none that can be read, or nothing to read it with.
        """
        if find_spec("spylls") is None:
            raise NoDictionaryError(Lack.LIBRARY)
        places = folders(self.own_folder) if self._places is None else self._places
        found = find(language, places)
        rules, encoding = read_rules(found.rules)
        words = read_words(found.words, encoding)
        try:
            return HunspellDictionary(_made(rules, words))
        except _STUMBLES:
            raise NoDictionaryError(Lack.BROKEN, str(found.rules)) from None


class HunspellDictionary:
    """One that has been read. Where its rules make the library stumble, a word counts as known."""

    def __init__(self, made: Any) -> None:
        self._made = made

    def has(self, word: str) -> bool:
        """Whether a word is in it."""
        try:
            self._made.dic.answer_within(_LONGEST_LOOK)
            return bool(self._made.lookup(word))
        except _STUMBLES:
            return True

    def suggest(self, word: str) -> Iterator[str]:
        """Words like it, the likeliest first.

        Only where no slip of a finger or two leads to one is all that it holds gone through, which
        takes the better part of a second.
        """
        try:
            found = False
            self._made.dic.answer_within(_LONGEST_SEARCH)
            for most in (0, _MOST_FAR):
                self._made.aff.MAXNGRAMSUGS, self._made.dic.near = most, len(word)
                for one in () if found else self._made.suggest(word):
                    found = True
                    yield one
        except _STUMBLES:
            return


class _Lines:
    """Lines as the library takes them from a file: numbered, and in their encoding already."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = enumerate(lines, start=1)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> tuple[int, str]:
        return next(self._lines)

    def reset_encoding(self, encoding: str) -> None:
        """They are decoded already."""


def _made(rules: Sequence[str], words: Sequence[str]) -> Any:
    from spylls.hunspell import Dictionary, readers  # noqa: PLC0415 - late, and optional
    from spylls.hunspell.data.dic import Word  # noqa: PLC0415 - as above

    aff, context = readers.read_aff(_Lines(rules))

    def word(stem: str, flags: str) -> Any:
        parsed = {*context.parse_flags(flags)}
        return Word(stem, parsed, {}, alt_spellings=[], captype=aff.casing.guess(stem))

    unwanted = (aff.FORBIDDENWORD, aff.NOSUGGEST, aff.ONLYINCOMPOUND)
    light = LightWords(words, word, unwanted)
    made = Dictionary(aff, light)
    made.suggester.words_for_ngram = light
    return made
