"""A program of one's own: a studio with its state in a folder of the test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from agreement_studio.wiring import STATE_FOLDER, Studio

StudioMaker = Callable[[], Studio]


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of journals, backups and locks: the same for all programs of a test."""
    folder = tmp_path / "state"
    monkeypatch.setenv(STATE_FOLDER, str(folder))
    return folder


@pytest.fixture
def studio() -> Studio:
    return Studio()
