"""The terms on which power moves or stays: a review, a way back, safety, a reason."""

from datetime import date
from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import LawfulRoute, Level, Reversible, Stance
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.power import Power
from agreement_studio.domain.who import Who
from tests.review.reviewing import spoken

DAY = date(2027, 4, 1)


def said(check: str, **answers: Any) -> list[str]:
    """What a check says of one decision that the council hands over."""
    usual = {
        "decision": "the rota",
        "held_before": (Who(partner="council"),),
        "held_now": (Who(role="the team"),),
        "level": Level.HANDOVER,
    }
    power = Power(id="rota", **{**usual, **answers})
    agreement = Agreement(partners=(Partner(id="council", name="Council"),), powers=(power,))
    return [finding.sentence for finding in spoken(check, agreement)]


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({}, "when do you look at this again, and how can it be undone?"),
        ({"reversible": Reversible.NO}, "when do you look at this again?"),
        ({"review_date": DAY}, "how can this be undone, if it does not work?"),
    ],
)
def test_a_shared_decision_is_looked_at_again_and_can_be_undone(
    answers: dict[str, Any], sentence: str
) -> None:
    assert said("C08", **answers) == [f"The rota: {sentence}"]
    assert not said("C08", review_date=DAY, reversible=Reversible.CAUSE)
    assert not said("C08", **{**answers, "stance": Stance.KEPT})
    assert not said("C08", **{**answers, "level": Level.ASK})


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({}, True),
        ({"safeguards": " \n"}, True),
        ({"safeguards": "Two people check."}, False),
        ({"level": Level.TOGETHER}, False),
        ({"stance": Stance.KEPT}, False),
    ],
)
def test_what_is_handed_over_has_safeguards(answers: dict[str, Any], speaks: bool) -> None:
    assert bool(said("C09", **answers)) is speaks


@pytest.mark.parametrize(
    ("answers", "sentences"),
    [
        ({}, ["The rota: the team keeps this. Why, or could it be let go?"]),
        ({"held_now": ()}, ["The rota: Council keeps this. Why, or could it be let go?"]),
        (
            {"held_now": (Who(partner="gone"),)},
            ["The rota: this is kept. By whom, and why, or could it be let go?"],
        ),
        ({"reason_kept": "  "}, ["The rota: the team keeps this. Why, or could it be let go?"]),
        ({"reason_kept": "the law asks it"}, []),
        ({"stance": Stance.CEDED}, []),
    ],
)
def test_what_is_kept_has_a_reason(answers: dict[str, Any], sentences: list[str]) -> None:
    assert said("C10", **{"stance": Stance.KEPT, **answers}) == sentences


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"notice_days": 27}, True),
        ({"notice_days": 28}, False),
        ({"notice_days": 0}, True),
        ({"notice_days": None}, False),
        ({"notice_days": 7, "level": Level.TOGETHER}, False),
        ({"notice_days": 7, "reversible": Reversible.CAUSE}, False),
    ],
)
def test_power_that_can_be_taken_back_within_four_weeks_is_on_loan(
    answers: dict[str, Any], speaks: bool
) -> None:
    assert bool(said("C12", **{"reversible": Reversible.NOTICE, **answers})) is speaks


@pytest.mark.parametrize(
    ("answers", "sentences"),
    [
        (
            {},
            ["The rota: within how many working days is it adopted, or are the reasons published?"],
        ),
        (
            {"adopt_within_days": 0},
            ["The rota: from which date are decisions adopted or explained?"],
        ),
        ({"adopt_within_days": 10, "from_date": DAY}, []),
        ({"lawful_route": LawfulRoute.OWN_CHOICE}, []),
        ({"stance": Stance.KEPT}, []),
    ],
)
def test_adopt_or_explain_has_days_and_a_beginning(
    answers: dict[str, Any], sentences: list[str]
) -> None:
    route = {"lawful_route": LawfulRoute.ADOPT_OR_EXPLAIN}
    assert said("adoption", **{**route, **answers}) == sentences
