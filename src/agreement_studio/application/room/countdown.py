"""A quiet timer as a value: it counts down, can wait and be given more, and ends without a sound.

Times are seconds of a clock that only goes forward; whoever uses it reads that clock.
"""

from dataclasses import dataclass, replace

MINUTE = 60


@dataclass(frozen=True, slots=True)
class Countdown:
    """A timer of a length in seconds, of which some have run."""

    length: float
    spent: float = 0.0
    """What had run when it last waited."""
    since: float | None = None
    """Since when it runs; None while it waits."""

    @property
    def is_running(self) -> bool:
        return self.since is not None

    def left(self, now: float) -> float:
        """The seconds that are left, never fewer than none."""
        return max(0.0, self.length - self._run(now))

    def share(self, now: float) -> float:
        """The part that is left, from 1 to 0."""
        return self.left(now) / self.length if self.length else 0.0

    def started(self, now: float) -> "Countdown":
        """Runs on; one that had ended begins again."""
        begun = self if self.left(now) else replace(self, spent=0.0)
        return replace(begun, since=now)

    def stopped(self, now: float) -> "Countdown":
        """Waits where it is."""
        return replace(self, spent=min(self._run(now), self.length), since=None)

    def turned(self, now: float) -> "Countdown":
        """Starts or stops, whichever it does not do now. One that has ended starts again."""
        return self.stopped(now) if self.is_running and self.left(now) else self.started(now)

    def longer(self, now: float, seconds: float = MINUTE) -> "Countdown":
        """With more time; one that had ended has just that."""
        spent = min(self._run(now), self.length)
        since = now if self.is_running else None
        return replace(self, length=self.length + seconds, spent=spent, since=since)

    def again(self) -> "Countdown":
        """From the beginning, waiting."""
        return Countdown(self.length)

    def _run(self, now: float) -> float:
        return self.spent + (max(0.0, now - self.since) if self.since is not None else 0.0)


def digits(seconds: float) -> str:
    """Time as it is read from afar: "1:26". What is begun counts as whole."""
    whole = -int(-seconds // 1)
    return f"{whole // MINUTE}:{whole % MINUTE:02d}"
