"""The four parts of a line, and one front door for whoever is unhappy."""

from typing import Any

import pytest

from agreement_studio.domain.accountability import Complaints, Line
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import EditionChoice, LineKind
from agreement_studio.domain.who import Who
from agreement_studio.review.finding import Severity
from tests.review.reviewing import places, spoken

ANYONE = (Who(role="anyone"),)
WHOLE: dict[str, Any] = {
    "account_by": "a report",
    "questioned_by": ANYONE,
    "heard_by": ANYONE,
    "redress": "ring the office",
}


def line(**answers: Any) -> Line:
    return Line(id="l", for_what="the fund", **{**WHOLE, **answers})


def of(*lines: Line, **answers: Any) -> Agreement:
    return Agreement(lines=lines, **answers)


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        ({"account_by": " "}, "how account is given"),
        ({"questioned_by": ()}, "who may ask questions"),
        ({"questioned_by": (Who(),)}, "who may ask questions"),
        ({"heard_by": ()}, "how people affected are heard"),
        ({"redress": ""}, "how things are put right"),
        (
            {"account_by": "", "questioned_by": (), "heard_by": ()},
            "how account is given, who may ask questions and how people affected are heard",
        ),
    ],
)
def test_a_line_is_told_which_of_its_four_parts_are_to_be_said(
    answers: dict[str, Any], missing: str
) -> None:
    (finding,) = spoken("A08", of(line(**answers)))
    assert finding.sentence == f"Still to say for “the fund”: {missing}."
    assert finding.about == f"lines.l.{next(iter(answers))}"


def test_a_line_with_all_four_parts_is_whole() -> None:
    assert spoken("A08", of(line())) == []


def test_a_line_that_says_nothing_is_called_what_it_is() -> None:
    (finding,) = spoken("A08", of(Line(id="l")))
    assert finding.sentence.startswith(
        "Still to say for “a line of accountability without a name”: how account is given, "
    )


def test_a_light_agreement_is_only_offered_the_four_parts() -> None:
    (finding,) = spoken("A08", of(line(heard_by=()), edition=EditionChoice.LIGHT))
    assert finding.severity is Severity.NOTE


def public(identifier: str, redress: str = "") -> Line:
    return line(kind=LineKind.PUBLIC, redress=redress).amended(id=identifier)


@pytest.mark.parametrize(
    ("lines", "speaks"),
    [
        ((public("a"), public("b")), True),
        ((public("a", " "),), True),
        ((public("a"), public("b", "ring")), False),
        ((), False),
        ((line(kind=LineKind.BETWEEN, redress=""),), False),
        ((public("a"), line(kind=LineKind.BOARD)), True),
    ],
)
def test_people_outside_find_a_way_to_put_things_right_on_some_line(
    lines: tuple[Line, ...], speaks: bool
) -> None:
    assert bool(spoken("A09", of(*lines))) is speaks


def test_no_way_to_put_things_right_is_said_once() -> None:
    (finding,) = spoken("A09", of(public("b"), public("a")))
    assert finding.sentence == (
        "If this goes wrong for somebody, what can they do? No line to the public says so yet."
    )
    assert finding.places == ("lines.a.redress", "lines.b.redress")
    assert spoken("A08", of(public("a"), public("b"))) == []


def test_one_line_without_its_way_beside_another_that_has_one_is_asked_for_it() -> None:
    assert places("A08", of(public("a"), public("b", "ring"))) == ["lines.a.redress"]


def of_door(redress: str = "ring", **answers: Any) -> Agreement:
    return of(public("l", redress), complaints=Complaints(**answers))


@pytest.mark.parametrize(
    ("answers", "place"),
    [
        ({}, ["complaints.door"]),
        ({"door": " ", "answered_by": Who(role="desk"), "days": 5}, ["complaints.door"]),
        ({"door": "the desk"}, ["complaints.answered_by"]),
        ({"door": "the desk", "answered_by": Who(), "days": 5}, ["complaints.answered_by"]),
        ({"door": "the desk", "answered_by": Who(role="desk")}, ["complaints.days"]),
        ({"door": "the desk", "answered_by": Who(role="desk"), "days": 0}, []),
    ],
)
def test_a_promise_to_put_right_wants_one_front_door(
    answers: dict[str, Any], place: list[str]
) -> None:
    assert places("complaints", of_door(**answers)) == place


def test_without_such_a_promise_nobody_is_asked_for_a_door() -> None:
    assert spoken("complaints", of_door("")) == []
    assert spoken("complaints", Agreement()) == []
