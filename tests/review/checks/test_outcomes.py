"""Outcomes: a change for people, in their words, that more than one of us works towards."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.outcome import Contribution, Indicator, Outcome
from agreement_studio.domain.partner import Partner
from tests.review.reviewing import places, spoken


def one(**answers: Any) -> Agreement:
    return Agreement(outcomes=(Outcome(id="o", name="Steady work", **answers),))


@pytest.mark.parametrize(
    ("agreement", "speaks"),
    [
        (Agreement(), True),
        (Agreement(outcomes=(Outcome(id="o", name=" "),)), True),
        (Agreement(outcomes=(Outcome(id="o", population="carers"),)), False),
        (one(), False),
    ],
)
def test_an_outcome_is_asked_for_once(agreement: Agreement, speaks: bool) -> None:
    assert [finding.sentence for finding in spoken("O01", agreement)] == speaks * [
        "Who will be better off, and how? No outcome is named yet."
    ]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("deliver a programme of support", "deliver"),
        ("Delivering lunches to all who ask", "delivering"),
        ("We will set up a repair bench", "set up"),
        ("to jointly roll-out the new pathway", "roll out"),
        ("organised walks for carers", "organised"),
        ("increase the number of mentors", "number of"),
        ("receive 40 sessions each", "40 sessions"),
        ("be offered 12 training places", "12 training"),
        ("make 1,200 home visits", "200 home visits"),
    ],
)
def test_work_is_told_from_a_change_for_people(change: str, words: str) -> None:
    assert [(found.about, found.sentence) for found in spoken("O02", one(change=change))] == [
        (
            "outcomes.o.change",
            f"“{words}” tells of what we do. What changes for people because of it?",
        )
    ]


@pytest.mark.parametrize(
    "change",
    [
        "be able to deliver their own babies at home",
        "hold on to their homes",
        "run their own street parties",
        "see a provider of their choice",
        "rundown homes made warm",
        "be safer at 40 crossings",
        "keep well",
        "",
        " ",
    ],
)
def test_a_change_for_people_is_not_taken_for_work(change: str) -> None:
    assert spoken("O02", one(change=change)) == []


@pytest.mark.parametrize(
    ("population", "change", "place", "sentence"),
    [
        ("", "", "population", "Who is “Steady work” for, and which way does the line move?"),
        (
            " ",
            "health",
            "population",
            "Who is “Steady work” for, and which way does the line move?",
        ),
        ("", "be safer", "population", "Who is better off by “Steady work”?"),
        (
            "carers",
            "wellbeing at the end of life",
            "change",
            "Which way does the line move in “Steady work”: more, fewer, safer, able to?",
        ),
    ],
)
def test_people_and_a_direction_are_asked_for(
    population: str, change: str, place: str, sentence: str
) -> None:
    found = spoken("O03", one(population=population, change=change))
    assert [(finding.about, finding.sentence) for finding in found] == [
        (f"outcomes.o.{place}", sentence)
    ]


@pytest.mark.parametrize(
    "change",
    [
        "have MORE to eat",
        "be able to rest",
        "kept safe",
        "reducing debts",
        "no longer wait",
        "rises",
    ],
)
def test_one_word_of_direction_is_enough(change: str) -> None:
    assert spoken("O03", one(population="carers", change=change)) == []


@pytest.mark.parametrize(("outcome", "speaks"), [("o", False), ("", True), ("gone", True)])
def test_an_outcome_has_a_measure(outcome: str, speaks: bool) -> None:
    measured = one().amended(indicators=(Indicator(id="i", outcome=outcome),))
    assert [finding.sentence for finding in spoken("O04", measured)] == speaks * [
        "How would you tell that “Steady work” has happened?"
    ]


@pytest.mark.parametrize(
    ("voices", "speaks"), [((), True), ((" ",), True), (("", "twelve tenants"), False)]
)
def test_people_affected_word_an_outcome(voices: tuple[str, ...], speaks: bool) -> None:
    assert places("O08", one(whose_voice=voices)) == speaks * ["outcomes.o.whose_voice"]


@pytest.mark.parametrize(
    ("partners", "sentence"),
    [
        ((), "Who will do what towards “Steady work”?"),
        (("", "gone"), "Who will do what towards “Steady work”?"),
        (
            ("a", "a"),
            (
                "So far the College alone contributes to “Steady work”. "
                "Is this shared, or the College’s own work?"
            ),
        ),
        (("a", "b"), ""),
    ],
)
def test_an_outcome_is_worked_towards_by_two(partners: tuple[str, ...], sentence: str) -> None:
    agreement = one().amended(
        partners=(Partner(id="a", name="the College"), Partner(id="b", name="the Council")),
        contributions=tuple(
            Contribution(id=f"c{n}", outcome="o", partner=partner)
            for n, partner in enumerate(partners)
        ),
    )
    found = spoken("O09", agreement)
    assert [finding.sentence for finding in found] == bool(sentence) * [sentence]
