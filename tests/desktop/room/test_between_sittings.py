"""What a facilitator finds again: notes and the agenda's place; and what comes next, offered."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agreement_studio.adapters.files.room_shelf import FOLDER
from agreement_studio.application.room.agenda import agendas
from agreement_studio.desktop.room.panel import Panel
from agreement_studio.desktop.room.stage import Mode
from agreement_studio.domain.errors import UnwrittenFileError

if TYPE_CHECKING:
    from agreement_studio.application.room.kept import KeptRoom
    from agreement_studio.desktop.room.feature import Room
    from agreement_studio.desktop.window.window import Window
    from agreement_studio.wiring import Studio
    from tests.desktop.room.conftest import Clock

MakeRoom = Any
SALTERY = "saltery-bay-mend"
NOTED = "Zqnotes: let Ama speak early"
FIRST = agendas()[0]


def panel_of(window: "Window", room: "Room") -> Panel:
    window.menus.actions["room_panel"].trigger()
    assert room.panel is not None
    return room.panel


def press(panel: Panel) -> None:
    QTest.mouseClick(panel.go_on, Qt.MouseButton.LeftButton)


def at_a_file(make_room: MakeRoom, path: Path) -> tuple["Window", "Room"]:
    window, room = make_room(SALTERY)
    model = window.documents.model
    assert model is not None
    assert model.save_as(path)
    return window, room


# ------------------------------------------------------------------------------- what is kept


def test_notes_are_there_after_a_restart_and_in_no_file_of_the_agreement(
    make_room: MakeRoom, studio: "Studio", tmp_path: Path
) -> None:
    path = tmp_path / "ours.agreement"
    window, room = at_a_file(make_room, path)
    QTest.keyClicks(panel_of(window, room).notes, NOTED)
    model = window.documents.model
    assert model is not None
    model.save()
    assert window.documents.close()
    window, room = make_room("gate-to-home")
    assert panel_of(window, room).notes.toPlainText() == ""
    window.documents.open(path)
    assert panel_of(window, room).notes.toPlainText() == NOTED
    held = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert path in held
    assert not [one for one in held if b"Zqnotes" in one.read_bytes()]
    kept = [one for one in (studio.state_folder).rglob("*") if one.is_file()]
    assert {one.parent.name for one in kept if b"Zqnotes" in one.read_bytes()} == {FOLDER}


def test_notes_are_on_the_disk_after_a_pause_in_typing(
    make_room: MakeRoom, studio: "Studio", qtbot: QtBot
) -> None:
    window, room = make_room(SALTERY)
    QTest.keyClicks(panel_of(window, room).notes, NOTED)
    folder = studio.state_folder / FOLDER
    qtbot.waitUntil(lambda: any(b"Zqnotes" in one.read_bytes() for one in folder.glob("*.json")))


def test_a_disk_that_refuses_notes_is_told_and_they_stay_on_the_screen(
    make_room: MakeRoom, studio: "Studio", monkeypatch: pytest.MonkeyPatch
) -> None:
    window, room = make_room(SALTERY)
    panel = panel_of(window, room)

    class Full:
        def keep(self, lineage: str, kept: "KeptRoom") -> None:
            raise UnwrittenFileError("The disk is full.")

    monkeypatch.setitem(studio.__dict__, "room_shelf", Full())
    said: list[str] = []
    monkeypatch.setattr(room.stage._keeper._host, "say", said.append)
    QTest.keyClicks(panel.notes, "a")
    room.stage.keep()
    assert said == ["The disk is full."]
    assert panel.notes.toPlainText() == "a"


def test_the_place_in_an_agenda_is_found_again_and_waits_to_be_taken_up(
    make_room: MakeRoom, clock: "Clock", tmp_path: Path
) -> None:
    path = tmp_path / "ours.agreement"
    window, room = at_a_file(make_room, path)
    QTest.mouseClick(panel_of(window, room).start, Qt.MouseButton.LeftButton)
    clock.now = 100
    room.stage.go_to_item(3)
    clock.now = 160
    assert window.documents.close()
    clock.now = 9_000
    window.documents.open(path)
    panel = panel_of(window, room)
    assert panel.coming.text() == "Last time we were at: Power we hand over, share and keep."
    assert panel.agenda.currentText() == FIRST.title
    taken = [panel.table.model().index(row, 2).data() for row in (0, 3)]
    assert taken == ["1:40", "1:00"]
    clock.now = 9_500
    panel.refresh_time()
    assert panel.table.model().index(3, 2).data() == "1:00"
    press(panel)
    clock.now = 9_530
    panel.refresh_time()
    assert panel.table.model().index(3, 2).data() == "▸ 1:30"
    assert room.stage.step == "power"


def test_the_room_view_comes_back_to_the_same_place(make_room: MakeRoom, clock: "Clock") -> None:
    window, room = make_room(SALTERY)
    panel = panel_of(window, room)
    QTest.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    press(panel)
    window.menus.actions["room_view"].trigger()
    assert room.projector is not None
    before = (room.stage.meeting, room.stage.step, room.stage.timer)
    QTest.keyClick(room.projector, Qt.Key.Key_Escape)
    panel.reject()
    assert not room.projector.isVisible()
    window.menus.actions["room_view"].trigger()
    panel = panel_of(window, room)
    assert (room.stage.meeting, room.stage.step, room.stage.timer) == before
    assert panel.coming.text().startswith("Next: ")


# --------------------------------------------------------------------------- what comes next


def test_when_the_silence_is_over_the_talk_is_offered_and_then_the_next_item(
    make_room: MakeRoom, clock: "Clock"
) -> None:
    window, room = make_room(SALTERY)
    panel = panel_of(window, room)
    assert not panel.go_on.isVisible()
    QTest.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    stage = room.stage
    assert panel.coming.text() == "Next: Who we are, 15 min."
    assert panel.go_on.property("kind") == "secondary"
    stage.turn_timer()
    clock.now = 121
    stage._tick()
    assert panel.coming.text() == "The silence is over. For everyone: 13 min."
    assert panel.go_on.text().strip() == "Go on"
    assert panel.go_on.property("kind") == "primary"
    press(panel)
    assert (stage.timer.length, stage.timer.is_running, stage.is_silent) == (780, True, False)
    assert panel.coming.text() == "Next: Who we are, 15 min."
    clock.now = 121 + 781
    stage._tick()
    assert panel.coming.text() == "Time is up. Next: Who we are, 15 min."
    press(panel)
    assert (stage.step, stage.timer.length, stage.timer.is_running) == ("partners", 900, True)


def test_nothing_goes_on_by_itself(make_room: MakeRoom, clock: "Clock") -> None:
    window, room = make_room(SALTERY)
    panel = panel_of(window, room)
    QTest.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    room.stage.turn_timer()
    for clock.now in (200, 2_000, 20_000):
        room.stage._tick()
        assert room.stage.meeting is not None
        assert room.stage.meeting.at == 0


def test_a_timer_that_waits_waits_for_the_next_item_too(make_room: MakeRoom) -> None:
    window, room = make_room(SALTERY)
    panel = panel_of(window, room)
    QTest.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    press(panel)
    assert not room.stage.timer.is_running


def test_a_key_goes_on_from_the_projector_and_a_break_shows_the_agenda(
    make_room: MakeRoom,
) -> None:
    window, room = make_room(SALTERY)
    window.menus.actions["room_view"].trigger()
    assert room.projector is not None
    QTest.keyClick(room.projector, Qt.Key.Key_G)
    assert room.stage.meeting is None
    room.stage.start(agendas()[1])
    for _ in range(4):
        QTest.keyClick(room.projector, Qt.Key.Key_G)
    assert room.stage.mode is Mode.AGENDA
    QApplication.processEvents()
    assert "now" in {line.mark for line in room.stage.shown.lines}


def test_after_the_last_item_nothing_is_offered(make_room: MakeRoom) -> None:
    window, room = make_room(SALTERY)
    panel = panel_of(window, room)
    QTest.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    for _ in FIRST.items:
        room.stage.go_on()
    assert room.stage.meeting is not None
    assert room.stage.meeting.at == len(FIRST.items) - 1
    assert panel.coming.text() == "This is the last item."
    assert not panel.go_on.isVisible()
