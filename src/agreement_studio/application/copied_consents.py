"""Where partners stand, as rows of a spreadsheet say it: understood row by row, or named.

A row is understood whole or left out: half a word of somebody is no word of theirs.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import ValidationError

from agreement_studio.application.cells import understood
from agreement_studio.application.columns import columns_of
from agreement_studio.application.consents import NEED_REASON
from agreement_studio.application.copied_cells import rows_of_cells
from agreement_studio.application.ids import new_id
from agreement_studio.application.rows import names_in
from agreement_studio.application.spelling import CellFaultError, plain_name
from agreement_studio.domain.choices import ConsentLevel, SectionKey
from agreement_studio.domain.consent import Consent
from agreement_studio.drafting.answers.grammar import upper_first
from agreement_studio.drafting.wordings import Wordings
from agreement_studio.texts import Texts

MOST_ROWS = 1_000
"""How many rows are taken at once."""
COLUMNS = ("partner", "section", "level", "on", "reason", "would_settle", "note")
"""Fields that a column may hold; in this order where the first row does not name them."""
LIST = "consents"

_CHOSEN: Mapping[str, tuple[str, type[StrEnum], tuple[str, ...]]] = MappingProxyType(
    {
        "section": ("section_key", SectionKey, ("label", "formal", "phrase")),
        "level": ("consent_level", ConsentLevel, ("label", "short", "phrase")),
    }
)
"""Fields that hold a choice: the group of its texts, and which of these may stand in a cell."""
_NUMBER = re.compile(r"\d+[.)]?\s+")
_Key = TypeVar("_Key", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class CopiedConsents:
    """What a table of consents came to."""

    consents: tuple[Consent, ...]
    """Each to be given by itself, in this order."""
    remarks: tuple[str, ...]
    """What was left out and why, a sentence each."""


def copied_consents(text: str, wordings: Wordings, texts: Texts) -> CopiedConsents:
    """The consents in copied rows of cells. The first row may name the columns."""
    rows = rows_of_cells(text)
    if not rows:
        return CopiedConsents((), ("Nothing that could be pasted was copied.",))
    found = columns_of(LIST, rows[0], texts)
    named = {one.field: one.position for one in found.found if one.field in COLUMNS}
    first = 2 if named else 1
    places = named or {name: place for place, name in enumerate(COLUMNS)}
    reading = _Reading(wordings, texts, places)
    reading.remarks.extend(found.remarks if named else ())
    body = rows[first - 1 :]
    if not body:
        reading.remarks.append("Only the names of columns were copied; copy the rows as well.")
    for number, row in enumerate(body[:MOST_ROWS], start=first):
        reading.take(number, row)
    if len(body) > MOST_ROWS:
        reading.remarks.append(f"Only the first {MOST_ROWS:,} rows were taken.")
    return CopiedConsents(tuple(reading.consents), tuple(reading.remarks))


class _Reading:
    """The rows read so far."""

    def __init__(self, wordings: Wordings, texts: Texts, places: Mapping[str, int]) -> None:
        self.consents: list[Consent] = []
        self.remarks: list[str] = []
        self._wordings, self._texts, self._places = wordings, texts, places
        self._names = names_in(wordings.agreement)
        self._rows: dict[tuple[str, str], int] = {}
        """In which row a partner spoke of a section."""

    def take(self, number: int, row: Sequence[str]) -> None:
        """Takes a row in, or says why not."""
        try:
            consent = self._consent(number, row)
        except CellFaultError as fault:
            said = f"Row {number} was left out: {fault}"
            self.remarks.append(said if said.endswith("?") else f"{said}.")
            return
        self._rows[consent.partner, consent.section] = number
        self.consents.append(consent)

    def _consent(self, number: int, row: Sequence[str]) -> Consent:
        said = {name: self._cell(name, row) for name in self._places}
        held = {name: self._value(name, text) for name, text in said.items() if text}
        self._whole(held)
        consent = self._fitting(self._heard(number, held))
        before = self._rows.get((consent.partner, consent.section))
        if before:
            raise CellFaultError(f"row {before} says where this partner stands on that section")
        if not self._wordings.of(consent.section):
            raise CellFaultError("this document has no such section yet; fill it in first")
        return consent

    def _cell(self, name: str, row: Sequence[str]) -> str:
        place = self._places[name]
        return row[place].strip() if place < len(row) else ""

    def _value(self, name: str, text: str) -> Any:
        try:
            if name in _CHOSEN:
                return _chosen(text, *_CHOSEN[name], self._texts)
            return understood(text, Consent, name, self._names, self._texts)
        except CellFaultError as fault:
            label = self._texts.label(f"{LIST}.{name}")
            raise CellFaultError(f"{label}, “{text[:40]}”: {fault}") from None

    def _whole(self, held: Mapping[str, Any]) -> None:
        for name in ("partner", "section", "level"):
            if name not in held:
                label = self._texts.label(f"{LIST}.{name}")
                raise CellFaultError(f"“{label}” is blank")
        if held["level"] in NEED_REASON and "reason" not in held:
            raise CellFaultError("whoever stands aside or blocks says the reason; it is shared")

    def _heard(self, number: int, held: Mapping[str, Any]) -> dict[str, Any]:
        """Without what this level has no place for, which is told."""
        level = held["level"]
        out = {"reason"} if level == ConsentLevel.SUPPORT else set[str]()
        out |= {"would_settle"} if level != ConsentLevel.BLOCK else set[str]()
        for name in sorted(out & held.keys()):
            label = self._texts.label(f"{LIST}.{name}")
            stands = self._texts.choice("consent_level", level)
            self.remarks.append(
                f"Row {number}: “{label}” was left out, since “{stands}” has none. "
                "A private note can hold it."
            )
        return {name: value for name, value in held.items() if name not in out}

    def _fitting(self, held: Mapping[str, Any]) -> Consent:
        try:
            return Consent.model_validate({"id": new_id(), **held})
        except ValidationError as fault:
            told = fault.errors(include_url=False)[0]
            label = self._texts.label(f"{LIST}.{told['loc'][0]}")
            reason = told["msg"].removeprefix("Value error, ")
            raise CellFaultError(f"{label}: {reason[:1].lower()}{reason[1:]}") from None


def _chosen(text: str, group: str, kind: type[_Key], spoken: tuple[str, ...], texts: Texts) -> _Key:
    """The choice that a cell names in any of the words people know it by."""
    names: dict[str, _Key] = {}
    for member in kind:
        said = (texts.choice(group, member, one) for one in spoken)
        names |= {plain_name(name): member for name in (member.value, *said)}
    wanted = plain_name(_NUMBER.sub("", text.strip(), count=1) or text)
    if wanted in names:
        return names[wanted]
    nearest = get_close_matches(wanted, names, 1)
    if nearest:
        label = texts.choice(group, names[nearest[0]])
        raise CellFaultError(f"did you mean “{label}”?")
    known = ", ".join(upper_first(texts.choice(group, member)) for member in kind)
    raise CellFaultError(f"one of these was expected: {known}")
