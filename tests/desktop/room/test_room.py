"""The room by keyboard: question after question, who speaks, the timer, and parking a sentence."""

import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from agreement_studio.application.room.agenda import agendas
from agreement_studio.application.templates.beginning import begun_from
from agreement_studio.application.templates.template import About, Template
from agreement_studio.assets import resource
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.room.offered_agendas import AGENDAS
from agreement_studio.desktop.room.panel import Panel
from agreement_studio.desktop.room.projector import Projector
from agreement_studio.desktop.room.stage import Mode
from agreement_studio.desktop.theme import look
from agreement_studio.desktop.window.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from agreement_studio.desktop.room.feature import Room
    from agreement_studio.desktop.window.window import Window
    from agreement_studio.wiring import Studio
    from tests.desktop.room.conftest import Answers, Clock

MakeRoom = Any
SALTERY = "saltery-bay-mend"
SIZES = [(1024, 640), (1366, 768), (1920, 1080), (640, 400)]
Key = Qt.Key


def presented(make_room: MakeRoom, step: str = "power") -> tuple["Window", "Room", Projector]:
    window, room = make_room(SALTERY)
    at(window).go(step)
    window.menus.actions["room_view"].trigger()
    assert room.projector is not None
    return window, room, room.projector


def press(projector: Projector, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(projector, key)


def model_of(window: "Window") -> AgreementModel:
    model = window.documents.model
    assert model is not None
    return model


def at(window: "Window") -> Workspace:
    assert window.workspace is not None
    return window.workspace


def panel_of(window: "Window", room: "Room") -> Panel:
    window.menus.actions["room_panel"].trigger()
    assert room.panel is not None
    return room.panel


# ------------------------------------------------------------------------------- moving about


def test_the_room_view_fills_a_screen_of_its_own_and_f11_makes_it_a_window(
    make_room: MakeRoom,
) -> None:
    _, _, projector = presented(make_room)
    assert projector.isFullScreen()
    press(projector, Key.Key_F11)
    assert not projector.isFullScreen()
    press(projector, Key.Key_F11, Key.Key_Escape)
    assert not projector.isVisible()


@pytest.mark.parametrize(
    ("on", "back"), [(Key.Key_N, Key.Key_P), (Key.Key_PageDown, Key.Key_PageUp)]
)
def test_a_keyboard_and_a_clicker_walk_through_questions_and_steps(
    make_room: MakeRoom, on: Qt.Key, back: Qt.Key
) -> None:
    window, room, projector = presented(make_room)
    asked = [question.ask for question in room.stage.stop.questions]
    for ask in asked[1:]:
        press(projector, on)
        assert projector.large.text() == ask
    press(projector, on)
    assert (room.stage.step, at(window).current) == ("resources", "resources")
    press(projector, back)
    assert projector.large.text() == asked[-1]
    assert at(window).current == "power"


def test_it_follows_the_window_unless_it_is_held_still(make_room: MakeRoom) -> None:
    window, room, projector = presented(make_room)
    at(window).go("values")
    assert projector.title.text() == room.stage.stops["values"].title
    press(projector, Key.Key_H)
    at(window).go("risk")
    assert room.stage.step == "values"
    press(projector, Key.Key_H)
    assert room.stage.step == "risk"


def test_a_room_held_still_walks_on_without_the_window(make_room: MakeRoom) -> None:
    window, room, projector = presented(make_room, "words")
    press(projector, Key.Key_H, Key.Key_N, Key.Key_N)
    assert room.stage.step == "review"
    assert at(window).current == "words"


def test_the_reason_is_shown_when_it_is_called_for(make_room: MakeRoom) -> None:
    _, room, projector = presented(make_room)
    assert projector.line.text() == ""
    press(projector, Key.Key_W)
    assert projector.line.text() == room.stage.stop.questions[0].why


def test_a_blank_screen_shows_nothing_at_all(make_room: MakeRoom) -> None:
    _, _, projector = presented(make_room)
    press(projector, Key.Key_B)
    assert [part for part in projector.findChildren(QWidget) if part.isVisible()] == []
    press(projector, Key.Key_Period)
    assert projector.large.isVisible()


def test_f1_shows_the_keys_and_any_key_puts_them_away(make_room: MakeRoom) -> None:
    _, room, projector = presented(make_room)
    press(projector, Key.Key_F1)
    assert projector.card.isVisible()
    assert "Space" in projector.card.accessibleName()
    press(projector, Key.Key_N)
    assert not projector.card.isVisible()
    assert room.stage.number == 0


def test_what_is_called_for_goes_when_it_is_called_for_again(make_room: MakeRoom) -> None:
    _, room, projector = presented(make_room)
    for key, mode in (
        (Key.Key_F, Mode.FINDINGS),
        (Key.Key_L, Mode.BALANCE),
        (Key.Key_I, Mode.PICTURE),
        (Key.Key_A, Mode.AGENDA),
        (Key.Key_R, Mode.READ_BACK),
    ):
        assert not projector.lines.accessibleName()
        assert not projector.picture.isVisible()
        press(projector, key)
        assert room.stage.mode is mode
        press(projector, key)
        assert room.stage.mode is Mode.QUESTION


def test_clauses_are_read_back_one_by_one_from_those_of_the_step(make_room: MakeRoom) -> None:
    _, room, projector = presented(make_room)
    press(projector, Key.Key_R)
    assert projector.title.text().startswith("We read back clause 6.1")
    first = projector.large.text()
    press(projector, Key.Key_PageDown)
    assert projector.large.text() not in {"", first}
    assert projector.line.text().startswith("In plain words: ")
    assert room.stage.passage is not None


# -------------------------------------------------------------------------------- who speaks


def test_nobody_is_named_until_the_facilitator_chooses_to(make_room: MakeRoom) -> None:
    window, _, projector = presented(make_room)
    names = {name for p in model_of(window).agreement.partners for name in (p.name, p.known_as)}
    names.discard("")
    for step in ("power", "values", "review"):
        at(window).go(step)
        for _ in range(7):
            press(projector, Key.Key_S)
            said = f"{projector.order.text()} {projector.speakers.accessibleName()}"
            assert not any(name.lower() in said.lower() for name in names)
    at(window).go("power")
    press(projector, Key.Key_M)
    assert projector.order.text().startswith("The Council speaks first")
    assert "the Mend Shed" in projector.speakers.accessibleName()


def test_the_next_speaker_comes_in_turn_and_the_first_again_after_the_last(
    make_room: MakeRoom,
) -> None:
    _, room, projector = presented(make_room, "values")
    assert projector.order.text() == "A round: the smallest partner speaks first."
    count = len(room.stage.turns)
    press(projector, *[Key.Key_S] * (count - 1))
    assert projector.speakers.accessibleName() == f"Speaker {count} of {count}"
    press(projector, Key.Key_S)
    assert room.stage.turn == 0


# ------------------------------------------------------------------------------------- timer


def test_space_starts_and_stops_the_timer_and_plus_gives_a_minute(
    make_room: MakeRoom, clock: "Clock"
) -> None:
    _, room, projector = presented(make_room)
    press(projector, Key.Key_Space)
    clock.now = 34
    press(projector, Key.Key_Space)
    assert projector.ring.accessibleName() == "Timer: 1:26, paused"
    press(projector, Key.Key_Plus)
    assert projector.ring.accessibleName().startswith("Timer: 2:26")
    press(projector, Key.Key_0)
    assert room.stage.timer.left(clock()) == 180


def test_the_timer_ends_quietly(make_room: MakeRoom, clock: "Clock", qapp: QApplication) -> None:
    _, room, projector = presented(make_room)
    press(projector, Key.Key_Space)
    clock.now = 121
    room.stage._tick()
    assert projector.ring.accessibleName() == "Timer: 0:00, time"
    assert not room.stage._ticking.isActive()


# ------------------------------------------------------------------------------------- park it


def test_a_sentence_is_parked_from_the_projector_and_can_be_undone(make_room: MakeRoom) -> None:
    window, _, projector = presented(make_room)
    model = model_of(window)
    before = model.agreement.open_points
    press(projector, Key.Key_K)
    QTest.keyClicks(projector.entry, "Who pays for the van?")
    QTest.keyClick(projector.entry, Key.Key_Return)
    (point,) = model.agreement.open_points[len(before) :]
    assert (point.what, point.section) == ("Who pays for the van?", "power")
    assert not projector.entry.isVisible()
    assert projector.hint.text() == "Parked among the open points"
    model.undo()
    assert model.agreement.open_points == before


def test_an_empty_line_parks_nothing_and_escape_puts_it_away(make_room: MakeRoom) -> None:
    window, _, projector = presented(make_room)
    before = model_of(window).agreement
    press(projector, Key.Key_K)
    QTest.keyClick(projector.entry, Key.Key_Return)
    press(projector, Key.Key_K)
    QTest.keyClick(projector.entry, Key.Key_Escape)
    assert not projector.entry.isVisible()
    assert projector.isVisible()
    assert model_of(window).agreement is before


# --------------------------------------------------------------------------------------- panel


def test_the_panel_runs_an_agenda_and_jumps_wherever_it_is_wanted(
    make_room: MakeRoom, clock: "Clock"
) -> None:
    window, room = make_room(SALTERY)
    panel = panel_of(window, room)
    QTest.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    assert at(window).current == agendas()[0].items[0].step
    assert room.stage.timer.length == 120
    clock.now = 100
    panel.table.setCurrentCell(3, 0)
    QTest.keyClick(panel.table, Key.Key_Return)
    assert at(window).current == "power"
    clock.now = 160
    panel.refresh_time()
    taken = [panel.table.model().index(row, 2).data() for row in (0, 3)]
    assert taken == ["1:40", "▸ 1:00"]
    assert "Whoever holds most power begins" in panel.says.text()


def test_a_break_shows_the_agenda_to_the_room(make_room: MakeRoom) -> None:
    _, room = make_room(SALTERY)
    room.stage.start(agendas()[1])
    room.stage.go_to_item(4)
    assert room.stage.mode is Mode.AGENDA
    assert "now" in {line.mark for line in room.stage.shown.lines}


def test_an_agenda_of_ones_own_is_offered_and_one_that_cannot_be_used_is_told(
    make_room: MakeRoom, studio: "Studio"
) -> None:
    folder = studio.state_folder / AGENDAS
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "ours.toml"
    file.write_text('title = "Ours"\nparts = []\n', encoding="utf-8")
    try:
        window, room = make_room(SALTERY)
        panel = panel_of(window, room)
        assert panel.agenda.count() == len(agendas())
        said = {
            label.text() for label in window.notices.findChildren(QWidget) if hasattr(label, "text")
        }
        assert any("ours.toml" in text for text in said)
    finally:
        file.unlink()


def test_the_panel_parks_names_holds_and_turns_pages(make_room: MakeRoom) -> None:
    window, room = make_room(SALTERY)
    panel = panel_of(window, room)
    panel.open_point.setFocus()
    QTest.keyClicks(panel.open_point, "Who pays?")
    QTest.keyClick(panel.open_point, Key.Key_Return)
    assert model_of(window).agreement.open_points[-1].what == "Who pays?"
    for box, name in ((panel.why, "why"), (panel.named, "named"), (panel.hold, "held")):
        box.setFocus()
        QTest.keyClick(box, Key.Key_Space)
        assert getattr(room.stage.on, name)
    assert QTest.qWaitForWindowActive(panel)
    QTest.keyClick(panel, Key.Key_PageDown)
    assert room.stage.number == 1
    assert "Then:" in panel.order.text()


def test_the_keys_of_the_room_work_in_the_panel_but_for_what_is_typed(make_room: MakeRoom) -> None:
    window, room = make_room(SALTERY)
    panel = panel_of(window, room)
    QTest.keyClick(panel.next, Key.Key_B)
    assert room.stage.on.blank
    QTest.keyClick(panel.next, Key.Key_Plus)
    assert room.stage.timer.length == 180
    QTest.keyClicks(panel.notes, "blank")
    assert panel.notes.toPlainText() == "blank"
    assert room.stage.on.blank
    QTest.keyClicks(panel.open_point, "plan b")
    assert room.stage.on.blank


def test_every_control_of_the_panel_has_a_name_and_can_be_reached(make_room: MakeRoom) -> None:
    window, room = make_room(SALTERY)
    panel = panel_of(window, room)
    room.stage.show_mode(Mode.READ_BACK)
    stops = [
        widget
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(panel)
    ]
    for stop in stops:
        name = QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name)
        assert any(sign.isalpha() for sign in name), stop
        assert stop.height() >= 24, name
    reached: set[QWidget] = set()
    panel.agenda.setFocus()
    while (widget := panel.focusWidget()) not in reached:
        reached.add(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert set(stops) <= reached


def test_closing_the_agreement_closes_its_room(make_room: MakeRoom) -> None:
    window, room, projector = presented(make_room)
    panel = panel_of(window, room)
    assert window.documents.close()
    assert (room.projector, room.panel) == (None, None)
    assert not projector.isVisible()
    assert not panel.isVisible()


# --------------------------------------------------------------------------------------- sizes


@pytest.mark.parametrize("size", SIZES)
def test_everything_on_the_wall_is_whole_at_every_size(
    make_room: MakeRoom, size: tuple[int, int]
) -> None:
    _, room, projector = presented(make_room)
    projector.showNormal()
    projector.resize(*size)
    room.stage.switch(replace(room.stage.on, why=True, named=True))
    parts = (projector.title, projector.large, projector.line, projector.order)
    for step, stop in room.stage.stops.items():
        for number in range(len(stop.questions)):
            room.stage.go(step, number)
            assert all(part.is_whole() for part in parts), (step, number)
            assert len(projector.large.lines()) <= 2
    for clause in range(len(room.stage.passages)):
        room.stage.read_back(clause)
        assert all(part.is_whole() for part in parts), projector.title.text()
    inside = projector.rect()
    assert all(inside.contains(part.geometry()) for part in (*parts, projector.ring))


def test_a_question_is_larger_on_a_larger_picture(make_room: MakeRoom) -> None:
    _, _, projector = presented(make_room)
    projector.showNormal()
    heights = []
    for size in SIZES[:3]:
        projector.resize(*size)
        heights.append(projector.large.used())
    assert heights == sorted(heights)
    assert heights[0] < heights[2] / 1.5


def test_it_can_be_painted_in_every_palette_and_mode(make_room: MakeRoom) -> None:
    _, room, projector = presented(make_room)
    for palette in ("light", "dark", "contrast"):
        look().use(palette)
        for mode in Mode:
            room.stage.show_mode(mode)
            assert not projector.grab().isNull()


# --------------------------------------------------------------------------------------- paper


@pytest.mark.parametrize("action", ["worksheets_a4", "worksheets_a3", "glossary_cards"])
def test_worksheets_and_cards_are_written_where_somebody_wants_them(
    make_room: MakeRoom, answers: "Answers", tmp_path: "Path", action: str
) -> None:
    window, _ = make_room(SALTERY)
    answers.place = tmp_path / "paper.docx"
    window.menus.actions[action].trigger()
    assert zipfile.is_zipfile(answers.place)


def test_a_place_that_cannot_be_written_is_told(
    make_room: MakeRoom, answers: "Answers", tmp_path: "Path"
) -> None:
    window, _ = make_room(SALTERY)
    answers.place = tmp_path / "paper.pages"
    window.menus.actions["glossary_cards"].trigger()
    assert not answers.place.exists()


def test_the_agenda_of_the_template_stands_first_in_the_list(make_room: MakeRoom) -> None:
    window, room = make_room(SALTERY)
    own = agendas()[0]
    agenda = (resource("agendas") / f"{own.key}.toml").read_bytes()
    agenda = agenda.replace(own.title.encode(), b"Our own evening")
    about = About("abcdefgh2345", "1", "Evenings")
    library = window.studio.templates
    library.keep(Template(about, model_of(window).agreement, agenda=agenda))
    model_of(window).discard()
    window.documents.model = None
    window.documents.closed.emit()
    try:
        template = library.find(about.id, "1")
        assert template is not None
        assert window.documents.begin_with(begun_from(template))
        panel = panel_of(window, room)
        assert panel.agenda.itemText(0) == "Our own evening"
        assert panel.agenda.count() == len(agendas()) + 1
    finally:
        for one in library.shelved():
            library.remove(one)
