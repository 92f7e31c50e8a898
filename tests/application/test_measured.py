"""Measured figures as people say them in a room: how much, of what, and when."""

from decimal import Decimal

import pytest

from agreement_studio.application.measured import figure_in, move_in
from agreement_studio.application.spelling import CellFaultError
from agreement_studio.domain.money import Measure


@pytest.mark.parametrize(
    ("typed", "number", "unit", "on"),
    [
        ("31% in September 2026", "31", "%", "2026-09"),
        ("31 % (Sept 2026)", "31", "%", "2026-09"),
        ("31% Sept. 2026", "31", "%", "2026-09"),
        ("31%, September, 2026", "31", "%", "2026-09"),
        ("31% 2026", "31", "%", "2026"),
        ("12 families by the end of 2027", "12", "families", "2027-12"),
        ("12 families at the start of 2027", "12", "families", "2027-01"),
        ("45% by the end of March 2028", "45", "%", "2028-03"),
        ("45% on the 1st of April 2027", "45", "%", "2027-04-01"),
        ("45% by 1/4/2027 at the latest", "45", "%", "2027-04-01"),
        ("9 h a week, by 3/2028", "9", "h a week", "2028-03"),
        ("to 12% by March 2028", "12", "%", "2028-03"),
        ("from 31% (in 2026)", "31", "%", "2026"),
        ("12 in 2027", "12", "", "2027"),
        ("30 children aged 5 to 11 by 2028", "30", "children aged 5 to 11", "2028"),
    ],
)
def test_a_day_in_words_is_no_part_of_the_unit(typed: str, number: str, unit: str, on: str) -> None:
    assert Measure.model_validate(figure_in(typed)) == Measure(
        number=Decimal(number), unit=unit, on=on
    )


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("1 in 5000", "in 5000"),
        ("12 homes per 2000", "homes per 2000"),
        ("12 homes in 2024 prices", "homes in 2024 prices"),
        ("12 stalls in markets", "stalls in markets"),
        ("12 stalls in March,", "stalls in March"),
        ("12 homes, 2024,", "homes, 2024"),
    ],
)
def test_what_is_no_day_stays_in_the_unit(typed: str, unit: str) -> None:
    assert figure_in(typed) == {"number": typed.split(maxsplit=1)[0], "unit": unit}


@pytest.mark.parametrize(
    "typed",
    [
        "31% in September",
        "12 families in summer 2027",
        "12 families before March 2028",
        "12 families by March 2028 or so",
    ],
)
def test_a_day_that_nobody_can_keep_is_asked_for_again(typed: str) -> None:
    with pytest.raises(CellFaultError, match="when that is was not understood"):
        figure_in(typed)


def test_a_day_that_never_was_is_told() -> None:
    with pytest.raises(CellFaultError, match="no such day"):
        figure_in("12 by 31 February 2027")


def test_a_move_holds_two_figures_and_one_unit_does_for_both() -> None:
    assert move_in("from 31% to 45% by March 2028") == (
        {"number": "31", "unit": "%"},
        {"number": "45", "unit": "%", "on": "2028-03"},
    )
    assert move_in("From 3 (2026) up to 9 families") == (
        {"number": "3", "unit": "families", "on": "2026"},
        {"number": "9", "unit": "families"},
    )
    assert move_in("45% by March 2028") is None


def test_two_figures_where_one_is_wanted_are_told() -> None:
    with pytest.raises(CellFaultError, match="two figures"):
        figure_in("from 31% to 45%")


@pytest.mark.parametrize(
    "hostile", ["1 " + "in " * 40_000, "from " * 9_000, "from 1" + " to 1" * 9_000]
)
def test_what_no_person_writes_as_a_figure_is_refused_before_it_is_looked_through(
    hostile: str,
) -> None:
    for read in (figure_in, move_in):
        with pytest.raises(CellFaultError, match="too long for a figure"):
            read(hostile)
