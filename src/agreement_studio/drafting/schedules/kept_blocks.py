"""Rows and pictures of schedules as last built: an edit builds again only what it touched."""

from collections.abc import Callable
from dataclasses import dataclass

from agreement_studio.domain.record import Record
from agreement_studio.drafting.document import Figure, Row
from agreement_studio.drafting.facts import Facts, Reads


@dataclass(frozen=True, slots=True)
class _Kept:
    """One row: from which record, after reading what."""

    record: Record
    reads: Reads
    row: Row


class KeptBlocks:
    """The rows and pictures of one edition. Keep it from one draft to the next."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[str, _Kept]] = {}
        self._figures: dict[str, tuple[tuple[object, ...], Figure | None]] = {}

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

    def figure(
        self, key: str, lists: tuple[object, ...], build: Callable[[], Figure | None]
    ) -> Figure | None:
        """The picture with this key; `lists` are all that it is drawn from, by identity."""
        kept = self._figures.get(key)
        if kept is None or any(a is not b for a, b in zip(kept[0], lists, strict=True)):
            kept = (lists, build())
            self._figures[key] = kept
        return kept[1]


def _current(
    kept: _Kept | None, record: Record, facts: Facts, build: Callable[[Record], Row]
) -> _Kept:
    if kept and kept.record is record and facts.are_current(kept.reads):
        return kept
    with facts.reading() as reads:
        row = build(record)
    return _Kept(record, reads, row)
