"""Entries of the word list from their tables, whether ours or a team's own.

A list may come from anybody: nothing in it is run, no regular expression is taken from it, and what
it may hold is limited. What cannot be used is named with its entry and what to do.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from agreement_studio.domain.errors import UnreadableFileError
from agreement_studio.domain.record import ID_PATTERN, without_uncarriable
from agreement_studio.review.language.entry import Entry, Level
from agreement_studio.review.language.notation import NotationError, Variants, spelt_out
from agreement_studio.review.language.spelling import Spelling

MOST_ENTRIES: Final = 2_000
MOST_PHRASES: Final = 200
"""How many phrases, exceptions or other texts an entry may list."""
MOST_WORDINGS: Final = 20_000
"""How many wordings one phrase may stand for."""
MOST_IN_ALL: Final = 200_000
"""How many wordings one list may stand for."""
LONGEST_TEXT: Final = 500
"""In characters."""

_ID: Final = re.compile(ID_PATTERN)
_LINES: Final = ("why", "lawyer", "check", "example")
_LISTS: Final = ("phrases", "exceptions", "exact", "swaps", "clauses")
_KNOWN: Final = {"id", "title", "level", "forms", *_LINES, *_LISTS}
_NEEDED: Final = ("id", "level", "why")


class WordListError(UnreadableFileError):
    """A word list that cannot be used: the file, the entry and what to do."""


def read_entries(
    tables: Mapping[str, Any],
    where: str,
    family: str,
    spelling: Spelling,
    *,
    most: int = MOST_IN_ALL,
) -> tuple[Entry, ...]:
    """The entries of one parsed file; `where` is how sentences call it.

    `most` is how many wordings the list may stand for.

    Raises:
        WordListError: an entry is not as it should be, or there are too many.
    """
    listed = tables.get("entry")
    if set(tables) - {"entry"} or not isinstance(listed, list):
        raise WordListError(f"{where}: a word list holds entries, each beneath a line [[entry]].")
    if len(listed) > MOST_ENTRIES:
        raise WordListError(f"{where} has more than {MOST_ENTRIES:,} entries. Split the list.")
    entries: dict[str, Entry] = {}
    room = most
    for number, table in enumerate(listed, start=1):
        entry = _EntryTable(table, where, number).entry(family, spelling)
        if entry.id in entries:
            raise WordListError(f"{where}: the id “{entry.id}” stands twice. Give one another id.")
        room -= len(entry.phrases) + len(entry.exceptions)
        if room < 0:
            raise WordListError(
                f"{where}: up to entry “{entry.id}” the list stands for more than "
                f"{most:,} wordings. Shorten it."
            )
        entries[entry.id] = entry
    return tuple(entries.values())


class _EntryTable:
    """One table, looked at key by key."""

    def __init__(self, table: Any, where: str, number: int) -> None:
        if not isinstance(table, dict):
            raise WordListError(f"{where}: entry {number} is no table. Begin it with [[entry]].")
        self._table: dict[str, Any] = table
        named = table.get("id")
        self._name = f"{where}, entry " + (
            f"“{named[:40]}”" if isinstance(named, str) and named else str(number)
        )

    def entry(self, family: str, spelling: Spelling) -> Entry:
        for key in self._table.keys() - _KNOWN:
            known = "phrases, exceptions, swaps, why and lawyer"
            raise self._fault(f"nothing is called “{key[:40]}” here. Use {known}, for instance")
        for key in _NEEDED:
            if not self._table.get(key):
                raise self._fault(f"“{key}” is missing. Add it")
        if not _ID.fullmatch(self._text("id")):
            raise self._fault("“id” is a short name of letters, digits, “-” and “_”")
        phrases = self._wordings("phrases", spelling)
        exact = self._exact()
        if not phrases and not exact:
            raise self._fault("it has no phrases. Say in “phrases” what it should find")
        return Entry(
            id=self._text("id"),
            title=self._text("title") or (*phrases, *exact)[0],
            level=self._level(),
            phrases=phrases,
            exceptions=self._wordings("exceptions", spelling),
            exact=exact,
            swaps=self._texts("swaps"),
            clauses=self._texts("clauses"),
            family=family,
            **{key: self._text(key) for key in _LINES},
        )

    def _level(self) -> Level:
        try:
            return Level(self._table["level"])
        except ValueError:
            raise self._fault("“level” is one of high, medium and low") from None

    def _wordings(self, key: str, spelling: Spelling) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for phrase in self._texts(key):
            try:
                found.update(dict.fromkeys(spelt_out(phrase, self._forms(spelling), MOST_WORDINGS)))
            except NotationError as fault:
                raise self._fault(f"“{phrase[:60]}” {fault}") from None
        return tuple(found)

    def _exact(self) -> tuple[str, ...]:
        wordings = self._texts("exact")
        for wording in wordings:
            try:
                spelt_out(wording, lambda word: (word,), most=1)
            except NotationError as fault:
                raise self._fault(f"“{wording[:60]}” {fault}") from None
        return wordings

    def _forms(self, spelling: Spelling) -> Variants:
        declared = self._table.get("forms", {})
        if not isinstance(declared, dict) or not all(map(_are_texts, declared.values())):
            raise self._fault('“forms” names words with their forms: { help = ["helps"] }')

        def variants(word: str) -> tuple[str, ...]:
            forms = (word, *declared.get(word, ()))
            return tuple(dict.fromkeys(one for form in forms for one in spelling.variants(form)))

        return variants

    def _texts(self, key: str) -> tuple[str, ...]:
        texts = self._table.get(key, [])
        if not _are_texts(texts):
            most = f"{MOST_PHRASES} texts of at most {LONGEST_TEXT} characters"
            raise self._fault(f"“{key}” is a list of texts in quotation marks, at most {most}")
        return tuple(map(_on_one_line, texts))

    def _text(self, key: str) -> str:
        text = self._table.get(key, "")
        if not isinstance(text, str) or len(text) > LONGEST_TEXT:
            raise self._fault(f"“{key}” is one text of at most {LONGEST_TEXT} characters")
        return _on_one_line(text)

    def _fault(self, sentence: str) -> WordListError:
        return WordListError(f"{self._name}: {sentence}.")


def _on_one_line(text: str) -> str:
    """A text that may stand in any line and any document."""
    return " ".join(without_uncarriable(text)[0].split())


def _are_texts(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) <= MOST_PHRASES
        and all(isinstance(one, str) and 0 < len(one) <= LONGEST_TEXT for one in value)
    )
