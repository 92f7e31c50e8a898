"""The same agreement under other ids."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.record import Frozen, Record
from agreement_studio.domain.shape import reference_target
from agreement_studio.drafting.document import Document

PRINTED = frozenset({"text", "label", "number", "lead", "title", "heading"})

Ids = Mapping[tuple[str, str], str]
"""What a record is called elsewhere, by its list and its id."""


def paired(one: Agreement, other: Agreement) -> dict[tuple[str, str], str]:
    """The ids of `other` by those of `one`, record for record; of the gate, by question."""
    found: dict[tuple[str, str], str] = {}
    for head in record_lists():
        theirs = list(getattr(other, head))
        for place, record in enumerate(getattr(one, head)):
            if head == "readiness_answers":
                match = next((a for a in theirs if a.question is record.question), None)
            else:
                match = theirs[place] if place < len(theirs) else None
            if match is not None:
                found[head, record.id] = match.id
    return found


def readdressed(value: Any, ids: Ids) -> Any:
    """A value whose references point to the records of another agreement.

    Raises KeyError where one has no counterpart there yet.
    """
    if isinstance(value, tuple):
        return tuple(readdressed(one, ids) for one in value)
    if not isinstance(value, Frozen):
        return value
    changed = {name: _field(value, name, ids) for name in type(value).model_fields}
    return type(value).model_construct(**changed)


def _field(holder: Frozen, name: str, ids: Ids) -> Any:
    held = getattr(holder, name)
    target = reference_target(type(holder), name)
    return readdressed_field(held, target, ids) if target else readdressed(held, ids)


def readdressed_field(held: Any, target: str, ids: Ids) -> Any:
    if target not in record_lists():
        return held
    if isinstance(held, tuple):
        return tuple(ids[target, one] for one in held)
    return ids[target, held] if held else held


def under_other_ids(agreement: Agreement, ids: Ids) -> Agreement:
    """The agreement with every record, and every reference to one, under its other id."""
    changed: dict[str, Any] = {}
    for head in Agreement.model_fields:
        held = readdressed(getattr(agreement, head), ids)
        if head in record_lists():
            held = tuple(_renamed(record, ids[head, record.id]) for record in held)
        changed[head] = held
    return Agreement.model_validate(Agreement.model_construct(**changed).model_dump())


def _renamed(record: Record, identifier: str) -> Record:
    return type(record).model_construct(**{**dict(record), "id": identifier})


def words_of(document: Document) -> list[str]:
    """Every text that a document prints, block by block; keys, paths and ids are no texts."""
    found: list[str] = []
    _gather(document, found)
    return found


def _gather(part: object, found: list[str]) -> None:
    if isinstance(part, tuple | list):
        for one in part:
            _gather(one, found)
    elif is_dataclass(part):
        for one in fields(part):
            held = getattr(part, one.name)
            if one.name in PRINTED and isinstance(held, str):
                found.append(held)
            _gather(held, found)
