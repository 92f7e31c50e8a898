"""What people should look at after copies were merged: nothing is lost, and nothing is silent."""

from dataclasses import dataclass
from enum import StrEnum


class ClashKind(StrEnum):
    SET_TWICE = "set_twice"
    """The same answer was given on both sides: one stands, the other is kept here."""
    REMOVED_AND_EDITED = "removed_and_edited"
    """An entry was removed on one side and changed on the other: it is removed, and kept here."""
    WRITTEN_TOGETHER = "written_together"
    """Both sides wrote in the same text: both stand, and it may not read on."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One place where two copies changed the same thing apart."""

    kind: ClashKind
    path: str
    """Where, as an address: ``powers.grants.level``, ``partners.council``."""
    stands: str
    """What stands there now, as JSON text; ``""`` where nothing does."""
    other: str
    """What the other side had, as JSON text; ``""`` where nothing is lost."""


@dataclass(frozen=True, slots=True)
class Repair:
    """Something that arrived unusable and was read by a default instead."""

    path: str
    """Where, as an address."""
    why: str
    """A sentence on what was unusable."""
