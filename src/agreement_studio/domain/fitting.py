"""Holds a value against the model before it is put anywhere, and tells in a sentence what is amiss.

Only what is new is looked at: a record costs what it holds, whatever else the agreement does.
"""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.faults import sentences
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.record import Record


class UnfitValueError(StudioError):
    """A value that cannot stand where it should; says what can."""


def fitting_record(head: str, fields: Mapping[str, Any]) -> Record:
    """A record of the list `head` with these fields.

    Raises:
        UnfitValueError: a field does not fit.
    """
    model = record_lists()[head]
    try:
        return model.model_validate(fields)
    except ValidationError as fault:
        raise _unfit(fault, {head: (fields,)}, (head, 0)) from None


def fitting_field(head: str, value: Any) -> Any:
    """The value for a field of the agreement, a whole list of records included.

    Raises:
        UnfitValueError: it does not fit.
    """
    try:
        if head in record_lists():
            return getattr(Agreement.model_validate({head: value}), head)
        return _adapter(head).validate_python(value)
    except ValidationError as fault:
        within = () if head in record_lists() else (head,)
        raise _unfit(fault, {head: value}, within) from None


@cache
def _adapter(head: str) -> TypeAdapter[Any]:
    info = Agreement.model_fields[head]
    annotated: Any = Annotated[(info.annotation, *info.metadata, "of an agreement")]
    return TypeAdapter(annotated)


def _unfit(
    fault: ValidationError, answers: Mapping[str, Any], within: tuple[str | int, ...]
) -> UnfitValueError:
    return UnfitValueError(sentences(fault, answers, within)[0])
