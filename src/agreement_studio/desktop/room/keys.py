"""The keys of the room: one hand on the keyboard, or a presenter's clicker, runs it all."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt

from agreement_studio.desktop.room.stage import Mode, Stage

_Key = Qt.Key

KEYS: Mapping[Qt.Key, str] = {
    _Key.Key_Space: "timer",
    _Key.Key_Plus: "minute",
    _Key.Key_Equal: "minute",
    _Key.Key_0: "reset",
    _Key.Key_N: "next",
    _Key.Key_PageDown: "next",
    _Key.Key_Right: "next",
    _Key.Key_Down: "next",
    _Key.Key_P: "previous",
    _Key.Key_PageUp: "previous",
    _Key.Key_Left: "previous",
    _Key.Key_Up: "previous",
    _Key.Key_B: "blank",
    _Key.Key_Period: "blank",
    _Key.Key_W: "why",
    _Key.Key_S: "speaker",
    _Key.Key_M: "names",
    _Key.Key_H: "hold",
    _Key.Key_Q: "question",
    _Key.Key_R: "read_back",
    _Key.Key_F: "findings",
    _Key.Key_L: "balance",
    _Key.Key_I: "picture",
    _Key.Key_A: "agenda",
    _Key.Key_G: "go_on",
}
"""What each key does. Clickers send PageUp, PageDown and a full stop."""


def _shows(mode: Mode) -> Callable[[Stage], None]:
    """Calls for something; called for again, the question comes back."""
    return lambda stage: stage.show_mode(Mode.QUESTION if stage.mode is mode else mode)


COMMANDS: Mapping[str, Callable[[Stage], None]] = {
    "timer": Stage.turn_timer,
    "minute": Stage.one_more_minute,
    "reset": Stage.reset_timer,
    "next": lambda stage: stage.walk(1),
    "previous": lambda stage: stage.walk(-1),
    "blank": lambda stage: stage.switch(replace(stage.on, blank=not stage.on.blank)),
    "why": lambda stage: stage.switch(replace(stage.on, why=not stage.on.why)),
    "names": lambda stage: stage.switch(replace(stage.on, named=not stage.on.named)),
    "hold": lambda stage: stage.switch(replace(stage.on, held=not stage.on.held)),
    "speaker": Stage.next_speaker,
    "question": lambda stage: stage.show_mode(Mode.QUESTION),
    "read_back": _shows(Mode.READ_BACK),
    "findings": _shows(Mode.FINDINGS),
    "balance": _shows(Mode.BALANCE),
    "picture": _shows(Mode.PICTURE),
    "agenda": _shows(Mode.AGENDA),
    "go_on": Stage.go_on,
}
"""What each command does to the stage."""


def obey(stage: Stage, key: int) -> bool:
    """Does what a key stands for; False where it stands for nothing."""
    command = KEYS.get(Qt.Key(key)) if key in _KNOWN else None
    if command is None:
        return False
    COMMANDS[command](stage)
    return True


_KNOWN = {key.value for key in KEYS}


def card() -> tuple[tuple[str, str], ...]:
    """Keys and what they do, as the card tells them."""
    translate = QCoreApplication.translate
    return (
        (translate("RoomKeys", "N, P"), translate("RoomKeys", "Next, previous; also a clicker")),
        (translate("RoomKeys", "Space"), translate("RoomKeys", "Start or stop the timer")),
        (translate("RoomKeys", "+"), translate("RoomKeys", "One more minute")),
        (translate("RoomKeys", "0"), translate("RoomKeys", "The timer from its beginning")),
        (translate("RoomKeys", "S"), translate("RoomKeys", "Next speaker")),
        (translate("RoomKeys", "M"), translate("RoomKeys", "Name partners, or do not")),
        (translate("RoomKeys", "W"), translate("RoomKeys", "Why this question")),
        (translate("RoomKeys", "R"), translate("RoomKeys", "Read back the clauses")),
        (translate("RoomKeys", "K"), translate("RoomKeys", "Park it among the open points")),
        (translate("RoomKeys", "F"), translate("RoomKeys", "What was noticed here")),
        (translate("RoomKeys", "L"), translate("RoomKeys", "The balance")),
        (translate("RoomKeys", "I"), translate("RoomKeys", "The picture")),
        (translate("RoomKeys", "A"), translate("RoomKeys", "The agenda")),
        (translate("RoomKeys", "G"), translate("RoomKeys", "Go on to the next item")),
        (translate("RoomKeys", "Q"), translate("RoomKeys", "The question again")),
        (translate("RoomKeys", "B"), translate("RoomKeys", "Blank screen")),
        (translate("RoomKeys", "H"), translate("RoomKeys", "Hold still, or follow the window")),
        (translate("RoomKeys", "F11"), translate("RoomKeys", "Full screen, or a window")),
        (translate("RoomKeys", "Esc"), translate("RoomKeys", "Leave")),
    )
