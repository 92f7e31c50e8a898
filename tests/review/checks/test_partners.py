"""Partners: enough of us, different enough, honest about limits and wishes, easy to reach."""

from datetime import date
from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import PartnerRole, Sector, State, Status
from agreement_studio.domain.legal import Legal, Version
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.record import Shareable
from agreement_studio.review.finding import Severity
from tests.review.reviewing import places, spoken

DAY = date(2026, 11, 22)


def one(state: State = State.DRAFT, status: Status | None = None, **answers: Any) -> Agreement:
    """An agreement whose first partner says just that."""
    return Agreement(
        partners=(Partner(id="council", name="Marlshire Council", **answers),),
        version=Version(state=state, dated=DAY),
        legal=Legal(status=status),
    )


def of_sectors(*sectors: Sector | None) -> Agreement:
    return Agreement(
        partners=tuple(Partner(id=f"p{n}", sector=sector) for n, sector in enumerate(sectors))
    )


@pytest.mark.parametrize(("count", "speaks"), [(0, True), (1, True), (2, False)])
def test_two_partners_are_enough(count: int, speaks: bool) -> None:
    assert bool(spoken("P01", of_sectors(*[Sector.PUBLIC] * count))) is speaks


def test_an_observer_does_not_make_a_second_partner() -> None:
    watched = Agreement(
        partners=(Partner(id="a"), Partner(id="b", role=PartnerRole.OBSERVER)),
    )
    assert places("P01", watched) == ["partners"]


@pytest.mark.parametrize(
    ("sectors", "speaks"),
    [
        ((Sector.PUBLIC, Sector.PUBLIC), True),
        ((Sector.PUBLIC, Sector.SOCIAL), False),
        ((Sector.PUBLIC, None), False),
        ((None, None), False),
        ((Sector.PUBLIC,), False),
    ],
)
def test_partners_of_one_sector_are_asked_who_is_missing(
    sectors: tuple[Sector | None, ...], speaks: bool
) -> None:
    assert bool(spoken("P02", of_sectors(*sectors))) is speaks


@pytest.mark.parametrize(
    ("constraints", "speaks"),
    [((), True), ((Shareable(text=" "),), True), ((Shareable(text="We cannot lend."),), False)],
)
def test_a_partner_is_asked_for_one_limit(constraints: tuple[Shareable], speaks: bool) -> None:
    found = spoken("P03", one(constraints=constraints))
    assert [finding.sentence for finding in found] == speaks * [
        (
            "What can Marlshire Council not do, whatever is agreed? "
            "Limits left unsaid cause most later trouble."
        )
    ]


@pytest.mark.parametrize(
    ("interest", "speaks"),
    [(None, True), (Shareable(text="\n"), True), (Shareable(text="Staff."), False)],
)
def test_a_partner_is_asked_what_it_wants(interest: Shareable | None, speaks: bool) -> None:
    assert bool(spoken("P04", one(own_interest=interest))) is speaks


def test_limits_and_wishes_are_not_asked_of_observers_and_stay_in_the_room() -> None:
    assert spoken("P03", one(role=PartnerRole.OBSERVER)) == []
    assert spoken("P04", one(role=PartnerRole.OBSERVER)) == []
    assert all(finding.stays_in_room for finding in spoken("P03", one()) + spoken("P04", one()))


@pytest.mark.parametrize(
    ("answers", "place"),
    [
        ({}, ["partners.council.contact_role"]),
        ({"contact_role": " ", "address": "1 Quay"}, ["partners.council.contact_role"]),
        ({"contact_role": "clerk"}, ["partners.council.notice_to"]),
        ({"contact_role": "clerk", "address": "1 Quay"}, []),
        ({"contact_role": "clerk", "notice_to": "c/o the hall"}, []),
        (
            {"contact_role": "carer", "address": "1 Quay", "is_person": True},
            ["partners.council.notice_to"],
        ),
    ],
)
def test_a_contact_and_an_address_are_asked_for_before_signing(
    answers: dict[str, Any], place: list[str]
) -> None:
    assert places("contact", one(State.READY, **answers)) == place
    assert places("contact", one(State.LEGAL, **answers)) == []


@pytest.mark.parametrize(
    ("looked_at", "speaks"),
    [(date(2025, 11, 21), True), (date(2025, 11, 22), False), (None, False)],
)
def test_a_contact_is_looked_at_again_after_a_year(looked_at: date | None, speaks: bool) -> None:
    reached = one(contact_role="clerk", address="1 Quay", contact_checked_on=looked_at)
    found = spoken("contact", reached)
    assert [finding.severity for finding in found] == speaks * [Severity.SHOULD]


@pytest.mark.parametrize(
    ("status", "answers", "speaks"),
    [
        (Status.BINDING, {}, True),
        (Status.UMBRELLA, {"powers_relied_on": " "}, True),
        (Status.UMBRELLA, {"powers_relied_on": "Localism Act 2011"}, False),
        (Status.SHARED_COMMITMENT, {}, False),
        (None, {}, False),
        (Status.BINDING, {"sector": Sector.SOCIAL}, False),
        (Status.BINDING, {"contracting_authority": False}, False),
    ],
)
def test_public_bodies_that_bind_themselves_are_asked_for_the_power(
    status: Status | None, answers: dict[str, Any], speaks: bool
) -> None:
    public: dict[str, Any] = {"sector": Sector.PUBLIC, "contracting_authority": True} | answers
    assert bool(spoken("legal-powers", one(status=status, **public))) is speaks


@pytest.mark.parametrize(
    ("state", "answers", "speaks"),
    [
        (State.LEGAL, {}, True),
        (State.WORKSHOP, {}, False),
        (State.SIGNED, {"register_reference": "\t"}, True),
        (State.LEGAL, {"register_reference": "27"}, False),
        (State.LEGAL, {"role": PartnerRole.OBSERVER}, False),
        (State.LEGAL, {"sector": Sector.BUSINESS}, False),
    ],
)
def test_officers_are_asked_for_their_register_once_a_draft_has_left_the_room(
    state: State, answers: dict[str, Any], speaks: bool
) -> None:
    public: dict[str, Any] = {"sector": Sector.PUBLIC, "contracting_authority": True} | answers
    assert bool(spoken("register", one(state, **public))) is speaks


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({"is_person": True, "address": "7 Mill Rise", "notice_to": "at  7 MILL RISE, X"}, True),
        ({"is_person": True, "address": "7 Mill Rise", "notice_to": "c/o the Hall"}, False),
        ({"is_person": True, "notice_to": "7 Mill Rise"}, False),
        ({"address": "7 Mill Rise", "notice_to": "7 Mill Rise"}, False),
    ],
)
def test_letters_to_a_person_do_not_print_where_they_live(
    answers: dict[str, Any], speaks: bool
) -> None:
    assert bool(spoken("person", one(**answers))) is speaks


SAID = Shareable(text="Long papers.")


@pytest.mark.parametrize(
    ("answers", "place"),
    [
        ({"difficult_habit": SAID}, ["partners.a.instead_you_will_see"]),
        ({"instead_you_will_see": SAID}, ["partners.a.difficult_habit", "partners"]),
        ({"difficult_habit": SAID, "instead_you_will_see": SAID}, []),
        ({"difficult_habit": Shareable(text=" ")}, ["partners"]),
        ({}, ["partners"]),
    ],
)
def test_habits_are_asked_of_the_table_once_and_of_whoever_has_begun(
    answers: dict[str, Any], place: list[str]
) -> None:
    table = Agreement(partners=(Partner(id="a", name="A", **answers), Partner(id="b")))
    assert places("own-habits", table) == place


def test_a_single_partner_is_not_asked_for_its_habits() -> None:
    assert spoken("own-habits", one()) == []
