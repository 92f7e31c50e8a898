"""A whole window, with a person's answers ready in place of dialogs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.questions import Leaving, Questions
from agreement_studio.desktop.window.window import Window
from agreement_studio.wiring import Studio
from tests.desktop.closing import close_all


class Answers(Questions):
    """What a person answers, said beforehand; what was asked and told is kept."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.place: Path | None = None
        self.office: Path | None = None
        self.leaving = Leaving.STAY
        self.asked: list[str] = []
        self.told: list[str] = []

    @override
    def file_to_open(self, folder: Path) -> Path | None:
        self.asked.append("file_to_open")
        return self.file

    @override
    def place_to_save(self, suggested: Path) -> Path | None:
        self.asked.append(suggested.name)
        return self.place

    @override
    def place_to_export(self, suggested: Path) -> Path | None:
        self.asked.append(suggested.name)
        return self.place

    @override
    def office_file(self, folder: Path) -> Path | None:
        self.asked.append("office_file")
        return self.office

    @override
    def template_to_open(self, folder: Path) -> Path | None:
        self.asked.append("template_to_open")
        return self.place

    @override
    def place_for_template(self, suggested: Path) -> Path | None:
        self.asked.append(suggested.name)
        return self.place

    @override
    def folder_to_share(self, folder: Path) -> Path | None:
        self.asked.append("folder_to_share")
        return self.place

    @override
    def before_leaving(self, name: str) -> Leaving:
        self.asked.append(name)
        return self.leaving

    @override
    def tell(self, title: str, sentence: str) -> None:
        self.told.append(sentence)


@pytest.fixture
def answers() -> Answers:
    return Answers()


MakeWindow = Callable[[], Window]


@pytest.fixture
def make_window(
    qapp: QApplication, qtbot: QtBot, studio: Studio, tmp_path: Path, answers: Answers
) -> Iterator[MakeWindow]:
    """A new start of the program, each time."""
    made: list[Window] = []

    def make() -> Window:
        window = Window(studio, parts(), Preferences(tmp_path / "window.ini"), answers)
        made.append(window)
        window.resize(1366, 768)
        window.show()
        return window

    yield make
    close_all(qapp, made)


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    return make_window()
