"""Where an answer stands, as people write it: ``purpose.problem``, ``partners.council.name``.

After the name of a list comes the id of a record, after that a field, and then the fields of a
value within it, such as ``partners.council.own_interest.released``.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo
from typing_extensions import override

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.difference import keeping
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.fitting import UnfitValueError, fitting_field, fitting_record
from agreement_studio.domain.identify import with_ids
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.places import place_of, with_one
from agreement_studio.domain.record import Frozen, Record
from agreement_studio.domain.shape import model_of

__all__ = [
    "Address",
    "UnfitValueError",
    "UnknownAddressError",
    "address_of",
    "record_at",
    "value_at",
    "with_record",
    "with_value",
]

LONGEST = 1_000
"""No path that points at anything is longer, in characters."""
_SHOWN = 60
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class UnknownAddressError(StudioError):
    """No answer stands there; names the nearest."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where one answer, record or list stands. `record` and `fields` may be empty."""

    head: str
    """A field of the agreement."""
    record: str = ""
    """The id of a record, where the head is a list."""
    fields: tuple[str, ...] = ()
    """Fields from there inwards."""

    @override
    def __str__(self) -> str:
        return ".".join((self.head, *((self.record,) if self.record else ()), *self.fields))

    @property
    def text_path(self) -> str:
        """The path of its texts: ``partners.name`` for ``partners.council.name``."""
        return ".".join((self.head, *self.fields))


def address_of(path: str, agreement: Agreement) -> Address:
    """What a path points at in an agreement.

    Raises:
        UnknownAddressError: there is no such field, or no record of that id.
    """
    if len(path) > LONGEST:
        raise UnknownAddressError(f"“{_shown(path)}…” is too long to point at an answer.")
    head, *rest = path.split(".")
    _known(head, Agreement.model_fields, path, "field")
    if head not in record_lists():
        _check((head, *rest), Agreement, path)
        return Address(head, "", tuple(rest))
    if not rest:
        return Address(head)
    identifier, *fields = rest
    _known(identifier, [record.id for record in getattr(agreement, head)], path, "entry")
    _check(tuple(fields), record_lists()[head], path)
    return Address(head, identifier, tuple(fields))


def value_at(agreement: Agreement, address: Address) -> Any:
    """What stands there now; None within a value that is not there.

    Raises:
        UnknownAddressError: the record is gone.
    """
    value: Any = getattr(agreement, address.head)
    if address.record:
        value = record_at(agreement, address)
    for name in address.fields:
        value = getattr(value, name, None)
    return value


def record_at(agreement: Agreement, address: Address) -> Record:
    """The record of that id.

    Raises:
        UnknownAddressError: it is gone.
    """
    records = getattr(agreement, address.head)
    place = place_of(records, address.record)
    if place is None:
        raise UnknownAddressError(f"{address}: “{address.record}” is no longer there.")
    found: Record = records[place]
    return found


def with_value(agreement: Agreement, address: Address, value: Any) -> Agreement:
    """The agreement with another value there, checked; all else keeps its identity.

    Text is read as what the field holds (``"true"``, ``"together"``, ``"2026-11-22"``); ``""``
    empties a field that may be empty.

    Raises:
        UnknownAddressError: the record is gone.
        UnfitValueError: the value does not fit, or is the id of a record, which stays for life.
    """
    if address.record:
        return with_record(agreement, address.head, _record(agreement, address, value))
    before = getattr(agreement, address.head)
    if address.head in record_lists():
        named = with_ids({address.head: value})[address.head]
        return _with(agreement, address.head, keeping(before, fitting_field(address.head, named)))
    return _with(
        agreement, address.head, fitting_field(address.head, _inside(before, address, value))
    )


def with_record(agreement: Agreement, head: str, record: Record) -> Agreement:
    """The agreement with a record in place of the one of the same id.

    Raises:
        UnknownAddressError: there is none of that id.
    """
    records = getattr(agreement, head)
    held = record_at(agreement, Address(head, record.id))
    if held == record:
        return agreement
    place = place_of(records, record.id) or 0
    return agreement.amended(**{head: with_one(records, place, record)})


def _with(agreement: Agreement, head: str, value: Any) -> Agreement:
    return agreement if value is getattr(agreement, head) else agreement.amended(**{head: value})


def _record(agreement: Agreement, address: Address, value: Any) -> Record:
    """The record there with the value within it, or in place of it."""
    fields = _inside(record_at(agreement, address), address, value)
    if isinstance(fields, Mapping):
        fields = {"id": address.record, **fields}
    record = fitting_record(address.head, fields)
    if record.id != address.record:
        raise UnfitValueError(
            f"{address}: an entry keeps its id “{address.record}”, since others point to it. "
            "Add a new entry and remove this one instead."
        )
    return record


def _inside(value: Any, address: Address, new: Any) -> Any:
    """A value's fields with another one within; what is not there yet begins empty."""
    info = _info(address)
    return _nested(value, address.fields, new if info is None else _as_meant(info, address, new))


def _nested(value: Any, fields: tuple[str, ...], new: Any) -> Any:
    if not fields:
        return new
    name, *rest = fields
    held = dict(value) if isinstance(value, Frozen) else {}
    return {**held, name: _nested(held.get(name), tuple(rest), new)}


def _info(address: Address) -> FieldInfo | None:
    """What the model says of the field there; None for a whole record."""
    names = address.fields if address.record else (address.head, *address.fields)
    model: type[Frozen] | None = record_lists()[address.head] if address.record else Agreement
    info = None
    for name in names:
        info = model.model_fields[name] if model else None
        model = model_of(info.annotation) if info else None
    return info


def _as_meant(info: FieldInfo, address: Address, value: Any) -> Any:
    """Nothing for ``""`` where nothing may stand; refuses figures that would pass for a date."""
    if value == "" and info.default is None:
        return None
    if date in (info.annotation, *get_args(info.annotation)) and not _may_be_a_date(value):
        raise UnfitValueError(f"{address} should be a date such as 2026-11-22.")
    return value


def _may_be_a_date(value: Any) -> bool:
    """Pydantic takes ``"5"`` for the fifth second of 1970; nobody who writes that means it."""
    if isinstance(value, str):
        return bool(_DAY.fullmatch(value.strip()))
    return value is None or isinstance(value, date)


def _check(fields: tuple[str, ...], model: type[Frozen], path: str) -> None:
    """Refuses a field that is not there, looking through values that are not filled in yet."""
    holder: type[Frozen] | None = model
    before = ""
    for name in fields:
        if holder is None:
            raise UnknownAddressError(f"{_shown(path)}: there is nothing to find in “{before}”.")
        _known(name, holder.model_fields, path, "field")
        annotation = holder.model_fields[name].annotation
        holder = model_of(annotation) if get_origin(annotation) is not tuple else None
        before = name


def _known(name: str, names: Iterable[str], path: str, kind: str) -> None:
    known = tuple(names)
    if name in known:
        return
    nearest = get_close_matches(name[:_SHOWN], known, 1)
    hint = f" Did you mean “{nearest[0]}”?" if nearest else ""
    raise UnknownAddressError(f"“{_shown(path)}”: there is no {kind} “{_shown(name)}”.{hint}")


def _shown(text: str) -> str:
    """The beginning of a text that somebody typed, without what would upset a terminal."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text[:_SHOWN])
