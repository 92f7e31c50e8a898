"""Understands one cell of a spreadsheet as the value a field wants, as people type it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from types import MappingProxyType, UnionType
from typing import Any, Union, get_args, get_origin

from agreement_studio.domain.money import Measure, Money
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.shape import reference_target
from agreement_studio.domain.who import Who
from agreement_studio.texts import Texts

_YES = frozenset({"yes", "y", "true", "1", "x", "✓"})
_NO = frozenset({"no", "n", "false", "0"})
_SYMBOLS = {"£": "GBP", "€": "EUR", "$": "USD"}
_FIGURE = re.compile(r"^\s*(-?[\d.,]*\d)\s*([^,]*?)\s*(?:,\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?))?\s*$")
_DATES = (
    (re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$"), ("year", "month", "day")),
    (re.compile(r"^(\d{1,2})[./](\d{1,2})[./](\d{4})$"), ("day", "month", "year")),
)
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]


class CellFaultError(ValueError):
    """A cell that could not be understood; its text says what was expected."""


def understood(
    text: str, model: type[Any], name: str, names: Mapping[str, Mapping[str, str]], texts: Texts
) -> Any:
    """The value of a cell for one field, as plain data ready for validation.

    `names` gives, for each list, the ids by the names people call its records.

    Raises:
        CellFaultError: the cell cannot be understood.
    """
    annotation = _bare(model.model_fields[name].annotation)
    target = reference_target(model, name)
    if get_origin(annotation) is tuple:
        inner = get_args(annotation)[0]
        return [_single(part, inner, target, names, texts) for part in _parts(text)]
    return _single(text, annotation, target, names, texts)


def _bare(annotation: Any) -> Any:
    if get_origin(annotation) in {Union, UnionType}:
        return next(part for part in get_args(annotation) if part is not type(None))
    return annotation


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]


def _single(
    text: str, kind: Any, target: str, names: Mapping[str, Mapping[str, str]], texts: Texts
) -> Any:
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


def _reference(text: str, target: str, names: Mapping[str, Mapping[str, str]]) -> str:
    found = names.get(target, {}).get(text.casefold())
    if found is None:
        raise CellFaultError(f"nobody among the {target.replace('_', ' ')} is called that")
    return found


def _who(text: str, names: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    for target, key in (("partners", "partner"), ("bodies", "body"), ("groups", "group")):
        found = names.get(target, {}).get(text.casefold())
        if found is not None:
            return {key: found}
    return {"role": text}


def _money(text: str) -> dict[str, str]:
    from price_parser import Price  # noqa: PLC0415 - only for amounts in spreadsheets

    price = Price.fromstring(text)
    if price.amount is None:
        raise CellFaultError("an amount such as £1,200 was expected")
    currency = price.currency or "GBP"
    return {"amount": str(price.amount), "currency": _SYMBOLS.get(currency, currency)}


def _measure(text: str) -> dict[str, str]:
    match = _FIGURE.match(text)
    if match is None:
        raise CellFaultError("a figure such as “61 %, 2024” was expected")
    number, unit, when = match.groups()
    found = {"number": str(_number(number)), "unit": unit, "on": when or ""}
    return {key: value for key, value in found.items() if value}


def _number(text: str) -> Decimal:
    try:
        return Decimal(text.replace(",", "").replace(" ", ""))
    except InvalidOperation:
        raise CellFaultError("a number was expected") from None


def _yes_or_no(text: str) -> bool:
    word = text.casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise CellFaultError("yes or no was expected")


def _date(text: str) -> str:
    for pattern, order in _DATES:
        if match := pattern.match(text):
            parts = dict(zip(order, map(int, match.groups()), strict=True))
            return _civil(parts["year"], parts["month"], parts["day"])
    words = text.replace(",", " ").casefold().split()
    if len(words) == 3 and words[0].isdigit() and words[2].isdigit():  # noqa: PLR2004 - day month year
        months = [n for n, month in enumerate(_MONTHS, start=1) if words[1].startswith(month)]
        if months:
            return _civil(int(words[2]), months[0], int(words[0]))
    raise CellFaultError("a date such as 2026-11-22 or 22 November 2026 was expected")


def _civil(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        raise CellFaultError("there is no such day") from None


def _choice(text: str, kind: type[StrEnum], texts: Texts) -> str:
    group = re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
    wanted = text.casefold()
    for member in kind:
        spoken = {member.value, member.value.replace("_", " "), texts.choice(group, member.value)}
        if wanted in {word.casefold() for word in spoken}:
            return member.value
    known = ", ".join(texts.choice(group, member.value) for member in kind)
    raise CellFaultError(f"one of {known} was expected")


_READERS: Mapping[type, Callable[[str], Any]] = MappingProxyType(
    {
        Money: _money,
        Measure: _measure,
        Shareable: lambda text: {"text": text},
        bool: _yes_or_no,
        date: _date,
        int: lambda text: str(_number(text)),
        Decimal: lambda text: str(_number(text)),
    }
)
"""How a cell is read, by the type its field wants; everything else is text."""
