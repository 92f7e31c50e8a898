"""Understands the rows of a spreadsheet as records: columns by the names people give them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from agreement_studio.application.cells import CellFaultError, understood
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Record, without_uncarriable
from agreement_studio.domain.shape import model_of
from agreement_studio.texts import Texts

ALONGSIDE: Mapping[str, str] = {"outcomes": "indicators"}
"""A list whose fields may stand in the same table; its rows point back to the first."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a table came to."""

    entries: Mapping[str, Sequence[dict[str, Any]]]
    """New entries by list, as plain data."""
    remarks: tuple[str, ...]
    """What was not understood, a sentence each."""


@dataclass(frozen=True, slots=True)
class _Column:
    position: int
    target: str
    field: str


def understand(
    kind: str,
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    agreement: Agreement,
    texts: Texts,
) -> Understood:
    """The records of a table of `kind` (partners, outcomes or resources)."""
    columns, remarks = _columns(kind, header, texts)
    names = _names(agreement)
    taken = {record.id for record in getattr(agreement, kind)}
    entries: dict[str, list[dict[str, Any]]] = {}
    for number, row in enumerate(rows, start=2):
        found = _entries(number, row, columns, names, texts, remarks)
        if kind not in found:
            remarks.append(f"Row {number} holds nothing that was understood and was left out.")
            continue
        for target, entry in found.items():
            entry["id"] = _identifier(found[kind], target, taken)
            if target != kind:
                entry[kind.removesuffix("s")] = found[kind]["id"]
            entries.setdefault(target, []).append(entry)
    return Understood(entries, tuple(remarks))


def _columns(kind: str, header: Sequence[str], texts: Texts) -> tuple[list[_Column], list[str]]:
    spoken = _spoken_fields(kind, texts)
    columns, remarks = [], []
    for position, name in enumerate(header):
        found = spoken.get(_plain(name))
        if found:
            columns.append(_Column(position, *found))
        elif name:
            nearest = get_close_matches(_plain(name), spoken, 1)
            hint = f" Did you mean “{nearest[0]}”?" if nearest else ""
            remarks.append(f"The column “{name}” was not understood and was left out.{hint}")
    return columns, remarks


def _spoken_fields(kind: str, texts: Texts) -> dict[str, tuple[str, str]]:
    """Each field by its own name and by its label, the table's own list first."""
    found: dict[str, tuple[str, str]] = {}
    for target in (kind, ALONGSIDE.get(kind)):
        if target is None:
            continue
        for name in _model(target).model_fields:
            if name == "id":
                continue
            for spoken in (name, texts.label(f"{target}.{name}")):
                found.setdefault(_plain(spoken), (target, name))
    return found


def _model(target: str) -> type[Record]:
    model = model_of(Agreement.model_fields[target].annotation)
    if model is None or not issubclass(model, Record):
        raise TypeError(target)
    return model


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]+", " ", name).strip().casefold()


def _names(agreement: Agreement) -> dict[str, dict[str, str]]:
    """The ids of partners, bodies, groups and outcomes by what people call them."""
    found: dict[str, dict[str, str]] = {}
    for target in ("partners", "bodies", "groups", "outcomes", "our_values"):
        records = getattr(agreement, target)
        spoken = {
            spoken.casefold(): record.id
            for record in records
            for spoken in (getattr(record, "known_as", ""), record.name, record.id)
            if spoken
        }
        found[target] = spoken
    return found


def _entries(
    number: int,
    row: Sequence[str],
    columns: Sequence[_Column],
    names: Mapping[str, Mapping[str, str]],
    texts: Texts,
    remarks: list[str],
) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for column in columns:
        text, removed = without_uncarriable(row[column.position])
        where = f"Row {number}, {column.field.replace('_', ' ')}"
        if removed:
            remarks.append(f"{where}: left out {', '.join(removed)}, which no document can carry.")
        if not text:
            continue
        try:
            value = understood(text, _model(column.target), column.field, names, texts)
        except CellFaultError as fault:
            remarks.append(f"{where}: “{text[:40]}” was not understood; {fault}.")
            continue
        found.setdefault(column.target, {})[column.field] = value
    return found


def _identifier(entry: Mapping[str, Any], target: str, taken: set[str]) -> str:
    spoken = str(entry.get("known_as") or entry.get("name") or entry.get("what") or target)
    slug = re.sub(r"[^a-z0-9]+", "-", spoken.removeprefix("the ").casefold()).strip("-")[:40]
    stem = slug.strip("-") or target.removesuffix("s")
    candidate, number = stem, 1
    while candidate in taken:
        number += 1
        candidate = f"{stem}-{number}"
    taken.add(candidate)
    return candidate
