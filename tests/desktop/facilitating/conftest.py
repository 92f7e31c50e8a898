"""Windows of several people, each with a folder of their own, and answers ready for dialogs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.questions import Leaving
from agreement_studio.desktop.window.window import Window
from agreement_studio.wiring import STATE_FOLDER, Studio
from tests.desktop.closing import close_all
from tests.desktop.window.conftest import Answers


@pytest.fixture
def answers() -> Answers:
    made = Answers()
    made.leaving = Leaving.DISCARD
    return made


@pytest.fixture
def window_of(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    answers: Answers,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[str], Window]]:
    """``window_of("mara")``: the program as she starts it."""
    made: list[Window] = []

    def make(name: str) -> Window:
        monkeypatch.setenv(STATE_FOLDER, str(tmp_path / name))
        studio = Studio()
        assert studio.state_folder == tmp_path / name
        window = Window(studio, parts(), Preferences(tmp_path / f"{name}.ini"), answers)
        made.append(window)
        window.resize(1366, 768)
        window.show()
        qapp.processEvents()  # as a person sees it: what begins at idle has begun
        return window

    yield make
    close_all(qapp, made)
