"""Purpose: a problem in people's own words, shown, looked at from all sides and by all."""

from collections.abc import Mapping
from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Colour, ReadinessQuestion, ReadinessResult
from agreement_studio.domain.purpose import Barrier, Purpose, Readiness, ReadinessAnswer
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.who import Who
from tests.review.reviewing import places, spoken

Q = ReadinessQuestion
PROBLEM = "The bus leaves before my shift ends."


def about(**answers: Any) -> Agreement:
    return Agreement(purpose=Purpose(**answers))


@pytest.mark.parametrize(("problem", "speaks"), [("", True), (" \n", True), ("Bus.", False)])
def test_a_problem_is_asked_for_in_the_words_of_people_who_live_it(
    problem: str, speaks: bool
) -> None:
    found = spoken("U01", about(problem=problem))
    assert [finding.sentence for finding in found] == speaks * [
        "What is going wrong, as someone living it would say it?"
    ]


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        ("There is a gap in services for carers.", "services"),
        ("Stakeholders lack CAPACITY.", "stakeholders"),
        ("No multi-agency response.", "multi agency"),
        ("The bus service stops at six.", ""),
        ("I fell through the floor.", ""),
        ("", ""),
    ],
)
def test_a_problem_worded_by_an_institution_is_asked_for_again(problem: str, words: str) -> None:
    sentences = [finding.sentence for finding in spoken("U02", about(problem=problem))]
    assert sentences == bool(words) * [
        (
            f"“{words}” is a word of organisations. "
            "How would somebody living this say it, and who would that be?"
        )
    ]


@pytest.mark.parametrize(
    ("quoted", "speaks"),
    [
        ({"said_by_description": "a carer"}, False),
        ({"said_by": Shareable(text="Ms A")}, False),
        ({"said_by": Shareable(text=" "), "said_by_description": "\t"}, True),
    ],
)
def test_somebody_who_is_quoted_may_use_any_word(quoted: dict[str, Any], speaks: bool) -> None:
    assert bool(spoken("U02", about(problem="The service never rings back.", **quoted))) is speaks


def gate(
    colours: Mapping[ReadinessQuestion, Colour], result: ReadinessResult | None = None
) -> Agreement:
    answers = (
        ReadinessAnswer(id=question.value, question=question, colour=colour)
        for question, colour in colours.items()
    )
    return Agreement(readiness_answers=tuple(answers), readiness=Readiness(result=result))


ELSEWHERE = (Q.BETTER, Q.STOP_DECIDING, Q.BRING, Q.WALK_AWAY)


@pytest.mark.parametrize(
    ("red", "speaks"),
    [
        (ELSEWHERE[:3], True),
        (ELSEWHERE[:2], False),
        ((Q.MORE_THAN_ONE,), True),
        ((Q.GRANT_OR_CONTRACT,), True),
        ((), False),
    ],
)
def test_red_answers_at_the_gate_recall_a_simpler_way(
    red: tuple[ReadinessQuestion, ...], speaks: bool
) -> None:
    found = spoken("U03", gate(dict.fromkeys(Q, Colour.AMBER) | dict.fromkeys(red, Colour.RED)))
    assert [finding.about for finding in found] == speaks * ["readiness_answers"]
    assert all(finding.stays_in_room for finding in found)


@pytest.mark.parametrize(
    ("result", "place"),
    [
        (ReadinessResult.GRANT_OR_CONTRACT, ["readiness.result"]),
        (ReadinessResult.NOT_NOW, ["readiness.result"]),
        (ReadinessResult.COORDINATE_INSTEAD, []),
        (ReadinessResult.GO_ON, []),
        (None, []),
    ],
)
def test_an_agreement_after_another_result_is_asked_what_has_changed(
    result: ReadinessResult | None, place: list[str]
) -> None:
    assert places("U03", gate({}, result)) == place
    assert places("U03", gate({Q.GRANT_OR_CONTRACT: Colour.RED}, result)) == ["readiness_answers"]


@pytest.mark.parametrize(
    ("check", "field", "said"),
    [
        ("U04", "evidence", ("61% were in work.",)),
        ("who-is-missing", "who_is_missing", "Nobody."),
        ("choice", "choice_people_have", "Anyone may say no."),
    ],
)
def test_what_belongs_to_a_problem_is_asked_for_once_there_is_one(
    check: str, field: str, said: Any
) -> None:
    blank: Any = (" ",) if isinstance(said, tuple) else " "
    assert places(check, about(problem=PROBLEM)) == [f"purpose.{field}"]
    assert places(check, about(problem=PROBLEM, **{field: blank})) == [f"purpose.{field}"]
    assert places(check, about(problem=PROBLEM, **{field: said})) == []
    assert places(check, about(problem=" ")) == []


@pytest.mark.parametrize(
    ("replaces", "pays", "speaks"),
    [
        ("The Tuesday clinic.", "", True),
        ("The Tuesday clinic.", " ", True),
        ("The Tuesday clinic.", "The Council.", False),
        (" ", "", False),
    ],
)
def test_where_something_stops_somebody_goes_on_paying(
    replaces: str, pays: str, speaks: bool
) -> None:
    agreement = about(what_this_replaces=replaces, who_still_pays=pays)
    assert places("what-this-replaces", agreement) == speaks * ["purpose.who_still_pays"]


NOBODY = Who()
CHAIR = Who(role="the chair")


@pytest.mark.parametrize(
    ("answers", "place"),
    [
        ({"what": "Jargon"}, ["barriers.b.response"]),
        ({"what": "Jargon", "response": " "}, ["barriers.b.response"]),
        ({"what": "Jargon", "response": "Plain notes"}, ["barriers.b.owner"]),
        ({"what": "Jargon", "response": "Plain notes", "owner": NOBODY}, ["barriers.b.owner"]),
        ({"what": "Jargon", "response": "Plain notes", "owner": CHAIR}, []),
        ({"what": " "}, ["barriers"]),
    ],
)
def test_a_barrier_has_an_answer_and_somebody_who_sees_to_it(
    answers: dict[str, Any], place: list[str]
) -> None:
    agreement = about(problem=PROBLEM).amended(barriers=(Barrier(id="b", **answers),))
    assert places("barriers", agreement) == place


def test_a_barrier_is_told_by_its_own_words() -> None:
    agreement = Agreement(barriers=(Barrier(id="b", what="Jargon"),))
    assert [finding.sentence for finding in spoken("barriers", agreement)] == [
        "“Jargon”: what do we do about it?"
    ]


def test_barriers_are_asked_for_once_there_is_a_problem() -> None:
    assert places("barriers", about(problem=PROBLEM)) == ["barriers"]
    assert places("barriers", Agreement()) == []
