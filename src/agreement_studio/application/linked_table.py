"""A table to be read on screen, each row of which leads to where it was said."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LinkedRow:
    """One row: what it says, and the path of the record, or the key of the clause, it rests on."""

    cells: tuple[str, ...]
    path: str = ""


@dataclass(frozen=True, slots=True)
class LinkedTable:
    """One table with what it is about, as people read it."""

    key: str
    """Stays the same while its words change."""
    title: str
    about: str
    header: tuple[str, ...]
    rows: tuple[LinkedRow, ...]
