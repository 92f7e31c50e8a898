"""A meeting as it runs: which item of the agenda, and how long each has taken so far.

The agenda is a rail and no gate: any item can be begun at any time, and taken up again.
"""

from dataclasses import dataclass, replace

from agreement_studio.application.room.agenda import Agenda, Item


@dataclass(frozen=True, slots=True)
class Meeting:
    """Times are seconds of a clock that only goes forward."""

    agenda: Agenda
    at: int | None = None
    """The item that is being worked on; None before the first and after the last."""
    since: float = 0.0
    taken: tuple[float, ...] = ()
    """What each item had taken when it was last left; empty before the first."""
    left: int | None = None
    """The item at which another sitting broke off, until one is begun in this one."""

    @property
    def item(self) -> Item | None:
        return None if self.at is None else self.agenda.items[self.at]

    @property
    def next(self) -> int | None:
        """The item that comes next, or that it was left at; None after the last."""
        if self.at is None:
            return self.left
        return self.at + 1 if self.at + 1 < len(self.agenda.items) else None

    def went(self, at: int | None, now: float) -> "Meeting":
        """At another item, or at none: what was there keeps the time it took."""
        count = len(self.agenda.items)
        taken = tuple(self.seconds(nth, now) for nth in range(count))
        reached = at if at is None else max(0, min(count - 1, at))
        return replace(self, at=reached, since=now, taken=taken, left=None)

    def seconds(self, nth: int, now: float) -> float:
        """How long an item has taken so far."""
        before = self.taken[nth] if self.taken else 0.0
        return before + max(0.0, now - self.since) if nth == self.at else before
