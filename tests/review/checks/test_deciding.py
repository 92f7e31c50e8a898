"""How we decide: a rule, few matters for everyone, seats no sector fills alone, a way on."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import DecisionRule, PartnerRole, Sector
from agreement_studio.domain.governance import Body, Governance
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.who import Who
from tests.review.reviewing import places, spoken

MAJORITY = Governance(decision_rule=DecisionRule.MAJORITY)


def governed(**answers: Any) -> Agreement:
    return Agreement(governance=Governance(**answers))


def test_a_rule_for_deciding_is_asked_for_once() -> None:
    (finding,) = spoken("G01", Agreement())
    assert finding.sentence == "How do you decide when you differ?"
    assert finding.about == "governance.decision_rule"
    assert spoken("G01", governed(decision_rule=DecisionRule.CONSENT)) == []


@pytest.mark.parametrize(("count", "speaks"), [(0, False), (7, False), (8, True)])
def test_only_a_few_matters_need_everyone(count: int, speaks: bool) -> None:
    matters = ("", " ", *(f"matter {n}" for n in range(count)))
    found = spoken("G02", governed(unanimous_matters=matters))
    assert [one.sentence for one in found] == (
        [f"{count} matters need every partner. Which few truly do?"] if speaks else []
    )


@pytest.mark.parametrize(
    ("rule", "fallback", "speaks"),
    [
        (DecisionRule.CONSENT, "", True),
        (DecisionRule.CONSENT, " ", True),
        (DecisionRule.CONSENT, "we wait a month", False),
        (None, "", False),
    ],
)
def test_a_rule_is_followed_by_a_way_on_when_stuck(
    rule: DecisionRule | None, fallback: str, speaks: bool
) -> None:
    assert bool(spoken("G04", governed(decision_rule=rule, fallback=fallback))) is speaks


PARTNERS = (
    Partner(id="council", sector=Sector.PUBLIC),
    Partner(id="trust", sector=Sector.PUBLIC),
    Partner(id="shop", sector=Sector.BUSINESS),
    Partner(id="street", sector=Sector.COMMUNITY),
    Partner(id="watcher", sector=Sector.PUBLIC, role=PartnerRole.OBSERVER),
    Partner(id="unknown"),
)


def board(*members: Who, governance: Governance = MAJORITY, **answers: Any) -> Agreement:
    body = Body.model_validate(
        {"id": "board", "name": "the Board", "is_main": True, "members": members, **answers}
    )
    return Agreement(partners=PARTNERS, bodies=(body,), governance=governance)


def seat(partner: str, role: str = "") -> Who:
    return Who(partner=partner, role=role)


TWO_OF_THREE = (seat("council"), seat("trust"), seat("street"))


def test_a_sector_with_most_seats_is_named() -> None:
    (finding,) = spoken("G03", board(*TWO_OF_THREE))
    assert finding.sentence == (
        "The public sector has 2 of 3 seats in the Board, and more than half decide. "
        "Is that what everyone wants?"
    )
    assert finding.about == "bodies.board.members"


@pytest.mark.parametrize(
    ("members", "speaks"),
    [
        ((seat("council"), seat("street")), False),
        ((seat("council"), seat("trust"), seat("street"), seat("shop")), False),
        ((seat("council"), seat("trust")), False),
        ((seat("street", "three people"), seat("council"), seat("shop")), True),
        ((seat("street", "3 people"), seat("council"), seat("shop")), True),
        ((seat("street", "Twelve people drawn by lot"), seat("council")), True),
        ((seat("street", "people who live here"), seat("council")), False),
        ((seat("street", "2026 people"), seat("council")), False),
        ((seat("street", "²"), seat("council")), False),
        ((seat("council"), seat("watcher"), seat("street")), False),
        ((seat("council"), seat("trust"), Who(role="two people drawn by lot")), False),
        ((seat("council"), seat("unknown"), seat("unknown")), False),
        ((seat("council"), seat("gone"), seat("gone")), False),
        ((), False),
    ],
)
def test_seats_are_counted_with_their_numbers_and_without_observers(
    members: tuple[Who, ...], speaks: bool
) -> None:
    assert bool(spoken("G03", board(*members))) is speaks


@pytest.mark.parametrize(
    ("general", "own", "speaks"),
    [
        (DecisionRule.MAJORITY, None, True),
        (DecisionRule.CONSENT, DecisionRule.MAJORITY, True),
        (DecisionRule.MAJORITY, DecisionRule.EACH_SECTOR, False),
        (DecisionRule.CONSENT, None, False),
        (None, None, False),
    ],
)
def test_seats_matter_where_more_than_half_decide(
    general: DecisionRule | None, own: DecisionRule | None, speaks: bool
) -> None:
    agreement = board(*TWO_OF_THREE, governance=Governance(decision_rule=general), rule=own)
    assert bool(spoken("G03", agreement)) is speaks


def test_only_the_main_body_is_counted() -> None:
    assert spoken("G03", board(*TWO_OF_THREE, is_main=False)) == []


def held(count: int, **answers: Any) -> Agreement:
    partners = tuple(Partner(id=f"p{n}") for n in range(count))
    return Agreement(partners=partners, governance=Governance(**answers))


@pytest.mark.parametrize(("count", "speaks"), [(3, False), (4, True)])
def test_with_many_partners_somebody_holds_the_middle(count: int, speaks: bool) -> None:
    assert bool(spoken("G09", held(count))) is speaks


def test_observers_do_not_make_more_to_hold() -> None:
    agreement = held(4)
    *most, last = agreement.partners
    watched = agreement.amended(partners=(*most, last.amended(role=PartnerRole.OBSERVER)))
    assert spoken("G09", watched) == []


@pytest.mark.parametrize(
    ("answers", "place"),
    [
        ({}, ["governance.coordinator"]),
        ({"coordinator": Who(), "coordinator_paid": True}, ["governance.coordinator"]),
        ({"coordinator": Who(role="Ana")}, ["governance.coordinator_paid"]),
        (
            {"coordinator": Who(role="Ana"), "coordinator_paid": False},
            ["governance.coordinator_paid"],
        ),
        ({"coordinator": Who(role="Ana"), "coordinator_paid": True}, []),
    ],
)
def test_whoever_holds_the_middle_is_named_and_paid(
    answers: dict[str, Any], place: list[str]
) -> None:
    assert places("G09", held(4, **answers)) == place


def test_the_middle_is_spoken_of_with_its_size_and_its_holder() -> None:
    (nobody,) = spoken("G09", held(5))
    (unpaid,) = spoken("G09", held(5, coordinator=Who(role="Ana")))
    assert nobody.sentence == (
        "Who holds the middle for 5 partners: the dates, the notes, the calls in between?"
    )
    assert unpaid.sentence == (
        "Holding the middle for 5 partners is work: who pays for the time of Ana?"
    )
