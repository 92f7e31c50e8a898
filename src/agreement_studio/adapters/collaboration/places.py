"""The records of one list as they stand, in order, kept so that an edit costs what it touches."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from operator import itemgetter

from agreement_studio.domain.record import Record


class Places:
    """Records by rank, those of one rank by id."""

    def __init__(self, standing: Sequence[tuple[str, Record]]) -> None:
        """Records, each behind its rank, in whatever order."""
        self.ranks = {record.id: rank for rank, record in standing}
        self._records = {record.id: record for _, record in standing}
        self._order = sorted((rank, record.id) for rank, record in standing)

    def __getitem__(self, identifier: str) -> Record | None:
        return self._records.get(identifier)

    def put(self, record: Record, rank: str) -> None:
        """Puts a record where its rank says, whether or not it is there already."""
        held = self.ranks.get(record.id)
        if held != rank:
            self._leave(record.id)
            insort(self._order, (rank, record.id))
            self.ranks[record.id] = rank
        self._records[record.id] = record

    def drop(self, identifier: str) -> None:
        """Takes a record out, if it is there."""
        self._leave(identifier)
        self._records.pop(identifier, None)
        self.ranks.pop(identifier, None)

    def records(self) -> tuple[Record, ...]:
        return tuple(map(self._records.__getitem__, map(itemgetter(1), self._order)))

    def place(self, identifier: str) -> int:
        """Where a record that is there stands, from 0."""
        return bisect_left(self._order, (self.ranks[identifier], identifier))

    def _leave(self, identifier: str) -> None:
        if identifier in self.ranks:
            del self._order[self.place(identifier)]
