"""Money in one pot: held by one who can, looked after, with a rule for more and for less."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import (
    Jurisdiction,
    Mode,
    Overspend,
    ResourceKind,
    Status,
    Underspend,
)
from agreement_studio.domain.legal import Legal, LinkedDocument
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Costs, Resource
from agreement_studio.domain.who import Who
from tests.review.reviewing import places, spoken

COUNCIL = Who(partner="council")


def fund(**answers: Any) -> Resource:
    usual = {
        "given_by": COUNCIL,
        "kind": ResourceKind.CASH,
        "what": "the fund",
        "mode": Mode.POOLED,
        "host": COUNCIL,
        "steward": COUNCIL,
        "underspend": (Underspend.NEXT_YEAR,),
        "overspend": (Overspend.DO_LESS,),
    }
    return Resource(id="fund", **{**usual, **answers})


def said(check: str, resource: Resource, **answers: Any) -> list[str]:
    """What a check says of one resource among partners of which only the council may pool."""
    partners = (
        Partner(id="council", name="Marlshire Council", may_pool_by_law=True, can_hold_money=True),
        Partner(id="group", name="the Network", may_pool_by_law=False, can_hold_money=False),
        Partner(id="new", name="Newcomer"),
    )
    agreement = Agreement(**{"partners": partners, "resources": (resource,), **answers})
    return [finding.sentence for finding in spoken(check, agreement)]


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"host": Who(partner="group")}, True),
        ({"host": Who(partner="group"), "mode": Mode.ALIGNED}, True),
        ({"host": Who(partner="group"), "kind": ResourceKind.PREMISES}, False),
        ({"host": Who(partner="new")}, False),
        ({"host": Who(partner="gone")}, False),
        ({"host": None}, False),
        ({}, False),
    ],
)
def test_money_is_held_by_one_who_can_hold_it(answers: dict[str, Any], speaks: bool) -> None:
    sentence = "The Network cannot hold money in its own name. Who could hold the fund instead?"
    assert said("P06", fund(**answers)) == ([sentence] if speaks else [])


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        (
            {"host": None, "steward": None},
            "who holds this money, and who looks after it from day to day?",
        ),
        ({"host": None}, "who holds this money for all of you?"),
        ({"steward": None}, "who looks after this money from day to day?"),
    ],
)
def test_pooled_money_has_a_host_and_a_steward(answers: dict[str, Any], sentence: str) -> None:
    assert said("R01", fund(**answers)) == [f"The fund: {sentence}"]
    assert not said("R01", fund())
    assert not said("R01", fund(**answers, mode=Mode.ALIGNED))
    assert not said("R01", fund(**answers, kind=ResourceKind.STAFF))


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        (
            {"underspend": (), "overspend": ()},
            "what happens if less is spent than planned, or more is needed?",
        ),
        ({"underspend": ()}, "what happens if less is spent than planned?"),
        ({"overspend": ()}, "what happens if more is needed than planned?"),
    ],
)
def test_pooled_money_has_a_rule_for_less_and_for_more(
    answers: dict[str, Any], sentence: str
) -> None:
    assert said("R02", fund(**answers)) == [f"The fund: {sentence}"]
    assert not said("R02", fund())
    assert not said("R02", fund(**answers, mode=Mode.LENT))


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"restricted": "children’s meals"}, True),
        ({"restricted": "children’s meals", "ring_fenced_for": " "}, True),
        ({"restricted": "children’s meals", "ring_fenced_for": "suppers"}, False),
        ({"restricted": "children’s meals", "mode": Mode.ALIGNED}, False),
        ({"restricted": "  "}, False),
    ],
)
def test_restricted_money_in_a_pot_is_kept_for_its_use(
    answers: dict[str, Any], speaks: bool
) -> None:
    assert bool(said("R06", fund(**answers))) is speaks


def test_whoever_restricts_the_money_is_named_where_known() -> None:
    given = {"restricted": "meals", "source": "donations", "funder": "the Trust"}
    (by_funder,) = said("R06", fund(**given))
    assert "(it comes from the Trust)" in by_funder
    (by_source,) = said("R06", fund(**{**given, "funder": ""}))
    assert "(it comes from donations)" in by_source
    (unnamed,) = said("R06", fund(restricted="meals"))
    assert unnamed.startswith("The fund: it may only be used for some things. Which use")


BY_LAW = {"costs": Costs(statutory_pooling=True), "jurisdiction": Jurisdiction.ENGLAND}


@pytest.mark.parametrize(
    ("giver", "answers", "speaks"),
    [
        (Who(partner="group"), {}, True),
        (Who(partner="group"), {"kind": ResourceKind.STAFF}, True),
        (Who(partner="group"), {"mode": Mode.ALIGNED}, False),
        (Who(partner="new"), {}, True),
        (COUNCIL, {}, False),
        (Who(partner="gone"), {}, False),
        (Who(role="neighbours"), {}, False),
        (None, {}, False),
    ],
)
def test_only_bodies_named_by_law_pool_under_its_scheme(
    giver: Who | None, answers: dict[str, Any], speaks: bool
) -> None:
    resource = fund(given_by=giver, **answers)
    assert bool(said("R11", resource, **BY_LAW)) is speaks
    assert not said("R11", resource, **{**BY_LAW, "costs": Costs(statutory_pooling=False)})
    assert not said("R11", resource, **{**BY_LAW, "costs": Costs()})


def test_the_scheme_is_named_as_the_country_names_it() -> None:
    resource = fund(given_by=Who(partner="group"))
    (england,) = said("R11", resource, **BY_LAW)
    assert england.startswith("The fund: only NHS bodies and councils can put something into")
    assert "section 75 of the National Health Service Act 2006" in england
    (wales,) = said("R11", resource, **{**BY_LAW, "jurisdiction": Jurisdiction.WALES})
    assert "section 33 of the National Health Service (Wales) Act 2006" in wales
    for unnamed in (Jurisdiction.NORTHERN_IRELAND, None):
        (other,) = said("R11", resource, **{**BY_LAW, "jurisdiction": unnamed})
        assert "the law’s own scheme for pooled funds is not open to the Network." in other
        assert "75" not in other


def test_a_partner_that_has_not_said_is_asked() -> None:
    resource = fund(given_by=Who(partner="new"))
    (sentence,) = said("R11", resource, **BY_LAW)
    assert sentence.endswith("is for NHS bodies and councils. Is it open to Newcomer?")
    (sentence,) = said("R11", resource, **{**BY_LAW, "jurisdiction": None})
    assert sentence.endswith("Which scheme is that here, and is it open to Newcomer?")


@pytest.mark.parametrize(
    ("status", "pooling", "speaks"),
    [
        (Status.SHARED_COMMITMENT, True, True),
        (Status.SHARED_COMMITMENT, False, False),
        (Status.SHARED_COMMITMENT, None, False),
        (Status.UMBRELLA, True, False),
        (Status.BINDING, True, False),
        (None, True, False),
    ],
)
def test_a_fund_under_the_laws_own_scheme_needs_more_than_a_shared_commitment(
    status: Status | None, pooling: bool | None, speaks: bool
) -> None:
    agreement = Agreement(legal=Legal(status=status), costs=Costs(statutory_pooling=pooling))
    found = places("pooled-in-status-a", agreement)
    assert found == (["costs.statutory_pooling"] if speaks else [])
    named = agreement.amended(jurisdiction=Jurisdiction.ENGLAND)
    for finding in spoken("pooled-in-status-a", named):
        assert finding.sentence.startswith("A fund under section 75 of the National Health")


@pytest.mark.parametrize(
    ("document", "speaks"),
    [
        (LinkedDocument(id="d", name="Growth Grant Agreement"), False),
        (LinkedDocument(id="d", name="Deed", covers="the pooled money"), False),
        (LinkedDocument(id="d", name="Deed", covers="the £600,000"), False),
        (LinkedDocument(id="d", name="Licence to use the kitchen"), True),
        (LinkedDocument(id="d"), True),
        (None, True),
    ],
)
def test_pooled_money_in_a_shared_commitment_has_a_document_of_its_own(
    document: LinkedDocument | None, speaks: bool
) -> None:
    answers: dict[str, Any] = {
        "legal": Legal(status=Status.SHARED_COMMITMENT),
        "linked_documents": (document,) if document else (),
    }
    assert bool(said("money-document", fund(), **answers)) is speaks
    assert not said("money-document", fund(mode=Mode.ALIGNED), **answers)
    assert not said("money-document", fund(), **{**answers, "legal": Legal()})
