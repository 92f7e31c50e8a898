"""Which small cards a page shows: one for every record, and blank ones for records to come."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from agreement_studio.application.ids import new_id
from agreement_studio.desktop.forms.steps import Part
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.record import Record
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answers.kinds import Nature, kind_of


@dataclass(frozen=True, slots=True)
class Slot:
    """One small card."""

    id: str
    """The id of its record, or the one that it will bear."""
    owner: str = ""
    """The id of the partner, or other entry, whose card it is."""
    is_there: bool = True
    """Whether its record is there yet."""
    begins_with: Mapping[str, Any] = field(default_factory=dict)


class Slots:
    """Keeps the ids of the blank cards of one part, so that each stays itself."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._of_owner: dict[str, str] = {}
        self._first: list[str] = []
        self._asked: list[str] = []

    def ask_one_more(self) -> None:
        """Somebody wants a blank card more."""
        self._asked.append(new_id())

    def forget(self, identifier: str) -> None:
        """Somebody wants that card no more."""
        self._first = [one for one in self._first if one != identifier]
        self._asked = [one for one in self._asked if one != identifier]

    def of(self, agreement: Agreement) -> Iterator[Slot]:
        """The cards for an agreement, in the order in which they stand."""
        records: tuple[Record, ...] = getattr(agreement, self._part.list)
        if self._part.each == self._part.list:
            return (Slot(record.id, record.id) for record in records)
        if self._part.each:
            return self._by_owner(getattr(agreement, self._part.each), records)
        return self._by_count(records)

    def _by_count(self, records: tuple[Record, ...]) -> Iterator[Slot]:
        yield from (Slot(record.id) for record in records)
        there = {record.id for record in records}
        first = [one for one in self._first if one not in there]
        missing = max(self._part.least - len(records), 0)
        while len(first) < missing:
            first.append(new_id())
            self._first.append(first[-1])
        asked = [one for one in self._asked if one not in there]
        yield from (Slot(one, is_there=False) for one in (*first[:missing], *asked))

    def _by_owner(self, owners: tuple[Record, ...], records: tuple[Record, ...]) -> Iterator[Slot]:
        held: dict[str, list[Record]] = {}
        for record in records:
            held.setdefault(owner_of(record, self._part.link), []).append(record)
        for owner in owners:
            if owner.id not in held:
                identifier = self._of_owner.setdefault(owner.id, new_id())
                begins_with = belonging(self._part, owner.id)
                yield Slot(identifier, owner.id, is_there=False, begins_with=begins_with)
            yield from (Slot(record.id, owner.id) for record in held.get(owner.id, ()))


def owner_of(record: Record, link: str) -> str:
    """To which entry a record belongs, by its field `link`; ``""`` where it belongs to none."""
    held = getattr(record, link)
    first = (held[0] if held else None) if isinstance(held, tuple) else held
    return first.partner if isinstance(first, Who) else (first or "")


def belonging(part: Part, owner: str) -> Mapping[str, Any]:
    """What a record begins with that belongs to that entry."""
    kind = kind_of(record_lists()[part.list], part.link)
    value: Any = Who(partner=owner) if kind.nature is Nature.WHO else owner
    return {part.link: (value,) if kind.many else value}
