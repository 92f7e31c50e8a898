"""What is on the projector, who speaks and how long: one state for the window and the panel."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from agreement_studio.application.ids import new_id
from agreement_studio.application.room.agenda import Agenda
from agreement_studio.application.room.countdown import MINUTE, Countdown
from agreement_studio.application.room.kept import KeptRoom, place_in, taken_up
from agreement_studio.application.room.meeting import Meeting
from agreement_studio.application.room.reading_back import Passage, passages
from agreement_studio.application.room.shown import (
    Shown,
    agenda_shown,
    balance_shown,
    findings_shown,
    order_line,
    picture_shown,
    question_shown,
    read_back_shown,
)
from agreement_studio.application.room.speaking import Speaker, speakers
from agreement_studio.application.room.walk import Stop, stops
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.host import Host
from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.room.kept_room import RoomKeeper
from agreement_studio.desktop.room.offered_agendas import offered_agendas
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.open_points import park
from agreement_studio.drafting.document import Edition

TICK = 250
"""How often a running timer is looked at, in milliseconds."""
SILENT = 2 * MINUTE


class Mode(StrEnum):
    QUESTION = "question"
    READ_BACK = "read_back"
    FINDINGS = "findings"
    BALANCE = "balance"
    PICTURE = "picture"
    AGENDA = "agenda"


@dataclass(frozen=True, slots=True)
class Toggles:
    """What is on or off. All off is what a room begins with."""

    why: bool = False
    named: bool = False
    held: bool = False
    blank: bool = False


class Stage(QObject):
    """The state of one window's room. It begins anew with each agreement that is opened."""

    changed = Signal()
    """Something else is to be shown."""
    ticked = Signal()
    """The timer has moved on."""
    parked = Signal(str)
    """A sentence stands among the open points now."""

    def __init__(
        self, host: Host, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._host, self.clock = host, clock
        self.texts = texts_on_screen()
        self.stops: Mapping[str, Stop] = {stop.step: stop for stop in stops(self.texts)}
        self._ticking = QTimer(self, interval=TICK)
        self._ticking.timeout.connect(self._tick)
        self._keeper = RoomKeeper(host, self)
        self._keeper.due.connect(self.keep)
        self._clear()
        host.opened.connect(self._begin)
        host.closed.connect(self._end)
        host.moved.connect(self.follow)
        if host.model is not None:
            self._begin(host.model)
            self.follow(host.step)

    def _clear(self) -> None:
        self.mode, self.on = Mode.QUESTION, Toggles()
        self.step, self.number, self.turn, self.clause = next(iter(self.stops)), 0, 0, 0
        self.timer, self.is_silent = Countdown(SILENT), True
        self.meeting: Meeting | None = None
        self.agendas: tuple[Agenda, ...] = ()
        self.notes = ""
        """Of whoever facilitates, for nobody else."""
        self._read: tuple[Agreement | None, tuple[Passage, ...]] = (None, ())
        self._ticking.stop()

    def _begin(self, model: AgreementModel) -> None:
        self._clear()
        self.agendas = offered_agendas(self._host)
        kept = self._keeper.begin(model)
        self.notes, self.meeting = kept.notes, taken_up(kept.place, self.agendas)
        model.drafted.connect(self._hear)
        model.reviewed.connect(self._hear)

    def _end(self) -> None:
        self.keep()
        self._keeper.end()
        self._clear()

    def keep(self) -> None:
        """Writes the notes and the place in the agenda down, on this disk for this person."""
        self._keeper.keep(KeptRoom(self.notes, place_in(self.meeting, self.clock())))

    def write_notes(self, notes: str) -> None:
        """Whoever facilitates has noted something."""
        self.notes = notes
        self._keeper.keep_soon()

    # ------------------------------------------------------------------------------ what there is

    @property
    def stop(self) -> Stop:
        return self.stops[self.step]

    @property
    def agreement(self) -> Agreement:
        """The agreement that is open; an empty one where none is."""
        return self._host.model.agreement if self._host.model else Agreement()

    @property
    def turns(self) -> tuple[Speaker, ...]:
        """Who speaks in this round, in turn."""
        return speakers(self.agreement, self.step)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The clauses as they read now, drafted when somebody wants to read them."""
        agreement = self.agreement
        if self._read[0] is not agreement:
            draft = self._host.studio.draft(agreement, Edition.GUIDANCE, final=False)
            self._read = (agreement, passages(draft, self.texts))
        return self._read[1]

    @property
    def passage(self) -> Passage | None:
        """The one that is read back."""
        found = self.passages
        return found[min(self.clause, len(found) - 1)] if found else None

    @property
    def shown(self) -> Shown:
        """What stands on the wall: made of nothing but what may leave the room."""
        model = self._host.model
        look = model.look if model else None
        match self.mode:
            case Mode.QUESTION:
                return question_shown(self.stop, self.number, with_why=self.on.why)
            case Mode.READ_BACK:
                return read_back_shown(self.passage, self.texts)
            case Mode.FINDINGS:
                return findings_shown(look.findings.open if look else (), self.stop, self.texts)
            case Mode.BALANCE:
                return balance_shown(self.agreement, self.texts)
            case Mode.PICTURE:
                return picture_shown(model.document if model else None, self.stop, self.texts)
            case Mode.AGENDA:
                return agenda_shown(self.meeting, tuple(self.stops.values()), self.texts)

    @property
    def order(self) -> str:
        """Who speaks, in words for the wall."""
        turns = self.turns
        at = min(self.turn, len(turns) - 1)
        return order_line(turns, at, self.step, self.texts, named=self.on.named)

    # --------------------------------------------------------------------------- moving about

    def follow(self, step: str) -> None:
        """Goes where the window goes, unless it is held still."""
        if step in self.stops and step != self.step and not self.on.held:
            self.go(step)

    def go(self, step: str, number: int = 0) -> None:
        """Shows a question of a step."""
        self.step, self.number, self.turn = step, number, 0
        self.show_mode(Mode.QUESTION)

    def show_mode(self, mode: Mode) -> None:
        """Shows something else: a question again, or what was called for."""
        if mode is Mode.READ_BACK and self.mode is not mode:
            self.clause = self._first_clause()
        self.mode = mode
        self.changed.emit()

    def _first_clause(self) -> int:
        """Where the clauses of the step begin."""
        places = (n for n, one in enumerate(self.passages) if one.section == self.stop.section)
        return next(places, 0)

    def walk(self, by: int) -> None:
        """To the next question or clause, or back; over the edge of a step into the next one."""
        if self.mode is Mode.READ_BACK:
            self.clause = max(0, min(len(self.passages) - 1, self.clause + by))
            self.changed.emit()
            return
        if self.mode is not Mode.QUESTION:
            self.show_mode(Mode.QUESTION)
            return
        number = self.number + by
        if 0 <= number < len(self.stop.questions):
            self.number, self.turn = number, 0
            self.changed.emit()
            return
        keys = list(self.stops)
        at = keys.index(self.step) + by
        if 0 <= at < len(keys):
            questions = self.stops[keys[at]].questions
            self.go(keys[at], 0 if by > 0 else len(questions) - 1)
            if not self.on.held:
                self._host.go(self.step)

    def read_back(self, clause: int) -> None:
        """Reads back one of :attr:`passages`."""
        self.mode, self.clause = Mode.READ_BACK, clause
        self.changed.emit()

    def next_speaker(self) -> None:
        """The next turn of the round; after the last, the first again."""
        self.turn = (self.turn + 1) % max(1, len(self.turns))
        self.changed.emit()

    def switch(self, on: Toggles) -> None:
        """Turns something on or off. One that was held still and follows again catches up."""
        was_held = self.on.held
        self.on = on
        if was_held and not on.held and self._host.step in self.stops:
            self.follow(self._host.step)
        self.changed.emit()

    # --------------------------------------------------------------------------------- time

    def turn_timer(self) -> None:
        """Starts or stops the timer."""
        self._set_timer(self.timer.turned(self.clock()))

    def one_more_minute(self) -> None:
        """Gives everyone a minute more."""
        self._set_timer(self.timer.longer(self.clock()))

    def reset_timer(self) -> None:
        """Sets the timer back to its beginning."""
        self._set_timer(self.timer.again())

    def set_timer(self, seconds: float, *, silent: bool) -> None:
        """Makes a timer of another length ready."""
        self.is_silent = silent
        self._set_timer(Countdown(seconds))

    def _set_timer(self, timer: Countdown) -> None:
        self.timer = timer
        if timer.is_running and timer.left(self.clock()):
            self._ticking.start()
        elif self.meeting is None:
            self._ticking.stop()
        self.ticked.emit()

    def _tick(self) -> None:
        if not self.timer.left(self.clock()) and self.meeting is None:
            self._ticking.stop()
        self.ticked.emit()

    # -------------------------------------------------------------------------------- agenda

    def start(self, agenda: Agenda) -> None:
        """Begins a meeting by an agenda."""
        self.meeting = Meeting(agenda)
        self._ticking.start()
        self.go_to_item(0)

    def go_to_item(self, at: int) -> None:
        """Begins an item of the agenda, whichever: it is a rail and no gate."""
        if self.meeting is None:
            return
        self.meeting = self.meeting.went(at, self.clock())
        self._ticking.start()
        self._keeper.keep_soon()
        item = self.meeting.item
        if item is None:
            return
        self.set_timer((item.silent or item.minutes) * MINUTE, silent=bool(item.silent))
        if not item.step:
            self.show_mode(Mode.AGENDA)
            return
        self.go(item.step)
        if item.way == "read_back":
            self.show_mode(Mode.READ_BACK)
        if not self.on.held:
            self._host.go(item.step)

    @property
    def time_is_up(self) -> bool:
        return not self.timer.left(self.clock())

    @property
    def talk(self) -> int:
        """The minutes of the item for everyone, once its silence is over; 0 where none are due."""
        item = self.meeting.item if self.meeting else None
        if item is None or not (item.silent and self.is_silent and self.time_is_up):
            return 0
        return item.minutes - item.silent

    def go_on(self) -> None:
        """On to the talk after the silence, or to the next item; a timer that ran runs on."""
        following, runs = self.meeting.next if self.meeting else None, self.timer.is_running
        if self.talk:
            self.set_timer(self.talk * MINUTE, silent=False)
        elif following is not None:
            self.go_to_item(following)
        else:
            return
        if runs:
            self.turn_timer()
        self.changed.emit()

    # -------------------------------------------------------------------------------- park it

    def park(self, sentence: str) -> bool:
        """Puts a sentence to the agreement's open points; True where it stands there now."""
        what, model = sentence.strip(), self._host.model
        if not what or model is None:
            return False
        done = model.apply(park(new_id(), what, section=self.stop.section))
        if done:
            self.parked.emit(what)
        return done

    def _hear(self, _news: object) -> None:
        self.changed.emit()
