"""Windows of several people, each with a folder of their own, and answers ready for dialogs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from agreement_studio.desktop.assembly import parts
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.questions import Leaving, Questions
from agreement_studio.desktop.window.window import Window
from agreement_studio.wiring import STATE_FOLDER, Studio


class Answers(Questions):
    """What a person answers, said beforehand."""

    def __init__(self) -> None:
        self.place: Path | None = None

    @override
    def template_to_open(self, folder: Path) -> Path | None:
        return self.place

    @override
    def place_for_template(self, suggested: Path) -> Path | None:
        return self.place

    @override
    def folder_to_share(self, folder: Path) -> Path | None:
        return self.place

    @override
    def file_to_open(self, folder: Path) -> Path | None:
        return None

    @override
    def place_to_save(self, suggested: Path) -> Path | None:
        return self.place

    @override
    def place_to_export(self, suggested: Path) -> Path | None:
        return self.place

    @override
    def tell(self, title: str, sentence: str) -> None:
        """Nobody has to be told."""

    @override
    def before_leaving(self, name: str) -> Leaving:
        return Leaving.DISCARD


@pytest.fixture
def answers() -> Answers:
    return Answers()


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
    for window in made:
        if window.documents.model is not None:
            window.documents.model.discard()
            window.documents.model = None
        window.close()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
