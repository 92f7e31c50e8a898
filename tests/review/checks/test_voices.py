"""People affected: a seat that can change a decision, and what helps them to take it."""

from typing import Any

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Level
from agreement_studio.domain.purpose import VoiceRoute
from agreement_studio.domain.resource import Costs
from tests.review.reviewing import places, spoken


def of_levels(*levels: Level | None) -> Agreement:
    return Agreement(
        voice_routes=tuple(VoiceRoute(id=f"v{n}", level=one) for n, one in enumerate(levels))
    )


@pytest.mark.parametrize(
    ("levels", "speaks"),
    [
        ((), True),
        ((Level.TELL, Level.ASK, None), True),
        ((Level.ASK, Level.SHAPE), False),
        ((Level.TOGETHER,), False),
        ((Level.HANDOVER,), False),
    ],
)
def test_people_affected_can_change_some_decision(
    levels: tuple[Level | None, ...], speaks: bool
) -> None:
    found = spoken("G06", of_levels(*levels))
    assert [one.sentence for one in found] == (
        ["Where could people affected change a decision, beyond hearing of it or being asked?"]
        if speaks
        else []
    )


def supported(*routes: dict[str, Any], expenses: str = "Fares are paid.") -> Agreement:
    return Agreement(
        voice_routes=tuple(
            VoiceRoute(id=f"v{n}", route="the panel", **one) for n, one in enumerate(routes)
        ),
        costs=Costs(residents_expenses=expenses),
    )


@pytest.mark.parametrize(
    ("answers", "speaks"),
    [
        ({}, True),
        ({"paid": False}, True),
        ({"support": " "}, True),
        ({"paid": True}, False),
        ({"paid": False, "support": "fares and tea"}, False),
    ],
)
def test_whoever_takes_part_is_paid_or_helped(answers: dict[str, Any], speaks: bool) -> None:
    found = spoken("G07", supported(answers))
    assert bool(found) is speaks
    assert all("“the panel”" in one.sentence for one in found)


def test_expenses_are_asked_about_once_when_every_way_to_be_heard_is_helped() -> None:
    (finding,) = spoken("G07", supported({"paid": True}, {"paid": True}, expenses=" "))
    assert finding.sentence == "How are residents and small groups kept free of cost?"
    assert finding.about == "costs.residents_expenses"


def test_expenses_wait_until_help_is_said() -> None:
    assert places("G07", supported({"paid": True}, {}, expenses="")) == ["voice_routes.v1.support"]
    assert spoken("G07", supported(expenses="")) == []
