"""What each brings: something from everyone, not only money, with its basis and its end."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PartnerRole, ResourceKind, ValueBasis
from agreement_studio.domain.money import Money
from agreement_studio.domain.outcome import Contribution
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.who import Who
from tests.review.reviewing import places, spoken

PARTNERS = (Partner(id="council", name="Council"), Partner(id="group", name="the Network"))


def resource(**answers: Any) -> Resource:
    return Resource(id="thing", **{"what": "the hall", **answers})


def said(check: str, *resources: Resource) -> list[str]:
    agreement = Agreement(partners=PARTNERS, resources=resources)
    return [finding.sentence for finding in spoken(check, agreement)]


def test_a_partner_that_brings_nothing_on_paper_is_asked_what_it_brings() -> None:
    assert said("R03", resource(given_by=Who(partner="council", role="estates"))) == [
        "What does the Network bring that is not written down? Time, knowledge and trust count."
    ]


def test_while_nothing_is_written_down_everybody_is_asked_once() -> None:
    (sentence,) = said("R03")
    assert sentence.startswith("What does each of you bring?")
    assert not spoken("R03", Agreement())


@pytest.mark.parametrize(
    ("partner", "contribution", "speaks"),
    [
        ({}, Contribution(id="c", partner="group"), False),
        ({}, Contribution(id="c", partner="gone"), True),
        ({}, Contribution(id="c"), True),
        ({"role": PartnerRole.OBSERVER}, Contribution(id="c"), False),
    ],
)
def test_a_part_in_an_outcome_counts_and_an_observer_need_not_bring_anything(
    partner: dict[str, Any], contribution: Contribution, speaks: bool
) -> None:
    agreement = Agreement(
        partners=(PARTNERS[0], PARTNERS[1].amended(**partner)),
        resources=(resource(given_by=Who(partner="council")),),
        contributions=(contribution,),
    )
    assert places("R03", agreement) == (["partners.group"] if speaks else [])


def test_something_without_a_giver_is_brought_by_nobody() -> None:
    found = places("R03", Agreement(partners=PARTNERS, resources=(resource(),)))
    assert found == ["partners.council", "partners.group"]


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"value": Money(amount="12.50")}, True),
        ({"value": Money(amount="0")}, True),
        ({"value": Money(amount="12.50"), "value_basis": ValueBasis.ESTIMATE}, False),
        ({}, False),
    ],
)
def test_a_value_says_whether_it_is_actual_or_an_estimate(
    answers: dict[str, Any], speaks: bool
) -> None:
    assert bool(said("R04", resource(**answers))) is speaks


def test_a_value_is_told_as_money() -> None:
    (sentence,) = said("R04", resource(value=Money(amount="32000", currency="EUR")))
    assert sentence == "The hall: is €32,000 an actual figure or an estimate?"


@pytest.mark.parametrize(
    ("kinds", "speaks"),
    [
        ((ResourceKind.CASH,), True),
        ((ResourceKind.CASH, ResourceKind.CASH), True),
        ((ResourceKind.CASH, ResourceKind.NETWORK), False),
        ((ResourceKind.CASH, None), False),
        ((ResourceKind.STAFF,), False),
        ((), False),
    ],
)
def test_where_only_money_is_listed_people_are_asked_what_else_there_is(
    kinds: tuple[ResourceKind | None, ...], speaks: bool
) -> None:
    resources = [Resource(id=f"r{n}", kind=kind) for n, kind in enumerate(kinds)]
    assert bool(said("R05", *resources)) is speaks


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"kind": ResourceKind.PREMISES}, True),
        ({"kind": ResourceKind.CASH, "at_end": " "}, True),
        ({"kind": ResourceKind.INTELLECTUAL_PROPERTY}, True),
        ({"kind": ResourceKind.EQUIPMENT, "at_end": "Stays with the Network."}, False),
        ({"kind": ResourceKind.STAFF}, False),
        ({}, False),
    ],
)
def test_what_belongs_to_somebody_says_whose_it_is_at_the_end(
    answers: dict[str, Any], speaks: bool
) -> None:
    sentence = "The hall: whose is this when you finish?"
    assert said("R10", resource(**answers)) == ([sentence] if speaks else [])
