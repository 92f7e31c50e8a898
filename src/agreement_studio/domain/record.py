"""The ground everything stands on: frozen values, records with ids, safe text, references.

A draft is always valid to hold. What it lacks is a gap in the document and a finding, never an
exception; the types below only refuse what no output could carry or no reader could trust.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

TEXT_LIMIT = 100_000
"""The longest text one field may hold, in characters."""

_UNCARRIABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_PARTIAL_DATE = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")


class Frozen(BaseModel):
    """A value. Two are the same when their fields are; none is ever changed in place."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, protected_namespaces=()
    )

    def amended(self, **changes: Any) -> Self:
        """A copy with some fields replaced. The new values must be valid already."""
        return self.model_copy(update=changes)


ID_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$"

Identifier = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
"""Letters, digits, ``-`` and ``_``, 64 at most: readable slugs in starters, random in the app."""


class Record(Frozen):
    """A value whose identity survives edits and reordering. Ids are unique within their list."""

    id: Identifier


def without_uncarriable(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without characters XML cannot carry, and their names (``U+000B``), each once."""
    found = _UNCARRIABLE.findall(text)
    if not found:
        return text, ()
    names = dict.fromkeys(f"U+{ord(character):04X}" for character in found)
    return _UNCARRIABLE.sub("", text), tuple(names)


def _carriable(text: str) -> str:
    if _UNCARRIABLE.search(text):
        raise ValueError("holds characters that no document can carry")
    return text


@dataclass(frozen=True, slots=True)
class ProseMark:
    """Marks text that people write together: merged and undone by the stretch, not as a whole."""


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks an id that points into one of the agreement's lists."""

    to: str


Text = Annotated[str, Field(max_length=TEXT_LIMIT), AfterValidator(_carriable)]
"""A short text, taken literally. ``""`` means not answered."""

Prose = Annotated[str, Field(max_length=TEXT_LIMIT), AfterValidator(_carriable), ProseMark()]
"""A sentence or more, taken literally. ``""`` means not answered."""

_REFERENCE = StringConstraints(pattern=r"^([A-Za-z0-9][A-Za-z0-9_-]{0,63})?$")

PartnerRef = Annotated[str, _REFERENCE, Refers("partners")]
BodyRef = Annotated[str, _REFERENCE, Refers("bodies")]
GroupRef = Annotated[str, _REFERENCE, Refers("groups")]
ValueRef = Annotated[str, _REFERENCE, Refers("our_values")]
OutcomeRef = Annotated[str, _REFERENCE, Refers("outcomes")]
ContributionRef = Annotated[str, _REFERENCE, Refers("contributions")]
PowerRef = Annotated[str, _REFERENCE, Refers("powers")]
ResourceRef = Annotated[str, _REFERENCE, Refers("resources")]
DocumentRef = Annotated[str, _REFERENCE, Refers("linked_documents")]
"""References hold the id of a record, or ``""`` for none. The record may be gone: merges make
that so; it prints as a gap and becomes a finding. See :mod:`agreement_studio.domain.references`."""


def _partial_date(text: str) -> str:
    if text and not _PARTIAL_DATE.fullmatch(text):
        raise ValueError("write a year, a month or a day as 2026, 2026-11 or 2026-11-22")
    if len(text) == len("2026-11-22"):
        date.fromisoformat(text)
    return text


PartialDate = Annotated[str, AfterValidator(_partial_date)]
"""A year, a month or a day: ``2026``, ``2026-11``, ``2026-11-22``; ``""`` when not known."""


def _no_yes_or_no(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("should be a whole number")  # noqa: TRY004 - pydantic reports ValueErrors
    return value


_COUNT = BeforeValidator(_no_yes_or_no)
"""Python counts true as 1; in an answers file it is a slip."""

Days = Annotated[int, Field(ge=0, le=36_500), _COUNT]
Months = Annotated[int, Field(ge=0, le=1_200), _COUNT]
Years = Annotated[int, Field(ge=0, le=200), _COUNT]
Hours = Annotated[int, Field(ge=0, le=8_760), _COUNT]


class Shareable(Frozen):
    """Words that stay in the room until their owner releases them."""

    text: Prose = ""
    """What was said."""
    released: bool = False
    """Whether its owner lets it leave the room. Until then it appears in no output at all."""
