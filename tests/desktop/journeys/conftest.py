"""A window for scripted users: nothing in it but what they do."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from agreement_studio.desktop.window.window import Window
from agreement_studio.wiring import STATE_FOLDER, Studio
from tests.desktop.window.conftest import MakeWindow, answers, make_window

__all__ = ["answers", "make_window"]


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    made = make_window()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


@pytest.fixture(scope="session")
def studio(state_of_the_tests: None) -> Iterator[Studio]:
    """One whose journal lies in memory where there is such a disk: a person never types so fast."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own in it
    with (
        tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv(STATE_FOLDER, folder)
        made = Studio()
        assert made.state_folder == Path(folder)
        yield made
