"""Funders: terms at hand, conditions that somebody sees to, an answer for money that comes late."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.outcome import Task
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import FunderCondition, Resource
from agreement_studio.domain.who import Who
from agreement_studio.review.finding import Severity
from tests.review.reviewing import places, spoken

CHARITY = Who(partner="charity", role="director")


def granted(**answers: Any) -> Agreement:
    """Money from a funder, with all that is asked about it answered."""
    usual = {
        "what": "the grant",
        "funder": "the Lantern Trust",
        "funder_document": "Grant letter of 1 October",
        "public_money": True,
        "host": CHARITY,
        "if_late": "We begin with what needs no money.",
    }
    return Agreement(
        partners=(Partner(id="charity", name="the Shed"),),
        resources=(Resource(id="grant", **{**usual, **answers}),),
    )


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"funder_document": ""}, True),
        ({"funder_document": " "}, True),
        ({"funder_document": "", "public_money": None, "restricted": "mentoring"}, True),
        ({"funder_document": "", "public_money": False}, False),
        ({"funder_document": "", "funder": " "}, False),
        ({}, False),
    ],
)
def test_bound_money_from_a_funder_has_its_terms_at_hand(
    answers: dict[str, Any], speaks: bool
) -> None:
    found = places("funder", granted(**answers))
    assert found == (["resources.grant.funder_document"] if speaks else [])


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"if_late": ""}, True),
        ({"if_late": "\n"}, True),
        ({"if_late": "", "host": None}, False),
        ({"if_late": "", "funder": ""}, False),
    ],
)
def test_a_host_has_an_answer_for_money_that_comes_late(
    answers: dict[str, Any], speaks: bool
) -> None:
    found = places("funder", granted(**answers))
    assert found == (["resources.grant.if_late"] if speaks else [])


@pytest.mark.parametrize(
    ("falls_on", "leads", "resource", "speaks"),
    [
        (CHARITY, None, "grant", True),
        (CHARITY, Who(partner="other"), "grant", True),
        (CHARITY, Who(role="director"), "grant", True),
        (CHARITY, Who(partner="charity"), "grant", False),
        (CHARITY, None, "gone", False),
        (Who(partner="gone"), None, "grant", False),
        (None, None, "grant", False),
    ],
)
def test_a_condition_that_falls_on_a_partner_has_a_task(
    falls_on: Who | None, leads: Who | None, resource: str, speaks: bool
) -> None:
    condition = FunderCondition(id="report", resource=resource, falls_on=falls_on)
    agreement = granted().amended(
        funder_conditions=(condition,), tasks=(Task(id="write", who_leads=leads),)
    )
    assert places("funder", agreement) == (["funder_conditions.report.falls_on"] if speaks else [])
    for finding in spoken("funder", agreement):
        assert finding.severity is Severity.SHOULD
        assert finding.sentence == (
            "The funder asks something of the Shed. Which task in the plan takes care of it?"
        )


def test_the_funder_is_named() -> None:
    document, late = spoken("funder", granted(funder_document="", if_late=""))
    assert (document.severity, late.severity) == (Severity.MUST, Severity.SHOULD)
    assert document.sentence == (
        "The grant: which document holds the terms of the Lantern Trust, so that everyone can read"
        " them?"
    )
