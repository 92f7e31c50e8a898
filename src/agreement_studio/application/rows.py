"""Understands the rows of a spreadsheet as records of an agreement."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from agreement_studio.application.cells import understood
from agreement_studio.application.columns import ALONGSIDE, Column, columns_of, model_in
from agreement_studio.application.spelling import CellFaultError, plain_name
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import without_uncarriable
from agreement_studio.texts import Texts

NAMED_LISTS = ("partners", "bodies", "groups", "outcomes", "our_values")
"""Lists whose records a cell may point to by what people call them."""

Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Understood:
    """What a table came to."""

    entries: Mapping[str, Sequence[Entry]]
    """New entries by list, as plain data; each fits the model."""
    remarks: tuple[str, ...]
    """What was not understood, a sentence each."""


def understand(
    kind: str,
    header: Sequence[str],
    rows: Iterable[tuple[int, Sequence[str]]],
    agreement: Agreement,
    texts: Texts,
) -> Understood:
    """The records of a table of `kind` (partners, outcomes or resources).

    Rows come with their number in the spreadsheet. A row whose name is known already adds nothing
    to that record; what stands alongside it, such as a measure of an outcome, is still added.
    """
    columns = columns_of(kind, header, texts)
    reading = _Reading(kind, agreement, texts)
    for number, cells in rows:
        reading.take(number, reading.entries_in(number, cells, columns.found))
    return Understood(reading.entries, (*columns.remarks, *reading.remarks))


class _Reading:
    """The rows read so far."""

    def __init__(self, kind: str, agreement: Agreement, texts: Texts) -> None:
        self.entries: dict[str, list[Entry]] = {}
        self.remarks: list[str] = []
        self._kind = kind
        self._texts = texts
        self._names = names_in(agreement)
        self._known = dict(self._names.get(kind, {}))
        self._taken = {
            target: {record.id for record in getattr(agreement, target)}
            for target in (kind, *ALONGSIDE.get(kind, ())[:1])
        }
        self._last = ""

    def entries_in(
        self, number: int, cells: Sequence[str], columns: Sequence[Column]
    ) -> dict[str, Entry]:
        """What a row holds, by list; each entry fits the model once it has an id."""
        found: dict[str, Entry] = {}
        for column in columns:
            text, removed = without_uncarriable(cells[column.position])
            where = f"Row {number}, {column.name}"
            if removed:
                self.remarks.append(
                    f"{where}: left out {', '.join(removed)}, which no document can carry."
                )
            if not text:
                continue
            try:
                value = self._value(text, column)
            except CellFaultError as fault:
                self.remarks.append(f"{where}: “{text[:40]}” was not understood; {fault}.")
                continue
            found.setdefault(column.target, {})[column.field] = value
        return found

    def _value(self, text: str, column: Column) -> Any:
        model = model_in(column.target)
        value = understood(text, model, column.field, self._names, self._texts)
        try:
            model.model_validate({"id": "x", column.field: value})
        except ValidationError as fault:
            reason = _reason(fault, column.field)
            if reason:
                raise CellFaultError(reason) from None
        return value

    def take(self, number: int, found: dict[str, Entry]) -> None:
        """Adds a row's entries, linked to one another."""
        own = found.pop(self._kind, {})
        if not own and not (found and self._last):
            self.remarks.append(f"Row {number} holds nothing that was understood; it was left out.")
            return
        if own:
            self._last = self._known_or_added(number, own, alone=not found)
        for target, entry in found.items():
            self._added(target, {**entry, ALONGSIDE[self._kind][1]: self._last})

    def _known_or_added(self, number: int, own: Entry, *, alone: bool) -> str:
        """The id of the record that a row is about; "" where more than one bears its name."""
        name = plain_name(str(own.get("name", "")))
        if not name:
            return self._added(self._kind, own)
        if name not in self._known:
            self._known[name] = self._added(self._kind, own)
        elif alone or own.keys() > {"name"}:
            self.remarks.append(
                f"Row {number}: “{own['name'][:40]}” is among the {self._kind} already, "
                "so nothing was added to it."
            )
        return self._known[name]

    def _added(self, target: str, entry: Entry) -> str:
        identifier = _identifier(entry, target, self._taken[target])
        self.entries.setdefault(target, []).append({"id": identifier, **entry})
        return identifier


def _reason(fault: ValidationError, field: str) -> str:
    """Why a field does not fit; ``""`` where only others do, which stand in other cells."""
    told = fault.errors(include_url=False)
    found = next((one["msg"] for one in told if one["loc"][:1] == (field,)), "")
    reason = found.removeprefix("Value error, ")
    return reason[:1].lower() + reason[1:]


def names_in(agreement: Agreement) -> dict[str, dict[str, str]]:
    """For each of :data:`NAMED_LISTS` ids by name, short name and id; "" where two share one."""
    found: dict[str, dict[str, str]] = {}
    for target in NAMED_LISTS:
        names = found.setdefault(target, {})
        for record in getattr(agreement, target):
            for spoken in {plain_name(record.name), plain_name(getattr(record, "known_as", ""))}:
                names[spoken] = record.id if names.get(spoken, record.id) == record.id else ""
        for record in getattr(agreement, target):
            names[plain_name(record.id)] = record.id
        names.pop("", None)
    return found


def _identifier(entry: Entry, target: str, taken: set[str]) -> str:
    spoken = entry.get("known_as") or entry.get("name") or entry.get("what") or entry.get("measure")
    letters = unicodedata.normalize("NFKD", plain_name(str(spoken or ""))).encode("ascii", "ignore")
    slug = re.sub(r"[^a-z0-9]+", "-", letters.decode()).strip("-")[:40].strip("-")
    stem = slug or target.removesuffix("s")
    candidate, number = stem, 1
    while candidate in taken:
        number += 1
        candidate = f"{stem}-{number}"
    taken.add(candidate)
    return candidate
