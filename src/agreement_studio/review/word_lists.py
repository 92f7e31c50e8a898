"""The words by which checks know things: kinds of body, people at risk, numbers of seats.

They stand in ``resources/checks/word_lists.toml``, where whoever writes plain English can edit
them.
"""

import re
from collections.abc import Mapping
from functools import cache
from re import Pattern
from typing import Any

from agreement_studio.assets import resource
from agreement_studio.review.check import CheckFileError, read_tables

FILE = "word_lists.toml"


@cache
def word_list(check: str, name: str) -> tuple[str, ...]:
    """A list of a check, in its order.

    Raises:
        CheckFileError: the file cannot be used.
    """
    return words_of(_tables(), check, name)


@cache
def any_of(check: str, name: str) -> Pattern[str]:
    """Finds any word of a list where it stands by itself, in capital letters or small."""
    words = sorted(word_list(check, name), key=len, reverse=True)
    spaced = (r"\s+".join(map(re.escape, word.split())) for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)", re.IGNORECASE)


@cache
def _tables() -> Mapping[str, Any]:
    return read_tables(resource("checks", FILE))


def words_of(tables: Mapping[str, Any], check: str, name: str) -> tuple[str, ...]:
    """A list out of the file, when it holds words and nothing else."""
    words = tables.get(check, {}).get(name)
    if not isinstance(words, list) or not words or not all(_is_word(word) for word in words):
        raise CheckFileError(f"{FILE}: [{check}] needs a list of words called “{name}”.")
    return tuple(words)


def _is_word(word: object) -> bool:
    return isinstance(word, str) and bool(word.strip())
