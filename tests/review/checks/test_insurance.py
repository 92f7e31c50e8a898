"""Cover: what is lent is insured by signing, until the end, and its gaps are talked about."""

from datetime import date
from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import CoverKind, Mode, ResourceKind, State
from agreement_studio.domain.legal import Version
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.rhythm import Duration
from agreement_studio.domain.risk import Cover, Risk
from agreement_studio.domain.who import Who
from tests.review.reviewing import places, spoken

FARM = Who(partner="farm")
ENDS = date(2030, 3, 31)


def lending(*covers: Cover, state: State = State.READY, **answers: Any) -> Agreement:
    """A farm lends tractors."""
    usual = {
        "given_by": FARM,
        "kind": ResourceKind.EQUIPMENT,
        "what": "two tractors",
        "mode": Mode.LENT,
    }
    return Agreement(
        partners=(Partner(id="farm", name="Hillfoot"), Partner(id="parish", name="the Parish")),
        resources=(Resource(id="lent", **{**usual, **answers}),),
        covers=covers,
        version=Version(state=state),
        duration=Duration(ends=ENDS),
    )


def cover(kind: CoverKind | None, partner: str = "farm", **answers: Any) -> Cover:
    return Cover(id="cover", kind=kind, partner=partner, **answers)


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({}, True),
        ({"kind": ResourceKind.PREMISES}, True),
        ({"kind": ResourceKind.VOLUNTEER_TIME}, True),
        ({"kind": ResourceKind.VOLUNTEER_TIME, "mode": Mode.ALIGNED}, True),
        ({"mode": Mode.ALIGNED}, False),
        ({"mode": None}, False),
        ({"kind": ResourceKind.DATA}, False),
        ({"kind": None}, False),
    ],
)
def test_what_is_lent_is_insured_when_it_is_time_to_sign(
    answers: dict[str, Any], speaks: bool
) -> None:
    assert places("insurance", lending(**answers)) == (["resources.lent"] if speaks else [])
    assert bool(spoken("insurance", lending(**answers, state=State.SIGNED))) is speaks
    assert not spoken("insurance", lending(**answers, state=State.LEGAL))


@pytest.mark.parametrize(
    ("row", "speaks"),
    [
        (cover(CoverKind.VEHICLE), False),
        (cover(CoverKind.PUBLIC), False),
        (cover(CoverKind.TRUSTEES), True),
        (cover(None), True),
        (cover(CoverKind.VEHICLE, partner="parish"), True),
        (cover(CoverKind.VEHICLE, partner="parish", extends_to=(FARM,)), False),
        (cover(CoverKind.VEHICLE, partner=""), True),
    ],
)
def test_a_fitting_cover_of_the_lender_or_one_that_extends_to_it_is_enough(
    row: Cover, speaks: bool
) -> None:
    assert bool(spoken("insurance", lending(row))) is speaks


def test_cover_of_whoever_holds_what_is_lent_is_enough() -> None:
    by_parish = cover(CoverKind.PUBLIC, partner="parish")
    assert not spoken("insurance", lending(by_parish, host=Who(partner="parish")))
    assert spoken("insurance", lending(by_parish, given_by=None))


@pytest.mark.parametrize(
    ("expires", "ends", "speaks"),
    [
        (date(2030, 3, 30), ENDS, True),
        (ENDS, ENDS, False),
        (None, ENDS, False),
        (date(2027, 1, 1), None, False),
    ],
)
def test_cover_lasts_as_long_as_the_agreement(
    expires: date | None, ends: date | None, speaks: bool
) -> None:
    agreement = lending(cover(CoverKind.PUBLIC, expires=expires), state=State.DRAFT)
    agreement = agreement.amended(duration=Duration(ends=ends))
    assert places("cover-ends", agreement) == (["covers.cover.expires"] if speaks else [])


def test_whose_cover_ends_is_told_where_that_partner_is_known() -> None:
    early: dict[str, Any] = {"expires": date(2028, 1, 1)}
    (known,) = spoken("cover-ends", lending(cover(CoverKind.PUBLIC, **early)))
    assert known.sentence.startswith("An insurance of Hillfoot ends before this agreement does.")
    (gone,) = spoken("cover-ends", lending(cover(CoverKind.PUBLIC, partner="gone", **early)))
    assert gone.sentence.startswith("An insurance in the list ends")


@pytest.mark.parametrize(
    ("gap", "risks", "speaks"),
    [
        ("passengers", (), True),
        (" ", (), False),
        ("passengers", (Risk(id="r"),), False),
    ],
)
def test_a_gap_in_cover_is_talked_about_where_no_risk_is_written_down(
    gap: str, risks: tuple[Risk, ...], speaks: bool
) -> None:
    agreement = lending(cover(CoverKind.VEHICLE, gap=gap)).amended(risks=risks)
    assert places("cover-gap", agreement) == (["covers.cover.gap"] if speaks else [])
