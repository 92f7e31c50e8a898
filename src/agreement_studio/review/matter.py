"""What is reviewed: an agreement's answers and records, and the blocks of its drafted document.

All lists take one shape, so that a check on a partner and a check on a clause are run, remembered
and run again in the same way. What changed from one version to the next is told by identity.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Generic, TypeVar

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.list_splice import list_splice
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.references import ReferenceCheck
from agreement_studio.drafting.document import Document, Row, Table
from agreement_studio.review.language.scanner import Scanner

BROKEN_REFERENCES = "broken_references"
"""What is known besides the answers: references whose record is gone."""
ROWS = "rows"
"""The kind of the rows of tables: a long table is looked at again row by row."""
BLOCKS = "blocks"
"""The kind of everything that stands in a section of the document, clauses among it."""
Item = TypeVar("Item")
Dependency = tuple[Hashable, ...]
"""One thing that a check asked for: an answer, a list, a record, what an index or tally holds."""


@dataclass(frozen=True, eq=False)
class Index(Generic[Item]):
    """The items of one kind by something they name: indicators by their outcome."""

    of: type[Item]
    keys: Callable[[Item], Iterable[str]]


@dataclass(frozen=True, eq=False)
class Tally(Generic[Item]):
    """How often, or how much, the items of one kind name something: lines by who answers."""

    of: type[Item]
    counts: Callable[[Item], Iterable[tuple[str, int]]]


ALL = ""
"""The key under which a tally counts everything."""


@dataclass(slots=True)
class Changes:
    """What differs from the version before."""

    items: dict[str, set[str]] = field(default_factory=dict)
    """By kind, the ids of items that came, went or changed."""
    read: set[Dependency] = field(default_factory=set)
    """Everything a check may have asked for that would be answered otherwise now."""
    reordered: set[str] = field(default_factory=set)
    """The kinds whose items do not stand in the same order as before."""


@cache
def _kinds() -> Mapping[type[Any], str]:
    return {Row: ROWS} | {model: name for name, model in record_lists().items()}


def kind_of(model: type[Any]) -> str:
    """The list that holds records of a model; rows or blocks of the document otherwise."""
    return _kinds().get(model, BLOCKS)


@cache
def answer_names() -> tuple[str, ...]:
    """The fields of an agreement that are no lists: single answers and groups of them."""
    return tuple(name for name in Agreement.model_fields if name not in record_lists())


def identity(item: Any) -> str:
    """What tells an item from the others of its kind: a record's id, a block's key."""
    found: str = item.id if hasattr(item, "id") else item.key
    return found


class Matter:
    """What is under review. Keep it from one edit to the next: it looks only at what changed."""

    def __init__(self, scanner: Scanner) -> None:
        self.scanner = scanner
        self.answers: dict[str, Any] = {}
        self.parts: dict[tuple[str, str], tuple[Any, ...]] = {}
        self.items: dict[str, dict[str, Any]] = {}
        self._references = ReferenceCheck()
        self._indices: dict[Index[Any], dict[str, dict[str, Any]]] = {}
        self._tallies: dict[Tally[Any], Counter[str]] = {}

    def take(self, agreement: Agreement, document: Document) -> Changes:
        """Takes another version in hand and tells what differs from the one before."""
        changes = Changes()
        for name in answer_names():
            value = getattr(agreement, name)
            if name not in self.answers or self.answers[name] is not value:
                self.answers[name] = value
                changes.read.add(("answer", name))
        broken = self._references.broken(agreement)
        if self.answers.get(BROKEN_REFERENCES) != broken:
            self.answers[BROKEN_REFERENCES] = broken
            changes.read.add(("answer", BROKEN_REFERENCES))
        before, now = self._moved(agreement, document, changes)
        for kind in before.keys() | now.keys():
            self._exchange(kind, before.get(kind, {}), now.get(kind, {}), changes)
        return changes

    def list_of(self, kind: str) -> tuple[Any, ...]:
        """All items of a kind in order; blocks through all sections."""
        if kind != BLOCKS:
            return self.parts.get((kind, ""), ())
        return tuple(b for (held, _), part in self.parts.items() if held == BLOCKS for b in part)

    def held_by(self, index: Index[Any], key: str) -> tuple[Any, ...]:
        """The items an index has under a key, ordered by their ids."""
        if index not in self._indices:
            found = self._indices[index] = {}
            _enter(index, self._of(index.of), found)
        held = self._indices[index].get(key, {})
        return tuple(held[identifier] for identifier in sorted(held))

    def tallied(self, tally: Tally[Any]) -> Mapping[str, int]:
        """The counts that are not nought."""
        if tally not in self._tallies:
            self._tallies[tally] = _counted(tally, self._of(tally.of))
        return self._tallies[tally]

    def _of(self, model: type[Any]) -> Iterator[Any]:
        return (i for i in self.items.get(kind_of(model), {}).values() if isinstance(i, model))

    def _moved(
        self, agreement: Agreement, document: Document, changes: Changes
    ) -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]:
        """By kind, what stood and what stands now where versions part."""
        before: dict[str, dict[str, Any]] = {}
        now: dict[str, dict[str, Any]] = {}
        parts = dict(_parts(agreement, document))
        for key in [*parts, *(self.parts.keys() - parts.keys())]:
            old, new = self.parts.get(key, ()), parts.get(key, ())
            if old is new:
                continue
            change = list_splice(old, new)
            if not change.is_empty:
                gone = {identity(item): item for item in old[change.old]}
                came = {identity(item): item for item in new[change.new]}
                before.setdefault(key[0], {}).update(gone)
                now.setdefault(key[0], {}).update(came)
                if [*gone] != [*came]:
                    changes.reordered.add(key[0])
        self.parts = parts
        _rows_moved(before, now)
        return before, now

    def _exchange(
        self, kind: str, before: dict[str, Any], now: dict[str, Any], changes: Changes
    ) -> None:
        different = {i for i in before.keys() | now.keys() if _differ(before.get(i), now.get(i))}
        changes.read.add(("list", kind))
        if not different:
            return
        changes.items[kind] = different
        changes.read.update(("item", kind, identifier) for identifier in different)
        held = self.items.setdefault(kind, {})
        gone = [before[i] for i in different if i in before]
        came = [now[i] for i in different if i in now]
        for item in gone:
            held.pop(identity(item), None)
        held.update((identity(item), item) for item in came)
        for index, found in self._indices.items():
            if kind_of(index.of) == kind:
                _leave(index, gone, found, changes)
                changes.read.update(("index", index, key) for key in _enter(index, came, found))
        for tally in self._tallies:
            if kind_of(tally.of) == kind:
                self._count_again(tally, gone, came, changes)

    def _count_again(
        self, tally: Tally[Any], gone: list[Any], came: list[Any], changes: Changes
    ) -> None:
        difference = _counted(tally, came)
        for key, by in _counts(tally, gone):
            difference[key] -= by
        moved = {key: by for key, by in difference.items() if by}
        held = self._tallies[tally]
        for key, by in moved.items():
            held[key] += by
            if not held[key]:
                del held[key]
            changes.read.add(("count", tally, key))
        if moved:
            changes.read.add(("tally", tally))


def _differ(one: Any, other: Any) -> bool:
    """Whether two versions of an item differ; the first pages are made anew at every draft."""
    return one is not other and bool(one != other)


def _rows_moved(before: dict[str, dict[str, Any]], now: dict[str, dict[str, Any]]) -> None:
    """Adds the rows that differ in the tables that do."""
    old_blocks, new_blocks = before.get(BLOCKS, {}), now.get(BLOCKS, {})
    for key in old_blocks.keys() | new_blocks.keys():
        old, new = _rows(old_blocks.get(key)), _rows(new_blocks.get(key))
        if old == new:
            continue
        change = list_splice(old, new)
        if not change.is_empty:
            before.setdefault(ROWS, {}).update((row.key, row) for row in old[change.old])
            now.setdefault(ROWS, {}).update((row.key, row) for row in new[change.new])


def _rows(block: Any) -> tuple[Row, ...]:
    return block.rows if isinstance(block, Table) else ()


def _parts(
    agreement: Agreement, document: Document
) -> Iterator[tuple[tuple[str, str], tuple[Any, ...]]]:
    for name in record_lists():
        yield (name, ""), getattr(agreement, name)
    for section in document.sections:
        yield (BLOCKS, section.key), section.blocks


def _enter(index: Index[Any], items: Iterable[Any], found: dict[str, dict[str, Any]]) -> set[str]:
    keys = set()
    for item in items:
        if isinstance(item, index.of):
            for key in index.keys(item):
                found.setdefault(key, {})[identity(item)] = item
                keys.add(key)
    return keys


def _leave(
    index: Index[Any], items: Iterable[Any], found: dict[str, dict[str, Any]], changes: Changes
) -> None:
    for item in items:
        if isinstance(item, index.of):
            for key in index.keys(item):
                found.get(key, {}).pop(identity(item), None)
                changes.read.add(("index", index, key))


def _counted(tally: Tally[Any], items: Iterable[Any]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for key, by in _counts(tally, items):
        counts[key] += by
    return counts


def _counts(tally: Tally[Any], items: Iterable[Any]) -> Iterator[tuple[str, int]]:
    for item in items:
        if isinstance(item, tally.of):
            yield from tally.counts(item)
