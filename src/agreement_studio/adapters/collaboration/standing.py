"""The agreement as the document has it, read again only where something was touched."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from agreement_studio.adapters.collaboration import engine, layout
from agreement_studio.adapters.collaboration.memory import Memory
from agreement_studio.adapters.collaboration.places import Places
from agreement_studio.adapters.collaboration.reading import (
    Standing,
    gathered,
    rank_in,
    record_in,
    section_in,
)
from agreement_studio.adapters.collaboration.touched import Touched
from agreement_studio.adapters.collaboration.writing import Maps
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.clash import Repair
from agreement_studio.domain.parts import record_lists, sections
from agreement_studio.domain.record import Record

Wanted = Mapping[tuple[str, str], Record]
"""Records as they were just written, by list and id: taken over where they read the same."""


@dataclass(frozen=True, slots=True)
class Read:
    """What reading gave."""

    agreement: Agreement
    repairs: tuple[Repair, ...]


class Standings:
    """Holds what was read last. All reading is from one document."""

    def __init__(self, maps: Maps, known: Agreement | None = None) -> None:
        """Reads everything, or takes over what it is known to read as."""
        self._maps = maps
        self._places: dict[str, Places] = {}
        self.memory = Memory()
        self._repairs: dict[tuple[str, str], tuple[Repair, ...]] = {}
        self.agreement = self._all() if known is None else known

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """All that is read by a default now."""
        return tuple(one for repairs in self._repairs.values() for one in repairs)

    def places(self, root: str) -> Places:
        """The order of a list; of one that was taken over, its ranks are read now."""
        if root not in self._places:
            one = self._maps[root]
            with one.doc.transaction() as transaction:
                get = engine.getter(one, transaction)
                held = {
                    record.id: rank_in(get(layout.key_of(record.id, layout.RANK)))
                    for record in getattr(self.agreement, root)
                }
            self._places[root] = Places(
                [(held[record.id], record) for record in getattr(self.agreement, root)]
            )
        return self._places[root]

    def refresh(self, touched: Touched, wanted: Wanted, *, is_ours: bool) -> Read:
        """Reads what was touched again; all else stays the same objects."""
        changes: dict[str, Any] = {}
        seen: list[tuple[str, str]] = []
        for root, records in touched.records().items():
            seen += [(root, identifier) for identifier in records]
            if root in record_lists():
                changes[root] = self._list(root, records, wanted, is_ours=is_ours)
            else:
                changes |= self._section(root)
        changes = {name: value for name, value in changes.items() if self._is_new(name, value)}
        if changes:
            self.agreement = self.agreement.amended(**changes)
        return Read(self.agreement, tuple(r for one in seen for r in self._repairs.get(one, ())))

    def _is_new(self, name: str, value: object) -> bool:
        held = getattr(self.agreement, name)
        return held is not value and held != value

    def _all(self) -> Agreement:
        held = engine.plain(self._maps)
        fields: dict[str, Any] = {}
        for root, entries in held.items():
            if root in record_lists():
                fields[root] = self._whole_list(root, entries)
            else:
                fields |= self._fields(root, section_in(root, entries.get))
        return Agreement().amended(**fields)

    def _whole_list(self, root: str, entries: Mapping[str, Any]) -> tuple[Record, ...]:
        found: list[tuple[str, Record]] = []
        for identifier, one in gathered(root, entries).items():
            standing = record_in(root, identifier, one.get)
            self._keep_repairs(root, identifier, standing.repairs)
            if standing.record is not None:
                found.append((standing.rank, standing.record))
        self._places[root] = Places(found)
        return self._places[root].records()

    def _section(self, root: str) -> dict[str, Any]:
        one = self._maps[root]
        with one.doc.transaction() as transaction:
            return self._fields(root, section_in(root, engine.getter(one, transaction)))

    def _fields(self, root: str, read: tuple[Any, tuple[Repair, ...]]) -> dict[str, Any]:
        section, repairs = read
        self._keep_repairs(root, "", repairs)
        if root in sections():
            return {root: section}
        return {name: getattr(section, name) for name in layout.fields_in(root)}

    def _list(
        self, root: str, records: Mapping[str, set[str]], wanted: Wanted, *, is_ours: bool
    ) -> tuple[Record, ...]:
        for identifier, fields in records.items():
            if not is_ours:
                self.memory.changed(root, identifier, fields)
            self._record(root, identifier, wanted.get((root, identifier)))
        return self.places(root).records()

    def _record(self, root: str, identifier: str, wanted: Record | None) -> None:
        """Reads a record again and puts it where it stands now."""
        places = self.places(root)
        standing = self.standing(root, identifier)
        self._keep_repairs(root, identifier, standing.repairs)
        held, record = places[identifier], None
        if standing.record is None:
            places.drop(identifier)
        else:
            record = _known(standing.record, wanted, held)
            places.put(record, standing.rank)
        if held is not None and held is not record:
            self.memory.stood(held)

    def standing(self, root: str, identifier: str) -> Standing:
        """A record as the document has it now."""
        one = self._maps[root]
        with one.doc.transaction() as transaction:
            get = engine.getter(one, transaction)
            return record_in(root, identifier, lambda name: get(layout.key_of(identifier, name)))

    def stored(self, root: str, identifier: str) -> Record | None:
        """What the document holds of a record, removed or not."""
        one = self._maps[root]
        with one.doc.transaction() as transaction:
            get = engine.getter(one, transaction)
            keys = {name: get(layout.key_of(identifier, name)) for name in layout.fields_in(root)}
            return record_in(root, identifier, keys.get).record

    def _keep_repairs(self, root: str, identifier: str, repairs: tuple[Repair, ...]) -> None:
        if repairs:
            self._repairs[root, identifier] = repairs
        else:
            self._repairs.pop((root, identifier), None)


def _known(read: Record, wanted: Record | None, held: Record | None) -> Record:
    """The record as an object that is there already, where it says the same."""
    for known in (held, wanted):
        if known is not None and known == read:
            return known
    return read
