"""Several agreements in several windows, and what is found again at the next start."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agreement_studio.desktop.assembly.parts import parts
from agreement_studio.desktop.open_windows import OpenWindows
from agreement_studio.desktop.preferences import Preferences
from agreement_studio.desktop.window.window import Window
from agreement_studio.domain.address import Address
from agreement_studio.domain.edits.answers import choose
from agreement_studio.wiring import Studio
from tests.desktop.window.conftest import Answers

Start = Callable[[], OpenWindows]


@pytest.fixture
def start(qapp: QApplication, studio: Studio, tmp_path: Path, answers: Answers) -> Iterator[Start]:
    """A start of the program, with one empty window."""
    started: list[OpenWindows] = []
    preferences = Preferences(tmp_path / "window.ini")

    def begin() -> OpenWindows:
        windows = OpenWindows(lambda: Window(studio, parts(), preferences, answers), preferences)
        started.append(windows)
        windows.open()
        return windows

    yield begin
    for windows in started:
        for window in list(windows.all):
            if window.documents.model is not None:
                window.documents.model.discard()
                window.documents.model = None
            window.close()
        qapp.processEvents()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def files(studio: Studio, tmp_path: Path, start: Start, answers: Answers) -> list[Path]:
    """Two saved agreements."""
    saved = []
    for template in ("unity-street-larder", "saltery-bay-mend"):
        window = start().all[0]
        assert window.documents.begin(template)
        answers.place = tmp_path / f"{template}.agreement"
        assert window.documents.save()
        assert window.documents.close()
        saved.append(answers.place)
    return saved


def titles(windows: OpenWindows) -> list[str]:
    return sorted(window.windowTitle().split("[*]")[0] for window in windows.all)


def test_what_is_opened_while_something_is_open_gets_a_window_of_its_own(
    start: Start, files: list[Path]
) -> None:
    windows = start()
    windows.open_files(files)
    assert len(windows.all) == 2
    assert titles(windows) == ["Saltery Bay Mend & Recycle", "Unity Street Larder"]


def test_a_file_that_is_open_already_is_shown_where_it_is(start: Start, files: list[Path]) -> None:
    windows = start()
    windows.open_files(files)
    windows.open_files(files)
    assert len(windows.all) == 2
    assert not any(one.documents.model and one.documents.model.is_read_only for one in windows.all)


def test_a_file_gets_a_new_window_beside_an_empty_one_where_that_is_wanted(
    start: Start, files: list[Path]
) -> None:
    windows = start()
    windows.open_apart(files)
    assert [bool(one.documents.model) for one in windows.all] == [False, True, True]


def test_a_file_that_is_open_already_can_be_read_in_a_new_window(
    start: Start, files: list[Path]
) -> None:
    windows = start()
    windows.open_files(files[:1])
    windows.open_apart(files[:1])
    models = [one.documents.model for one in windows.all]
    assert [model and model.is_read_only for model in models] == [False, True]
    assert "open already in another window" in windows.all[1].notices.sentences[0]


def test_without_a_file_a_new_window_welcomes(start: Start, files: list[Path]) -> None:
    windows = start()
    windows.open_files(files[:1])
    windows.open_apart([])
    assert len(windows.all) == 2
    assert windows.all[1].welcome.isVisible()


def test_a_file_that_cannot_be_read_is_told_of_in_its_new_window(
    start: Start, tmp_path: Path
) -> None:
    windows = start()
    windows.open_apart([tmp_path / "gone.agreement"])
    assert [len(one.notices.sentences) for one in windows.all] == [0, 1]


def test_a_new_window_is_asked_for_in_the_window_menu(start: Start) -> None:
    windows = start()
    windows.all[0].menus.actions["new_window"].trigger()
    assert len(windows.all) == 2


def test_every_window_menu_lists_all_windows_with_its_own_marked(
    start: Start, files: list[Path]
) -> None:
    windows = start()
    windows.open_files(files)
    menu = windows.all[1].menus.menu("window")
    menu.aboutToShow.emit()
    listed = [action for action in menu.actions() if action.isCheckable()]
    assert [action.text().split(" ")[0] for action in listed] == ["&1", "&2"]
    assert [action.isChecked() for action in listed] == [False, True]
    listed[0].trigger()


def test_a_closed_window_is_let_go_of(start: Start, qtbot: QtBot) -> None:
    windows = start()
    second = windows.open()
    with qtbot.waitSignal(second.destroyed):
        second.close()
    assert len(windows.all) == 1


def test_what_was_open_is_opened_again_on_the_steps_that_were_shown(
    start: Start, files: list[Path], qtbot: QtBot
) -> None:
    windows = start()
    windows.open_files(files)
    for window in windows.all:
        assert window.workspace is not None
        window.workspace.go("risk")
    qtbot.waitUntil(lambda: [step for _, step in session_of(windows)] == ["risk", "risk"])
    with qtbot.waitSignal(windows.emptied):
        QApplication.closeAllWindows()
    again = start()
    again.restore()
    assert titles(again) == ["Saltery Bay Mend & Recycle", "Unity Street Larder"]
    assert {w.workspace.current for w in again.all if w.workspace} == {"risk"}


def test_nothing_is_opened_again_where_that_is_not_wished(
    start: Start, files: list[Path], qtbot: QtBot, tmp_path: Path
) -> None:
    windows = start()
    windows.open_files(files)
    qtbot.waitUntil(lambda: len(session_of(windows)) == 2)
    with qtbot.waitSignal(windows.emptied):
        QApplication.closeAllWindows()
    Preferences(tmp_path / "window.ini").restores_session = False
    again = start()
    again.restore()
    assert titles(again) == ["Agreement Studio"]


def test_a_file_that_is_gone_is_left_out(start: Start, files: list[Path], qtbot: QtBot) -> None:
    windows = start()
    windows.open_files(files)
    qtbot.waitUntil(lambda: len(session_of(windows)) == 2)
    with qtbot.waitSignal(windows.emptied):
        QApplication.closeAllWindows()
    files[0].unlink()
    again = start()
    again.restore()
    assert titles(again) == ["Saltery Bay Mend & Recycle"]
    assert not again.all[0].notices.sentences


def test_who_wants_no_welcome_begins_with_a_blank_agreement(
    qapp: QApplication, tmp_path: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AGREEMENT_STUDIO_STATE", str(tmp_path / "state"))
    preferences = Preferences(tmp_path / "unwelcoming.ini")
    preferences.welcomes = False
    windows = OpenWindows(lambda: Window(Studio(), parts(), preferences, answers), preferences)
    windows.begin()
    model = windows.current.documents.model
    assert model is not None
    assert not model.agreement.name
    model.apply(choose(Address("name"), "Left behind"))
    model.close()  # as a crash leaves it
    windows.current.documents.model = None
    windows.current.close()
    again = OpenWindows(lambda: Window(Studio(), parts(), preferences, answers), preferences)
    again.begin()
    assert again.current.documents.model is None
    assert again.current.documents.unsaved()
    again.current.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def session_of(windows: OpenWindows) -> tuple[tuple[Path, str], ...]:
    return windows.all[0].preferences.session


def test_keys_chosen_in_one_window_are_in_force_in_all(start: Start) -> None:
    windows = start()
    other = windows.open()
    windows.all[0].preferences.keys.choose("find_next", ["Ctrl+J"])
    for window in (windows.all[0], other):
        assert window.menus.actions["find_next"].shortcut().toString() == "Ctrl+J"


def test_templates_that_come_in_one_window_are_looked_for_in_all(start: Start) -> None:
    windows = start()
    other, looked_again = windows.open(), list[bool]()
    other.welcome.gallery.stale.connect(partial(looked_again.append, True))
    windows.all[0].welcome.gallery.changed.emit()
    assert looked_again == [True]
