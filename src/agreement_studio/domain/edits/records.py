"""Adding, changing, moving and removing the entries of any list.

What pointed at a removed entry keeps pointing there: it prints as a gap and becomes a finding, and
taking the removal back makes it whole again.
"""

from collections.abc import Mapping, Sequence
from functools import cache, partial
from typing import Any

from agreement_studio.domain.address import Address, record_at, with_record
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import Edit, EditRefusedError, Label
from agreement_studio.domain.fitting import fitting_record
from agreement_studio.domain.known_ids import is_taken
from agreement_studio.domain.places import place_of, with_new
from agreement_studio.domain.record import Record

LAST = None
"""Where a record goes when nobody says behind which: to the end."""

_CALLED = (
    *("known_as", "name", "title", "term", "decision", "what", "statement", "heading", "measure"),
    *("step", "event", "phrase", "for_what", "about", "name_or_role", "number"),
)


def add_record(name: str, record: Record, *, behind: str | None = LAST) -> Edit:
    """Adds a record to the list `name`, behind the one with the id `behind`; ``""`` is the front.

    Raises, when made: EditRefusedError, where the id is taken.
    """
    label = Label("add", field=name, subject=called(record), record=record.id)
    return Edit(label, partial(_added, name=name, record=record, behind=behind))


def add_new(name: str, fields: Mapping[str, Any], *, behind: str | None = LAST) -> Edit:
    """As :func:`add_record`, for fields that are still to be checked, the id among them.

    Raises, when made: EditRefusedError, where the id is taken; UnfitValueError.
    """
    label = Label("add", field=name, record=str(fields["id"]))
    return Edit(label, partial(_added_new, name=name, fields=fields, behind=behind))


def add_rows(kind: str, entries: Mapping[str, Sequence[Mapping[str, Any]]]) -> Edit:
    """Adds the rows of a table of `kind` in one step: entries by list, ids among their fields.

    Raises, when made: EditRefusedError, where an id is taken; UnfitValueError.
    """
    return Edit(Label("add_rows", field=kind), partial(_with_rows, entries=entries))


def amend_record(name: str, identifier: str, /, **changes: Any) -> Edit:
    """Changes several fields of a record in one step.

    Raises, when made: UnknownAddressError, where the record is gone; UnfitValueError.
    """
    label = Label("amend", field=name, record=identifier)
    return Edit(label, partial(amended, name=name, identifier=identifier, changes=changes))


def move_record(name: str, identifier: str, *, behind: str | None = LAST) -> Edit:
    """Moves a record behind another; ``""`` is the front, None the end.

    Raises, when made: UnknownAddressError, where the record is gone.
    """
    label = Label("move", field=name, record=identifier)
    return Edit(label, partial(_moved, address=Address(name, identifier), behind=behind))


def remove_record(name: str, identifier: str) -> Edit:
    """Removes a record.

    Raises, when made: UnknownAddressError, where it is gone already.
    """
    label = Label("remove", field=name, record=identifier)
    return Edit(label, partial(_removed, address=Address(name, identifier)))


def called(record: Record) -> str:
    """What people call a record: its short name, name, title or what it is about; else ``""``."""
    for field in _naming_fields(type(record)):
        words = getattr(record, field)
        if isinstance(words, str) and words.strip():
            return words.strip()
    return ""


@cache
def _naming_fields(model: type[Record]) -> tuple[str, ...]:
    return tuple(field for field in _CALLED if field in model.model_fields)


def amended(
    agreement: Agreement, *, name: str, identifier: str, changes: Mapping[str, Any]
) -> Agreement:
    """The agreement with fields of one record changed, checked: what most edits come down to."""
    address = Address(name, identifier)
    record = fitting_record(name, {**dict(record_at(agreement, address)), **changes})
    if record.id != identifier:
        raise EditRefusedError(f"{address}: an entry keeps its id, since others point to it.")
    return with_record(agreement, name, record)


def _added(
    agreement: Agreement, *, name: str, record: Record, behind: str | None = LAST
) -> Agreement:
    records = getattr(agreement, name)
    if is_taken(records, record.id):
        raise EditRefusedError(
            f"{name}: there is an entry “{record.id}” already. Give the new one another id."
        )
    return agreement.amended(**{name: _with(records, record, behind)})


def _added_new(
    agreement: Agreement, *, name: str, fields: Mapping[str, Any], behind: str | None
) -> Agreement:
    return _added(agreement, name=name, record=fitting_record(name, fields), behind=behind)


def _with_rows(
    agreement: Agreement, *, entries: Mapping[str, Sequence[Mapping[str, Any]]]
) -> Agreement:
    for name, rows in entries.items():
        for fields in rows:
            agreement = _added_new(agreement, name=name, fields=fields, behind=LAST)
    return agreement


def _moved(agreement: Agreement, *, address: Address, behind: str | None) -> Agreement:
    record = record_at(agreement, address)
    if behind == record.id:
        return agreement
    records = getattr(agreement, address.head)
    placed = _with(_without(records, record), record, behind)
    return agreement if placed == records else agreement.amended(**{address.head: placed})


def _removed(agreement: Agreement, *, address: Address) -> Agreement:
    record = record_at(agreement, address)
    records = getattr(agreement, address.head)
    return agreement.amended(**{address.head: _without(records, record)})


def _without(records: Sequence[Record], record: Record) -> tuple[Record, ...]:
    place = place_of(records, record.id) or 0
    return (*records[:place], *records[place + 1 :])


def _with(records: Sequence[Record], record: Record, behind: str | None) -> tuple[Record, ...]:
    if behind is LAST:
        return with_new(records, len(records), record)
    found = place_of(records, behind) if behind else None
    return with_new(records, 0 if found is None else found + 1, record)
