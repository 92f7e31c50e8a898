"""A window with a room, at a clock that stands still until a test moves it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.questions import Leaving
from agreement_studio.desktop.room.feature import Room
from agreement_studio.desktop.window.window import Window
from agreement_studio.wiring import Studio
from tests.desktop.closing import close_all
from tests.desktop.window.conftest import Answers as ReadyAnswers


class Answers(ReadyAnswers):
    """A person's answers, said beforehand; whoever is told anything did not expect it."""

    def __init__(self) -> None:
        super().__init__()
        self.leaving = Leaving.DISCARD

    @override
    def tell(self, title: str, sentence: str) -> None:
        raise AssertionError(sentence)


class Clock:
    """Seconds that only a test lets pass."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def clock() -> Clock:
    return Clock()


MakeRoom = Callable[[str], tuple[Window, Room]]


@pytest.fixture
def make_room(
    qapp: QApplication,
    qtbot: QtBot,
    studio: Studio,
    tmp_path: Path,
    answers: Answers,
    clock: Clock,
) -> Iterator[MakeRoom]:
    """A window with an agreement begun from a template, and its room."""
    made: list[Window] = []

    def make(template: str) -> tuple[Window, Room]:
        window = Window(studio, parts(), Preferences(tmp_path / "window.ini"), answers)
        made.append(window)
        window.resize(1366, 768)
        window.show()
        assert window.documents.begin(template)
        model, room = window.documents.model, window.findChild(Room, "room")
        assert model is not None
        assert room is not None
        room.stage.clock = clock
        model.draft_now()
        model.review_now()
        return window, room

    yield make
    close_all(qapp, made)
