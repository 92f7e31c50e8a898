"""The words by which checks know things: kinds of body, people at risk, numbers of seats.

They stand in ``resources/checks/word_lists.toml``, where whoever writes plain English can edit
them.
"""

import re
import tomllib
from functools import cache
from re import Pattern

from agreement_studio.assets import resource

FILE = "word_lists.toml"


@cache
def word_lists(check: str) -> dict[str, tuple[str, ...]]:
    """The lists of a check, by name."""
    tables = tomllib.loads(resource("checks", FILE).read_text(encoding="utf-8"))
    return {name: tuple(words) for name, words in tables[check].items()}


@cache
def any_of(check: str, name: str) -> Pattern[str]:
    """Finds any word of a list where it stands by itself, in capital letters or small."""
    words = sorted(word_lists(check)[name], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
