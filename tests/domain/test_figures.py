"""Money and measured figures: exact, finite, bounded, in currencies that exist."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from agreement_studio.domain.money import Measure, Money


@given(
    amount=st.decimals(-(10**13) + 1, 10**13 - 1, allow_nan=False, allow_infinity=False, places=4)
)
def test_an_amount_is_held_to_the_last_digit(amount: Decimal) -> None:
    assert Money(amount=amount).amount == amount
    assert Money.model_validate({"amount": str(amount)}).amount == amount


@pytest.mark.parametrize(
    "amount", ["NaN", "Infinity", "-Infinity", "1e13", "-1e13", "0.00001", "1e400000", "ten", ""]
)
def test_an_amount_that_is_endless_vast_or_too_fine_is_refused(amount: str) -> None:
    with pytest.raises(ValidationError):
        Money.model_validate({"amount": amount})


@pytest.mark.parametrize("code", ["gbp", "GB", "POUND", "XXX", "", "£", "DEM"])
def test_a_currency_is_one_in_use_by_its_iso_code(code: str) -> None:
    with pytest.raises(ValidationError, match="three-letter currency code"):
        Money(amount=Decimal(1), currency=code)


def test_pounds_are_meant_where_no_currency_is_named() -> None:
    assert Money(amount=Decimal(1)).currency == "GBP"


@pytest.mark.parametrize("when", ["", "2024", "2024-02", "2024-02-29"])
def test_a_figure_is_of_a_year_a_month_or_a_day(when: str) -> None:
    assert Measure(number=Decimal("2.4"), unit="×", on=when).on == when


@pytest.mark.parametrize(
    "when", ["24", "2024-13", "2024-2", "2023-02-29", "0000-01-01", "2024\n", "٢٠٢٤", "Q1 2024"]
)
def test_what_is_no_year_month_or_day_is_refused(when: str) -> None:
    with pytest.raises(ValidationError):
        Measure(number=Decimal(1), on=when)
