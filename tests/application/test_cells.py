"""Cells as people type them: understood whole, or named."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from agreement_studio.application.cells import understood
from agreement_studio.application.figures import amount_in, number_in
from agreement_studio.application.measured import figure_in
from agreement_studio.application.spelling import CellFaultError
from agreement_studio.domain.money import Measure, Money
from agreement_studio.domain.outcome import Indicator, Outcome
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.record import Frozen
from agreement_studio.domain.resource import Resource
from agreement_studio.texts import load_texts

NAMES = {
    "partners": {"council": "mcc", "marlshire county council": "mcc", "mill": ""},
    "bodies": {"board": "board"},
    "groups": {"residents": "people"},
    "our_values": {"care": "care", "candour": "candour"},
}


def cell(text: str, model: type[Frozen], name: str) -> Any:
    return understood(text, model, name, NAMES, load_texts())


@pytest.mark.parametrize(
    ("typed", "amount", "currency"),
    [
        ("£1,200.50", "1200.50", "GBP"),
        ("1.234,50 €", "1234.50", "EUR"),
        ("1 234,50 €", "1234.50", "EUR"),
        ("1'200 CHF", "1200", "CHF"),
        ("$2 million", "2000000", "USD"),
        ("GBP 600k", "600000", "GBP"),
        ("1.5m", "1500000", "GBP"),
        ("eur 12", "12", "EUR"),
        ("600000", "600000", "GBP"),
        ("-£5", "-5", "GBP"),
        ("£0.125", "0.125", "GBP"),
    ],
)
def test_an_amount_is_understood_as_it_was_meant(typed: str, amount: str, currency: str) -> None:
    assert amount_in(typed) == {"amount": amount, "currency": currency}


@pytest.mark.parametrize(
    "typed",
    [
        "£600 a month",
        "about £5",
        "£5-£6",
        "£1.234",
        "1,20,000",
        "5 kr",
        "£5 EUR",
        "XYZ 5",
        "",
        "free",
    ],
)
def test_what_is_more_or_less_than_one_amount_is_not_guessed_at(typed: str) -> None:
    with pytest.raises(CellFaultError):
        amount_in(typed)


@given(
    amount=st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=2),
    form=st.sampled_from(["£{:,}", "{:,} GBP", "{} £", "GBP {:,}"]),
)
def test_every_amount_written_out_is_read_back_to_the_penny(amount: Decimal, form: str) -> None:
    found = amount_in(form.format(amount))
    assert Money.model_validate(found) == Money(amount=amount, currency="GBP")


@example(text="0B,000\u0663")
@given(text=st.text(st.sampled_from("0123456789.,'-−£€$ kmGBP%×/\u00a0\u0663"), max_size=14))
def test_what_is_understood_as_a_figure_always_fits_the_model(text: str) -> None:
    pairs: list[tuple[Any, Any]] = [(amount_in, Money), (figure_in, Measure)]
    for read, model in pairs:
        try:
            found = read(text)
        except CellFaultError:
            continue
        number = found.get("amount") or found["number"]
        within = number_in(number).copy_abs() < 10**13 and len(number.partition(".")[2]) <= 4
        assert not within or model.model_validate(found)


@pytest.mark.parametrize(
    ("typed", "number", "unit", "on"),
    [
        ("61 %, 2024", "61", "%", "2024"),
        ("61%", "61", "%", ""),
        ("2.4×", "2.4", "×", ""),
        ("9 h", "9", "h", ""),
        ("1,200 households, 2026-03", "1200", "households", "2026-03"),
        ("3 200 homes", "3200", "homes", ""),
        ("12 per 100,000, 2026", "12", "per 100,000", "2026"),
        ("61, 2024", "61", "", "2024"),
        ("-3,5 °C", "-3.5", "°C", ""),
    ],
)
def test_a_figure_has_a_number_a_unit_and_a_time(
    typed: str, number: str, unit: str, on: str
) -> None:
    assert Measure.model_validate(figure_in(typed)) == Measure(
        number=Decimal(number), unit=unit, on=on
    )


@pytest.mark.parametrize("typed", ["many", "about 6", "12, 24", "5 6 7", "%", "1..2"])
def test_what_does_not_begin_with_one_number_is_no_figure(typed: str) -> None:
    with pytest.raises(CellFaultError):
        figure_in(typed)


@pytest.mark.parametrize(
    ("typed", "number"),
    [("1200", "1200"), ("1,200", "1200"), ("1.5", "1.5"), ("1,5", "1.5"), ("1.200.300", "1200300")],
)
def test_a_number_is_read_in_english_and_continental_writing(typed: str, number: str) -> None:
    assert number_in(typed) == Decimal(number)


@pytest.mark.parametrize(
    "typed",
    [
        "2027-04-01",
        "1/4/2027",
        "01.04.2027",
        "1-4-2027",
        "1 April 2027",
        "1st  of april 2027",
        "1 Apr. 2027",
        "2027-04-01 00:00:00",
    ],
)
def test_a_day_is_understood_with_the_day_before_the_month(typed: str) -> None:
    assert cell(typed, Partner, "joins_on") == date(2027, 4, 1)


@pytest.mark.parametrize(
    "typed", ["31/2/2027", "4/13/2027", "April 2027", "1/4/27", "soon", "1 ma 2027", "1 Foo 2027"]
)
def test_what_is_no_one_day_is_named(typed: str) -> None:
    with pytest.raises(CellFaultError, match="day"):
        cell(typed, Partner, "joins_on")


@pytest.mark.parametrize(
    ("typed", "meant"), [("Yes", True), ("x", True), ("✓", True), ("no", False), ("0", False)]
)
def test_yes_and_no_are_understood(typed: str, meant: bool) -> None:
    assert cell(typed, Partner, "charity") is meant
    with pytest.raises(CellFaultError, match="yes or no"):
        cell("perhaps", Partner, "charity")


@pytest.mark.parametrize("typed", ["in_kind", "In kind", "IN-KIND"])
def test_a_choice_is_understood_by_key_or_label(typed: str) -> None:
    assert cell(typed, Resource, "kind") == "in_kind"
    with pytest.raises(CellFaultError, match=r"one of these was expected: .*Cash"):
        cell("gold", Resource, "kind")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("The Council", {"partner": "mcc"}),
        ("marlshire  county council", {"partner": "mcc"}),
        ("board", {"body": "board"}),
        ("Residents", {"group": "people"}),
        ("the person with their worker", {"role": "the person with their worker"}),
    ],
)
def test_people_are_known_by_any_of_their_names_or_by_role(typed: str, meant: object) -> None:
    assert cell(typed, Resource, "given_by") == meant


@pytest.mark.parametrize(
    ("typed", "said"), [("the Counsil", "did you mean “council”"), ("Mill", "more than one")]
)
def test_a_name_nearly_right_or_shared_is_asked_back(typed: str, said: str) -> None:
    with pytest.raises(CellFaultError, match=said):
        cell(typed, Resource, "given_by")


def test_several_things_in_one_cell_are_parted_by_semicolons_or_lines() -> None:
    assert cell("Care; candour", Outcome, "serves") == ["care", "candour"]
    assert cell("ward\nage", Indicator, "split_by") == ["ward", "age"]
    assert cell("no money; no vans", Partner, "constraints") == [
        {"text": "no money"},
        {"text": "no vans"},
    ]
    with pytest.raises(CellFaultError, match="none of the our values is called that"):
        cell("care; greed", Outcome, "serves")


def test_a_short_text_stays_on_one_line_and_a_longer_one_keeps_its_paragraphs() -> None:
    assert cell("Bäckerei\n Müller", Partner, "name") == "Bäckerei Müller"
    assert cell("one\n\ntwo", Outcome, "change") == "one\n\ntwo"
