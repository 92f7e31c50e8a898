"""Understands dates, amounts and figures as people type them, and shows them so again."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from babel.dates import get_month_names

from agreement_studio.application.figures import amount_in, figure_in, number_in
from agreement_studio.application.spelling import CellFaultError
from agreement_studio.domain.money import Measure, Money
from agreement_studio.drafting.answers.formats import date_text, number_text, partial_date_text
from agreement_studio.drafting.answers.kinds import Nature

_SIGNS = {"GBP": "£", "EUR": "€"}
_YEAR = re.compile(r"\d{4}", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", re.ASCII)
_SLASHED = re.compile(r"(?:(\d{1,2})[./-])?(\d{1,2})[./-](\d{4})", re.ASCII)
_SPOKEN = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([^\W\d]{3,})\.?,?\s+(\d{4})", re.IGNORECASE
)
_SPOKEN_MONTH_FIRST = re.compile(r"([^\W\d]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")


def partial_date_in(text: str) -> str:
    """A year, month or day as it is kept: ``2027``, ``2027-04``, ``2027-04-01``.

    Raises:
        CellFaultError: it is none.
    """
    year, month, day = _pieces(" ".join(text.split()))
    if not month:
        return year
    try:
        date(int(year), month, day or 1)
    except ValueError:
        raise CellFaultError("there is no such day; write the day before the month") from None
    return f"{year}-{month:02d}" + (f"-{day:02d}" if day else "")


def _pieces(text: str) -> tuple[str, int, int]:
    """Year, month and day, 0 for what is not said."""
    if _YEAR.fullmatch(text):
        return text, 0, 0
    if match := _ISO.fullmatch(text):
        return match[1], int(match[2]), int(match[3] or 0)
    if match := _SLASHED.fullmatch(text):
        return match[3], int(match[2]), int(match[1] or 0)
    if match := _SPOKEN.fullmatch(text):
        return match[3], _month(match[2]), int(match[1] or 0)
    if match := _SPOKEN_MONTH_FIRST.fullmatch(text):
        return match[3], _month(match[1]), int(match[2])
    raise CellFaultError("a year, a month or a day such as 2027, April 2027 or 1 April 2027")


def _month(word: str) -> int:
    names = get_month_names("wide", locale="en_GB")
    for number, name in names.items():
        if name.casefold().startswith(word.casefold()):
            return int(number)
    raise CellFaultError(f"no month is called “{word}”")


def _date_in(text: str) -> str:
    found = partial_date_in(text)
    if len(found) != len("2027-04-01"):
        raise CellFaultError("a whole day, such as 1 April 2027")
    return found


def _count_in(text: str) -> str:
    number = number_in(re.sub(r"\s*(?i:hours?|days?|months?|years?)\s*$", "", text))
    return f"{number:f}"


READERS: Mapping[Nature, Callable[[str], Any]] = MappingProxyType(
    {
        Nature.DATE: _date_in,
        Nature.PARTIAL_DATE: partial_date_in,
        Nature.NUMBER: _count_in,
        Nature.MONEY: amount_in,
        Nature.MEASURE: figure_in,
    }
)
"""What reads the text of a box, as plain data ready for validation; each raises CellFaultError."""


def shown(nature: Nature, value: Any) -> str:
    """A value as it stands in a box, so that reading it again gives the same; ``""`` for none."""
    if value is None or value == "":
        return ""
    if isinstance(value, date):
        return date_text(value)
    if isinstance(value, Money):
        return _amount(value)
    if isinstance(value, Measure):
        return _figure(value)
    if isinstance(value, int | Decimal):
        return number_text(value)
    return partial_date_text(str(value)) if nature is Nature.PARTIAL_DATE else str(value)


def _amount(money: Money) -> str:
    amount = money.amount
    is_whole = amount == amount.to_integral_value()
    digits = f"{amount:,.0f}" if is_whole else f"{amount:,.2f}"
    if Decimal(digits.replace(",", "")) != amount:
        digits = f"{amount:,.4f}"  # three places could pass for thousands
    minus = "-" if digits.startswith("-") else ""
    sign = _SIGNS.get(money.currency, f"{money.currency} ")
    return f"{minus}{sign}{digits.removeprefix('-')}"


def _figure(measure: Measure) -> str:
    unit = measure.unit.strip()
    apart = "" if unit.startswith(("%", "×", "°", "‰")) or not unit else " "
    on = f", {measure.on}" if measure.on else ""
    return f"{number_text(measure.number)}{apart}{unit}{on}"
