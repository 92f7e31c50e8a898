"""The entries of a list that something is true of, found again by looking at what changed alone."""

from collections.abc import Callable
from itertools import compress
from operator import is_
from typing import Generic, TypeVar

from agreement_studio.domain.splice import splice

Entry = TypeVar("Entry")


class Selection(Generic[Entry]):
    """Which entries a test takes, one version of the list after the other.

    `takes` goes by the entry alone: the same object gets the same answer.
    """

    def __init__(self, takes: Callable[[Entry], object]) -> None:
        self._takes = takes
        self._source: tuple[Entry, ...] = ()
        self._marks = b""  # 1 where an entry is taken: counted much faster than entries are asked
        self._taken: tuple[Entry, ...] = ()

    def of(self, source: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """The entries taken, in order: the same object for as long as they are the same."""
        if source is self._source:
            return self._taken
        change = splice(self._source, source)
        stretch = source[change.new]
        marks = bytes(map(bool, map(self._takes, stretch)))
        first = self._marks.count(1, 0, change.start)
        last = first + self._marks.count(1, change.start, change.before)
        gone, came = self._taken[first:last], tuple(compress(stretch, marks))
        if len(gone) != len(came) or not all(map(is_, gone, came)):
            self._taken = (*self._taken[:first], *came, *self._taken[last:])
        self._marks = self._marks[: change.start] + marks + self._marks[change.before :]
        self._source = source
        return self._taken
