"""A window whose person has a small dictionary of their own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.forms.entries.text_boxes import LineBox, ProseBox
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.window.window import Window
from agreement_studio.wiring import STATE_FOLDER, Studio
from tests.desktop.closing import close_all
from tests.desktop.window.conftest import Answers
from tests.dictionaries.making import write_dictionary

MakeWindow = Callable[..., Window]


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the person's own files lie: a dictionary among them."""
    folder = tmp_path / "state"
    monkeypatch.setenv(STATE_FOLDER, str(folder))
    write_dictionary(folder / "dictionaries")
    return folder


@pytest.fixture
def make_window(
    qapp: QApplication, qtbot: QtBot, state: Path, tmp_path: Path
) -> Iterator[MakeWindow]:
    """Opens a window with a new agreement, at its purpose; all are of one studio."""
    made: list[Window] = []
    studio = Studio()

    def make(of: Studio = studio) -> Window:
        window = Window(of, parts(), Preferences(tmp_path / "window.ini"), Answers())
        made.append(window)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.documents.begin("blank")
        at_answer(window, "purpose.aim")
        return window

    yield make
    close_all(qapp, made)


@pytest.fixture
def window(make_window: MakeWindow) -> Window:
    return make_window()


def at_answer(window: Window, path: str) -> ProseBox:
    """Goes to an answer in words; its box has the keyboard."""
    assert window.workspace is not None
    window.workspace.show_answer(path)
    box = window.focusWidget()
    assert isinstance(box, ProseBox)
    return box


def underlined(box: ProseBox | LineBox) -> list[str]:
    """The words that are underlined as misspelt, as the box paints them."""
    if isinstance(box, LineBox):
        return [word.said for word in box.misspelt.shown]
    found, block = list[str](), box.document().firstBlock()
    while block.isValid():
        text = block.text().encode("utf-16-le")
        for one in block.layout().formats():
            assert isinstance(one.start, int)
            assert isinstance(one.length, int)
            found.append(text[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le"))
        block = block.next()
    return found
