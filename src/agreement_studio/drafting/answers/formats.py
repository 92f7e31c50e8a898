"""Dates, amounts and figures as people in the place write them."""

from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from babel.core import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from agreement_studio.domain.money import Measure, Money

_KEPT = 4096
"""How many figures are remembered: formatting one takes longer than most clauses."""
_CLOSE_UP = ("%", "×", "°", "‰")
_MONTH = len("2026-11")
_DAY = len("2026-11-22")


@cache
def _locale() -> Locale:
    """Looked up once: the library would do so for every figure."""
    return Locale.parse("en_GB")


def locale_name() -> str:
    """The place whose writing it is: ``en_GB``."""
    return str(_locale())


def first_weekday() -> int:
    """The day that begins a week there: 1 for Monday to 7 for Sunday."""
    return _locale().first_week_day + 1


@lru_cache(_KEPT)
def date_text(day: date) -> str:
    """``1 April 2027``."""
    return format_date(day, "d MMMM y", locale=_locale())


def partial_date_text(text: str) -> str:
    """``2027``, ``April 2027`` or ``1 April 2027``."""
    if len(text) == _DAY:
        return date_text(date.fromisoformat(text))
    if len(text) == _MONTH and not text.startswith("0000"):
        return format_date(date.fromisoformat(f"{text}-01"), "MMMM y", locale=_locale())
    return text


def money_text(money: Money) -> str:
    """``£600,000``; with pence only where there are some: ``£12.50``."""
    return _money_text(str(money.amount), money.currency)


@lru_cache(_KEPT)
def _money_text(figure: str, currency: str) -> str:
    """By the spelling of the amount, since 1.50 and 1.5 are equal and need not print alike."""
    amount = Decimal(figure)
    return format_currency(
        amount,
        currency,
        "¤#,##0" if amount == amount.to_integral_value() else "¤#,##0.00##",
        locale=_locale(),
        currency_digits=False,
        decimal_quantization=False,
    )


def number_text(number: int | Decimal) -> str:
    """``1,200`` or ``2.4``, without zeros at the end."""
    return _number_text(str(number))


@lru_cache(_KEPT)
def _number_text(figure: str) -> str:
    return format_decimal(Decimal(figure), "#,##0.######", locale=_locale())


def quantity_text(number: Decimal | int, unit: str) -> str:
    """``12 places``, ``61%``, ``2.4×``: a sign closes up, a word stands apart."""
    unit = unit.strip()
    if not unit:
        return number_text(number)
    return number_text(number) + ("" if unit.startswith(_CLOSE_UP) else " ") + unit


def measure_text(measure: Measure) -> str:
    """``61% in 2024``, ``9 h on 1 April 2027``."""
    figure = quantity_text(measure.number, measure.unit)
    if not measure.on:
        return figure
    preposition = "on" if len(measure.on) == _DAY else "in"
    return f"{figure} {preposition} {partial_date_text(measure.on)}"
