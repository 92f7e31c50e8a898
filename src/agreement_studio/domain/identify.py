"""Gives entries of an answers file the id they lack, from their list and position."""

from collections.abc import Mapping
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Record
from agreement_studio.domain.shape import model_of


def with_ids(answers: Mapping[str, Any]) -> dict[str, Any]:
    """The parsed answers with an id for every entry of every list of records: ``powers-3``.

    Ids that are there stay. What is not a list of tables is left for validation to name.
    """
    return {name: _identified(name, value) for name, value in answers.items()}


def _identified(name: str, value: Any) -> Any:
    info = Agreement.model_fields.get(name)
    model = model_of(info.annotation) if info else None
    if model is None or not issubclass(model, Record) or not isinstance(value, list):
        return value
    taken = {entry["id"] for entry in value if isinstance(entry, dict) and _has_id(entry)}
    return [
        {"id": _free(name, position, taken), **entry}
        if isinstance(entry, dict) and not _has_id(entry)
        else entry
        for position, entry in enumerate(value, start=1)
    ]


def _has_id(entry: Mapping[str, Any]) -> bool:
    return isinstance(entry.get("id"), str)


def _free(name: str, position: int, taken: set[str]) -> str:
    stem = name.replace("_", "-")
    candidate = f"{stem}-{position}"
    while candidate in taken:
        candidate += "x"
    taken.add(candidate)
    return candidate
