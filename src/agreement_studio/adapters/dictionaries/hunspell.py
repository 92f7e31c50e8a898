"""Dictionaries read by ``spylls``, which is Hunspell written anew in Python.

Being Python, a dictionary of whoever wrote it can do no more than raise. It is optional, and kept
no longer: all that the program knows of it is here.
"""

import re
import threading
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Self

from agreement_studio.adapters.dictionaries.careful_reading import read_rules, read_words
from agreement_studio.adapters.dictionaries.folders import OWN, find, folders
from agreement_studio.application.spelling_check.dictionary import Lack, NoDictionaryError

_STUMBLES = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError),
    *(TypeError, ValueError, re.error, FutureWarning),
)
"""What the library raises of rules that contradict themselves; it promises nothing."""


_MOST_FAR = 4
"""How many words are looked for that are like a word only in its letters."""
_LINES_AT_ONCE = 100
_NOBODY = threading.Event()
_GIVEN_WAY = 0.0002
"""For how long, in seconds, reading gives way to whoever types, each so many lines."""


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
            for most in (0, _MOST_FAR):
                self._made.aff.MAXNGRAMSUGS = most
                for one in () if found else self._made.suggest(word):
                    found = True
                    yield one
        except _STUMBLES:
            return


class _Lines:
    """Lines as the library takes them from a file: numbered, and in their encoding already.

    Python does one thing at a time, so that whoever types would wait for a slice of the reading.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = enumerate(lines, start=1)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> tuple[int, str]:
        number, line = next(self._lines)
        if number % _LINES_AT_ONCE == 0:
            _NOBODY.wait(_GIVEN_WAY)
        return number, line

    def reset_encoding(self, encoding: str) -> None:
        """They are decoded already."""


def _made(rules: Sequence[str], words: Sequence[str]) -> Any:
    from spylls.hunspell import Dictionary, readers  # noqa: PLC0415 - late, and optional

    aff, context = readers.read_aff(_Lines(rules))
    return Dictionary(aff, readers.read_dic(_Lines(words), aff=aff, context=context))
