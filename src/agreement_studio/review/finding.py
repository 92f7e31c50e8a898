"""What a careful reader noticed: one sentence for the table, and where to look."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much it matters, the most first. Nothing of it ever stops a draft."""

    MUST = "must"
    """The law asks for it, or the agreement contradicts itself or cannot work."""
    SHOULD = "should"
    """Good practice."""
    COULD = "could"
    """Worth a talk."""
    NOTE = "note"
    """Muted: shown only to whoever asks for everything."""

    @property
    def weight(self) -> int:
        """0 for the weightiest."""
        return _ORDER[self]

    def reaches(self, least: "Severity") -> bool:
        """Whether it matters at least as much."""
        return self.weight <= least.weight


_ORDER = {severity: place for place, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing noticed.

    `places` are answers, by their path (``powers.grants.held_now``), records or lists, the first
    of them the one to take people to; `clauses` are the keys of drafted clauses. `rests_on` is the
    sha256, 64 hex digits, of all that it was found from: a kept finding comes back when that
    changes.
    """

    check: str
    severity: Severity
    section: str
    sentence: str
    places: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    rests_on: str = ""
    stays_in_room: bool = False
    """Whether it tells of answers that stay in the room, and so belongs in no output."""

    @property
    def about(self) -> str:
        """What tells it from others of the same check: where it points, or ``""``."""
        return (self.places or self.clauses or ("",))[0]
