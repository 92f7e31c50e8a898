"""What whoever facilitates keeps of a room between two sittings: notes, and the agenda's place.

It is theirs alone, on this disk: no agreement file, no copy and no document ever holds it.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any, Protocol

from agreement_studio.application.room.agenda import Agenda
from agreement_studio.application.room.meeting import Meeting

LONGEST_NOTES = 200_000
"""In characters; what is longer is cut."""
_LONGEST_ITEM = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a meeting is."""

    agenda: str
    """The key of the agenda, the items of which may have changed since."""
    at: int | None
    taken: tuple[float, ...]
    """How long each item had taken, in seconds."""


@dataclass(frozen=True, slots=True)
class KeptRoom:
    """What is kept for one agreement."""

    notes: str = ""
    place: Place | None = None

    @property
    def is_empty(self) -> bool:
        return not self.notes and self.place is None


class RoomShelf(Protocol):
    """Where it is kept, by the lineage of the agreement."""

    def read(self, lineage: str) -> KeptRoom:
        """What is kept; nothing where there is none or it cannot be read."""

    def keep(self, lineage: str, kept: KeptRoom) -> None:
        """Keeps it in place of what was kept; of nothing, nothing is left.

        Raises:
            UnwrittenFileError: the disk refused.
        """


def to_bytes(kept: KeptRoom) -> bytes:
    """As it is written down."""
    return json.dumps({"format": 1, **asdict(kept)}, indent=1).encode()


def from_bytes(data: bytes) -> KeptRoom:
    """What was written down; nothing of what is not understood."""
    try:
        held = json.loads(data)
    except (ValueError, RecursionError):
        return KeptRoom()
    if not isinstance(held, dict):
        return KeptRoom()
    notes = held.get("notes")
    return KeptRoom(notes[:LONGEST_NOTES] if isinstance(notes, str) else "", _place(held))


def _place(held: dict[str, Any]) -> Place | None:
    place = held.get("place")
    if not isinstance(place, dict):
        return None
    agenda, at, taken = place.get("agenda"), place.get("at"), place.get("taken")
    if not isinstance(agenda, str) or not isinstance(taken, list):
        return None
    if isinstance(at, bool) or not isinstance(at, int | None):
        return None
    return Place(agenda, at, tuple(_seconds(one) for one in taken))


def _seconds(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0.0
    return float(min(max(0.0, value), _LONGEST_ITEM))  # what has no end is no number, either


def place_in(meeting: Meeting | None, now: float) -> Place | None:
    """Where a meeting is, to be kept."""
    if meeting is None:
        return None
    count = len(meeting.agenda.items)
    taken = tuple(round(meeting.seconds(nth, now), 1) for nth in range(count))
    at = meeting.left if meeting.at is None else meeting.at
    return Place(meeting.agenda.key, at, taken)


def taken_up(place: Place | None, agendas: tuple[Agenda, ...]) -> Meeting | None:
    """The meeting that was left there; None where its agenda is gone, or has other items now.

    It waits: time counts for an item once somebody begins one.
    """
    found = next((one for one in agendas if place and one.key == place.agenda), None)
    if place is None or found is None or len(found.items) != len(place.taken):
        return None
    if place.at is not None and not 0 <= place.at < len(found.items):
        return None
    return Meeting(found, taken=place.taken, left=place.at)
