"""Power that moves: something is ceded, by everyone, truly, and to those closest."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import (
    EditionChoice,
    Level,
    PartnerRole,
    ReadinessResult,
    Sector,
    Stance,
)
from agreement_studio.domain.governance import Body
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import GroupOfPeople, Readiness, VoiceRoute
from agreement_studio.domain.who import Who
from agreement_studio.review.finding import Severity
from tests.review.reviewing import places, spoken

COUNCIL, CHARITY = Who(partner="council"), Who(partner="charity")
PARTNERS = (
    Partner(id="council", name="Marlshire Council", sector=Sector.PUBLIC),
    Partner(id="college", name="Quillford College", sector=Sector.PUBLIC),
    Partner(id="charity", name="The Kitchen", sector=Sector.SOCIAL),
)


def grants(**answers: Any) -> Power:
    """A decision that the council now shares with the college."""
    usual = {
        "decision": "who is given grants",
        "held_before": (COUNCIL,),
        "held_now": (COUNCIL, Who(partner="college")),
        "level": Level.TOGETHER,
    }
    return Power(id="grants", **{**usual, **answers})


def with_powers(*powers: Power, **answers: Any) -> Agreement:
    return Agreement(**{"partners": PARTNERS, "powers": powers, **answers})


@pytest.mark.parametrize(
    ("power", "speaks"),
    [
        (grants(), False),
        (grants(level=Level.HANDOVER), False),
        (grants(level=Level.SHAPE), True),
        (grants(level=None), True),
        (grants(stance=Stance.KEPT), True),
    ],
)
def test_one_decision_shared_or_handed_over_is_enough(power: Power, speaks: bool) -> None:
    assert bool(spoken("C01", with_powers(power))) is speaks


def test_an_agreement_without_decisions_hears_it_once() -> None:
    (finding,) = spoken("C01", with_powers())
    assert finding.severity is Severity.MUST
    assert finding.sentence.startswith("No decision is shared or handed over yet.")
    assert not spoken("C02", with_powers())
    assert not spoken("C11", with_powers())


def test_a_gate_that_says_coordinate_instead_makes_it_a_friendlier_should() -> None:
    readiness = Readiness(result=ReadinessResult.COORDINATE_INSTEAD)
    (finding,) = spoken("C01", with_powers(readiness=readiness))
    assert finding.severity is Severity.SHOULD
    assert "which can be right" in finding.sentence


def test_a_light_agreement_hears_it_only_as_a_note() -> None:
    (finding,) = spoken("C01", with_powers(edition=EditionChoice.LIGHT))
    assert finding.severity is Severity.NOTE
    assert "which can be right" in finding.sentence


def test_partners_that_share_nothing_are_asked_whether_there_is_something() -> None:
    college, charity = spoken("C02", with_powers(grants()))
    assert college.about == "partners.college.nothing_to_cede_reason"
    assert charity.sentence == (
        "The Kitchen keeps every decision it had. Is there one to share, or a reason why not?"
    )


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"nothing_to_cede_reason": "It decided nothing for others."}, False),
        ({"nothing_to_cede_reason": " "}, True),
        ({"role": PartnerRole.ASSOCIATE}, False),
    ],
)
def test_a_reason_or_a_seat_at_the_edge_answers_the_question(
    answers: dict[str, Any], speaks: bool
) -> None:
    partners = (PARTNERS[0], Partner(id="charity", **answers))
    assert bool(spoken("C02", with_powers(grants(), partners=partners))) is speaks


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"level": Level.TELL}, True),
        ({"level": Level.SHAPE}, True),
        ({"level": Level.TOGETHER}, False),
        ({"level": None}, False),
        ({"level": Level.ASK, "stance": Stance.KEPT}, False),
    ],
)
def test_only_the_last_two_levels_count_as_ceding(answers: dict[str, Any], speaks: bool) -> None:
    assert bool(spoken("C03", with_powers(grants(**answers)))) is speaks


def test_the_level_is_named_as_people_chose_it() -> None:
    (finding,) = spoken("C03", with_powers(grants(level=Level.SHAPE)))
    assert finding.sentence.startswith("Who is given grants: “Shape together” leaves")


@pytest.mark.parametrize(
    ("before", "now", "speaks"),
    [
        ((COUNCIL,), (COUNCIL,), True),
        ((COUNCIL, CHARITY), (CHARITY, COUNCIL), True),
        ((COUNCIL,), (Who(partner="council", role="the cabinet"),), True),
        ((COUNCIL,), (COUNCIL, CHARITY), False),
        ((COUNCIL, CHARITY), (CHARITY,), False),
        ((Who(partner="council", role="cabinet"),), (Who(partner="council", role="ward"),), False),
        ((Who(role="the nurse"),), (Who(role="The  nurse"),), True),
        ((Who(role="the nurse"),), (Who(role="the person"),), False),
        ((COUNCIL,), (), False),
        ((Who(),), (Who(),), False),
    ],
)
def test_the_same_holders_before_and_after_are_asked_what_changes(
    before: tuple[Who, ...], now: tuple[Who, ...], speaks: bool
) -> None:
    power = grants(held_before=before, held_now=now)
    assert bool(spoken("C06", with_powers(power))) is speaks
    kept = power.amended(stance=Stance.KEPT)
    assert not spoken("C06", with_powers(kept))


@pytest.mark.parametrize(
    ("holder", "speaks"),
    [
        (Who(partner="college"), True),
        (CHARITY, False),
        (Who(partner="gone"), True),
        (Who(group="residents"), False),
        (Who(role="the person with their worker"), False),
        (Who(body="officers"), True),
        (Who(body="board"), False),
        (Who(body="panel"), False),
        (Who(body="gone"), True),
    ],
)
def test_power_should_reach_those_closest_to_the_problem(holder: Who, speaks: bool) -> None:
    agreement = with_powers(
        grants(held_now=(holder,)),
        groups=(GroupOfPeople(id="residents"),),
        bodies=(
            Body(id="officers", members=(COUNCIL, Who(partner="college"))),
            Body(id="board", members=(COUNCIL, CHARITY)),
            Body(id="panel"),
        ),
        voice_routes=(VoiceRoute(id="route", who=Who(body="panel")), VoiceRoute(id="other")),
    )
    assert places("C11", agreement) == (["powers"] if speaks else [])
