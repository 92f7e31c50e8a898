"""Finds records by id, by what they point at and by view, and tells which of them changed.

Kept from one edit to the next. A table is brought up to date with the records that changed, told
by identity, when its list is another object.
"""

from collections.abc import Iterator, Mapping

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.list_splice import ListSplice, list_splice
from agreement_studio.domain.record import Record
from agreement_studio.domain.selection import Selection
from agreement_studio.domain.wording import WordingOverride
from agreement_studio.drafting.answers.views import VIEWS

Records = tuple[Record, ...]

ReadKey = tuple[str, str, str]
"""A look at the agreement, and how: field, record, linked, view, override, present or law."""


class Lookup:
    """Tables over the lists of one agreement after the other."""

    def __init__(self) -> None:
        self._ids: dict[str, tuple[Records, dict[str, Record]]] = {}
        self._targets: dict[str, tuple[Records, dict[str, Records]]] = {}
        self._views: dict[str, Selection[Record, Record]] = {}
        self._overrides: tuple[Records, dict[str, WordingOverride]] = ((), {})
        self._changes: dict[str, tuple[Records, Records, ListSplice]] = {}
        self._touched: dict[str, tuple[object, object, frozenset[ReadKey]]] = {}

    def touched(self, name: str, before: object, now: object) -> frozenset[ReadKey]:
        """The looks at the field `name` that may find something else now than before."""
        kept = self._touched.get(name)
        if kept is None or kept[0] is not before or kept[1] is not now:
            kept = (before, now, frozenset(self._looks(name, before, now)))
            self._touched[name] = kept
        return kept[2]

    def _looks(self, name: str, before: object, now: object) -> Iterator[ReadKey]:
        yield ("field", name, "")
        if not isinstance(before, tuple) or not isinstance(now, tuple):
            return
        yield from (("view", view, "") for view in VIEWS if VIEWS[view].source == name)
        change = self.change(name, before, now)
        for record in (*before[change.old], *now[change.new]):
            yield ("record", name, record.id)
            if isinstance(record, WordingOverride):
                yield ("override", record.clause_key, "")
            for linked in self._targets:
                listed, field = linked.split("/")
                if listed == name:
                    yield from (("linked", linked, held) for held in _ids_in(record, field))

    def change(self, name: str, before: Records, now: Records) -> ListSplice:
        """Where two versions of a list part; found once for all who ask in the course of a draft.

        `name` only tells this list from others.
        """
        kept = self._changes.get(name)
        if kept is None or kept[0] is not before or kept[1] is not now:
            kept = self._changes[name] = (before, now, list_splice(before, now))
        return kept[2]

    def by_id(self, agreement: Agreement, target: str) -> Mapping[str, Record]:
        """The records of the list `target` by id."""
        source = getattr(agreement, target)
        before, found = self._ids.get(target, ((), {}))
        if before is not source:
            change = self.change(target, before, source)
            for record in before[change.old]:
                found.pop(record.id, None)
            found.update((record.id, record) for record in source[change.new])
            self._ids[target] = (source, found)
        return found

    def by_target(self, agreement: Agreement, name: str) -> Mapping[str, Records]:
        """Records by what they point at. `name` is list and field: ``indicators/outcome``."""
        listed, field = name.split("/")
        source = getattr(agreement, listed)
        before, found = self._targets.setdefault(name, ((), {}))
        if before is not source:
            change = self.change(listed, before, source)
            old, new = before[change.old], source[change.new]
            if [_ids_in(r, field) for r in old] == [_ids_in(r, field) for r in new]:
                _stand_in(found, field, old, new)
            else:
                found = _by_target(source, field)
            self._targets[name] = (source, found)
        return found

    def view(self, agreement: Agreement, name: str) -> Records:
        """The records a view takes. Raises KeyError for an unknown one."""
        view = VIEWS[name]
        source: Records = getattr(agreement, view.source)
        if name == view.source:
            return source
        if name not in self._views:
            self._views[name] = Selection(lambda record: record if view.takes(record) else None)
        selection = self._views[name]
        if selection.source is source:
            return selection.taken
        return selection.of(source, self.change(view.source, selection.source, source))

    def overrides(self, agreement: Agreement) -> Mapping[str, WordingOverride]:
        """Wordings by hand by the key of their clause. The last one counts."""
        source = agreement.wording_overrides
        if self._overrides[0] is not source:
            self._overrides = (source, {override.clause_key: override for override in source})
        return self._overrides[1]


def _by_target(source: Records, field: str) -> dict[str, Records]:
    found: dict[str, list[Record]] = {}
    for record in source:
        for identifier in _ids_in(record, field):
            found.setdefault(identifier, []).append(record)
    return {identifier: tuple(records) for identifier, records in found.items()}


def _stand_in(found: dict[str, Records], field: str, old: Records, new: Records) -> None:
    """Puts new records in the places of old ones that pointed at the same."""
    instead = {id(before): now for before, now in zip(old, new, strict=True)}
    for identifier in {held for record in old for held in _ids_in(record, field)}:
        found[identifier] = tuple([instead.get(id(r), r) for r in found[identifier]])


def _ids_in(record: object, field: str) -> tuple[str, ...]:
    """The ids in a field, or in a field of the entries of a list: ``answers_for.outcome``."""
    return tuple(dict.fromkeys(_held(record, field)))


def _held(value: object, field: str) -> Iterator[str]:
    first, _, deeper = field.partition(".")
    held = getattr(value, first)
    for entry in held if isinstance(held, tuple) else (held,):
        if deeper and entry is not None:
            yield from _held(entry, deeper)
        elif isinstance(entry, str):
            yield entry
