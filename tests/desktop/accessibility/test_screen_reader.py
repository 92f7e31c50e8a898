"""A screen reader on a real screen hears the window, and starts an agreement by its actions."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from agreement_studio.bootstrap.libraries import FOR_X11, missing_libraries

READER = Path(__file__).parent / "screen_reader.py"
UNDER_CI = bool(os.environ.get("CI"))
BEGIN = "Start with all steps, The same, asked in full"
Tree = dict[str, Any]


def lacking() -> str:
    """What this machine lacks to be read aloud; ``""`` for nothing."""
    programs = ("Xvfb", "dbus-run-session", "/usr/bin/python3")
    missing = [name for name in programs if shutil.which(name) is None]
    if not missing:
        bindings = "import gi; gi.require_version('Atspi', '2.0')"
        done = subprocess.run(
            ["/usr/bin/python3", "-c", bindings], capture_output=True, check=False
        )
        missing = ["gir1.2-atspi-2.0"] if done.returncode else [*missing_libraries(FOR_X11)]
    return ", ".join(missing)


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of a screen that nobody sees."""
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems have readers of their own")
    if missing := lacking():
        assert not UNDER_CI, f"{missing}; .ci/run installs it"
        pytest.skip(f"this machine lacks {missing}")
    told, tells = os.pipe()
    shown = subprocess.Popen(
        ["Xvfb", "-noreset", "-displayfd", str(tells), "-screen", "0", "1366x768x24"],
        pass_fds=[tells], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(tells)
    with os.fdopen(told) as number:
        yield f":{number.readline().strip()}"
    shown.terminate()
    shown.wait()


@pytest.fixture(scope="module")
def heard(screen: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is heard at first and, after “Start with all steps” was pressed, of the first step."""
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    environment |= {
        "DISPLAY": screen,
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_CACHE_HOME": str(tmp_path_factory.mktemp("bus")),  # where the bus has its door
        "AGREEMENT_STUDIO_STATE": str(tmp_path_factory.mktemp("heard")),
    }
    program = [sys.executable, "-P", "-m", "agreement_studio"]
    command = ["dbus-run-session", "--", "/usr/bin/python3", "-W", "ignore", str(READER)]
    file = tmp_path_factory.mktemp("said") / "tree.json"
    words = [str(file), BEGIN, "The agreement on paper"]
    # What the bus starts outlives it and keeps what it writes to open: nobody waits for that.
    reading = subprocess.Popen(
        [*command, *words, *program],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    try:
        assert reading.wait(timeout=100) == 0
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(reading.pid, signal.SIGTERM)
        reading.wait(timeout=10)
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    assert found["ended"] is None, f"the program ended while it was read: {found['ended']}"
    return found


def everything(tree: Tree) -> Iterator[Tree]:
    yield tree
    for one in tree["within"]:
        yield from everything(one)


def named(tree: Tree, role: str) -> set[str]:
    return {one["name"] for one in everything(tree) if one["role"] == role and one["shows"]}


def test_the_welcome_screen_is_read_aloud(heard: dict[str, Any]) -> None:
    buttons = named(heard["first"], "push button")
    assert {BEGIN, "Saltery Bay Mend & Recycle", "Unity Street Larder"} <= buttons


def test_an_agreement_is_begun_by_the_action_of_a_button(heard: dict[str, Any]) -> None:
    assert heard["pressed"]
    fields = named(heard["second"], "text")
    assert {"The problem, as people live it", "Why it takes all of us"} <= fields


def test_sections_tell_their_state_in_words(heard: dict[str, Any]) -> None:
    sections = named(heard["second"], "radio button")
    assert "Power we hand over, share and keep, Not started" in sections


def test_the_paper_is_read_block_by_block(heard: dict[str, Any]) -> None:
    papers = [one for one in everything(heard["second"]) if one["name"] == "The agreement on paper"]
    assert len(papers) == 1
    _, *blocks = everything(papers[0])
    said = [one["name"] for one in blocks if one["name"]]
    assert said[0] == "Collaboration agreement"
    assert any("to agree" in words for words in said)


def test_nothing_that_takes_the_keyboard_is_silent(heard: dict[str, Any]) -> None:
    for when in ("first", "second"):
        silent = [
            (one["role"], one["description"])
            for one in everything(heard[when])
            if one["takes_focus"] and one["shows"] and not one["name"].strip()
        ]
        assert silent == [], when
