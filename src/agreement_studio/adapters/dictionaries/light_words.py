"""The words of a dictionary as text, of which the library's own words are made when it asks.

The library makes several objects of each of a hundred thousand words. That takes seconds, and from
then on Python goes through all of them whenever it looks for what can be forgotten: whoever types
feels that. Text it need not go through.
"""

import math
import re
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

_COUNT = re.compile(r"\d+(?:\s|$)")
_SLASH = re.compile(r"(?<!\\)/")
_FURTHEST = 4
"""By how many letters a word may be longer or shorter than one that is like it."""
_LINES_AT_ONCE = 500
_NOBODY = threading.Event()
_GIVEN_WAY = 0.0005
"""For how many seconds reading gives way to whoever types, after so many lines.

Python does one thing at a time: else a key would wait for a slice of the reading.
"""


class TimeIsUpError(RuntimeError):
    """The library has been at it for longer than anybody waits."""


class LightWords:
    """What the library asks of its list of words, under the names that it uses."""

    def __init__(
        self, lines: Iterable[str], make: Callable[[str, str], Any], unwanted: Iterable[str]
    ) -> None:
        """`make` makes the library's word of a stem and its flags.

        No word with a flag among those `unwanted` is suggested.
        """
        self._make, self._unwanted = make, frozenset(filter(None, unwanted))
        self._flags: dict[str, str] = {}
        self._cased: dict[str, str] = {}
        self.near = 0
        """How long the word is that others are looked for."""
        self._until = math.inf
        for number, line in enumerate(lines):
            if number % _LINES_AT_ONCE == 0:
                _NOBODY.wait(_GIVEN_WAY)
            if number or not _COUNT.match(line):
                self._take(line)

    def _take(self, line: str) -> None:
        stem, _, flags = line.partition("/")
        if "\\" in line:
            stem, *rest = _SLASH.split(line, maxsplit=1)
            stem, flags = stem.replace("\\/", "/"), "".join(rest)
        before = self._flags.get(stem)
        self._flags[stem] = flags if before is None else f"{before}\n{flags}"
        if not stem.islower():
            lower = stem.lower()
            others = self._cased.get(lower)
            self._cased[lower] = stem if others is None else f"{others}\n{stem}"

    def answer_within(self, seconds: float) -> None:
        """From now on the library has so much time: rules can be written that take it for ever."""
        self._until = time.monotonic() + seconds

    def homonyms(self, stem: str, *, ignorecase: bool = False) -> list[Any]:
        """The words with a stem, or with one that is this in small letters.

        Raises:
            TimeIsUpError: there was less time than was needed.
        """
        if time.monotonic() > self._until:
            raise TimeIsUpError
        if not ignorecase:
            return list(self._words(stem))
        stems = dict.fromkeys((stem, *self._cased.get(stem, "").split("\n")))
        return [word for one in stems for word in self._words(one)]

    def _words(self, stem: str) -> Iterator[Any]:
        flags = self._flags.get(stem)
        if flags is not None:
            yield from (self._make(stem, one) for one in flags.split("\n"))

    def has_flag(self, stem: str, flag: str, *, for_all: bool = False) -> bool:
        """Whether any word with a stem has a flag, or all have it."""
        told = [flag in word.flags for word in self._words(stem)]
        return bool(told) and (all if for_all else any)(told)

    def __iter__(self) -> Iterator[Any]:
        """The words that may be suggested, as far as they are nearly as long as is wanted."""
        for stem in self._flags:
            if time.monotonic() > self._until:
                raise TimeIsUpError
            if abs(len(stem) - self.near) <= _FURTHEST:
                words = self._words(stem)
                yield from (word for word in words if not self._unwanted & word.flags)

    @property
    def words(self) -> tuple[Any, ...]:
        """None beforehand: they are gone through when words like one are wanted."""
        return ()
