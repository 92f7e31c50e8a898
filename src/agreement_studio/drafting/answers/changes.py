"""What changed in an agreement since a clause was drafted, told by identity alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.answers.facts import Facts, Reads
from agreement_studio.drafting.answers.views import VIEWS

ChangedIds = dict[tuple[str, int], frozenset[tuple[str, str]]]
"""By list and the identity of its tuple before: the (list, id) of records that differ now."""


class Changed:
    """The fields that are other objects than before, and within lists the records that are."""

    __slots__ = ("_ids", "_names", "_presence")

    def __init__(
        self,
        agreement: Agreement,
        before: Mapping[str, object],
        known: ChangedIds,
        *,
        presence: bool,
    ) -> None:
        """`before` holds the former value of each field that changed; `known` is kept in a pass.

        `presence` tells whether some clause asked about has come or gone.
        """
        self._names = frozenset(before)
        self._presence = presence
        ids: set[tuple[str, str]] = set()
        for name, value in before.items():
            key = (name, id(value))
            if key not in known:
                known[key] = _differing(name, value, getattr(agreement, name))
            ids |= known[key]
        self._ids = frozenset(ids)

    @property
    def is_any(self) -> bool:
        return self._presence or bool(self._names)

    def spares(self, whole: frozenset[str], records: frozenset[tuple[str, str]]) -> bool:
        """Whether a clause that read these fields whole and these records is surely unchanged."""
        return (
            not self._presence
            and self._names.isdisjoint(whole)
            and (not records or self._ids.isdisjoint(records))
        )


@dataclass(frozen=True, slots=True)
class Basis:
    """The fields behind all that some work has read, and the clauses it asked about, as then."""

    fields: Mapping[str, object] = field(default_factory=dict)
    presence: Mapping[str, bool] = field(default_factory=dict)

    def changed(self, facts: Facts, known: ChangedIds) -> Changed:
        """What is another object in the agreement of `facts`."""
        agreement = facts.agreement
        before = {n: v for n, v in self.fields.items() if getattr(agreement, n) is not v}
        moved = any(facts.presence(n) != v for n, v in self.presence.items())
        return Changed(agreement, before, known, presence=moved)

    def with_read(self, facts: Facts, names: Iterable[str], reads: Iterable[Reads]) -> "Basis":
        """As things are in `facts`, with the fields `names` and what `reads` name beside."""
        fields, asked = {*self.fields, *names}, set(self.presence)
        for one in reads:
            fields.update(fields_read(one), (name for name, _ in records_read(one)))
            asked.update(name for how, name, _ in one if how == "present")
        return Basis(
            {name: getattr(facts.agreement, name) for name in sorted(fields)},
            {name: facts.presence(name) for name in sorted(asked)},
        )


def _differing(name: str, before: object, now: object) -> frozenset[tuple[str, str]]:
    old = {record.id: record for record in before} if isinstance(before, tuple) else {}
    new = {record.id: record for record in now} if isinstance(now, tuple) else {}
    return frozenset((name, i) for i in old.keys() | new.keys() if old.get(i) is not new.get(i))


def records_read(reads: Reads) -> frozenset[tuple[str, str]]:
    """The (list, id) of each single record that was looked up."""
    return frozenset((name, other) for how, name, other in reads if how == "record")


def fields_read(reads: Reads) -> frozenset[str]:
    """The fields that were read as a whole, or through a view, a link or a wording by hand."""
    names = {"wording_overrides"}
    for how, name, _ in reads:
        if how == "field":
            names.add(name)
        elif how == "view":
            names.add(VIEWS[name].source)
        elif how == "linked":
            names.add(name.partition("/")[0])
    return frozenset(names)
