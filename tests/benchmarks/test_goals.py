"""Goals are judged from the figures of one run, whatever the machine."""

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from goals import Goal, Outcome, Verdict, load_goals, outcomes
from measure import peak_memory
from report import Run
from rounds import topic_of
from topics import TOPICS

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def goal(**changes: Any) -> Goal:
    plain = {"name": "writer", "sentence": "", "tool": "writer", "against": "limit"}
    return Goal(**{**plain, "figure": "cpu", "sizes": ("S",), "at_most": 1.5, **changes})


def judged(one: Goal, **figures: list[float]) -> list[Outcome]:
    rounds = {
        (name.partition("_")[0], name.partition("_")[2]): [{"cpu": value} for value in values]
        for name, values in figures.items()
    }
    return list(outcomes([one], rounds))


def test_a_ratio_is_taken_between_medians_so_that_one_slow_round_decides_nothing() -> None:
    (outcome,) = judged(goal(), writer_S=[1.2, 1.4, 9.0], limit_S=[1.0, 1.0, 0.1])
    assert outcome.ratio == pytest.approx(1.4)
    assert outcome.verdict is Verdict.MET


def test_a_ratio_above_the_goal_is_said_to_be_not_met() -> None:
    (outcome,) = judged(goal(), writer_S=[1.6], limit_S=[1.0])
    assert outcome.verdict is Verdict.NOT_MET


def test_a_tool_that_is_absent_leaves_its_goal_unmeasured_rather_than_met() -> None:
    (outcome,) = judged(goal(), writer_S=[0.1])
    assert outcome.ratio is None
    assert outcome.verdict is Verdict.NOT_MEASURED


def test_a_goal_on_growth_compares_a_tool_with_itself_at_another_size() -> None:
    growth = goal(tool="edit", against="", from_size="S", sizes=("L",), at_most=1.2)
    (outcome,) = judged(growth, edit_S=[2.0], edit_L=[2.2])
    assert outcome.ratio == pytest.approx(1.1)
    assert outcome.verdict is Verdict.MET


def test_every_goal_in_the_file_names_tools_and_figures_that_a_run_has() -> None:
    assert peak_memory() > 0
    ours = {tool for name in TOPICS for tool in topic_of(name).tools(Run())}
    known = {*ours, "docxtpl", "docxtpl process", "python-docx", ""}
    places = ("offscreen", "on a screen")  # ReText and Xvfb are there or not
    known |= {
        f"{name}, {place}" for name in ("first window", "bare window", "ReText") for place in places
    }
    for one in load_goals():
        assert {one.tool, one.against} <= known, one.name
        assert one.figure in {"cpu", "wall", "peak"}, one.name
        assert one.sentence.endswith("."), one.name
        assert set(one.sizes) | {one.from_size or "S"} <= {"S", "M", "L"}, one.name


def test_a_misspelt_key_of_a_goal_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "goals.toml"
    text = (BENCHMARKS / "goals.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)["goal"]
    file.write_text(text.replace("at_most", "at_mots", 1), encoding="utf-8")
    with pytest.raises(TypeError, match="at_mots"):
        load_goals(file)


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        (("--sizes", "S,XL"), "XL: use some of S, M and L"),
        (
            ("--only", "diff,speed"),
            "speed: use some of export, crdt, save, diff, review, lint, start, preview",
        ),
    ],
)
def test_an_unknown_size_or_topic_is_refused_with_those_there_are(
    words: tuple[str, str], refusal: str
) -> None:
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / "run.py"), *words],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(BENCHMARKS.parent / "src")},
    )
    assert done.returncode == 2
    assert refusal in done.stderr
