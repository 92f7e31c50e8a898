"""A template: an agreement to begin from, with what stays in it and who made it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from agreement_studio.domain.agreement import Agreement

ENDING = ".agreement-template"
"""How the name of a template's file ends."""

VERSION_PATTERN = r"^[0-9]{1,6}(\.[0-9]{1,6}){0,2}$"
"""A version: ``2`` or ``2.1``."""
IDENTIFIER_PATTERN = r"^[a-z0-9]{8,64}$"
"""The id of a template: given once, the same in all its versions."""

_VERSION = re.compile(VERSION_PATTERN)


class Kind(StrEnum):
    """What an answer is to a template."""

    STRUCTURE = "structure"
    """Which entries there are, and what was chosen from a list. It always stays."""
    WORDING = "wording"
    """Sentences, and clauses in words of their own."""
    VALUES = "values"
    """The values and what people will see of them."""
    PROMPTS = "prompts"
    """What there is still to talk about: open points, and the questions of reviews."""
    NAMES = "names"
    """Names of partners, bodies, places and documents."""
    FIGURES = "figures"
    """Amounts, numbers and dates."""
    PEOPLE = "people"
    """Names, roles and addresses of people."""
    ALWAYS = "always"
    """What belongs to one agreement or to its room alone. It never stays."""


MAY_STAY = (Kind.WORDING, Kind.VALUES, Kind.PROMPTS)
"""What somebody may leave out, in the order in which it is asked."""
MAY_GO = (Kind.NAMES, Kind.FIGURES, Kind.PEOPLE)
"""What somebody may blank, likewise."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What goes into a template besides the structure."""

    stays: frozenset[Kind] = frozenset(MAY_STAY)
    """Of :data:`MAY_STAY`."""
    blanked: frozenset[Kind] = frozenset(MAY_GO)
    """Of :data:`MAY_GO`."""

    def keeps(self, kind: Kind) -> bool:
        """Whether answers of that kind stay."""
        if kind in MAY_GO:
            return kind not in self.blanked
        return kind is Kind.STRUCTURE or kind in self.stays


@dataclass(frozen=True, slots=True)
class ChangeNote:
    """What one version brought."""

    version: str
    changed: str
    on: str = ""
    """The day, as ``2026-11-26``; ``""`` where it was not noted."""


@dataclass(frozen=True, slots=True)
class About:
    """What people are told of a template before they open it."""

    id: str
    version: str
    title: str
    what_for: str = ""
    author: str = ""
    licence: str = ""
    changelog: tuple[ChangeNote, ...] = ()
    """The latest version first."""
    choice: Choice = Choice()


@dataclass(frozen=True, slots=True)
class Template:
    """One version of a template, whole."""

    about: About
    agreement: Agreement
    """What an agreement begins with."""
    sample: Agreement | None = None
    """An agreement of an invented partnership, to show what comes of it."""
    word_list: bytes = b""
    """Words that a team points out, as TOML; empty where there are none."""
    house_style: bytes = b""
    """A Word file whose looks are used; empty where there is none."""
    agenda: bytes = b""
    """An agenda for the room, as TOML; empty where there is none."""


def as_numbers(version: str) -> tuple[int, ...]:
    """A version to be ordered by; what is no version stands before all."""
    return tuple(map(int, version.split("."))) if _VERSION.fullmatch(version) else ()


def next_version(version: str) -> str:
    """What the version after this one is called: ``3`` after ``2``, ``2.2`` after ``2.1``."""
    numbers = as_numbers(version)
    if not numbers:
        return "1"
    return ".".join(map(str, (*numbers[:-1], numbers[-1] + 1)))
