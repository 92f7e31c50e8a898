"""Words are looked up beside whoever asks."""

import threading
from collections.abc import Iterator
from itertools import count

from agreement_studio.application.spelling_check.background import (
    MOST_SUGGESTED,
    Answer,
    LookedUp,
    LookingUp,
    Opened,
    Suggested,
)
from agreement_studio.application.spelling_check.dictionary import Lack, NoDictionaryError

KNOWN = frozenset({"well", "meant"})


class Words:
    """A dictionary at the port."""

    def has(self, word: str) -> bool:
        return word in KNOWN

    def suggest(self, word: str) -> Iterator[str]:
        return (f"{word}{number}" for number in count())


class Held:
    """Dictionaries that open when they are let, and are counted."""

    def __init__(self) -> None:
        self.may_open = threading.Event()
        self.opened = 0

    def open(self, language: str) -> Words:
        self.opened += 1
        assert self.may_open.wait(30)
        if language == "xx":
            raise NoDictionaryError(Lack.DICTIONARY, "xx")
        return Words()


def all_answers(looking_up: LookingUp) -> list[Answer]:
    """What comes until nothing more does."""
    found: list[Answer] = []
    while looking_up.is_busy:
        found += looking_up.answers()
    return found


def test_nobody_waits_for_the_dictionary_to_open() -> None:
    dictionaries = Held()
    looking_up = LookingUp(dictionaries)
    looking_up.look_up("en-GB", ["well", "wel"])
    assert looking_up.is_busy
    assert looking_up.answers() == []
    dictionaries.may_open.set()
    opened, told = all_answers(looking_up)
    assert isinstance(opened, Opened)
    assert opened.fault is None
    assert told == LookedUp("en-GB", {"well": True, "wel": False})


def test_a_dictionary_is_opened_once_until_it_is_to_be_looked_for_anew() -> None:
    dictionaries = Held()
    dictionaries.may_open.set()
    looking_up = LookingUp(dictionaries)
    for _ in range(3):
        looking_up.look_up("en-GB", ["well"])
        all_answers(looking_up)
    assert dictionaries.opened == 1
    looking_up.forget()
    looking_up.look_up("en-GB", ["well"])
    all_answers(looking_up)
    assert dictionaries.opened == 2


def test_where_there_is_no_dictionary_it_is_told_once_and_no_word_is() -> None:
    dictionaries = Held()
    dictionaries.may_open.set()
    looking_up = LookingUp(dictionaries)
    looking_up.look_up("xx", ["well"])
    looking_up.look_up("xx", ["wel"])
    (told,) = all_answers(looking_up)
    assert isinstance(told, Opened)
    assert told.fault is not None
    assert told.fault.lack is Lack.DICTIONARY


def test_suggestions_without_end_come_to_an_end() -> None:
    dictionaries = Held()
    dictionaries.may_open.set()
    looking_up = LookingUp(dictionaries)
    looking_up.suggest("en-GB", "wel")
    _, told = all_answers(looking_up)
    assert told == Suggested("wel", tuple(f"wel{number}" for number in range(MOST_SUGGESTED)))
