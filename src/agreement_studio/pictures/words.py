"""The words in the pictures, read from the text files."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache

from agreement_studio.assets import resource
from agreement_studio.domain.direction import isolated

_BRACES = re.compile(r"\{(\w+)\}")


@cache
def _words() -> dict[str, dict[str, str]]:
    text = resource("text", "en-GB", "pictures.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _levels() -> dict[str, str]:
    text = resource("text", "en-GB", "choices.toml").read_text(encoding="utf-8")
    return {key: entry["label"] for key, entry in tomllib.loads(text)["level"].items()}


def level_name(key: str) -> str:
    """What people read for a level of sharing, by its key."""
    return _levels()[key]


def word(section: str, key: str, **values: object) -> str:
    """The words under ``section.key``, their braces filled in."""
    text = _words()[section][key]
    if not values:
        return text
    return _BRACES.sub(lambda found: isolated(str(values.get(found[1], found[0]))), text)


def counted(section: str, key: str, count: int) -> str:
    """As `word`, in the singular where `count` is one."""
    return word(section, f"{key}_one") if count == 1 else word(section, key, count=count)


def listed(names: Sequence[str]) -> str:
    """The names as a list in a sentence: "A, B and C"."""
    if len(names) == 1:
        return names[0]
    *first, last = map(isolated, names)
    return f"{', '.join(first)} {word('who', 'and')} {last}"


def capitalised(text: str) -> str:
    """The text with its first letter large: "the Council" starts a label as "The Council"."""
    at = len(text) - len(text.lstrip("“‘\"'("))
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]
