"""The word list that ships, read from resources/language/."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from agreement_studio.assets import resource
from agreement_studio.review.language.entry import Entry
from agreement_studio.review.language.reading import WordListError, read_entries
from agreement_studio.review.language.spelling import Spelling
from agreement_studio.review.language.word_list import WordList

FAMILIES = ("fault", "exit", "liability", "control", "speaking", "roles", "distance", "people")
"""The files of the list, in the order in which they are told."""


@cache
def load_word_list(language: str = "en-GB") -> WordList:
    """The list of a language.

    Raises:
        WordListError: a file of it cannot be used.
    """
    return WordList.of(entry for family in FAMILIES for entry in _entries(language, family))


@cache
def load_spelling(language: str = "en-GB") -> Spelling:
    """How words of a language are spelt elsewhere."""
    table = _table(resource("language", language, "spelling.toml"))
    endings = [(british, american) for british, american in table["endings"]]
    return Spelling(endings, dict(table["words"]))


def entry_of(identifier: str, language: str = "en-GB") -> Entry | None:
    """The entry of an id such as ``L01``, for whoever asks what it says; None without one."""
    return load_word_list(language).entry(identifier)


def _entries(language: str, family: str) -> tuple[Entry, ...]:
    path = resource("language", language, f"{family}.toml")
    return read_entries(_table(path), path.name, family, load_spelling(language))


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise WordListError(
            f"{path.name}: this is not TOML ({fault}). Check quotation marks and brackets there."
        ) from None
