"""Public money: somebody answers for it in public, can be asked, and keeps records."""

from decimal import Decimal
from typing import Any

import pytest

from agreement_studio.domain.accountability import Line, RecordKept, Subject
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import LineKind, ValuePeriod
from agreement_studio.domain.money import Money
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.who import Who
from agreement_studio.review.finding import Severity
from tests.review.reviewing import places, spoken

POUNDS = Money(amount=Decimal(600000))


def fund(**answers: Any) -> Resource:
    return Resource.model_validate(
        {"id": "fund", "what": "the growth fund", "public_money": True, **answers}
    )


def line(**answers: Any) -> Line:
    """A line for the fund."""
    return Line(
        id="money", for_what="the fund", **{"answers_for": (Subject(resource="fund"),), **answers}
    )


def of_fund(*lines: Line, **answers: Any) -> Agreement:
    return Agreement(resources=(fund(**answers),), lines=lines)


@pytest.mark.parametrize(
    ("kind", "speaks"),
    [
        (LineKind.PUBLIC, False),
        (LineKind.STATUTORY, False),
        (LineKind.BETWEEN, True),
        (LineKind.FUNDER, True),
        (None, True),
    ],
)
def test_public_money_wants_a_line_to_people_outside(kind: LineKind | None, speaks: bool) -> None:
    assert bool(spoken("A01", of_fund(line(kind=kind)))) is speaks


@pytest.mark.parametrize(
    ("value", "period", "sentence"),
    [
        (POUNDS, ValuePeriod.WHOLE, "“the growth fund” is £600,000 of public money."),
        (POUNDS, ValuePeriod.YEAR, "“the growth fund” is £600,000 a year of public money."),
        (
            Money(amount=Decimal("12.50"), currency="EUR"),
            ValuePeriod.WHOLE,
            "“the growth fund” is €12.50 of public money.",
        ),
        (None, ValuePeriod.WHOLE, "“the growth fund” is public money."),
    ],
)
def test_public_money_is_named_with_its_sum_and_currency(
    value: Money | None, period: ValuePeriod, sentence: str
) -> None:
    (finding,) = spoken("A01", of_fund(value=value, value_period=period))
    assert finding.sentence == f"{sentence} Who answers for it to the public?"
    assert finding.places == ("resources.fund",)


def test_sums_in_different_currencies_are_told_apart() -> None:
    both = Agreement(
        resources=(
            fund(value=POUNDS),
            fund(id="more", value=Money(amount=Decimal(5), currency="EUR")),
        )
    )
    assert [one.sentence.split(" of ")[0] for one in spoken("A01", both)] == [
        "“the growth fund” is £600,000",
        "“the growth fund” is €5",
    ]


@pytest.mark.parametrize("is_public", [False, None])
def test_other_money_needs_no_line_to_the_public(is_public: bool | None) -> None:
    assert spoken("A01", of_fund(public_money=is_public)) == []


def test_a_line_for_money_that_is_gone_does_not_answer_for_other_money() -> None:
    lost = line(kind=LineKind.PUBLIC, answers_for=(Subject(resource="gone"),))
    assert places("A01", of_fund(lost)) == ["resources.fund"]
    assert spoken("A02", of_fund(lost)) == []


@pytest.mark.parametrize(
    ("answers", "place"),
    [
        ({}, ["lines.money.questioned_by"]),
        ({"questioned_by": (Who(),), "published_at": "online"}, ["lines.money.questioned_by"]),
        ({"questioned_by": (Who(role="anyone"),)}, ["lines.money.published_at"]),
        (
            {"questioned_by": (Who(role="anyone"),), "published_at": "  "},
            ["lines.money.published_at"],
        ),
        ({"questioned_by": (Who(role="anyone"),), "published_at": "online"}, []),
    ],
)
def test_spending_of_public_money_can_be_asked_about_and_read(
    answers: dict[str, Any], place: list[str]
) -> None:
    assert places("A02", of_fund(line(kind=LineKind.PUBLIC, **answers))) == place


def test_lines_between_partners_and_lines_for_private_money_need_no_audience() -> None:
    assert spoken("A02", of_fund(line(kind=LineKind.BETWEEN))) == []
    assert spoken("A02", of_fund(line(kind=LineKind.PUBLIC), public_money=False)) == []


def test_who_asks_and_where_it_stands_are_asked_one_at_a_time() -> None:
    (first,) = spoken("A02", of_fund(line(kind=LineKind.PUBLIC)))
    (second,) = spoken(
        "A02", of_fund(line(kind=LineKind.PUBLIC, questioned_by=(Who(role="anyone"),)))
    )
    assert first.sentence == "Who may ask questions about the spending in “the fund”?"
    assert second.sentence == "Where can anyone read about the spending in “the fund”?"


@pytest.mark.parametrize(
    ("kind", "is_public", "speaks"),
    [
        (LineKind.PUBLIC, True, True),
        (LineKind.STATUTORY, True, True),
        (LineKind.BETWEEN, True, False),
        (LineKind.PUBLIC, False, False),
    ],
)
def test_public_money_with_a_line_to_the_public_wants_records(
    kind: LineKind, is_public: bool, speaks: bool
) -> None:
    assert bool(spoken("records", of_fund(line(kind=kind), public_money=is_public))) is speaks


@pytest.mark.parametrize(("what", "speaks"), [("", True), (" ", True), ("the receipts", False)])
def test_a_record_counts_once_it_says_what_is_kept(what: str, speaks: bool) -> None:
    agreement = of_fund(line(kind=LineKind.PUBLIC)).amended(
        records_kept=(RecordKept(id="r", what=what),)
    )
    assert bool(spoken("records", agreement)) is speaks


@pytest.mark.parametrize(
    ("kept", "speaks"),
    [((5,), True), ((6,), False), ((2, 7), False), ((None,), False), ((0,), True)],
)
def test_records_are_kept_as_long_as_a_funder_wants(
    kept: tuple[int | None, ...], speaks: bool
) -> None:
    rows = tuple(RecordKept(id=f"r{n}", what="books", years=one) for n, one in enumerate(kept))
    agreement = of_fund(funder_records_years=6).amended(records_kept=rows)
    found = spoken("records", agreement)
    assert bool(found) is speaks
    assert all(finding.severity is Severity.COULD for finding in found)


def test_both_lengths_are_named_when_records_end_early() -> None:
    rows = (RecordKept(id="r", what="books", years=2),)
    (finding,) = spoken("records", of_fund(funder_records_years=6).amended(records_kept=rows))
    assert finding.sentence == (
        "A funder wants records kept for 6 years; the longest kept here is 2. Which should it be?"
    )
