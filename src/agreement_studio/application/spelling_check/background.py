"""Looks words up beside whoever types: what is asked is answered later, and nobody waits.

A thread is there only while there is something to do. It touches nothing but the dictionary.
"""

import threading
import time
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from queue import Empty, SimpleQueue

from agreement_studio.application.spelling_check.dictionary import (
    Dictionaries,
    Dictionary,
    NoDictionaryError,
)
from agreement_studio.application.spelling_check.known_words import KnownWords, words_of_clauses

MOST_SUGGESTED = 6
"""How many words are suggested: as many as one reads before picking one."""
LONGEST_SEARCH = 0.4
"""After how many seconds the search for more of them ends."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The dictionary of a language is there, or `fault` says why not."""

    language: str
    fault: NoDictionaryError | None = None
    clauses: KnownWords = field(default_factory=KnownWords)
    """The words of the clauses in that language."""


@dataclass(frozen=True, slots=True)
class LookedUp:
    """Whether words are in the dictionary."""

    language: str
    words: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Suggested:
    """Words that are like one."""

    word: str
    instead: tuple[str, ...]


Answer = Opened | LookedUp | Suggested
_Asked = tuple[str, tuple[str, ...], bool]
"""A language, words of it, and whether others like the word are wanted."""


class LookingUp:
    """Asked from one thread only. Answers are collected with :meth:`answers`."""

    def __init__(self, dictionaries: Dictionaries) -> None:
        self._dictionaries = dictionaries
        self._opened: dict[str, Dictionary | None] = {}
        self._asked: deque[_Asked] = deque()
        self._answers: SimpleQueue[Answer] = SimpleQueue()
        self._lock = threading.Lock()
        self._is_working = False

    @property
    def is_busy(self) -> bool:
        """Whether answers are still to come, or to be collected."""
        with self._lock:
            return self._is_working or not self._answers.empty()

    def look_up(self, language: str, words: Iterable[str] = ()) -> None:
        """Asks whether words are in the dictionary, which is opened for the first of them."""
        with self._lock:
            self._asked.append((language, tuple(words), False))
        self._begin()

    def suggest(self, language: str, word: str) -> None:
        """Asks for words like one, before all else: somebody waits for a menu."""
        with self._lock:
            self._asked.appendleft((language, (word,), True))
        self._begin()

    def forget(self) -> None:
        """Looks for dictionaries anew from now on: some may have been put there."""
        with self._lock:
            self._opened = {}

    def answers(self) -> list[Answer]:
        """What has been answered since the last time."""
        found: list[Answer] = []
        while True:
            try:
                found.append(self._answers.get_nowait())
            except Empty:
                return found

    def _begin(self) -> None:
        with self._lock:
            if self._is_working:
                return
            self._is_working = True
        threading.Thread(target=self._work, name="spelling", daemon=True).start()

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._asked:
                    self._is_working = False
                    return
                language, words, wants_more = self._asked.popleft()
            dictionary = self._dictionary(language)
            if wants_more:
                instead = _like(dictionary, words[0]) if dictionary else ()
                self._answers.put(Suggested(words[0], instead))
            elif dictionary is not None and words:
                told = {word: dictionary.has(word) for word in words}
                self._answers.put(LookedUp(language, told))

    def _dictionary(self, language: str) -> Dictionary | None:
        opened = self._opened
        if language not in opened:
            try:
                opened[language] = self._dictionaries.open(language)
                said = Opened(language, None, words_of_clauses(language))
            except NoDictionaryError as fault:
                opened[language] = None
                said = Opened(language, fault)
            self._answers.put(said)
        return opened[language]


def _like(dictionary: Dictionary, word: str) -> tuple[str, ...]:
    until = time.monotonic() + LONGEST_SEARCH
    found: list[str] = []
    for one in islice(dictionary.suggest(word), 10 * MOST_SUGGESTED):
        if one not in found and one != word:
            found.append(one)
        if len(found) == MOST_SUGGESTED or time.monotonic() > until:
            break
    return tuple(found)
