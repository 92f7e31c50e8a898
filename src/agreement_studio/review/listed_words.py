"""Lists of words by which checks know a thing: work from change, a behaviour from its value.

They stand in ``resources/checks/lists/`` and whoever writes plain English can edit them. A list is
a table of a file: `words` are found with their regular endings, `exactly` only as they stand, and
`unless` names longer phrases that mean something else. Words are found whole, in capital letters
or small, with hyphens or blanks between them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from agreement_studio.assets import resource
from agreement_studio.review.check import CheckFileError, read_tables
from agreement_studio.review.inflections import phrase_forms

Words = tuple[str, ...]
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_KINDS = {"words", "exactly", "unless"}
_SOFT_HYPHEN = "\u00ad"


def words_of(text: str) -> Words:
    """The words and numbers of a text in small letters, each apostrophe a straight one."""
    found = _WORD.findall(text.replace(_SOFT_HYPHEN, ""))
    return tuple(word.casefold().replace("’", "'") for word in found)


@dataclass(frozen=True, slots=True)
class WordList:
    """A list ready to look for, by the first word of each phrase, longest phrase first."""

    phrases: Mapping[str, tuple[Words, ...]]
    unless: Mapping[str, tuple[Words, ...]]

    def at(self, words: Words, start: int) -> Words:
        """The phrase of the list that begins at a place among words; empty where none does."""
        if _beginning(self.unless, words, start):
            return ()
        return _beginning(self.phrases, words, start)

    def first_in(self, words: Words) -> str:
        """The first phrase of the list among words, in small letters; ``""`` for none."""
        start = 0
        while start < len(words):
            if found := self.at(words, start):
                return " ".join(found)
            start += len(_beginning(self.unless, words, start)) or 1
        return ""

    def is_in(self, *texts: str) -> bool:
        """Whether a phrase of the list stands in one of the texts."""
        return any(self.first_in(words_of(text)) for text in texts)

    def holds(self, word: str) -> bool:
        """Whether it is a word of the list by itself."""
        return bool(self.at((word,), 0))


@cache
def word_list(file: str, name: str) -> WordList:
    """The list `name` of ``resources/checks/lists/<file>.toml``.

    Raises:
        CheckFileError: the file has no such list, or the list cannot be used.
    """
    path = resource("checks", "lists", f"{file}.toml")
    return read_list(read_tables(path).get(name), f"{path.name}: [{name}]")


def read_list(table: object, where: str) -> WordList:
    """A list from its table; `where` is what to call it.

    Raises:
        CheckFileError: the table holds no words, or anything but `words`, `exactly` and `unless`.
    """
    if not isinstance(table, dict) or not (table.get("words") or table.get("exactly")):
        raise CheckFileError(f"{where} needs “words” or “exactly”, with a word at least.")
    for kind, entries in table.items():
        if kind not in _KINDS:
            raise CheckFileError(f"{where} knows no “{kind}”; take it out.")
        if not isinstance(entries, list) or not all(map(_is_phrase, entries)):
            raise CheckFileError(f"{where} needs words in quotation marks under “{kind}”.")
    regular = (form for word in table.get("words", ()) for form in phrase_forms(words_of(word)))
    exact = map(words_of, table.get("exactly", ()))
    unless = (form for word in table.get("unless", ()) for form in phrase_forms(words_of(word)))
    return WordList(_by_first([*regular, *exact]), _by_first(unless))


def _is_phrase(entry: object) -> bool:
    return isinstance(entry, str) and bool(words_of(entry))


def _by_first(phrases: Iterable[Words]) -> Mapping[str, tuple[Words, ...]]:
    found: dict[str, list[Words]] = {}
    for phrase in sorted(set(phrases), key=lambda one: (-len(one), one)):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(held) for first, held in found.items()}


def _beginning(phrases: Mapping[str, tuple[Words, ...]], words: Words, start: int) -> Words:
    for phrase in phrases.get(words[start], ()) if start < len(words) else ():
        if words[start : start + len(phrase)] == phrase:
            return phrase
    return ()
