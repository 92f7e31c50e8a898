"""Adding, changing, moving and removing the entries of any list.

What pointed at a removed entry keeps pointing there: it prints as a gap and becomes a finding, and
taking the removal back makes it whole again.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any

from agreement_studio.domain.address import Address, record_at
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import Edit, EditRefusedError, Label
from agreement_studio.domain.order import place_after
from agreement_studio.domain.record import Record

LAST = None
"""Where a record goes when nobody says behind which: to the end."""


def add_record(name: str, record: Record, *, behind: str | None = LAST) -> Edit:
    """Adds a record to the list `name`, behind the one with the id `behind`; ``""`` is the front.

    Raises, when made: EditRefusedError, where the id is taken.
    """
    label = Label("add", field=name, subject=called(record))
    return Edit(label, partial(_added, name=name, record=record, behind=behind))


def amend_record(name: str, identifier: str, **changes: Any) -> Edit:
    """Changes several fields of a record in one step. The values must be valid already.

    Raises, when made: UnknownAddressError, where the record is gone.
    """
    label = Label("amend", field=name)
    return Edit(label, partial(_amended, address=Address(name, identifier), changes=changes))


def move_record(name: str, identifier: str, *, behind: str | None = LAST) -> Edit:
    """Moves a record behind another; ``""`` is the front, None the end.

    Raises, when made: UnknownAddressError, where the record is gone.
    """
    label = Label("move", field=name)
    return Edit(label, partial(_moved, address=Address(name, identifier), behind=behind))


def remove_record(name: str, identifier: str) -> Edit:
    """Removes a record.

    Raises, when made: UnknownAddressError, where it is gone already.
    """
    label = Label("remove", field=name)
    return Edit(label, partial(_removed, address=Address(name, identifier)))


def called(record: Record) -> str:
    """What people call a record: its short name, name, title or what it is about; else ``""``."""
    for field in ("known_as", "name", "title", "term", "decision", "what", "statement", "heading"):
        words = getattr(record, field, "")
        if isinstance(words, str) and words.strip():
            return words.strip()
    return ""


def _added(agreement: Agreement, *, name: str, record: Record, behind: str | None) -> Agreement:
    records = getattr(agreement, name)
    if any(one.id == record.id for one in records):
        raise EditRefusedError(
            f"{name}: there is an entry “{record.id}” already. Give the new one another id."
        )
    return agreement.amended(**{name: _with(records, record, behind)})


def _amended(agreement: Agreement, *, address: Address, changes: dict[str, Any]) -> Agreement:
    record = record_at(agreement, address)
    amended = record.amended(**changes)
    if amended == record:
        return agreement
    records = getattr(agreement, address.head)
    return agreement.amended(
        **{address.head: tuple(amended if one is record else one for one in records)}
    )


def _moved(agreement: Agreement, *, address: Address, behind: str | None) -> Agreement:
    record = record_at(agreement, address)
    records = getattr(agreement, address.head)
    others = tuple(one for one in records if one is not record)
    placed = _with(others, record, behind)
    return agreement if placed == records else agreement.amended(**{address.head: placed})


def _removed(agreement: Agreement, *, address: Address) -> Agreement:
    record = record_at(agreement, address)
    records = getattr(agreement, address.head)
    return agreement.amended(**{address.head: tuple(one for one in records if one is not record)})


def _with(records: Sequence[Record], record: Record, behind: str | None) -> tuple[Record, ...]:
    place = len(records)
    if behind is not LAST:
        place = place_after([one.id for one in records], (behind,))
    return (*records[:place], record, *records[place:])
