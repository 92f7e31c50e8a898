"""Tables and pictures of schedules as last built: an edit builds again only what it touched."""

from collections.abc import Callable

from agreement_studio.domain.record import Record
from agreement_studio.drafting.answers.facts import Facts
from agreement_studio.drafting.answers.kept import KeptEach
from agreement_studio.drafting.document import Figure, Row, Table
from agreement_studio.pictures.power_facts import PowerFacts


class KeptBlocks:
    """The tables and pictures of one edition. Keep it from one draft to the next."""

    def __init__(self) -> None:
        self._rows: dict[str, KeptEach[Record, Row]] = {}
        self._tables: dict[str, tuple[tuple[Row, ...], Table]] = {}
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
        kept = self._rows.setdefault(table, KeptEach())
        return kept.made(records, facts, build)

    def table(self, key: str, rows: tuple[Row, ...], build: Callable[[], Table]) -> Table:
        """The table with these rows, as last built while they are the same objects."""
        kept = self._tables.get(key)
        if kept is None or kept[0] is not rows:
            kept = self._tables[key] = (rows, build())
        return kept[1]

    def figure(
        self, key: str, lists: tuple[object, ...], build: Callable[[], Figure | None]
    ) -> Figure | None:
        """The picture with this key; `lists` are all that it is drawn from, by identity."""
        kept = self._figures.get(key)
        if kept is None or any(a is not b for a, b in zip(kept[0], lists, strict=True)):
            kept = (lists, build())
            self._figures[key] = kept
        return kept[1]
