"""Anybody may press anything: nothing breaks, nothing is lost, and the window does not swell.

How much memory it takes is compared where the same is open: a starter, all its pages looked at.
Before that every command is chosen once, as a dialog stays once it was opened.

The monkey is seeded: what it did can be done again. AGREEMENT_STUDIO_MONKEY_SECONDS lets it go on
by the clock, AGREEMENT_STUDIO_MONKEY_SEED chooses another; without them it makes some acts.
"""

import ctypes
import gc
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest

from agreement_studio.adapters.files.journals import StateJournals
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.agreement import Agreement
from agreement_studio.wiring import Studio
from tests.desktop.journeys.monkey import Monkey
from tests.desktop.window.conftest import Answers

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SECONDS = float(os.environ.get("AGREEMENT_STUDIO_MONKEY_SECONDS", "0"))
SEED = int(os.environ.get("AGREEMENT_STUDIO_MONKEY_SEED", "1"))
ACTS = 20_000 if os.environ.get("SOAK") else 120
STARTER = "unity-street-larder"
GROWTH = 50 * 1024 * 1024
QUIET = ("This plugin does not support", "propagateSizeHints")
"""What the platform without a screen says of itself."""


@pytest.fixture
def said_by_qt() -> Iterator[list[str]]:
    said: list[str] = []

    def hear(kind: QtMsgType, _where: object, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not message.startswith(QUIET):
            said.append(message)

    before = qInstallMessageHandler(hear)
    yield said
    qInstallMessageHandler(before)


@pytest.mark.timeout(SECONDS + 3600 if SECONDS or os.environ.get("SOAK") else 300)
def test_nothing_breaks_and_nothing_is_lost_whatever_is_pressed(
    window: Window, answers: Answers, tmp_path: Path, studio: Studio, said_by_qt: list[str]
) -> None:
    assert QTest.qWaitForWindowActive(window)
    monkey = Monkey(window, answers, tmp_path, SEED)
    end = time.monotonic() + SECONDS
    monkey.look_at_everything(STARTER)
    cold = resident()
    monkey.try_every_command(STARTER)  # what is made once for good is made then
    monkey.look_at_everything(STARTER)
    warm = resident()
    acts = 0
    while time.monotonic() < end if SECONDS else acts < ACTS:
        monkey.act()
        acts += 1
        if acts % 100 == 0:
            nothing_is_lost(window, studio)
            assert said_by_qt == [], monkey.diary[-5:]
    nothing_is_lost(window, studio)
    swollen = resident()
    monkey.leave()
    monkey.look_at_everything(STARTER)
    size = resident()
    grown = ", ".join(
        f"{(now - before) / 2**20:.1f} MB {words}"
        for now, before, words in (
            (size, warm, "grown"),
            (swollen, warm, "in the midst"),
            (warm, cold, "by trying every command first"),
        )
    )
    print(f"seed {SEED}: {acts} acts, {grown}, {monkey.counts}")  # noqa: T201 - figures for whoever soaks
    assert said_by_qt == []
    assert size - warm < GROWTH, f"grew by {(size - warm) >> 20} MB: {monkey.counts}"


def nothing_is_lost(window: Window, studio: Studio) -> None:
    """The journal, read again, and the file with what follows it, say what the window says."""
    model = window.documents.model
    if model is None or model.is_read_only:
        return
    opened = model.opened
    if opened.unsaved_edits:
        kept = as_found_after_a_crash(studio)
    elif opened.path is not None:
        kept = studio.files.read(opened.path).file.agreement
    else:
        return
    assert kept == model.agreement


def as_found_after_a_crash(studio: Studio) -> Agreement:
    """What the journal on the disk comes to, read in a copy: its own is in use."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "state")
        shutil.copytree(studio.state_folder, copy)
        journals = StateJournals(copy, "")
        left = journals.unsaved()[-1]
        return studio.desk._rebuilt(journals.recovered(left.id))[0].agreement


def resident() -> int:
    """What the process takes of the memory, after the rubbish is out, in bytes.

    What it has freed and the allocator keeps for later is given back first, where that can be done.
    """
    gc.collect()
    give_back = getattr(ctypes.CDLL(None), "malloc_trim", None) if os.name == "posix" else None
    if give_back is not None:
        give_back(0)
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    line = next(one for one in status.read_text().splitlines() if one.startswith("VmRSS"))
    return int(line.split()[1]) * 1024
