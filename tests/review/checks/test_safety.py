"""Keeping people safe: somebody to turn to, policies that fit together, a way to stop."""

from datetime import date
from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PersonAtRisk, ResourceKind
from agreement_studio.domain.legal import Version
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import GroupOfPeople
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.safety import Pause, Safety, SafetyLead, Standard
from agreement_studio.domain.who import Who
from agreement_studio.review.finding import Severity
from tests.review.reviewing import places, spoken

AT_RISK = Safety(applies=(PersonAtRisk.CHILDREN,))


def brought(kind: ResourceKind | None, **answers: Any) -> Agreement:
    return Agreement(resources=(Resource(id="r", kind=kind),), **answers)


@pytest.mark.parametrize(
    ("kind", "speaks"),
    [
        (ResourceKind.VOLUNTEER_TIME, True),
        (ResourceKind.STAFF, True),
        (ResourceKind.CASH, False),
        (None, False),
    ],
)
def test_staff_and_volunteers_stand_on_policies(kind: ResourceKind | None, speaks: bool) -> None:
    found = spoken("standards", brought(kind))
    assert [one.about for one in found] == (["standards"] if speaks else [])
    assert all(one.sentence.startswith("Staff or volunteers are part of this.") for one in found)


@pytest.mark.parametrize(("what", "missing"), [("", True), (" ", True), ("Safe lifting", False)])
def test_a_policy_counts_once_it_says_which_it_is(what: str, missing: bool) -> None:
    rows = (Standard(id="s", what=what, kept_by=("a",)),)
    found = places("standards", brought(ResourceKind.STAFF, standards=rows))
    assert found == (["standards"] if missing else [])


def kept(**answers: Any) -> Agreement:
    return Agreement(
        standards=(Standard(id="s", what="Safe lifting", **answers),),
        version=Version(dated=date(2027, 6, 15)),
    )


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({}, "Who keeps “Safe lifting”?"),
        ({"kept_by": ("",)}, "Who keeps “Safe lifting”?"),
        ({"kept_by": ("a",)}, ""),
        ({"kept_by": ("a",), "checked_on": date(2025, 6, 15)}, ""),
        (
            {"kept_by": ("a",), "checked_on": date(2025, 6, 14)},
            "“Safe lifting” was last looked at more than two years ago. Does it still hold?",
        ),
    ],
)
def test_a_policy_has_a_keeper_and_was_looked_at_lately(
    answers: dict[str, Any], sentence: str
) -> None:
    found = spoken("standards", kept(**answers))
    assert [one.sentence for one in found] == ([sentence] if sentence else [])


@pytest.mark.parametrize(
    ("safety", "speaks"),
    [
        (AT_RISK, True),
        (Safety(applies=(PersonAtRisk.ADULTS,)), True),
        (Safety(applies=(PersonAtRisk.NEITHER,)), False),
        (Safety(), False),
    ],
)
def test_people_at_risk_want_a_named_lead(safety: Safety, speaks: bool) -> None:
    found = spoken("safety", Agreement(safety=safety))
    assert [(one.about, one.severity) for one in found] == (
        [("safety_leads", Severity.MUST)] if speaks else []
    )


@pytest.mark.parametrize(
    ("group", "speaks"),
    [
        ({"name": "Children on the estate"}, True),
        ({"name": "neighbours", "description": "about 90 older people"}, True),
        ({"name": "parents who need childcare"}, False),
        ({"name": "adults who work nights"}, False),
        ({}, False),
    ],
)
def test_groups_that_name_people_at_risk_are_noticed(group: dict[str, str], speaks: bool) -> None:
    groups = (GroupOfPeople(id="g", **group),)
    assert bool(spoken("safety", Agreement(groups=groups))) is speaks
    answered = Agreement(groups=groups, safety=Safety(applies=(PersonAtRisk.NEITHER,)))
    assert spoken("safety", answered) == []


@pytest.mark.parametrize(
    ("lead", "speaks"),
    [({}, True), ({"role": " "}, True), ({"role": "Nurse"}, False), ({"partner": "a"}, False)],
)
def test_a_lead_is_a_partner_or_a_role(lead: dict[str, str], speaks: bool) -> None:
    agreement = Agreement(safety=AT_RISK, safety_leads=(SafetyLead(id="l", **lead),))
    assert bool(spoken("safety", agreement)) is speaks


def test_volunteers_raise_the_question_while_nobody_has_answered_it() -> None:
    (finding,) = spoken("safety", brought(ResourceKind.VOLUNTEER_TIME))
    assert (finding.about, finding.severity) == ("safety.applies", Severity.SHOULD)
    assert finding.sentence == (
        "Volunteers are part of this. "
        "Could children or adults at risk be among the people they meet?"
    )
    assert spoken("safety", brought(ResourceKind.STAFF)) == []
    neither = Safety(applies=(PersonAtRisk.NEITHER,))
    assert spoken("safety", brought(ResourceKind.VOLUNTEER_TIME, safety=neither)) == []


@pytest.mark.parametrize(
    ("partner", "rules", "speaks"),
    [
        ({"legal_form": "a prison, part of the Crown"}, "", True),
        ({"name": "Hillfoot Farms"}, " ", True),
        ({"name": "Hillfoot Farms"}, "close the gate", False),
        ({"name": "Farmers’ Friends", "legal_form": "a company"}, "", False),
    ],
)
def test_places_with_rules_of_their_own_give_them(
    partner: dict[str, str], rules: str, speaks: bool
) -> None:
    agreement = Agreement(partners=(Partner(id="p", **partner),), safety=Safety(site_rules=rules))
    found = spoken("safety", agreement)
    assert [(one.about, one.severity) for one in found] == (
        [("safety.site_rules", Severity.SHOULD)] if speaks else []
    )


def test_the_place_whose_rules_are_asked_for_is_named() -> None:
    (finding,) = spoken("safety", Agreement(partners=(Partner(id="p", name="Hillfoot Farms"),)))
    assert finding.sentence == (
        "Which rules hold at Hillfoot Farms for whoever comes from another partner?"
    )


@pytest.mark.parametrize(
    ("safety", "pause", "sentence"),
    [
        (AT_RISK, Pause(), "Who may pause the work at once if somebody could be harmed?"),
        (
            AT_RISK,
            Pause(called_by=(Who(),)),
            "Who may pause the work at once if somebody could be harmed?",
        ),
        (Safety(applies=(PersonAtRisk.NEITHER,)), Pause(), ""),
        (Safety(), Pause(), ""),
        (AT_RISK, Pause(called_by=(Who(role="anyone"),), longest_days=0), ""),
        (
            Safety(),
            Pause(called_by=(Who(role="anyone"),)),
            "How long does a pause last at most?",
        ),
    ],
)
def test_somebody_may_stop_the_work_and_a_pause_has_an_end(
    safety: Safety, pause: Pause, sentence: str
) -> None:
    found = spoken("pause", Agreement(safety=safety, pause=pause))
    assert [one.sentence for one in found] == ([sentence] if sentence else [])
