"""References between records, and those whose record is gone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.list_splice import ListSplice, list_splice
from agreement_studio.domain.record import Frozen, Record
from agreement_studio.domain.shape import fields_with_values, reference_target, values_within

HINTED = 20
"""For how many broken references the nearest id is looked up; that search is slow."""


@dataclass(frozen=True, slots=True)
class BrokenReference:
    """An id that points to a record that is not there. Legal: merges make them."""

    path: str
    """The field, such as ``powers.grants.held_now.0.partner``."""
    target: str
    """The list it points into, such as ``partners``."""
    identifier: str
    """The id that was not found."""
    nearest: str = ""
    """The nearest id that exists, or ``""``: looked up for the first :data:`HINTED` only."""

    @property
    def sentence(self) -> str:
        hint = f" Did you mean “{self.nearest}”?" if self.nearest else ""
        return f"{self.path} names “{self.identifier}”, which is not among {self.target}.{hint}"


def broken_references(agreement: Agreement) -> tuple[BrokenReference, ...]:
    """Every reference whose record is gone, in the order of the model."""
    return ReferenceCheck().broken(agreement)


_Reference = tuple[str, str, str]
"""An id that stands for another record: its path, the list it points into, the id."""


_References = tuple[_Reference, ...]


@dataclass(frozen=True, slots=True)
class _Checked:
    """One field as last checked: the references of each entry, and the ids there were to name."""

    value: object
    entries: tuple[object, ...]
    found: tuple[_References, ...]
    known: Mapping[str, Mapping[str, None]]
    broken: _References


_UNCHECKED = _Checked(None, (), (), {}, ())


class ReferenceCheck:
    """Finds broken references one edit after the other; only what changed is looked at again."""

    def __init__(self) -> None:
        self._ids: dict[str, tuple[tuple[Record, ...], dict[str, None]]] = {}
        self._fields: dict[str, _Checked] = {}

    def broken(self, agreement: Agreement) -> tuple[BrokenReference, ...]:
        """What :func:`broken_references` says of this agreement."""
        found = [
            reference
            for name in fields_with_values(Agreement)
            for reference in self._checked(agreement, name).broken
        ]
        return tuple(self._named(*one, hint=n < HINTED) for n, one in enumerate(found))

    def _named(self, path: str, target: str, identifier: str, *, hint: bool) -> BrokenReference:
        nearest = get_close_matches(identifier, self._ids[target][1], 1) if hint else []
        return BrokenReference(path, target, identifier, "".join(nearest))

    def _checked(self, agreement: Agreement, name: str) -> _Checked:
        value, kept = getattr(agreement, name), self._fields.get(name, _UNCHECKED)
        if kept.value is value and all(
            self._known(agreement, target) is ids for target, ids in kept.known.items()
        ):
            return kept
        entries = value if isinstance(value, tuple) else (value,)
        change = list_splice(kept.entries, entries)
        came = tuple(_found(name, kept, change, entries))
        found = change.put(kept.found, came)
        targets = kept.known.keys() | {target for each in came for _, target, _ in each}
        known = {target: self._known(agreement, target) for target in targets}
        stretch = (*kept.found[change.old], *came)
        is_same = all(known[target] is ids for target, ids in kept.known.items())
        broken = kept.broken
        if not is_same or any(_broken(stretch, known)):
            broken = tuple(_broken(found, known))
        self._fields[name] = _Checked(value, entries, found, known, broken)
        return self._fields[name]

    def _known(self, agreement: Agreement, target: str) -> dict[str, None]:
        """The ids of a list: the same object for as long as they are the same."""
        records, kept = getattr(agreement, target), self._ids.get(target)
        if kept is None or kept[0] is not records:
            before, ids = kept or ((), {})
            change = list_splice(before, records)
            if [r.id for r in before[change.old]] != [r.id for r in records[change.new]]:
                ids = dict.fromkeys(record.id for record in records)
            kept = self._ids[target] = (records, ids)
        return kept[1]


def _found(
    name: str, kept: _Checked, change: ListSplice, entries: tuple[object, ...]
) -> Iterator[_References]:
    """The references in each entry that came in; those found before where it only moved."""
    before = {
        id(entry): found
        for entry, found in zip(kept.entries[change.old], kept.found[change.old], strict=True)
    }
    for entry in entries[change.new]:
        within = _within(entry, name) if isinstance(entry, Frozen) else ()
        yield before[id(entry)] if id(entry) in before else tuple(within)


def _broken(
    found: Iterable[_References], known: Mapping[str, Mapping[str, None]]
) -> Iterator[_Reference]:
    return (one for each in found for one in each if one[2] not in known[one[1]])


def _within(entry: Frozen, name: str) -> Iterator[_Reference]:
    start = f"{name}.{entry.id}" if isinstance(entry, Record) else name
    for path, value in values_within(entry, start):
        for field, target in _reference_fields(type(value)):
            held = getattr(value, field)
            for identifier in held if isinstance(held, tuple) else (held,):
                if identifier:
                    yield f"{path}.{field}", target, identifier


@cache
def _reference_fields(model: type[Frozen]) -> tuple[tuple[str, str], ...]:
    targets = ((name, reference_target(model, name)) for name in model.model_fields)
    return tuple((name, target) for name, target in targets if target)
