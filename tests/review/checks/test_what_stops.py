"""What stops: a service that is taken up by neighbours comes with what it takes to run it."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Mode, PartnerRole, Sector
from agreement_studio.domain.outcome import Contribution
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import Purpose
from agreement_studio.domain.resource import Payment, Resource
from agreement_studio.domain.who import Who
from tests.review.reviewing import spoken

COUNCIL = Partner(id="council", name="the Council", sector=Sector.PUBLIC)
CARERS = Partner(id="carers", name="the Carers", sector=Sector.COMMUNITY)
SHED = Partner(id="shed", name="the Shed", sector=Sector.SOCIAL)


def closing(stops: str = "The day centre.", **answers: Any) -> Agreement:
    """A day centre closes, and carers and a charity open their doors."""
    started: dict[str, Any] = {
        "partners": (COUNCIL, CARERS, SHED),
        "contributions": (
            Contribution(id="c", partner="carers"),
            Contribution(id="d", partner="shed"),
            Contribution(id="e", partner="council"),
        ),
    }
    return Agreement(purpose=Purpose(what_this_replaces=stops), **(started | answers))


def given(by: str, mode: Mode | None) -> dict[str, Any]:
    return {"resources": (Resource(id="r", given_by=Who(partner=by), mode=mode),)}


def test_work_taken_up_with_nothing_to_do_it_with_is_asked_about() -> None:
    assert [(found.about, found.sentence) for found in spoken("duty-passed-on", closing())] == [
        (
            "purpose.what_this_replaces",
            (
                "Something stops or shrinks, and nothing listed here helps the Carers and the Shed "
                "to take it up. Is this shared work, or a duty passed on?"
            ),
        )
    ]


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        (given("council", Mode.POOLED), False),
        (given("council", Mode.LENT), False),
        (given("council", Mode.ALIGNED), True),
        (given("council", None), True),
        (given("carers", Mode.POOLED), True),
        (given("gone", Mode.POOLED), True),
        ({"contributions": ()}, False),
        ({"contributions": (Contribution(id="e", partner="gone"),)}, False),
    ],
)
def test_it_is_asked_where_somebody_takes_it_up_and_nothing_is_within_reach(
    answers: dict[str, Any], speaks: bool
) -> None:
    assert bool(spoken("duty-passed-on", closing(**answers))) is speaks


def test_whoever_is_paid_for_it_is_not_left_alone() -> None:
    paid = Payment(id="p", to_who=Who(partner="carers"))
    assert "helps the Shed to" in spoken("duty-passed-on", closing(payments=(paid,)))[0].sentence


@pytest.mark.parametrize("stops", ["", " "])
def test_nothing_is_passed_on_where_nothing_stops(stops: str) -> None:
    assert spoken("duty-passed-on", closing(stops)) == []


def test_public_bodies_and_observers_take_up_no_duty_of_others() -> None:
    watching = (
        COUNCIL,
        CARERS.amended(role=PartnerRole.OBSERVER),
        SHED.amended(sector=Sector.BUSINESS),
    )
    assert spoken("duty-passed-on", closing(partners=watching)) == []
