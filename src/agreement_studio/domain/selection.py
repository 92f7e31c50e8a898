"""What is found in the entries of a list, found again by looking at what changed alone."""

from collections.abc import Callable
from operator import is_
from typing import Generic, TypeVar

from agreement_studio.domain.list_splice import ListSplice, list_splice

Entry = TypeVar("Entry")
Taken = TypeVar("Taken")


class Selection(Generic[Entry, Taken]):
    """The entries that a test takes, one version of the list after the other.

    `take` gives an entry back, or None to leave it out. It goes by the entry alone.
    """

    def __init__(self, take: Callable[[Entry], Taken | None]) -> None:
        self.source: tuple[Entry, ...] = ()
        self.taken: tuple[Taken, ...] = ()
        self._take = take
        self._marks = b""  # 1 for an entry that is taken: counted at once, however many there are

    def of(self, source: tuple[Entry, ...], change: ListSplice | None = None) -> tuple[Taken, ...]:
        """The entries taken, in order: the same object for as long as they are the same.

        `change` is where this version parts from the one before, where that is known already.
        """
        change = change or list_splice(self.source, source)
        asked = [self._take(entry) for entry in source[change.new]]
        came = tuple(one for one in asked if one is not None)
        first = self._marks.count(1, 0, change.start)
        last = first + self._marks.count(1, change.start, change.before)
        gone = self.taken[first:last]
        if len(gone) != len(came) or not all(map(is_, gone, came)):
            self.taken = (*self.taken[:first], *came, *self.taken[last:])
        marks = bytes(one is not None for one in asked)
        self._marks = self._marks[: change.start] + marks + self._marks[change.before :]
        self.source = source
        return self.taken
