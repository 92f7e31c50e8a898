"""README's commands, run one after the other as they are written, do what it says they do."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PROGRAM = ("python3", "src/agreement_studio")
BY_ITSELF = ["python3", "tests"]
WINDOW = [*PROGRAM]
"""Opens the window, and ends when somebody closes it."""
WITHOUT_A_SCREEN = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}


@pytest.fixture(scope="session")
def readme(checkout: Path) -> str:
    return (checkout / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def commands(readme: str) -> list[list[str]]:
    blocks = re.findall(r"```sh\n(.*?)```", readme, re.DOTALL)
    return [shlex.split(line) for block in blocks for line in block.splitlines()]


@pytest.fixture
def place(tmp_path: Path, checkout: Path) -> Path:
    """A folder that looks like the checkout to the commands, and takes what they write."""
    for name in ("src", "templates", "resources"):
        (tmp_path / name).symlink_to(checkout / name)
    return tmp_path


def run(place: Path, words: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    assert tuple(words[:2]) == PROGRAM
    return subprocess.run(
        [sys.executable, "-P", "-m", "agreement_studio", *words[2:]],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(place / "src"), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_window_says_so_where_there_is_no_screen(
    place: Path, commands: list[list[str]]
) -> None:
    assert WINDOW in commands
    done = run(place, WINDOW, **WITHOUT_A_SCREEN)
    assert done.returncode == 1
    assert done.stderr.startswith("There is no screen here")


def test_every_command_works_in_the_order_in_which_it_is_told(
    place: Path, commands: list[list[str]]
) -> None:
    assert BY_ITSELF in commands
    told = {}
    for words in commands:
        if words not in (BY_ITSELF, WINDOW):
            done = run(place, words)
            assert (done.returncode, done.stderr) == (0, ""), words
            told[words[2]] = done.stdout
    written = sorted(path.name for path in (place / "out").iterdir())
    assert written == [
        "larder-for-others.agreement",
        "larder.agreement",
        "marlshire-growth.docx",
        "our-larder-notes.docx",
        "our-larder.docx",
        "our-larder.toml",
    ]
    assert "short name was “the Student Kitchen”, is now “the Cooks”" in told["diff"]
    assert "unity-street-larder" in told["templates"]


def test_the_closing_line_counts_clauses_and_what_is_still_to_agree(
    place: Path, commands: list[list[str]]
) -> None:
    draft = next(words for words in commands if "draft" in words and "-o" in words)
    new = next(words for words in commands if "new" in words)
    assert run(place, new).returncode == 0
    closing = run(place, draft).stdout.splitlines()[-1]
    assert re.search(r"\d+ clauses, .* still to agree\.", closing)


def test_the_decision_shown_is_one_of_the_template_it_tells_of(readme: str, checkout: Path) -> None:
    (shown,) = re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)
    (decision,) = tomllib.loads(shown)["powers"]
    starter = checkout / "templates" / "starters" / "unity-street-larder.toml"
    powers = tomllib.loads(starter.read_text(encoding="utf-8"))["powers"]
    assert any(decision.items() <= power.items() for power in powers)


def test_what_is_left_out_reads_as_still_to_agree(
    place: Path, commands: list[list[str]], readme: str
) -> None:
    (promised,) = re.findall(r"reads `(\[to agree: [^`]+\])`", readme)
    assert run(place, next(words for words in commands if "new" in words)).returncode == 0
    answers = place / "out" / "our-larder.toml"
    settled = answers.read_text(encoding="utf-8")
    line = 'held_now = [{ body = "larder-table" }]\n'
    assert settled.count(line) == 1
    answers.write_text(settled.replace(line, ""), encoding="utf-8")
    draft = [*PROGRAM, "draft", "out/our-larder.toml", "-o", "out/our-larder.md"]
    assert run(place, draft).returncode == 0
    text = (place / "out" / "our-larder.md").read_text(encoding="utf-8")
    assert promised in text.replace("\\", "")  # Markdown marks brackets that are meant literally


@pytest.mark.parametrize("ending", [".html", ".md"])
@pytest.mark.parametrize("switch", ["--guidance", "--light"])
def test_the_formats_and_switches_it_names_exist(
    place: Path, readme: str, ending: str, switch: str
) -> None:
    assert f"`{switch}`" in readme
    starter = "templates/starters/unity-street-larder.toml"
    done = run(place, [*PROGRAM, "draft", starter, "-o", f"out/a{ending}", switch])
    assert done.returncode == 0, done.stderr
    assert (place / "out" / f"a{ending}").stat().st_size > 5_000
