"""What people tell us and what we make: whose it is, who may use it, what stays private."""

from datetime import date
from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import KindOfWork, Licence, PartnerRole
from agreement_studio.domain.information import (
    Information,
    Knowledge,
    PrivateMatter,
    Publicity,
    Research,
)
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.who import Who
from agreement_studio.review.finding import Severity
from tests.review.reviewing import places, spoken

SOMEBODY = Who(role="Ana")


def told(licence: Licence | None, **answers: Any) -> Agreement:
    return Agreement(
        information=Information(licence=licence),
        knowledge=(Knowledge(id="k", what="life stories", **answers),),
    )


@pytest.mark.parametrize(
    ("licence", "use", "speaks"),
    [
        (Licence.ATTRIBUTION, "", True),
        (Licence.OPEN_GOVERNMENT, " ", True),
        (Licence.ATTRIBUTION_SHARE_ALIKE, "training", False),
        (Licence.PARTNERS_ONLY, "", False),
        (None, "", False),
    ],
)
def test_stories_beside_an_open_licence_want_an_agreed_use(
    licence: Licence | None, use: str, speaks: bool
) -> None:
    found = spoken("heritage", told(licence, may_be_used_for=use))
    assert [(one.about, one.severity) for one in found] == (
        [("knowledge.k.may_be_used_for", Severity.MUST)] if speaks else []
    )
    assert all(one.sentence.startswith("What may “life stories” be used for?") for one in found)


@pytest.mark.parametrize(
    ("people", "mandate", "speaks"),
    [
        ("96 blocks", "", True),
        ("96 blocks", " ", True),
        ("96 blocks", "a vote", False),
        ("", "", False),
    ],
)
def test_whoever_speaks_for_others_says_how_they_asked(
    people: str, mandate: str, speaks: bool
) -> None:
    partner = Partner(id="r", name="Residents", speaks_for=people, mandate_from=mandate)
    found = spoken("heritage", Agreement(partners=(partner,)))
    assert [(one.sentence, one.severity) for one in found] == (
        [("Residents speaks for others here. How did they ask it to?", Severity.SHOULD)]
        if speaks
        else []
    )


@pytest.mark.parametrize(
    ("partner", "speaks"),
    [
        ({"legal_form": "a University by royal charter"}, True),
        ({"name": "Universities of the North"}, True),
        ({"legal_form": "a higher education corporation"}, True),
        ({"name": "University-Town Bakery"}, True),
        ({"legal_form": "a company", "name": "Universal Bakery"}, False),
        ({}, False),
    ],
)
def test_a_university_is_asked_who_may_publish(partner: dict[str, str], speaks: bool) -> None:
    agreement = Agreement(partners=(Partner(id="u", **partner),))
    assert bool(spoken("research", agreement)) is speaks


def studied(**answers: Any) -> Agreement:
    return Agreement(
        purpose=Purpose(kinds_of_work=(KindOfWork.RESEARCH,)), research=Research(**answers)
    )


@pytest.mark.parametrize(
    ("answers", "missing", "place"),
    [
        (
            {},
            (
                "who leads the study, who is named as author or thanked and "
                "who keeps the data at the end"
            ),
            "research.lead",
        ),
        (
            {"lead": SOMEBODY, "authors_rule": " ", "data_kept_by": SOMEBODY},
            "who is named as author or thanked",
            "research.authors_rule",
        ),
        (
            {"lead": SOMEBODY, "authors_rule": "all", "data_kept_by": Who()},
            "who keeps the data at the end",
            "research.data_kept_by",
        ),
    ],
)
def test_research_is_told_what_is_still_to_say(
    answers: dict[str, Any], missing: str, place: str
) -> None:
    (finding,) = spoken("research", studied(**answers))
    assert finding.sentence == f"When findings come of this, still to say: {missing}."
    assert finding.about == place


def test_research_that_is_settled_is_left_alone() -> None:
    whole = {"lead": SOMEBODY, "authors_rule": "all", "data_kept_by": SOMEBODY}
    assert spoken("research", studied(**whole)) == []
    assert spoken("research", Agreement(purpose=Purpose(kinds_of_work=(KindOfWork.CARE,)))) == []


SETTLED: dict[str, Any] = {
    "breach_notice_hours": 24,
    "contact_for_people": SOMEBODY,
    "impact_assessment": "an assessment",
}


@pytest.mark.parametrize(
    ("without", "place"),
    [
        ({}, []),
        ({"breach_notice_hours": 0}, []),
        ({"breach_notice_hours": None}, ["information.breach_notice_hours"]),
        ({"contact_for_people": Who()}, ["information.contact_for_people"]),
        ({"impact_assessment": " "}, ["information.impact_assessment"]),
    ],
)
def test_data_of_people_wants_hours_a_contact_and_an_assessment(
    without: dict[str, Any], place: list[str]
) -> None:
    agreement = Agreement(
        resources=(Resource(id="list", personal_data=True),),
        information=Information(**{**SETTLED, **without}),
    )
    assert places("breach-notice", agreement) == place


@pytest.mark.parametrize(
    ("agreement", "speaks"),
    [
        (Agreement(resources=(Resource(id="list", personal_data=True),)), True),
        (Agreement(information=Information(data_agreement="an agreement")), True),
        (Agreement(information=Information(impact_assessment="an assessment")), True),
        (Agreement(resources=(Resource(id="list", personal_data=False),)), False),
        (Agreement(resources=(Resource(id="list"),)), False),
        (Agreement(information=Information(data_agreement=" ")), False),
    ],
)
def test_only_where_data_of_people_is_held_is_anything_asked(
    agreement: Agreement, speaks: bool
) -> None:
    assert bool(spoken("breach-notice", agreement)) is speaks


def test_each_question_about_data_has_its_own_words() -> None:
    held = Agreement(resources=(Resource(id="list", personal_data=True),))
    assert [one.sentence for one in spoken("breach-notice", held)] == [
        "Within how many hours do you tell each other when people’s data has gone astray?",
        "Whom do people ask about the data you hold on them?",
        (
            "Has anyone looked at what could go wrong for the people whose data this is? "
            "Name the assessment."
        ),
    ]


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({}, "Why is “the prices” kept private?"),
        ({"reason": " ", "until": date(2027, 1, 1)}, "Why is “the prices” kept private?"),
        ({"reason": "others bid"}, "Until when is “the prices” kept private?"),
        ({"reason": "others bid", "until": date(2027, 1, 1)}, ""),
    ],
)
def test_what_is_private_has_a_reason_and_an_end(answers: dict[str, Any], sentence: str) -> None:
    matter = PrivateMatter(id="m", what="the prices", **answers)
    found = spoken("private-matters", Agreement(private_matters=(matter,)))
    assert [one.sentence for one in found] == ([sentence] if sentence else [])


def named(count: int, use: str = "", logos: str = "") -> Agreement:
    return Agreement(
        partners=tuple(Partner(id=f"p{n}") for n in range(count)),
        information=Information(use_of_names=use),
        publicity=Publicity(logos=logos),
    )


@pytest.mark.parametrize(
    ("agreement", "speaks"),
    [
        (named(1), False),
        (named(2), True),
        (named(2, use=" ", logos=" "), True),
        (named(2, use="Ask first."), False),
        (named(2, logos="all, one size"), False),
    ],
)
def test_partners_say_how_names_may_be_used(agreement: Agreement, speaks: bool) -> None:
    found = spoken("names", agreement)
    assert [one.sentence for one in found] == (
        ["How may partners use each other’s names and logos?"] if speaks else []
    )


def test_an_observer_lends_no_name() -> None:
    watched = named(2)
    first, second = watched.partners
    observer = second.amended(role=PartnerRole.OBSERVER)
    assert spoken("names", watched.amended(partners=(first, observer))) == []
