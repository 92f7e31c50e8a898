"""Reads answers out of what merging left, whatever that is.

Reading never fails, never writes, and gives the same on every copy: what cannot be used is read by
its default, and that is told. Fields of newer versions are passed over.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import from_json

from agreement_studio.adapters.collaboration import layout
from agreement_studio.adapters.collaboration.ranks import UNRANKED, is_rank
from agreement_studio.adapters.collaboration.stamps import is_entry
from agreement_studio.domain.clash import Repair
from agreement_studio.domain.parts import Part
from agreement_studio.domain.record import TEXT_LIMIT, Frozen, Record, without_uncarriable

Get = Callable[[str], Any]
"""What stands in a field, texts as texts; None where nothing does."""

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Standing:
    """A record as it stands in a list."""

    record: Record | None
    """None where it was removed or cannot be shown."""
    rank: str
    """Its place; ``~`` where that is not known."""
    repairs: tuple[Repair, ...] = ()


def record_in(root: str, identifier: str, get: Get) -> Standing:
    """The record of a list with that id, as it stands."""
    fields, repairs = _values(root, identifier, get)
    rank, removed = rank_in(get(layout.RANK)), _mark(get(layout.REMOVED))
    if removed == layout.YES:
        return Standing(None, rank)
    if not fields and rank == UNRANKED and get(layout.MADE) is None:
        return Standing(None, rank)
    if removed not in {None, layout.NO}:
        repairs.append(_repair(root, identifier, "", "was marked in a way nobody understands"))
    if rank == UNRANKED:
        repairs.append(_repair(root, identifier, "", "has no place of its own and stands last"))
    record = _fitting(root, {"id": identifier, **fields}, repairs)
    return Standing(record if isinstance(record, Record) else None, rank, tuple(repairs))


def rank_in(held: Any) -> str:
    """The rank that a record's mark holds; ``~`` where it holds none."""
    rank = _mark(held)
    return rank if rank is not None and is_rank(rank) else UNRANKED


def section_in(root: str, get: Get) -> tuple[Frozen, tuple[Repair, ...]]:
    """A section, or for the answers outside all sections an agreement that holds only these."""
    fields, repairs = _values(root, "", get)
    section = _fitting(root, fields, repairs)
    return section or layout.model_in(root)(), tuple(repairs)


def _values(root: str, identifier: str, get: Get) -> tuple[dict[str, Any], list[Repair]]:
    """The fields that are answered, not yet validated."""
    values: dict[str, Any] = {}
    repairs: list[Repair] = []
    for name, part in layout.fields_in(root).items():
        held = get(name)
        if held is None or (part is Part.VALUE and is_entry(held) and len(held) == 1):
            continue
        try:
            given = _given(held, part)
        except ValueError:
            repairs.append(_repair(root, identifier, name, "arrived in a form nobody can read"))
            continue
        is_prose = part is Part.PROSE
        values[name] = _carriable(given, root, identifier, name, repairs) if is_prose else given
    return values, repairs


def _given(held: Any, part: Part) -> Any:
    """What a field holds. Raises ValueError where it has not the form that fields have."""
    if part is Part.PROSE and isinstance(held, str):
        return held
    if part is Part.VALUE and is_entry(held):
        return from_json(held[1], allow_inf_nan=False)
    raise ValueError("form")


def _carriable(text: str, root: str, identifier: str, name: str, repairs: list[Repair]) -> str:
    """Prose that two people wrote can be longer than either may write."""
    if len(text) <= TEXT_LIMIT and text.isascii() and text.isprintable():
        return text
    clean, gone = without_uncarriable(text)
    if gone:
        why = f"lost characters that no document can carry: {', '.join(gone[:3])}"
        repairs.append(_repair(root, identifier, name, why))
    if len(clean) > TEXT_LIMIT:
        why = f"is cut off after {TEXT_LIMIT:,} characters, the most a field holds"
        repairs.append(_repair(root, identifier, name, why))
    return clean[:TEXT_LIMIT]


def _fitting(root: str, values: dict[str, Any], repairs: list[Repair]) -> Frozen | None:
    """What the values make, those that do not fit left out; None where one of them has to be."""
    model = layout.model_in(root)
    identifier = str(values.get("id", ""))
    while True:
        try:
            return model.model_validate(values)
        except ValidationError as fault:
            unfit = {str(error["loc"][0]) for error in _faults(fault) if error["loc"]}
        if "id" in unfit or not unfit & values.keys():
            why = "cannot be shown: it lacks what every such entry has"
            repairs.append(_repair(root, identifier, "", why))
            return None
        for name in sorted(unfit & values.keys()):
            del values[name]
            why = "arrived with an answer that does not fit and counts as not answered"
            repairs.append(_repair(root, identifier, name, why))


def _faults(fault: ValidationError) -> list[Any]:
    return list(fault.errors(include_url=False, include_context=False, include_input=False))


def _mark(held: Any) -> str | None:
    return held[1] if is_entry(held) and len(held) > 1 else None


def _repair(root: str, identifier: str, field: str, why: str) -> Repair:
    path = layout.address(root, identifier[:_SHOWN], field)
    return Repair(path, f"{path} {why}.")


def gathered(root: str, held: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The entries of a list's map by record and field, ids in the order of the alphabet."""
    found: dict[str, dict[str, Any]] = {}
    for key in sorted(held):
        identifier, field = layout.split(root, key)
        if field:
            found.setdefault(identifier, {})[field] = held[key]
    return found
