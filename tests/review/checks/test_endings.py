"""Leaving and ending: a door for partners, time for people, and what goes on afterwards."""

from datetime import date
from typing import Any

import pytest

from agreement_studio.domain.accountability import Line
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PartnerRole, Sector, Status
from agreement_studio.domain.legal import Legal, Version
from agreement_studio.domain.partner import Partner, PassedWork
from agreement_studio.domain.resource import Payment, Resource
from agreement_studio.domain.rhythm import Duration, Ending, Leaving
from agreement_studio.domain.who import Who
from agreement_studio.domain.wording import WordingOverride
from tests.review.reviewing import places, spoken


@pytest.mark.parametrize(("months", "speaks"), [(None, True), (0, False), (3, False)])
def test_a_way_to_leave_is_asked_for(months: int | None, speaks: bool) -> None:
    found = places("X06", Agreement(leaving=Leaving(notice_months=months)))
    assert found == ["leaving.notice_months"] * speaks


@pytest.mark.parametrize(("months", "speaks"), [(None, True), (0, True), (1, False)])
def test_people_hear_of_the_end_at_least_a_month_before(months: int | None, speaks: bool) -> None:
    found = places("X07", Agreement(ending=Ending(tell_people_months=months)))
    assert found == ["ending.tell_people_months"] * speaks


def paying(months: int, sector: Sector, **payment: Any) -> Agreement:
    """A council that pays the Circle, at so many months' notice."""
    return Agreement(
        partners=(
            Partner(id="council", name="Marlshire Council", sector=Sector.PUBLIC),
            Partner(id="circle", name="Carers Circle", sector=sector),
            Partner(id="bakery", name="The Bakery", sector=Sector.BUSINESS),
        ),
        resources=(Resource(id="fund", given_by=Who(partner="council")),),
        payments=(Payment(id="grant", to_who=Who(partner="circle"), **payment),),
        leaving=Leaving(notice_months=months),
    )


FROM_COUNCIL = {"from_who": Who(partner="council")}


@pytest.mark.parametrize(("months", "speaks"), [(0, True), (2, True), (3, False)])
def test_those_public_money_pays_for_hear_three_months_before_it_stops(
    months: int, speaks: bool
) -> None:
    found = spoken("X08", paying(months, Sector.SOCIAL, **FROM_COUNCIL))
    assert [finding.about for finding in found] == ["leaving.notice_months"] * speaks


def test_short_notice_says_how_short_it_is_and_what_is_asked() -> None:
    (finding,) = spoken("X08", paying(1, Sector.COMMUNITY, **FROM_COUNCIL))
    assert "Carers Circle would hear one month before" in finding.sentence
    assert "at least three months" in finding.sentence


def test_money_counts_as_public_wherever_it_is_held() -> None:
    held = paying(1, Sector.SOCIAL, from_who=Who(partner="bakery"), resource="fund")
    assert len(spoken("X08", held)) == 1


@pytest.mark.parametrize(
    "agreement",
    [
        paying(1, Sector.BUSINESS, **FROM_COUNCIL),
        paying(1, Sector.SOCIAL, from_who=Who(partner="bakery")),
        paying(1, Sector.SOCIAL, from_who=Who(partner="gone"), resource="gone"),
        paying(1, Sector.SOCIAL, **FROM_COUNCIL).amended(payments=()),
        paying(1, Sector.SOCIAL, **FROM_COUNCIL).amended(leaving=Leaving()),
    ],
)
def test_other_money_is_left_alone(agreement: Agreement) -> None:
    assert spoken("X08", agreement) == []


def alone(**answers: Any) -> Agreement:
    return Agreement(partners=(Partner(id="council", name="Marlshire Council", **answers),))


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"sector": Sector.PUBLIC}, True),
        ({"crown": True}, True),
        ({"sector": Sector.PUBLIC, "successor_rule": " "}, True),
        ({"sector": Sector.PUBLIC, "successor_rule": "its successor"}, False),
        ({"sector": Sector.PUBLIC, "role": PartnerRole.OBSERVER}, False),
        ({"sector": Sector.SOCIAL}, False),
        ({}, False),
    ],
)
def test_bodies_that_are_reorganised_say_who_comes_after(
    answers: dict[str, Any], speaks: bool
) -> None:
    assert places("succession", alone(**answers)) == ["partners.council.successor_rule"] * speaks


@pytest.mark.parametrize(("answers_for_it", "speaks"), [("", True), ("council", False)])
def test_work_passed_on_still_has_a_line(answers_for_it: str, speaks: bool) -> None:
    agreement = alone().amended(
        passed_work=(PassedWork(id="w", partner="council", to_whom=Who(role="a firm")),),
        lines=(Line(id="l", accountable=answers_for_it),),
    )
    assert places("succession", agreement) == ["partners.council"] * speaks


TODAY = date(2027, 1, 15)


def ends(on: date | None, today: date | None = TODAY, **answers: Any) -> Agreement:
    return Agreement(version=Version(dated=today), duration=Duration(ends=on, **answers))


@pytest.mark.parametrize(
    ("on", "speaks"),
    [(date(2027, 7, 15), True), (date(2027, 7, 16), False), (date(2027, 1, 1), True)],
)
def test_an_end_within_six_months_is_asked_what_comes_next(on: date, speaks: bool) -> None:
    assert places("extension", ends(on)) == ["duration.extend_decided_by"] * speaks


@pytest.mark.parametrize(
    "agreement",
    [
        ends(None),
        ends(date(2027, 3, 1), today=None),
        ends(date(2027, 3, 1), open_ended=True),
        ends(date(2027, 3, 1), extend_by_months=12),
        ends(date(2027, 3, 1), extend_by_months=0),
        ends(date(2027, 3, 1), extend_decided_by=Who(body="board")),
        ends(date(2027, 3, 1), extend_decide_before_days=90),
    ],
)
def test_an_end_that_is_far_or_thought_of_is_left_alone(agreement: Agreement) -> None:
    assert spoken("extension", agreement) == []


def binding(text: str, status: Status | None = Status.BINDING) -> Agreement:
    by_hand = WordingOverride(id="w", clause_key="CL-82", text=text)
    return Agreement(legal=Legal(status=status), wording_overrides=(by_hand,))


@pytest.mark.parametrize(
    ("text", "speaks"),
    [("", False), ("It all ends.", True), ("Clause 10.3 goes on for good.", False)],
)
def test_something_goes_on_after_a_binding_agreement(text: str, speaks: bool) -> None:
    found = spoken("survival", binding(text))
    assert [finding.clauses for finding in found] == [("CL-82",)] * speaks


@pytest.mark.parametrize("status", [None, Status.SHARED_COMMITMENT, Status.UMBRELLA])
def test_only_a_binding_agreement_is_asked_what_goes_on(status: Status | None) -> None:
    assert spoken("survival", binding("It all ends.", status)) == []
