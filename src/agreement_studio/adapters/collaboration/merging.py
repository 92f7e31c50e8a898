"""Merges two copies of one agreement that were edited apart, and finds what people should look at.

It makes no difference which copy comes first: both are put together in the order of their bytes.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from agreement_studio.adapters.collaboration import layout
from agreement_studio.adapters.collaboration.copies import Copy
from agreement_studio.adapters.collaboration.stamps import is_news
from agreement_studio.adapters.collaboration.touched import Field
from agreement_studio.application.ports import Update
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.clash import Clash, ClashKind, Repair
from agreement_studio.domain.parts import Part, record_lists
from agreement_studio.domain.record import Record


@dataclass(frozen=True, slots=True)
class MergedStates:
    """Two copies as one."""

    state: Update
    agreement: Agreement
    clashes: tuple[Clash, ...]
    """In the order of their paths."""
    repairs: tuple[Repair, ...]


def merge_states(mine: Update, theirs: Update, lineage: str) -> MergedStates:
    """Two copies put together; both orders give the same.

    Raises:
        UnusableUpdateError: one of them is no whole state.
        ForeignLineageError: one of them is of another document.
    """
    first, second = (Copy(state, lineage) for state in sorted((mine, theirs)))
    first.take_in(second)
    second.take_in(first)
    pair = _Pair(first, second)
    clashes = sorted(set(pair.clashes()), key=lambda clash: (clash.path, clash.kind, clash.other))
    read = first.merged
    return MergedStates(first.merged_state, read.agreement, tuple(clashes), read.repairs)


class _Pair:
    """Both copies, as they were and as they are together."""

    def __init__(self, first: Copy, second: Copy) -> None:
        self._first, self._second = first, second
        self._touched = first.touched.named | second.touched.named
        self._written = first.touched.written | second.touched.written

    def clashes(self) -> Iterator[Clash]:
        fields: dict[tuple[str, str], set[str]] = {}
        for root, identifier, name in self._touched | self._written:
            fields.setdefault((root, identifier), set()).add(name)
        for (root, identifier), names in fields.items():
            if root in record_lists():
                yield from self._in_record(root, identifier, names)
            else:
                yield from self._in_fields((root, identifier, name) for name in names)

    def _in_record(self, root: str, identifier: str, names: Iterable[str]) -> Iterator[Clash]:
        if all(is_news(held, other) for held, other in self._held((root, identifier, layout.MADE))):
            yield from self._made_twice(root, identifier)
        elif self._first.record_now(root, identifier) is None:
            for copy, other in self._both():
                yield from self._removed_and_edited(copy, other, root, identifier)
        else:
            yield from self._in_fields((root, identifier, name) for name in names)

    def _made_twice(self, root: str, identifier: str) -> Iterator[Clash]:
        """Both sides gave a new record the same id: their fields have become one record's."""
        stands = self._first.record_now(root, identifier)
        for copy, _ in self._both():
            record = copy.record_then(root, identifier)
            if record is not None and record != stands:
                yield Clash(
                    ClashKind.SET_TWICE,
                    layout.address(root, identifier),
                    _json_of(stands),
                    _json_of(record),
                )

    def _removed_and_edited(
        self, copy: Copy, other: Copy, root: str, identifier: str
    ) -> Iterator[Clash]:
        """The copy still has the record and has changed it; the other took it out."""
        record = copy.record_then(root, identifier)
        if record is None or not copy.has_news(root, identifier, other):
            return
        path = layout.address(root, identifier)
        yield Clash(ClashKind.REMOVED_AND_EDITED, path, "", _json_of(record))

    def _in_fields(self, fields: Iterable[Field]) -> Iterator[Clash]:
        for one in fields:
            root, _, name = one
            part = layout.fields_in(root).get(name)
            if part is Part.VALUE:
                yield from self._set_twice(one)
            elif part is Part.PROSE and one in self._touched:
                yield from self._begun_twice(one)
            elif part is Part.PROSE:
                yield from self._written_together(one)

    def _set_twice(self, one: Field) -> Iterator[Clash]:
        if not all(is_news(held, vector) for held, vector in self._held(one)):
            return
        stands = self._first.now(one)
        for copy, _ in self._both():
            value = copy.then(one)
            if value != stands:
                yield _clash(ClashKind.SET_TWICE, one, stands, value)

    def _begun_twice(self, one: Field) -> Iterator[Clash]:
        """A text that only a newer program knows was made on both sides: one of the two is gone."""
        texts = [copy.then(one) for copy, _ in self._both()]
        stands = self._first.now(one)
        if all(texts):
            for text in texts:
                if text != stands:
                    yield _clash(ClashKind.SET_TWICE, one, stands, text)

    def _written_together(self, one: Field) -> Iterator[Clash]:
        """Both wrote, and what came of it is neither's own text."""
        wrote = all(one in copy.touched.written for copy, _ in self._both())
        texts = [copy.then(one) or "" for copy, _ in self._both()]
        stands = self._first.now(one) or ""
        if wrote and stands not in texts:
            other = "" if stands else max(texts, key=len)  # each took away what the other left
            yield _clash(ClashKind.WRITTEN_TOGETHER, one, stands, other)

    def _both(self) -> Iterator[tuple[Copy, Copy]]:
        yield self._first, self._second
        yield self._second, self._first

    def _held(self, one: Field) -> Iterator[tuple[Any, dict[int, int]]]:
        """What each copy held there, with how far the other had come."""
        for copy, other in self._both():
            yield copy.held(one), other.vector


def _clash(kind: ClashKind, one: Field, stands: Any, other: Any) -> Clash:
    return Clash(kind, layout.address(*one), _json(stands), _json(other))


def _json(value: Any) -> str:
    if value is None or value == "":
        return ""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _json_of(record: Record | None) -> str:
    if record is None:
        return ""
    return _json(record.model_dump(mode="json", exclude_defaults=True))
