"""Amounts as people in the place write them: "£4,000,000", "£12.50"."""

from decimal import Decimal

from babel.numbers import format_currency

from agreement_studio.domain.money import Money

LOCALE = "en_GB"


def money(value: Money) -> str:
    """The amount with its sign; pence only where there are some."""
    whole = value.amount == value.amount.to_integral_value()
    return format_currency(
        value.amount, value.currency, locale=LOCALE, format="¤#,##0" if whole else None,
        currency_digits=not whole,
    )


def totals(values: list[Money]) -> dict[str, Decimal]:
    """The sum for each currency, in order of first appearance."""
    sums: dict[str, Decimal] = {}
    for value in values:
        sums[value.currency] = sums.get(value.currency, Decimal(0)) + value.amount
    return sums
