"""Writes what differs between two agreements into the engine's document, and nothing else."""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from pycrdt import Map, Text

from agreement_studio.adapters.collaboration import layout
from agreement_studio.adapters.collaboration.stamps import Stamp
from agreement_studio.domain.difference import changed_fields
from agreement_studio.domain.parts import Part
from agreement_studio.domain.record import Frozen, Record
from agreement_studio.domain.splice import Splice, splices

Maps = Mapping[str, Map[Any]]


class Writer:
    """Writes with one stamp. Only within a transaction of the document."""

    def __init__(self, maps: Maps, stamp: Stamp) -> None:
        self._maps = maps
        self._stamp = stamp

    def begin(self, root: str, value: Frozen) -> None:
        """A section that was never written before, in a document of its own."""
        self._make(root, "", value)

    def change(self, root: str, before: Frozen, after: Frozen) -> None:
        """The fields in which a record, a section or the answers outside sections differ."""
        here = layout.fields_in(root)
        changed = [name for name in changed_fields(before, after) if name in here]
        self._set(root, after, changed)

    def add(self, root: str, record: Record) -> None:
        """A record of an id that was never there."""
        self._maps[root][layout.key_of(record.id, layout.MADE)] = self._stamp.entry()
        self._make(root, record.id, record)

    def bring_back(
        self, root: str, stood: Record | None, record: Record, kept: Collection[str]
    ) -> None:
        """A record that was removed, with what it holds now in place of what stood there.

        `kept` are the fields that stay as they stand.
        """
        self._maps[root][layout.key_of(record.id, layout.REMOVED)] = self._stamp.entry(layout.NO)
        fields = layout.fields_in(root)
        changed = changed_fields(stood, record) if stood else iter(fields)
        self._set(root, record, [name for name in changed if name in fields and name not in kept])

    def remove(self, root: str, record: Record) -> None:
        """Marks a record as removed; what it holds stays."""
        self._maps[root][layout.key_of(record.id, layout.REMOVED)] = self._stamp.entry(layout.YES)

    def rank(self, root: str, ranks: Mapping[str, str]) -> None:
        for identifier, rank in ranks.items():
            self._maps[root][layout.key_of(identifier, layout.RANK)] = self._stamp.entry(rank)

    def _make(self, root: str, identifier: str, value: Frozen) -> None:
        """What is answered, and all texts: those made on both sides later would not merge."""
        given = value.model_dump(mode="json", exclude_defaults=True)
        into = self._maps[root]
        for name, part in layout.fields_in(root).items():
            key = layout.key_of(identifier, name)
            if part is Part.PROSE:
                into[key] = Text(given.get(name, ""))
            elif name in given:
                into[key] = self._stamp.entry(_json(given[name]))

    def _set(self, root: str, value: Frozen, names: Iterable[str]) -> None:
        wanted = tuple(names)
        given = value.model_dump(mode="json", include=set(wanted), exclude_defaults=True)
        identifier = value.id if isinstance(value, Record) else ""
        into = self._maps[root]
        for name in wanted:
            key = layout.key_of(identifier, name)
            if layout.fields_in(root)[name] is Part.PROSE:
                _write_prose(into, key, given.get(name, ""))
            elif name in given:
                into[key] = self._stamp.entry(_json(given[name]))
            else:
                into[key] = self._stamp.entry()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write_prose(into: Map[Any], key: str, new: str) -> None:
    """Writes only the stretches that differ, so that what others write elsewhere stays."""
    text = into.get(key)
    if isinstance(text, Text):
        _splice(text, new)
    else:
        into[key] = Text(new)


def _splice(text: Text, new: str) -> None:
    old = str(text)
    for start, stop, replacement in _in_bytes(old, splices(old, new)):
        if stop > start:
            del text[start:stop]
        if replacement:
            text.insert(start, replacement)


def _in_bytes(old: str, changes: Iterable[Splice]) -> list[Splice]:
    """The changes last to first, by UTF-8 byte as the engine counts within a text."""
    counted: list[Splice] = []
    at = size = 0
    for start, stop, replacement in changes:
        first = size + len(old[at:start].encode())
        size = first + len(old[start:stop].encode())
        at = stop
        counted.append(Splice(first, size, replacement))
    return counted[::-1]
