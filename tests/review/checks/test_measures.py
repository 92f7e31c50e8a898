"""Measures: not of effort alone, from a dated start to a target that lies the right way."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Direction, IndicatorKind
from agreement_studio.domain.money import Measure
from agreement_studio.domain.outcome import Indicator, Outcome
from agreement_studio.domain.rhythm import Duration
from tests.review.reviewing import places, spoken

KIND = IndicatorKind


def one(**answers: Any) -> Agreement:
    return Agreement(indicators=(Indicator(id="i", measure="residents in work", **answers),))


def figure(number: int | str, unit: str = "%", on: str = "2024") -> Measure:
    return Measure(number=Decimal(number), unit=unit, on=on)


@pytest.mark.parametrize(
    ("kinds", "speaks"),
    [
        ((KIND.HOW_MUCH,), True),
        ((KIND.HOW_MUCH, KIND.HOW_MUCH), True),
        ((KIND.HOW_MUCH, KIND.BETTER_OFF), False),
        ((KIND.HOW_MUCH, None), False),
        ((), False),
    ],
)
def test_effort_alone_shows_nobody_better_off(
    kinds: tuple[IndicatorKind | None, ...], speaks: bool
) -> None:
    agreement = Agreement(
        outcomes=(Outcome(id="o", name="Steady work"),),
        indicators=tuple(
            Indicator(id=f"i{n}", outcome="o", kind=kind) for n, kind in enumerate(kinds)
        ),
    )
    assert [(found.about, found.sentence) for found in spoken("O05", agreement)] == speaks * [
        (
            "outcomes.o",
            (
                "The measures of “Steady work” count how much is done. "
                "Which would show that somebody is better off?"
            ),
        )
    ]


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        (
            {"target": figure(66)},
            (
                "“residents in work” has a target. "
                "From what does it start, and when was that measured?"
            ),
        ),
        (
            {"target": figure(66), "baseline": figure(61, on="")},
            "When was the starting figure of “residents in work” measured?",
        ),
        (
            {"baseline": figure(0, on="")},
            "When was the starting figure of “residents in work” measured?",
        ),
        ({"target": figure(66), "baseline": figure(0)}, ""),
        ({}, ""),
    ],
)
def test_a_target_starts_from_a_dated_figure(answers: dict[str, Any], sentence: str) -> None:
    found = spoken("O06", one(**answers))
    assert [finding.sentence for finding in found] == bool(sentence) * [sentence]


@pytest.mark.parametrize(
    ("direction", "start", "target", "sentence"),
    [
        (
            Direction.UP,
            "61",
            "60.9",
            (
                "For “residents in work” the line should go up, and the target goes the other way. "
                "Which of them is meant?"
            ),
        ),
        (
            Direction.DOWN,
            "9",
            "12",
            (
                "For “residents in work” the line should go down, and the target goes the other "
                "way. Which of them is meant?"
            ),
        ),
        (
            Direction.UP,
            "61",
            "61.0",
            (
                "For “residents in work” the line should go up, and the target is where it starts. "
                "Which of them is meant?"
            ),
        ),
        (
            Direction.HOLD,
            "61",
            "62",
            (
                "For “residents in work” the line should stay where it is, and the target lies "
                "elsewhere. Which of them is meant?"
            ),
        ),
        (Direction.HOLD, "61", "61", ""),
        (Direction.UP, "61", "61.1", ""),
        (Direction.DOWN, "61", "-1", ""),
        (None, "61", "1", ""),
    ],
)
def test_a_target_lies_the_way_the_line_should_move(
    direction: Direction | None, start: str, target: str, sentence: str
) -> None:
    found = spoken("O07", one(direction=direction, baseline=figure(start), target=figure(target)))
    assert [finding.sentence for finding in found] == bool(sentence) * [sentence]


@pytest.mark.parametrize(
    ("units", "speaks"),
    [(("%", "%"), True), (("%", " "), True), (("Hours", "hours "), True), (("h", "min"), False)],
)
def test_figures_in_different_units_are_not_compared(units: tuple[str, str], speaks: bool) -> None:
    start, target = figure(9, units[0]), figure(3, units[1])
    agreement = one(direction=Direction.UP, baseline=start, target=target)
    assert places("O07", agreement) == speaks * ["indicators.i.target"]


def test_half_of_a_comparison_is_no_contradiction() -> None:
    assert spoken("O07", one(direction=Direction.UP, target=figure(3))) == []
    assert spoken("O07", one(direction=Direction.UP, baseline=figure(3))) == []


@pytest.mark.parametrize(
    ("due", "ends", "speaks"),
    [
        ("2031", date(2030, 3, 31), True),
        ("2030", date(2030, 3, 31), False),
        ("2030-04", date(2030, 3, 31), True),
        ("2030-03", date(2030, 3, 31), False),
        ("2030-04-01", date(2030, 3, 31), True),
        ("2030-03-31", date(2030, 3, 31), False),
        ("", date(2030, 3, 31), False),
        ("2031", None, False),
    ],
)
def test_a_target_due_after_the_end_is_asked_about(
    due: str, ends: date | None, speaks: bool
) -> None:
    agreement = one(target=figure(66, on=due)).amended(duration=Duration(ends=ends))
    assert [finding.sentence for finding in spoken("O11", agreement)] == speaks * [
        (
            "The target for “residents in work” is due after the agreement ends. "
            "Who will still be looking?"
        )
    ]
