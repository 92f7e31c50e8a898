"""The records of one list as they stand, in order, kept so that an edit costs what it touches."""

from bisect import bisect_left
from collections.abc import Sequence

from agreement_studio.domain.record import Record


class Places:
    """Records by rank, those of one rank by id."""

    def __init__(self, standing: Sequence[tuple[str, Record]]) -> None:
        """Records, each behind its rank, in whatever order."""
        self.ranks = {record.id: rank for rank, record in standing}
        ordered = sorted(standing, key=lambda one: (one[0], one[1].id))
        self._order = [(rank, record.id) for rank, record in ordered]
        self._records = [record for _, record in ordered]

    def __getitem__(self, identifier: str) -> Record | None:
        return self._records[self._place(identifier)] if identifier in self.ranks else None

    def put(self, record: Record, rank: str) -> None:
        """Puts a record where its rank says, whether or not it is there already."""
        if self.ranks.get(record.id) == rank:
            self._records[self._place(record.id)] = record
            return
        self.drop(record.id)
        self.ranks[record.id] = rank
        place = self._place(record.id)
        self._order.insert(place, (rank, record.id))
        self._records.insert(place, record)

    def drop(self, identifier: str) -> None:
        """Takes a record out, if it is there."""
        if identifier in self.ranks:
            place = self._place(identifier)
            del self._order[place], self._records[place], self.ranks[identifier]

    def records(self) -> tuple[Record, ...]:
        return tuple(self._records)

    def _place(self, identifier: str) -> int:
        """Where a record of a known rank stands, or would stand, from 0."""
        return bisect_left(self._order, (self.ranks[identifier], identifier))
