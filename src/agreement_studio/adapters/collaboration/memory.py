"""What others changed while records stood as they once did.

Undoing a removal puts a record back as it was when it was removed. What colleagues changed in it
since must not go with that: so fields they set are remembered, and which records have ever stood
here, for as long as anybody (the list of steps, mostly) still holds them.
"""

from collections.abc import Collection
from weakref import WeakValueDictionary

from agreement_studio.domain.record import Record


class Memory:
    def __init__(self) -> None:
        self._stood: WeakValueDictionary[int, Record] = WeakValueDictionary()
        self._theirs: dict[tuple[str, str], set[str]] = {}

    def stood(self, record: Record) -> None:
        """The record stood in the agreement and does no longer."""
        self._stood[id(record)] = record

    def changed(self, root: str, identifier: str, fields: Collection[str]) -> None:
        """Others set these fields of a record."""
        self._theirs.setdefault((root, identifier), set()).update(fields)

    def theirs(self, root: str, record: Record) -> Collection[str]:
        """The fields to leave alone when this record comes back.

        None where it is no record that stood here before, but one that somebody has just made.
        """
        if self._stood.get(id(record)) is not record:
            return ()
        return self._theirs.get((root, record.id), ())
