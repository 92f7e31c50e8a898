"""Rows and pictures of schedules as last built: an edit builds again only what it touched."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from agreement_studio.domain.record import Record
from agreement_studio.drafting.answers.changes import Basis, Changed, fields_read, records_read
from agreement_studio.drafting.answers.facts import Facts, Reads
from agreement_studio.drafting.document import Figure, Row
from agreement_studio.pictures.power_facts import PowerFacts


@dataclass(frozen=True, slots=True)
class _Kept:
    """One row: from which record, after reading what."""

    record: Record
    reads: Reads
    row: Row
    read_records: frozenset[tuple[str, str]]
    read_whole: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one table, and the fields that they were built from."""

    records: tuple[Record, ...] = ()
    rows: tuple[Row, ...] = ()
    ones: Mapping[str, _Kept] = field(default_factory=dict)
    basis: Basis = field(default_factory=Basis)


class KeptBlocks:
    """The rows and pictures of one edition. Keep it from one draft to the next."""

    def __init__(self) -> None:
        self._tables: dict[str, _Rows] = {}
        self._figures: dict[str, tuple[tuple[object, ...], Figure | None]] = {}
        self.powers = PowerFacts()

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
        before = self._tables.get(table, _Rows())
        changed = before.basis.changed(facts, {})
        if before.records is records and not changed.is_any:
            return before.rows
        ones = {r.id: _current(before.ones.get(r.id), r, facts, build, changed) for r in records}
        new = [one.reads for key, one in ones.items() if before.ones.get(key) is not one]
        basis = before.basis.with_read(facts, (), new)
        self._tables[table] = _Rows(records, tuple([one.row for one in ones.values()]), ones, basis)
        return self._tables[table].rows

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
    kept: _Kept | None,
    record: Record,
    facts: Facts,
    build: Callable[[Record], Row],
    changed: Changed,
) -> _Kept:
    if kept and kept.record is record:
        is_safe = changed.spares(kept.read_whole, kept.read_records)
        if is_safe or facts.are_current(kept.reads):
            return kept
    with facts.reading() as reads:
        row = build(record)
    return _Kept(record, reads, row, records_read(reads), fields_read(reads))
