"""Where an answer stands, as people write it: ``purpose.problem``, ``partners.council.name``.

After the name of a list comes the id of a record, after that a field, and then the fields of a
value within it, such as ``partners.council.own_interest.released``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, get_origin

from pydantic import ValidationError
from typing_extensions import override

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.faults import sentences
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.record import Frozen, Record
from agreement_studio.domain.shape import model_of

_SHOWN = 60


class UnknownAddressError(StudioError):
    """No answer stands there; names the nearest."""


class UnfitValueError(StudioError):
    """A value that cannot stand where it should; says what can."""


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
    for record in getattr(agreement, address.head):
        if record.id == address.record:
            found: Record = record
            return found
    raise UnknownAddressError(f"{address}: “{address.record}” is no longer there.")


def with_value(agreement: Agreement, address: Address, value: Any) -> Agreement:
    """The agreement with another value there, checked; all else keeps its identity.

    Raises:
        UnknownAddressError: the record is gone.
        UnfitValueError: the value does not fit.
    """
    wrapped = _wrapped(agreement, address, value)
    try:
        checked = Agreement.model_validate({address.head: wrapped})
    except ValidationError as fault:
        raise UnfitValueError(sentences(fault, {address.head: wrapped})[0]) from None
    found = getattr(checked, address.head)
    if address.record:
        return with_record(agreement, address.head, found[0])
    return agreement.amended(**{address.head: found})


def _wrapped(agreement: Agreement, address: Address, value: Any) -> Any:
    """What to check: the field with the value in its place, of a list only the one record."""
    if address.record:
        return (_inside(record_at(agreement, address), address.fields, value),)
    return _inside(getattr(agreement, address.head), address.fields, value)


def with_record(agreement: Agreement, head: str, record: Record) -> Agreement:
    """The agreement with a record in place of the one of the same id."""
    records = getattr(agreement, head)
    place = next(n for n, one in enumerate(records) if one.id == record.id)
    return agreement.amended(**{head: (*records[:place], record, *records[place + 1 :])})


def _inside(value: Any, fields: tuple[str, ...], new: Any) -> Any:
    """A value's fields with another one within; what is not there yet begins empty."""
    if not fields:
        return new
    name, *rest = fields
    held = dict(value) if isinstance(value, Frozen) else {}
    return {**held, name: _inside(held.get(name), tuple(rest), new)}


def _check(fields: tuple[str, ...], model: type[Frozen], path: str) -> None:
    """Refuses a field that is not there, looking through values that are not filled in yet."""
    holder: type[Frozen] | None = model
    for name in fields:
        if holder is None:
            raise UnknownAddressError(f"{path[:_SHOWN]}: there is nothing to find in “{name}”.")
        _known(name, holder.model_fields, path, "field")
        annotation = holder.model_fields[name].annotation
        holder = model_of(annotation) if get_origin(annotation) is not tuple else None


def _known(name: str, names: Iterable[str], path: str, kind: str) -> None:
    known = tuple(names)
    if name in known:
        return
    nearest = get_close_matches(name[:_SHOWN], known, 1)
    hint = f" Did you mean “{nearest[0]}”?" if nearest else ""
    raise UnknownAddressError(f"{path[:_SHOWN]}: there is no {kind} “{name[:_SHOWN]}”.{hint}")
