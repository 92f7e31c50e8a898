"""Goals as ratios, and whether the figures of one run meet them."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from statistics import median
from typing import Any, Final

GOALS_FILE: Final = Path(__file__).with_name("goals.toml")

Figures = Mapping[str, float]
"""What was measured in one round: cpu and wall in seconds, peak in KiB."""
Rounds = Mapping[tuple[str, str], Sequence[Figures]]
"""All counted rounds by tool and size. A tool that was absent or failed its check is not there."""


class Verdict(StrEnum):
    MET = "met"
    NOT_MET = "not met"
    NOT_MEASURED = "not measured"


@dataclass(frozen=True, slots=True)
class Goal:
    """A ratio that one figure should not exceed; see ``goals.toml``."""

    name: str
    sentence: str
    tool: str
    figure: str
    sizes: tuple[str, ...]
    at_most: float
    against: str = ""
    from_size: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one goal came to at one size; `ratio` is None where it was not measured."""

    goal: Goal
    size: str
    ratio: float | None

    @property
    def verdict(self) -> Verdict:
        if self.ratio is None:
            return Verdict.NOT_MEASURED
        return Verdict.MET if self.ratio <= self.goal.at_most else Verdict.NOT_MET


def load_goals(path: Path = GOALS_FILE) -> tuple[Goal, ...]:
    """The goals of a file. Raises TypeError where one has a key that is none."""
    table: dict[str, list[dict[str, Any]]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(Goal(**{**entry, "sizes": tuple(entry["sizes"])}) for entry in table["goal"])


def outcomes(goals: Sequence[Goal], rounds: Rounds) -> Iterator[Outcome]:
    """Every goal at every size it names, in order."""
    for goal in goals:
        for size in goal.sizes:
            yield Outcome(goal, size, _ratio(goal, size, rounds))


def _ratio(goal: Goal, size: str, rounds: Rounds) -> float | None:
    base = (goal.against or goal.tool, goal.from_size or size)
    ours, theirs = rounds.get((goal.tool, size)), rounds.get(base)
    if not ours or not theirs:
        return None
    return typical(ours, goal.figure) / typical(theirs, goal.figure)


def typical(rounds: Sequence[Figures], figure: str) -> float:
    """The median of a figure over the rounds."""
    return median(one[figure] for one in rounds)
