"""What the dictionary says of words: asked beside the window, and kept for all windows."""

from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from agreement_studio.application.spelling_check.background import LookedUp, LookingUp, Opened
from agreement_studio.application.spelling_check.dictionary import (
    Dictionaries,
    NoDictionaryError,
    OwnWordsShelf,
)
from agreement_studio.application.spelling_check.known_words import KnownWords
from agreement_studio.application.spelling_check.looked_at import without_possessive
from agreement_studio.application.spelling_check.own_words import plain_word
from agreement_studio.domain.errors import StudioError
from agreement_studio.wiring import Studio

PAUSE = 60
"""For how long words are gathered before they are looked up together, in milliseconds."""
COLLECTED_AFTER = 10
"""After how long somebody sees whether there are answers, in milliseconds."""
MOST_KEPT = 50_000
"""Of how many words it is kept what the dictionary says."""


@dataclass
class _Language:
    """What is known of the words of one language."""

    said: dict[str, bool] = field(default_factory=dict)
    wanted: dict[str, None] = field(default_factory=dict)
    clauses: KnownWords = field(default_factory=KnownWords)
    fault: NoDictionaryError | None = None
    is_asked: bool = False


class Checker(QObject):
    """One for all windows. Nobody waits: :attr:`learned` tells when to ask again."""

    learned = Signal()
    """More words are known now, to be right or wrong."""
    changed = Signal()
    """Every word is to be asked about again: checking began or ended, or a word was added."""
    opened = Signal()
    """A dictionary is there, or it is known why not."""
    suggested = Signal(str, object)
    """A word, and a tuple of those that are like it."""

    def __init__(
        self, dictionaries: Dictionaries, shelf: OwnWordsShelf, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._looking_up, self._shelf = LookingUp(dictionaries), shelf
        self._languages: dict[str, _Language] = {}
        self._known = KnownWords()
        self.own_fault = ""
        """Why one's own words could not be read; ``""`` where they were."""
        self._is_on = False
        self._gathering = QTimer(self, singleShot=True, interval=PAUSE)
        self._gathering.timeout.connect(self._ask)
        self._collecting = QTimer(self, interval=COLLECTED_AFTER)
        self._collecting.timeout.connect(self._collect)

    # ------------------------------------------------------------------------------- on and off

    @property
    def is_on(self) -> bool:
        """Whether words are checked."""
        return self._is_on

    def turn(self, *, on: bool) -> None:
        """Begins to check words, or ends; whoever begins looks for dictionaries anew."""
        if on == self._is_on:
            return
        self._is_on = on
        if on:
            self._looking_up.forget()
            self._languages = {}
            self._read_own()
        self.changed.emit()

    def open(self, language: str) -> None:
        """Looks for a dictionary, unless that was done."""
        state = self._languages.setdefault(language, _Language())
        if not state.is_asked:
            state.is_asked = True
            self._looking_up.look_up(language)
            self._collecting.start()

    def fault(self, language: str) -> NoDictionaryError | None:
        """Why words of a language cannot be looked up, once that is known."""
        state = self._languages.get(language)
        return state.fault if state else None

    # --------------------------------------------------------------------------------- of words

    def verdict(self, language: str, word: str) -> bool | None:
        """Whether a plain word is spelt rightly; None while nobody knows yet.

        Where nobody can say, it is.
        """
        if not self._is_on:
            return True
        state = self._languages.setdefault(language, _Language())
        if state.fault is not None or word in self._known or word in state.clauses:
            return True
        said = state.said.get(word)
        if said is None:
            state.wanted[word] = None
            if not self._gathering.isActive():
                self._gathering.start()
            return None
        bare = without_possessive(word)
        return said if said or bare == word else self.verdict(language, bare)

    def suggest(self, language: str, word: str) -> None:
        """Has words like one looked for; :attr:`suggested` brings them."""
        self._looking_up.suggest(language, word)
        self._collecting.start()

    def add(self, word: str) -> None:
        """Adds a word to one's own.

        Raises:
            StudioError: they cannot be read, or the disk refused.
        """
        words = self._shelf.read()  # another window, or a person, may have added some
        if word not in words:
            self._shelf.keep((*words, plain_word(word)))
        self._read_own()
        self.changed.emit()

    def _read_own(self) -> None:
        self.own_fault = ""
        try:
            self._known = KnownWords(self._shelf.read())
        except StudioError as fault:
            self.own_fault = fault.sentence

    # ---------------------------------------------------------------------------------- answers

    def _ask(self) -> None:
        for language, state in self._languages.items():
            if state.wanted:
                self.open(language)
                self._looking_up.look_up(language, state.wanted)
                state.wanted = {}
                self._collecting.start()

    def _collect(self) -> None:
        is_busy = self._looking_up.is_busy
        for answer in self._looking_up.answers():
            match answer:
                case Opened(language, fault, clauses):
                    state = self._languages.setdefault(language, _Language())
                    state.fault, state.clauses = fault, clauses
                    self.opened.emit()
                    if fault is not None:
                        self.learned.emit()
                case LookedUp(language, words):
                    state = self._languages.setdefault(language, _Language())
                    if len(state.said) > MOST_KEPT:
                        state.said.clear()
                    state.said.update(words)
                    self.learned.emit()
                case _:
                    self.suggested.emit(answer.word, answer.instead)
        if not is_busy:
            self._collecting.stop()


_CHECKERS: WeakKeyDictionary[Studio, Checker] = WeakKeyDictionary()


def checker_of(studio: Studio) -> Checker:
    """The one for all windows of a studio."""
    checker = _CHECKERS.get(studio)
    if checker is None:
        parent = QCoreApplication.instance()
        checker = _CHECKERS[studio] = Checker(studio.dictionaries, studio.own_words, parent)
    return checker
