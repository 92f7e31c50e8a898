"""The room: what is on the wall, and the facilitator's panel."""

from PySide6.QtWidgets import QWidget

from agreement_studio.application.room.agenda import agendas
from agreement_studio.application.room.countdown import Countdown
from agreement_studio.desktop.room.feature import Room
from agreement_studio.desktop.room.stage import Mode, Toggles
from agreement_studio.desktop.window.window import Window
from tests.desktop.scenes.scene import FULL, PALETTES, SIZES, Scenes, Shot, begin


def _room_at_work(window: Window) -> Room:
    """The room at a decision that moves, with a timer that stands still."""
    begin(window, FULL, "power")
    room = window.findChild(Room, "room")
    assert isinstance(room, Room)
    room.stage.clock = lambda: 34.0
    room.present()
    room.stage.walk(1)
    room.stage.timer = Countdown(120).started(0.0)
    assert room.projector is not None
    room.projector.showNormal()
    room.projector.resize(window.size())
    return room


def _room(window: Window) -> QWidget | None:
    return _room_at_work(window).projector


def _room_named(window: Window) -> QWidget | None:
    room = _room_at_work(window)
    room.stage.switch(Toggles(why=True, named=True))
    room.stage.next_speaker()
    return room.projector


def _room_read_back(window: Window) -> QWidget | None:
    room = _room_at_work(window)
    room.stage.show_mode(Mode.READ_BACK)
    return room.projector


def _room_agenda(window: Window) -> QWidget | None:
    room = _room_at_work(window)
    room.stage.start(agendas()[0])
    room.stage.go_to_item(3)
    room.stage.show_mode(Mode.AGENDA)
    return room.projector


def _room_keys(window: Window) -> QWidget:
    projector = _room_at_work(window).projector
    assert projector is not None
    projector.card.show()
    projector.card.raise_()
    return projector


def _room_panel(window: Window) -> QWidget:
    room = _room_at_work(window)
    room.stage.start(agendas()[0])
    room.stage.go_to_item(3)
    room.show_panel()
    assert room.panel is not None
    room.panel.resize(440, 1120)
    return room.panel


def _room_time_up(window: Window) -> QWidget:
    """The panel once the time of an item is up, and notes beneath."""
    room = _room_at_work(window)
    room.stage.start(agendas()[0])
    room.stage.go_to_item(2)
    room.stage.set_timer(60, silent=False)
    room.stage.timer = Countdown(60).started(-60.0)
    room.stage.write_notes("Ama speaks early today. Tea at four.")
    room.show_panel()
    assert room.panel is not None
    room.panel.resize(440, 1120)
    return room.panel


SETTING = {
    "room": _room,
    "room-named": _room_named,
    "room-read-back": _room_read_back,
    "room-agenda": _room_agenda,
    "room-keys": _room_keys,
    "room-panel": _room_panel,
    "room-time-up": _room_time_up,
}

SCENES = Scenes(
    SETTING,
    (
        *(Shot("room", palette, *size) for palette in PALETTES for size in SIZES),
        *(Shot(scene, palette) for scene in SETTING if scene != "room" for palette in PALETTES),
    ),
)
