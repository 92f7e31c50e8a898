"""Finds records by id, by what they point at and by view, without searching twice."""

from collections.abc import Iterator

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Record
from agreement_studio.domain.wording import WordingOverride
from agreement_studio.drafting.answers.views import VIEWS

Records = tuple[Record, ...]


class Lookup:
    """Tables over the agreement's lists, each made anew only when its list is another object."""

    def __init__(self) -> None:
        self._ids: dict[str, tuple[Records, dict[str, Record]]] = {}
        self._targets: dict[str, tuple[Records, dict[str, Records]]] = {}
        self._views: dict[str, tuple[Records, Records]] = {}
        self._overrides: tuple[Records, dict[str, WordingOverride]] = ((), {})

    def by_id(self, agreement: Agreement, target: str) -> dict[str, Record]:
        """The records of the list `target` by id."""
        source = getattr(agreement, target)
        kept = self._ids.get(target)
        if kept is None or kept[0] is not source:
            kept = (source, {record.id: record for record in source})
            self._ids[target] = kept
        return kept[1]

    def by_target(self, agreement: Agreement, name: str) -> dict[str, Records]:
        """Records by what they point at. `name` is list and field: ``indicators/outcome``."""
        listed, field = name.split("/")
        source = getattr(agreement, listed)
        kept = self._targets.get(name)
        if kept is None or kept[0] is not source:
            kept = (source, _by_target(source, field))
            self._targets[name] = kept
        return kept[1]

    def view(self, agreement: Agreement, name: str) -> Records:
        """The records a view takes. Raises KeyError for an unknown one."""
        view = VIEWS[name]
        source = getattr(agreement, view.source)
        kept = self._views.get(name)
        if kept is None or kept[0] is not source:
            kept = (source, tuple(record for record in source if view.takes(record)))
            self._views[name] = kept
        return kept[1]

    def overrides(self, agreement: Agreement) -> dict[str, WordingOverride]:
        """Wordings by hand by the key of their clause. The last one counts."""
        source = agreement.wording_overrides
        if self._overrides[0] is not source:
            self._overrides = (source, {override.clause_key: override for override in source})
        return self._overrides[1]


def _by_target(source: Records, field: str) -> dict[str, Records]:
    found: dict[str, list[Record]] = {}
    for record in source:
        for identifier in dict.fromkeys(_held(record, field)):
            found.setdefault(identifier, []).append(record)
    return {identifier: tuple(records) for identifier, records in found.items()}


def _held(value: object, field: str) -> Iterator[str]:
    """The ids in a field, or in a field of the entries of a list: ``answers_for.outcome``."""
    first, _, deeper = field.partition(".")
    held = getattr(value, first)
    for entry in held if isinstance(held, tuple) else (held,):
        if deeper and entry is not None:
            yield from _held(entry, deeper)
        elif isinstance(entry, str):
            yield entry
