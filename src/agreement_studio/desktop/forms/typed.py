"""Understands dates, amounts and figures as people type them, and shows them so again."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter, ValidationError

from agreement_studio.application.figures import amount_in, number_in
from agreement_studio.application.measured import figure_in
from agreement_studio.application.partial_dates import partial_date_in
from agreement_studio.application.spelling import CellFaultError
from agreement_studio.domain.money import Measure, Money
from agreement_studio.domain.record import PartialDate
from agreement_studio.drafting.answers.formats import (
    date_text,
    measure_text,
    number_text,
    partial_date_text,
)
from agreement_studio.drafting.answers.kinds import Nature

_SIGNS = {"GBP": "£", "EUR": "€"}


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

_MODELS: Mapping[Nature, TypeAdapter[Any]] = MappingProxyType(
    {
        Nature.DATE: TypeAdapter(date),
        Nature.PARTIAL_DATE: TypeAdapter(PartialDate),
        Nature.NUMBER: TypeAdapter(Decimal),
        Nature.MONEY: TypeAdapter(Money),
        Nature.MEASURE: TypeAdapter(Measure),
    }
)


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


def shown_again(nature: Nature, said: Any) -> str:
    """How what a reader gave will stand in the box; ``""`` where the model cannot hold it."""
    model = _MODELS[nature]
    try:
        return shown(nature, model.validate_python(said))
    except ValidationError:
        return ""


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
    """As it is printed; where that would be read otherwise, with a comma that parts it."""
    unit = measure.unit.strip()
    apart = "" if unit.startswith(("%", "×", "°", "‰")) or not unit else " "
    plain = f"{number_text(measure.number)}{apart}{unit}"
    forms = (measure_text(measure), f"{plain}, {measure.on}" if measure.on else f"{plain},")
    return next((form for form in forms if _reads_as(form, measure)), forms[0])


def _reads_as(text: str, measure: Measure) -> bool:
    try:
        return Measure.model_validate(figure_in(text)) == measure
    except (CellFaultError, ValidationError):
        return False
