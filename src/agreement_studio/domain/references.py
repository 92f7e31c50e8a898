"""References between records, and those whose record is gone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from agreement_studio.domain.agreement import Agreement
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


_Found = tuple[Frozen, tuple[_Reference, ...]]
"""A record, or another value of a field, and the references within it."""


@dataclass(frozen=True, slots=True)
class _Checked:
    """One field as last checked: its references, and the ids there were to point at."""

    value: object
    found: tuple[_Found, ...]
    known: Mapping[str, Mapping[str, None]]
    broken: tuple[_Reference, ...]


class ReferenceCheck:
    """Finds broken references one edit after the other; only what changed is looked at again."""

    def __init__(self) -> None:
        self._ids: dict[str, tuple[object, dict[str, None]]] = {}
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
        value, kept = getattr(agreement, name), self._fields.get(name)
        is_same = kept is not None and kept.value is value
        found = kept.found if kept and is_same else _found(name, value, kept.found if kept else ())
        targets = kept.known if kept and is_same else _targets(found)
        known = {target: self._known(agreement, target) for target in targets}
        if kept and is_same and all(known[target] is ids for target, ids in kept.known.items()):
            return kept
        broken = tuple(one for _, each in found for one in each if one[2] not in known[one[1]])
        self._fields[name] = _Checked(value, found, known, broken)
        return self._fields[name]

    def _known(self, agreement: Agreement, target: str) -> dict[str, None]:
        """The ids of a list: the same object for as long as they are the same."""
        records, kept = getattr(agreement, target), self._ids.get(target)
        if kept is None or kept[0] is not records:
            ids = dict.fromkeys(record.id for record in records)
            is_same = kept is not None and list(kept[1]) == list(ids)
            kept = self._ids[target] = (records, kept[1] if kept and is_same else ids)
        return kept[1]


def _found(name: str, value: object, before: tuple[_Found, ...]) -> tuple[_Found, ...]:
    """The references in a field; those of `before` for every record that is the same object."""
    kept = {id(one[0]): one for one in before}
    entries = value if isinstance(value, tuple) else (value,)
    return tuple(
        kept.get(id(entry)) or (entry, tuple(_within(entry, name)))
        for entry in entries
        if isinstance(entry, Frozen)
    )


def _targets(found: tuple[_Found, ...]) -> set[str]:
    return {target for _, each in found for _, target, _ in each}


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
