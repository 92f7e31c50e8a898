"""Referrals: whoever is passed on from one of us to another arrives."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import KindOfWork
from agreement_studio.domain.outcome import Contribution, Referral
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.who import Who
from tests.review.reviewing import spoken

WARD = Who(partner="trust", role="ward nurse")
TEAM = Who(partner="team")


def working(kind: KindOfWork | None, *partners: str, referral: Referral | None = None) -> Agreement:
    return Agreement(
        purpose=Purpose(kinds_of_work=(kind,) if kind else ()),
        partners=(Partner(id="trust", name="the Trust"), Partner(id="team", name="the Team")),
        contributions=tuple(
            Contribution(id=f"c{n}", partner=partner) for n, partner in enumerate(partners)
        ),
        referrals=(referral,) if referral else (),
    )


@pytest.mark.parametrize(
    ("kind", "partners", "speaks"),
    [
        (KindOfWork.CARE, ("trust", "team"), True),
        (KindOfWork.HEALTH, ("trust", "team"), True),
        (KindOfWork.JUSTICE, ("trust", "team"), True),
        (KindOfWork.CARE, ("trust", "trust"), False),
        (KindOfWork.CARE, ("trust", ""), False),
        (KindOfWork.FOOD, ("trust", "team"), False),
        (None, ("trust", "team"), False),
    ],
)
def test_work_with_people_at_two_doors_says_how_they_move_between_them(
    kind: KindOfWork | None, partners: tuple[str, ...], speaks: bool
) -> None:
    assert [found.sentence for found in spoken("referral", working(kind, *partners))] == speaks * [
        "When you pass somebody on, who tells them, and who checks that they arrived?"
    ]


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        (
            {"from_who": WARD, "to_who": TEAM},
            (
                "When somebody is passed on from the Trust’s ward nurse to the Team, "
                "who checks that they arrived?"
            ),
        ),
        (
            {"from_who": WARD, "to_who": Who(partner="gone"), "checked_by": Who()},
            (
                "In one way of passing somebody on it is not said from whom or to whom. "
                "Who is it, and who checks that they arrived?"
            ),
        ),
        ({"from_who": WARD, "to_who": TEAM, "checked_by": WARD}, ""),
    ],
)
def test_somebody_checks_that_people_arrive(answers: dict[str, Any], sentence: str) -> None:
    agreement = working(KindOfWork.CARE, "trust", "team", referral=Referral(id="r", **answers))
    found = spoken("referral", agreement)
    assert [finding.sentence for finding in found] == bool(sentence) * [sentence]
    assert {finding.about for finding in found} <= {"referrals.r.checked_by"}
