"""Rows of schedules as last built: after an edit only those the edit touched are built again."""

from collections.abc import Callable
from dataclasses import dataclass

from agreement_studio.domain.record import Record
from agreement_studio.drafting.document import Row
from agreement_studio.drafting.facts import Facts, Reads


@dataclass(frozen=True, slots=True)
class _Kept:
    """One row: from which record, after reading what."""

    record: Record
    reads: Reads
    row: Row


class KeptRows:
    """The rows of one edition's tables. Keep it from one draft to the next."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[str, _Kept]] = {}

    def rows(
        self,
        table: str,
        records: tuple[Record, ...],
        facts: Facts,
        build: Callable[[Record], Row],
    ) -> tuple[Row, ...]:
        """A row for each record; `build` is asked only where something it read has changed.

        What `build` reads beside its record, it must read through `facts`.
        """
        before = self._tables.get(table, {})
        after = {r.id: _current(before.get(r.id), r, facts, build) for r in records}
        self._tables[table] = after
        return tuple(kept.row for kept in after.values())


def _current(
    kept: _Kept | None, record: Record, facts: Facts, build: Callable[[Record], Row]
) -> _Kept:
    if kept and kept.record is record and facts.are_current(kept.reads):
        return kept
    with facts.reading() as reads:
        row = build(record)
    return _Kept(record, reads, row)
