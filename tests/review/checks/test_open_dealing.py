"""Open dealing: interests, doors and notes that anyone can see, chairs that move, who to tell."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.governance import Body, Governance
from agreement_studio.domain.legal import Version
from agreement_studio.domain.money import Money
from agreement_studio.domain.resource import Resource
from agreement_studio.domain.who import Who
from agreement_studio.review.finding import Severity
from tests.review.reviewing import places, spoken

PUBLIC = (Resource(id="fund", public_money=True),)
PRIVATE = (Resource(id="fund", public_money=False), Resource(id="oven"))
SOMEBODY = Who(role="an auditor")


def governed(resources: tuple[Resource, ...] = PUBLIC, **answers: Any) -> Agreement:
    return Agreement(resources=resources, governance=Governance(**answers))


@pytest.mark.parametrize(
    ("answers", "place"),
    [
        ({}, ["governance.interests_register"]),
        ({"interests_register": False}, ["governance.interests_register"]),
        ({"interests_register": True}, ["governance.interests_published_at"]),
        (
            {"interests_register": True, "interests_published_at": " "},
            ["governance.interests_published_at"],
        ),
        ({"interests_register": True, "interests_published_at": "the board"}, []),
    ],
)
def test_interests_beside_public_money_stand_where_people_can_read_them(
    answers: dict[str, Any], place: list[str]
) -> None:
    assert places("G05", governed(**answers)) == place
    assert spoken("G05", governed(PRIVATE, **answers)) == []


def test_a_register_is_asked_for_before_its_place() -> None:
    (none,) = spoken("G05", governed())
    (unpublished,) = spoken("G05", governed(interests_register=True))
    assert none.sentence == (
        "With public money here, will you keep a register of interests that anyone can read?"
    )
    assert unpublished.sentence == "Where can people read the register of interests?"


def table(resources: tuple[Resource, ...] = PUBLIC, **answers: Any) -> Agreement:
    """A main body with readable notes."""
    known = {"id": "t", "name": "the Table", "is_main": True, "notes_published_at": "the door"}
    body = Body.model_validate({**known, **answers})
    return Agreement(resources=resources, bodies=(body,), version=Version(dated=date(2027, 6, 15)))


@pytest.mark.parametrize(
    ("agreement", "speaks"),
    [
        (table(), True),
        (table(open_to_public=False), True),
        (table(open_to_public=True), False),
        (table(is_main=False), False),
        (table(PRIVATE), False),
    ],
)
def test_anyone_could_watch_the_main_body_spend_public_money(
    agreement: Agreement, speaks: bool
) -> None:
    found = spoken("G08", agreement)
    assert [one.sentence for one in found] == (
        ["Could anyone watch the Table at work?"] if speaks else []
    )


@pytest.mark.parametrize(
    ("agreement", "speaks"),
    [
        (table(chair=SOMEBODY), True),
        (table(chair=SOMEBODY, chair_term_months=0), False),
        (table(chair=SOMEBODY, chair_term_months=12), False),
        (table(chair=Who()), False),
        (table(), False),
        (table(PRIVATE, chair=SOMEBODY), False),
    ],
)
def test_a_chair_beside_public_money_has_a_term(agreement: Agreement, speaks: bool) -> None:
    found = spoken("meetings", agreement)
    assert [(one.about, one.severity) for one in found] == (
        [("bodies.t.chair_term_months", Severity.SHOULD)] if speaks else []
    )


@pytest.mark.parametrize(
    ("since", "rotates", "speaks"),
    [
        (date(2026, 6, 15), True, False),
        (date(2026, 6, 14), True, True),
        (date(2026, 6, 14), None, True),
        (date(2026, 6, 14), False, False),
        (None, True, False),
    ],
)
def test_a_chair_whose_term_is_over_makes_room(
    since: date | None, rotates: bool | None, speaks: bool
) -> None:
    agreement = table(chair=SOMEBODY, chair_term_months=12, chair_from=since, chair_rotates=rotates)
    found = spoken("meetings", agreement)
    assert [one.sentence for one in found] == (
        ["The term of the chair of the Table is over. Whose turn is it?"] if speaks else []
    )


def test_without_a_date_no_term_is_over() -> None:
    agreement = table(chair=SOMEBODY, chair_term_months=1, chair_from=date(2020, 1, 1))
    assert spoken("meetings", agreement.amended(version=Version())) == []


@pytest.mark.parametrize(("where", "speaks"), [("", True), (" ", True), ("the door", False)])
def test_notes_stand_where_people_can_read_them(where: str, speaks: bool) -> None:
    found = spoken("meetings", table(PRIVATE, notes_published_at=where))
    assert [(one.sentence, one.severity) for one in found] == (
        [("Where can people read what the Table decided?", Severity.COULD)] if speaks else []
    )


WHOLE = {"tell": SOMEBODY, "tell_outside": SOMEBODY, "gifts_limit": Money(amount=Decimal(0))}


@pytest.mark.parametrize(
    ("without", "place"),
    [
        ({}, []),
        ({"tell_outside": None}, ["governance.tell_outside"]),
        ({"tell_outside": Who()}, ["governance.tell_outside"]),
        ({"tell": Who(role=" ")}, ["governance.tell"]),
        ({"gifts_limit": None}, ["governance.gifts_limit"]),
    ],
)
def test_a_worry_about_public_money_has_somewhere_to_go(
    without: dict[str, Any], place: list[str]
) -> None:
    assert places("honesty", governed(**{**WHOLE, **without})) == place
    assert spoken("honesty", governed(PRIVATE, **{**WHOLE, **without})) == []


def test_each_part_of_honest_dealing_is_asked_for_in_its_own_words() -> None:
    assert [one.sentence for one in spoken("honesty", governed())] == [
        "Whom outside can a person tell who is worried about honest use of the money?",
        "Whom among you can a person tell who is worried about honest use of the money?",
        "Above what value is a gift declined or written down?",
    ]
