"""By what right a public decision moves: each giver and taker under the law of the country."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Jurisdiction, LawfulRoute, Level, Sector, Stance
from agreement_studio.domain.governance import Body
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.purpose import GroupOfPeople
from agreement_studio.domain.who import Who
from tests.review.reviewing import spoken

PARTNERS = (
    Partner(
        id="council",
        name="Marlshire Council",
        sector=Sector.PUBLIC,
        legal_form="a unitary council",
        may_pool_by_law=True,
    ),
    Partner(
        id="district",
        name="Quillford Council",
        sector=Sector.PUBLIC,
        legal_form="a district Council",
    ),
    Partner(
        id="board",
        name="the Health Board",
        sector=Sector.PUBLIC,
        legal_form="an integrated care board",
        may_pool_by_law=True,
    ),
    Partner(id="charity", name="the Kitchen", sector=Sector.SOCIAL, may_pool_by_law=False),
    Partner(id="new", name="the newcomer"),
)
BODIES = (
    Body(
        id="both-councils", name="Joint", members=(Who(partner="council"), Who(partner="district"))
    ),
    Body(id="mixed", name="the Table", members=(Who(partner="council"), Who(partner="charity"))),
    Body(id="open", name="the Panel"),
)
ADOPT, JOINT = LawfulRoute.ADOPT_OR_EXPLAIN, LawfulRoute.JOINT_COMMITTEE
POOL, GRANT = LawfulRoute.STATUTORY_POOLING, LawfulRoute.GRANT_OR_CONTRACT
CHARITY, DISTRICT = Who(partner="charity"), Who(partner="district")
HEALTH, PERSON = Who(partner="board"), Who(role="the person")


def said(
    route: LawfulRoute | None,
    *takers: Who,
    jurisdiction: Jurisdiction | None = Jurisdiction.ENGLAND,
    **answers: Any,
) -> list[str]:
    """What is said of a decision that the law gives to the council and others now make."""
    usual = {
        "decision": "the housing list",
        "held_before": (Who(partner="council"),),
        "held_now": takers,
        "level": Level.TOGETHER,
        "lawful_route": route,
        "statutory": True,
    }
    agreement = Agreement(
        partners=PARTNERS,
        bodies=BODIES,
        groups=(GroupOfPeople(id="tenants", name="tenants"),),
        jurisdiction=jurisdiction,
        powers=(Power(id="housing", **{**usual, **answers}),),
    )
    return [finding.sentence for finding in spoken("C07", agreement)]


@pytest.mark.parametrize(
    ("route", "taker", "is_open"),
    [
        (None, CHARITY, False),
        (LawfulRoute.OWN_CHOICE, CHARITY, False),
        (LawfulRoute.PERSON_WITH_AUTHORITY, CHARITY, False),
        (ADOPT, CHARITY, True),
        (ADOPT, PERSON, True),
        (ADOPT, Who(group="tenants"), True),
        (ADOPT, Who(body="mixed"), True),
        (JOINT, DISTRICT, True),
        (JOINT, HEALTH, False),
        (JOINT, CHARITY, False),
        (JOINT, PERSON, False),
        (JOINT, Who(body="both-councils"), True),
        (JOINT, Who(body="mixed"), False),
        (JOINT, Who(body="open"), False),
        (POOL, HEALTH, True),
        (POOL, DISTRICT, False),
        (POOL, CHARITY, False),
        (POOL, PERSON, False),
        (GRANT, CHARITY, False),
        (GRANT, HEALTH, False),
        (None, Who(partner="council", role="cabinet"), True),
        (None, Who(partner="new"), True),
        (None, Who(partner="gone"), True),
        (None, Who(body="gone"), True),
        (None, Who(), True),
    ],
)
def test_each_route_is_open_to_those_whom_the_law_of_the_country_names(
    route: LawfulRoute | None, taker: Who, is_open: bool
) -> None:
    assert (not said(route, taker)) is is_open


def test_another_sector_hears_of_adopt_or_explain() -> None:
    (sentence,) = said(None, CHARITY, PERSON)
    assert sentence == (
        "The housing list: the law gives this to Marlshire Council. By what right can the Kitchen"
        " and the person decide it? “Adopt or explain” often fits."
    )


def test_another_public_body_is_asked_for_the_route_between_them() -> None:
    (sentence,) = said(None, HEALTH)
    assert sentence == (
        "The housing list: the law gives this to Marlshire Council. Which route lets the Health"
        " Board decide it, as another public body?"
    )


def test_a_grant_moves_the_running_of_something_and_not_the_decision() -> None:
    (sentence,) = said(GRANT, CHARITY)
    assert sentence == (
        "The housing list: a grant or contract lets the Kitchen run something, and the decision"
        " that the law gives to Marlshire Council stays there. Which of the two is meant?"
    )


def test_pooling_is_named_as_the_country_names_it() -> None:
    (sentence,) = said(POOL, CHARITY)
    assert "section 75 of the National Health Service Act 2006" in sentence
    assert sentence.endswith("which is for NHS bodies and councils. Is it open to the Kitchen?")
    (sentence,) = said(POOL, CHARITY, jurisdiction=Jurisdiction.SCOTLAND)
    assert "(Scotland)" in sentence


def test_each_giver_is_held_against_the_route() -> None:
    both = (DISTRICT, Who(partner="council"))
    (sentence,) = said(POOL, HEALTH, held_before=both)
    assert sentence.endswith("Is it open to Quillford Council?")
    assert said(JOINT, DISTRICT, held_before=(HEALTH,))
    assert not said(JOINT, DISTRICT, held_before=both)


def test_where_the_country_has_no_pooling_scheme_it_is_no_route() -> None:
    assert said(POOL, HEALTH, jurisdiction=Jurisdiction.NORTHERN_IRELAND)


@pytest.mark.parametrize("jurisdiction", [None, Jurisdiction.OTHER])
def test_without_a_known_law_only_what_holds_anywhere_is_taken_to_be_lawful(
    jurisdiction: Jurisdiction | None,
) -> None:
    assert not said(ADOPT, CHARITY, jurisdiction=jurisdiction)
    assert said(JOINT, DISTRICT, jurisdiction=jurisdiction)


@pytest.mark.parametrize(
    "answers",
    [
        {"statutory": False},
        {"stance": Stance.KEPT},
        {"held_before": (Who(partner="charity"),)},
        {"held_before": ()},
    ],
)
def test_what_no_law_gives_to_a_public_body_moves_freely(answers: dict[str, Any]) -> None:
    assert not said(None, CHARITY, **answers)
