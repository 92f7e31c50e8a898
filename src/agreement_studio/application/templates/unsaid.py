"""Takes names and figures out of sentences that stay, and says that something stood there."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from agreement_studio.application.templates.kinds import NO_PERSONAL_PART
from agreement_studio.application.templates.roles import Roles
from agreement_studio.application.templates.spelt_numbers import without_spelt_numbers

SHORTEST_WITHIN = 5
"""From how many letters a name is also found within a longer word."""
_SHORTEST = 2
_SHORTEST_PART = 4
_ARTICLE = re.compile(r"^(the|our|an?) ", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_ORDINARY = re.compile(r"(?<!\w)[^\W\d_A-Z]\w*")
_FIGURE = re.compile(r"[£$€]?\d+(?:[.,:/]\d+)*(?:\s?%|(?:st|nd|rd|th|p|k|m)\b)?")


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What must not be said, with what stands in its place."""

    names: Mapping[str, str] = field(default_factory=dict)
    """By the name, what is written instead: ``[partner B]``."""
    roles: Iterable[str] = ()
    """Roles, such as “a cook”, that go where sentences say them."""
    role: str = ""
    """What is written for a role."""
    figure: str = ""
    """What is written for a figure; ``""`` where figures stay."""
    part: str = ""
    """What is written for a part of a name, such as a family name."""
    ordinary: Container[str] = frozenset()
    """Words that the texts use in small letters: alone, they tell nobody's name."""


def is_written_as_name(text: str) -> bool:
    """Whether a text could tell who somebody is: “a cook” could not, “Agnes” and a number could."""
    return len(text) >= _SHORTEST and any(c.isupper() or c.isdigit() or c == "@" for c in text)


def ordinary_words(text: str) -> frozenset[str]:
    """The words in a text that are written in small letters."""
    return frozenset(_ORDINARY.findall(text))


class Without:
    """Made once for all texts of an agreement: the names are looked for at once."""

    def __init__(self, unsaid: Unsaid) -> None:
        self._unsaid = unsaid
        spellings = _spellings(unsaid)
        self._instead = {one.casefold(): instead for one, instead in spellings.items()}
        self._names = _pattern(spellings, unsaid.names)
        self._roles = Roles(unsaid.roles)

    def said(self, text: str, *, keeps_figures: bool = False) -> str:
        """The text without them."""
        if self._names is not None:
            text = self._names.sub(self._replaced, text)
        text = self._roles.unsaid(text, self._unsaid.role)
        if self._unsaid.figure and not keeps_figures:
            text = _FIGURE.sub(self._unsaid.figure, text)
            text = without_spelt_numbers(text, self._unsaid.figure)
        return text

    def _replaced(self, found: re.Match[str]) -> str:
        return self._instead.get(found[0].casefold(), self._unsaid.part)


def _spellings(unsaid: Unsaid) -> dict[str, str]:
    """All that is looked for, with what is written in its place: parts, then bare, then whole."""
    ordinary = unsaid.ordinary
    found = {part: unsaid.part for name in unsaid.names for part in _telling(name, ordinary)}
    bare = {_ARTICLE.sub("", name): instead for name, instead in unsaid.names.items()}
    found |= {name: instead for name, instead in bare.items() if is_written_as_name(name)}
    return {**found, **unsaid.names}


def _telling(name: str, ordinary: Container[str]) -> Iterator[str]:
    """Words of a name by which somebody could be known: written large, and not in every name."""
    for word in _WORD.findall(name):
        small = word.casefold()
        is_large = word[0].isupper() and len(word) >= _SHORTEST_PART
        if is_large and small not in NO_PERSONAL_PART and small not in ordinary:
            yield word


def _pattern(spellings: Iterable[str], whole: Container[str]) -> re.Pattern[str] | None:
    """The longest first; a whole name also within a word, anything else as a word of its own.

    Several words are found however they are written, one word only as it is written.
    """
    each = []
    for one in sorted(spellings, key=lambda one: (-len(one), one)):
        escaped = re.escape(one)
        if one in whole and len(one) >= SHORTEST_WITHIN:
            each.append(escaped)
        else:
            each.append(rf"(?<!\w){escaped}(?!\w)")
        if " " in one:
            each.append(rf"(?i:(?<!\w){escaped}(?!\w))")
    return re.compile("|".join(each)) if each else None
