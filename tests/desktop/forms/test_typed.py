"""Dates, amounts and figures, as people type them and as they are shown again."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from agreement_studio.application.partial_dates import partial_date_in
from agreement_studio.application.spelling import CellFaultError
from agreement_studio.desktop.forms.typed import READERS, shown, shown_again
from agreement_studio.domain.money import CURRENCIES, Measure, Money
from agreement_studio.drafting.answers.kinds import Nature

amounts = st.decimals(-10_000_000, 10_000_000, places=4)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("2027", "2027"),
        ("April 2027", "2027-04"),
        ("apr 2027", "2027-04"),
        ("4/2027", "2027-04"),
        ("2027-4", "2027-04"),
        ("1 April 2027", "2027-04-01"),
        ("1st of April, 2027", "2027-04-01"),
        ("April 1, 2027", "2027-04-01"),
        ("01/04/2027", "2027-04-01"),
        (" 2027-04-01 ", "2027-04-01"),
    ],
)
def test_a_date_is_understood_as_people_type_it(text: str, held: str) -> None:
    assert partial_date_in(text) == held


@pytest.mark.parametrize(
    "text",
    [
        "1 Ap",
        "April",
        "31/02/2027",
        "13/2027",
        "2027-00",
        "0/2027",
        "1/0/2027",
        "1 Mayhem 2027",
        "x",
    ],
)
def test_what_is_no_date_is_not_taken_for_one(text: str) -> None:
    with pytest.raises(CellFaultError):
        partial_date_in(text)


def test_a_month_is_not_a_whole_day() -> None:
    with pytest.raises(CellFaultError):
        READERS[Nature.DATE]("April 2027")


@pytest.mark.parametrize(("text", "held"), [("12", "12"), ("12 days", "12"), ("1,200", "1200")])
def test_a_number_may_carry_what_it_counts(text: str, held: str) -> None:
    assert READERS[Nature.NUMBER](text) == held


@given(day=st.dates(date(1000, 1, 1)))
def test_a_day_that_is_shown_reads_as_the_same_day(day: date) -> None:
    assert READERS[Nature.DATE](shown(Nature.DATE, day)) == day.isoformat()
    assert partial_date_in(shown(Nature.PARTIAL_DATE, day.isoformat())) == day.isoformat()


@given(amount=amounts, currency=st.sampled_from(sorted(CURRENCIES)))
def test_an_amount_that_is_shown_reads_as_the_same_amount(amount: Decimal, currency: str) -> None:
    money = Money(amount=amount, currency=currency)
    assert Money.model_validate(READERS[Nature.MONEY](shown(Nature.MONEY, money))) == money


@given(
    number=st.decimals(-10_000, 10_000, places=2),
    unit=st.sampled_from(("", "%", "×", "h", "kg", "households", "tonnes a year")),
    on=st.sampled_from(("", "2027", "2027-04", "2027-04-01")),
)
def test_a_figure_that_is_shown_reads_as_the_same_figure(
    number: Decimal, unit: str, on: str
) -> None:
    measure = Measure(number=number, unit=unit, on=on)
    read: Any = READERS[Nature.MEASURE](shown(Nature.MEASURE, measure))
    assert Measure.model_validate(read) == measure


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("31%, 2026-09", "31% in September 2026"),
        ("12 families by the end of 2027", "12 families in December 2027"),
        ("9 h, 1/4/2027", "9 h on 1 April 2027"),
        ("12 homes, 2024,", "12 homes, 2024,"),
        ("12 stalls in March,", "12 stalls in March,"),
    ],
)
def test_a_figure_is_shown_as_it_is_printed_unless_that_could_be_read_otherwise(
    text: str, again: str
) -> None:
    assert shown_again(Nature.MEASURE, READERS[Nature.MEASURE](text)) == again


@given(
    pieces=st.lists(
        st.sampled_from(
            (
                *("from", "to", "in", "by", "on", "at", "the end of", "before", "per", ",", "("),
                *("31", "1,200.5", "-3", "%", "families", "h", "2026", "2026-09", "1/4/2027"),
                *("September", "Sept", "may", "3rd of", "summer", ")", "at the latest"),
            )
        ),
        max_size=7,
    ),
    between=st.sampled_from((" ", "")),
)
@example(pieces=["1,200.5", "2026", "31"], between="")
def test_whatever_is_read_as_a_figure_is_shown_so_that_it_reads_as_the_same(
    pieces: list[str], between: str
) -> None:
    try:
        read = READERS[Nature.MEASURE]("31" + between + between.join(pieces))
    except CellFaultError:
        return
    said = shown_again(Nature.MEASURE, read)
    if not said:
        with pytest.raises(ValidationError):  # an agreement has no room for so many places
            Measure.model_validate(read)
        return
    again = READERS[Nature.MEASURE](said)
    assert Measure.model_validate(again) == Measure.model_validate(read)


def test_nothing_is_shown_of_nothing() -> None:
    assert [shown(nature, None) for nature in READERS] == [""] * len(READERS)
