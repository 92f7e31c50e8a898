"""One entry of the word list: the words, why they divide, and what to say instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Level(StrEnum):
    """How much a wording can divide."""

    HIGH = "high"
    """It takes a stance against the others."""
    MEDIUM = "medium"
    """It is one-sided, or presses."""
    LOW = "low"
    """It keeps people at a distance."""


class Weight(StrEnum):
    """How loudly a hit is told."""

    SHOULD = "should"
    COULD = "could"
    NOTE = "note"
    """Quiet: the text binds or tells the law, where lawyers choose their words."""


_WEIGHTS: Final[Mapping[Level, Weight]] = MappingProxyType(
    {Level.HIGH: Weight.SHOULD, Level.MEDIUM: Weight.COULD, Level.LOW: Weight.COULD}
)


def weight_of(level: Level, *, quiet: bool = False) -> Weight:
    """How loudly to tell of a wording; `quiet` in text that binds or tells the law."""
    return Weight.NOTE if quiet else _WEIGHTS[level]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `phrases` and `exceptions` are spelt out: no marks, one wording each.

    `swaps` are what could stand instead, `clauses` the ids of clauses that hold one of them.
    `lawyer` is a line for the lawyer; `check` the id of the check that the words also speak for;
    `example` a wording that is always found. `exact` are wordings that count only with these
    capitals.
    """

    id: str
    title: str
    level: Level
    why: str
    phrases: tuple[str, ...]
    exceptions: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    swaps: tuple[str, ...] = ()
    lawyer: str = ""
    clauses: tuple[str, ...] = ()
    check: str = ""
    example: str = ""
    family: str = ""
    """The file of the list it stands in, such as ``fault``."""
