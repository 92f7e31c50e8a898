"""R1: a program killed at any moment loses no edit that it acknowledged.

Each round starts a real process that edits, saves and compacts, and kills it without warning. The
next round takes up what the one before left, so that crashes pile up as they do on a bad day.
"""

import os
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest

from agreement_studio.domain.agreement import Agreement
from agreement_studio.wiring import STATE_FOLDER, Studio

SERIES = 80 if os.environ.get("SOAK") else 2
ROUNDS = 25
"""Kills in each of the series, which has an agreement of its own."""
EDITOR = Path(__file__).with_name("editor.py")
MOST_LINES = 40
"""How many acknowledgements an editor lives to give, at most."""


@pytest.mark.timeout(600)
@pytest.mark.parametrize("series", range(SERIES))
def test_no_acknowledged_edit_is_lost_to_a_kill(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, series: int
) -> None:
    monkeypatch.setenv(STATE_FOLDER, str(tmp_path / "state"))
    file = tmp_path / "work.agreement"
    _begin(file)
    chance = random.Random(series)  # noqa: S311 - no secret
    for number in range(ROUNDS):
        edited = _work_until_killed(file, f"{series}-{number}", chance)
        left = Studio().desk.journals.unsaved()
        assert not [one for one in left if one.is_damaged]
        assert edited is not None, "the editor never got to work"
        held = _numbers(Studio().desk.recovered_file(left[-1].id).agreement if left else _in(file))
        assert held == list(range(1, len(held) + 1))
        assert len(held) >= edited
    Studio().files.read(file)


def _begin(file: Path) -> None:
    agreement = Studio().desk.begin(Agreement(name="Kept whatever happens"))
    agreement.save_as(file)
    agreement.close()


def _work_until_killed(file: Path, seed: str, chance: random.Random) -> int | None:
    """The last edit that was acknowledged before the kill, in a file by then or not."""
    editor = subprocess.Popen(
        [sys.executable, str(EDITOR), str(file), seed], stdout=subprocess.PIPE, text=True
    )
    assert editor.stdout is not None
    lines = [editor.stdout.readline() for _ in range(chance.randint(1, MOST_LINES))]
    editor.kill()
    rest, _ = editor.communicate()
    lines += rest.splitlines(keepends=True)
    told = [found for line in lines if (found := re.fullmatch(r"edit (\d+)\n", line))]
    return int(told[-1][1]) if told else None


def _in(file: Path) -> Agreement:
    return Studio().files.read(file).file.agreement


def _numbers(agreement: Agreement) -> list[int]:
    return [int(outcome.id.removeprefix("edit-")) for outcome in agreement.outcomes]
