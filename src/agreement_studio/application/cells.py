"""Understands one cell of a spreadsheet as the value a field wants, as people type it.

A cell is understood whole or not at all: "£600 a month" is not £600.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType, UnionType
from typing import Any, Union, get_args, get_origin

from agreement_studio.application.figures import amount_in, number_in
from agreement_studio.application.measured import figure_in
from agreement_studio.application.partial_dates import MONTHS
from agreement_studio.application.spelling import CellFaultError, plain_name
from agreement_studio.domain.money import Measure, Money
from agreement_studio.domain.record import Frozen, ProseMark, Shareable
from agreement_studio.domain.shape import reference_target
from agreement_studio.domain.who import Who
from agreement_studio.texts import Texts

_YES = frozenset({"yes", "y", "true", "1", "x", "✓"})
_NO = frozenset({"no", "n", "false", "0"})
_DATES = (
    (re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?: 00:00(?::00)?)?"), (0, 1, 2)),
    (re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})"), (2, 1, 0)),
)
"""Forms of a date, and where year, month and day stand in them."""
_SPOKEN_DATE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,})\.?,? (\d{4})", re.ASCII)

Names = Mapping[str, Mapping[str, str]]
"""For each list, the ids by what people call its records (see :func:`plain_name`)."""


def understood(text: str, model: type[Frozen], name: str, names: Names, texts: Texts) -> Any:
    """The value of a cell for one field, as plain data ready for validation.

    Raises:
        CellFaultError: the cell cannot be understood.
    """
    annotation = _bare(model.model_fields[name].annotation)
    target = reference_target(model, name)
    if get_origin(annotation) is tuple:
        inner = get_args(annotation)[0]
        return [_single(part, inner, target, names, texts) for part in _parts(text)]
    if ProseMark() not in model.model_fields[name].metadata:
        text = re.sub(r"\s*\n\s*", " ", text)
    return _single(text, annotation, target, names, texts)


def _bare(annotation: Any) -> Any:
    if get_origin(annotation) in {Union, UnionType}:
        return next(part for part in get_args(annotation) if part is not type(None))
    return annotation


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]


def _single(text: str, kind: Any, target: str, names: Names, texts: Texts) -> Any:
    if target:
        return _reference(text, target, names)
    if not isinstance(kind, type):  # Annotated[...]: what it annotates
        kind = get_args(kind)[0]
    if kind is Who:
        return _who(text, names)
    if issubclass(kind, StrEnum):
        return _choice(text, kind, texts)
    reader = _READERS.get(kind)
    return reader(text) if reader else text


def _reference(text: str, target: str, names: Names) -> str:
    known = names.get(target, {})
    found = known.get(plain_name(text))
    if found:
        return found
    if found == "":
        raise CellFaultError("more than one is called that; give its id")
    nearest = get_close_matches(plain_name(text), known, 1)
    hint = f"; did you mean “{nearest[0]}”?" if nearest else ""
    raise CellFaultError(f"none of the {target.replace('_', ' ')} is called that{hint}")


def _who(text: str, names: Names) -> dict[str, str]:
    spoken = plain_name(text)
    for target, key in (("partners", "partner"), ("bodies", "body"), ("groups", "group")):
        if spoken in names.get(target, {}):
            return {key: _reference(text, target, names)}
    everyone = [name for known in names.values() for name in known]
    nearest = get_close_matches(spoken, everyone, 1, cutoff=0.85)
    if nearest:
        raise CellFaultError(f"did you mean “{nearest[0]}”?")
    return {"role": text}


def _yes_or_no(text: str) -> bool:
    word = text.casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise CellFaultError("yes or no was expected")


def _date(text: str) -> date:
    for pattern, order in _DATES:
        if match := pattern.fullmatch(text):
            year, month, day = (int(match.groups()[position]) for position in order)
            return _civil(year, month, day)
    if match := _SPOKEN_DATE.fullmatch(" ".join(text.casefold().split())):
        months = [n for n, month in enumerate(MONTHS, start=1) if month.startswith(match[2])]
        if months:
            return _civil(int(match[3]), months[0], int(match[1]))
    raise CellFaultError("a day such as 2026-11-22, 22/11/2026 or 22 November 2026 was expected")


def _civil(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise CellFaultError("there is no such day; write the day before the month") from None


def _choice(text: str, kind: type[StrEnum], texts: Texts) -> str:
    group = re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
    wanted = plain_name(text)
    for member in kind:
        if wanted in {plain_name(member.value), plain_name(texts.choice(group, member.value))}:
            return member.value
    known = ", ".join(texts.choice(group, member.value) for member in kind)
    raise CellFaultError(f"one of these was expected: {known}")


_READERS: Mapping[type, Callable[[str], Any]] = MappingProxyType(
    {
        Money: amount_in,
        Measure: figure_in,
        Shareable: lambda text: {"text": text},
        bool: _yes_or_no,
        date: _date,
        int: lambda text: str(number_in(text)),
        Decimal: lambda text: str(number_in(text)),
    }
)
"""How a cell is read, by the type its field wants; everything else is text."""
