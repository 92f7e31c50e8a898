"""The facilitator's panel: what the room sees, and what only whoever facilitates sees."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from agreement_studio.application.room.agenda import Agenda
from agreement_studio.application.room.countdown import digits
from agreement_studio.desktop.host import Host
from agreement_studio.desktop.room.agenda_table import AgendaTable
from agreement_studio.desktop.room.coming import can_go_on, coming, go_on_words
from agreement_studio.desktop.room.keys import obey
from agreement_studio.desktop.room.stage import Mode, Stage
from agreement_studio.desktop.theme import icon, px, spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.flow import FlowLayout
from agreement_studio.desktop.widgets.labels import WrappedLabel, eyebrow, label
from agreement_studio.desktop.widgets.scrolling import scrolled

WIDTH, HEIGHT = 440, 700
_KEYPAD, _SHIFT = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier


class Panel(QDialog):
    """Every control has a letter or a key; the order is that in which a meeting goes."""

    asked_for_projector = Signal()

    def __init__(self, stage: Stage, host: Host) -> None:
        super().__init__(host.over)
        self._stage, self._host = stage, host
        self._followed: Agenda | None = None
        self.setWindowTitle(self.tr("Facilitator’s panel"))
        self.setModal(False)
        self._make()
        self._lay_out()
        self._connect()
        self._load()

    # ------------------------------------------------------------------------------- what it has

    def _make(self) -> None:
        self.agenda = self._combo(self.tr("Agenda"))
        self.start = Button(self.tr("Start"), "primary")
        self.table = AgendaTable(self._stage)
        self.says = WrappedLabel("", "body", "2")
        self.coming = WrappedLabel("", "strong")
        self.go_on = Button(self.tr("Next item"), "secondary", "chevron-right")
        self.shows = WrappedLabel("", "strong")
        self.order = WrappedLabel("", "body", "2")
        self.project = Button(self.tr("Room view"), "secondary", "presentation")
        self.previous = Button(self.tr("Previous"), "secondary", "chevron-left")
        self.next = Button(self.tr("Next"), "secondary", "chevron-right")
        self.mode = self._combo(self.tr("On the projector"))
        for mode, words in self._modes():
            self.mode.addItem(words, mode)
        self.clause = self._combo(self.tr("Clause to read back"))
        self.why = self._check(self.tr("&Why, beneath the question"))
        self.hold = self._check(self.tr("&Hold still"))
        self.blank = self._check(self.tr("&Blank screen"))
        self.named = self._check(self.tr("Na&me partners on the projector"))
        self.speaker = Button(self.tr("Next speaker"), "secondary", "users")
        self.time = label("", "section")
        self.time.setMinimumHeight(px(34))
        self.turn = Button(self.tr("Start or stop"), "secondary", "clock")
        self.minute = Button(self.tr("One more minute"))
        self.reset = Button(self.tr("From the start"))
        self.open_point = with_role(QLineEdit(), "body")
        self.open_point.setAccessibleName(self.tr("Park it: what is still open?"))
        self.open_point.setPlaceholderText(self.tr("What is still open?"))
        self.park = Button(self.tr("Park it"))
        self.notes = with_role(QPlainTextEdit(), "body")
        self.notes.setAccessibleName(self.tr("Notes, for you alone"))
        self.notes.setTabChangesFocus(True)
        self.notes.setMinimumHeight(px(90))

    def _modes(self) -> tuple[tuple[Mode, str], ...]:
        return (
            (Mode.QUESTION, self.tr("The question")),
            (Mode.READ_BACK, self.tr("Read back a clause")),
            (Mode.FINDINGS, self.tr("What was noticed here")),
            (Mode.BALANCE, self.tr("The balance")),
            (Mode.PICTURE, self.tr("The picture")),
            (Mode.AGENDA, self.tr("The agenda")),
        )

    def _combo(self, name: str) -> QComboBox:
        made = with_role(QComboBox(), "body")
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(12)
        return made

    def _check(self, words: str) -> QCheckBox:
        return with_role(QCheckBox(words), "body")

    def _lay_out(self) -> None:
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), 20, 16, 20, 20, between=8)
        for part in (
            *(label(self.tr("Agenda"), "label"), (self.agenda, self.start), self.table, self.says),
            *(self.coming, (self.go_on,)),
            *(12, self._head(self.tr("The room sees")), self.shows),
            *((self.previous, self.next, self.project), (self.mode,), (self.clause,)),
            *(self.why, self.hold, self.blank),
            *(12, self._head(self.tr("Who speaks")), self.order, (self.speaker,), self.named),
            *(12, self._head(self.tr("Timer")), (self.time, self.turn, self.minute, self.reset)),
            *(12, label(self.tr("Park it among the open points"), "label")),
            *((self.open_point, self.park), 12),
            *(WrappedLabel(self._about_notes(), "label"), self.notes),
        ):
            self._add(column, part)
        column.addStretch(1)
        whole = spaced(QVBoxLayout(self), between=0)
        whole.addWidget(scrolled(inside))
        self.setMinimumSize(px(340), px(300))
        self.resize(px(WIDTH), px(HEIGHT))

    def _about_notes(self) -> str:
        return self.tr("Notes, for you alone: kept on this computer, not in the agreement")

    def _head(self, words: str) -> QWidget:
        return eyebrow(words)

    def _add(self, column: QVBoxLayout, part: QWidget | tuple[QWidget, ...] | int) -> None:
        if isinstance(part, int):
            column.addSpacing(px(part))
        elif isinstance(part, QWidget):
            column.addWidget(part)
        elif isinstance(part[0], QComboBox | QLineEdit):
            row = spaced(QHBoxLayout(), between=8)
            for widget in part:
                row.addWidget(widget, 0 if isinstance(widget, Button) else 1)
            column.addLayout(row)
        else:
            held = QWidget()
            flow = FlowLayout(held, 8)
            for widget in part:
                flow.addWidget(widget)
            column.addWidget(held)

    def _connect(self) -> None:
        stage = self._stage
        stage.changed.connect(self.refresh)
        stage.ticked.connect(self.refresh_time)
        self.agenda.currentIndexChanged.connect(self._show_agenda)
        self.start.clicked.connect(self._start)
        self.table.chosen.connect(self._begin_item)
        self.go_on.clicked.connect(stage.go_on)
        self.project.clicked.connect(self.asked_for_projector)
        self.previous.clicked.connect(self._back)
        self.next.clicked.connect(self._on)
        self.mode.activated.connect(self._show_mode)
        self.clause.activated.connect(stage.read_back)
        for box in (self.why, self.hold, self.blank, self.named):
            box.clicked.connect(self._switch)
        self.speaker.clicked.connect(stage.next_speaker)
        self.turn.clicked.connect(stage.turn_timer)
        self.minute.clicked.connect(stage.one_more_minute)
        self.reset.clicked.connect(stage.reset_timer)
        self.park.clicked.connect(self._park)
        self.open_point.returnPressed.connect(self._park)
        for keys, slot in ((Qt.Key.Key_PageDown, self._on), (Qt.Key.Key_PageUp, self._back)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        for button in self.findChildren(Button):
            button.setAutoDefault(False)  # Enter parks a sentence, and presses nothing else

    def _load(self) -> None:
        for agenda in self._stage.agendas:
            self.agenda.addItem(agenda.title, agenda)
        self.notes.setPlainText(self._stage.notes)
        self.notes.textChanged.connect(self._note)

    # ------------------------------------------------------------------------- what it shows

    def open_beside(self) -> None:
        """Shows itself at the right of the window, with the keyboard in it."""
        if not self.isVisible():
            over = self._host.over.frameGeometry()
            self.move(max(0, over.right() - self.width() - px(16)), over.top() + px(48))
        self.show()
        self.raise_()
        self.activateWindow()
        self.agenda.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Shows the stage as it is now; nothing is worked out while nobody sees it."""
        if not self.isVisible():
            return
        stage, shown = self._stage, self._stage.shown
        self.shows.setText(shown.large or shown.title)
        turns = stage.turns
        self.order.setText(self._turn_words())
        self.speaker.setEnabled(bool(turns))
        for box, is_on in (
            (self.why, stage.on.why),
            (self.hold, stage.on.held),
            (self.blank, stage.on.blank),
            (self.named, stage.on.named),
        ):
            box.setChecked(is_on)
        self.mode.setCurrentIndex(self.mode.findData(stage.mode))
        self._refresh_clauses()
        self._refresh_item()
        self.refresh_time()

    def _turn_words(self) -> str:
        """Who speaks, by name: nobody but whoever facilitates reads this."""
        turns = self._stage.turns
        if not turns:
            return self._stage.texts.phrase("room.order.nobody")
        at = min(self._stage.turn, len(turns) - 1)
        unnamed = self._stage.texts.phrase("room.order.unnamed")
        now, then = (turns[n % len(turns)].name or unnamed for n in (at, at + 1))
        if len(turns) == 1:
            return self.tr("Now: {now}").format(now=now)
        return self.tr("Now: {now}. Then: {then}").format(now=now, then=then)

    def _refresh_clauses(self) -> None:
        reads = self._stage.mode is Mode.READ_BACK
        self.clause.setVisible(reads)
        if not reads:
            return
        names = [_name(one.number, one.heading, one.part) for one in self._stage.passages]
        if names != [self.clause.itemText(n) for n in range(self.clause.count())]:
            self.clause.clear()
            self.clause.addItems(names)
        self.clause.setCurrentIndex(self._stage.clause)

    def _refresh_item(self) -> None:
        meeting = self._stage.meeting
        item = meeting.item if meeting else None
        if meeting is not None and meeting.agenda is not self._followed:
            self._followed = meeting.agenda
            self.agenda.setCurrentIndex(self.agenda.findText(meeting.agenda.title))
        if item is None or item.step not in {self._stage.step, ""}:
            self.says.setText(self._stage.stop.way)
            return
        way = self._stage.texts.phrase(f"room.way.{item.way}")
        self.says.setText(f"{way}: {item.says}" if item.says else way)

    def refresh_time(self) -> None:
        """Shows the timer and how long each item has taken."""
        stage = self._stage
        self.time.setText(digits(stage.timer.left(stage.clock())))
        self.table.refresh()
        self._refresh_coming()

    def _refresh_coming(self) -> None:
        """What comes next, and that it is time for it; the way there is whoever facilitates."""
        stage = self._stage
        words, is_due = coming(stage)
        if words == self.coming.text() and self.go_on.isVisibleTo(self) is can_go_on(stage):
            return
        self.coming.setText(words)
        self.coming.setVisible(bool(words))
        self.go_on.say(go_on_words(stage))
        self.go_on.setAccessibleDescription(words)
        self.go_on.setVisible(can_go_on(stage))
        self.go_on.setIcon(icon("chevron-right", "on_accent" if is_due else "text2"))
        for button, is_first in ((self.go_on, is_due), (self.start, not words)):
            button.setProperty("kind", "primary" if is_first else "secondary")
            button.style().unpolish(button)
            button.style().polish(button)

    # ------------------------------------------------------------------------------ what is done

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the room work here too, wherever a control has no use for them itself."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, _KEYPAD, _SHIFT}
        if not (plain and obey(self._stage, event.key())):
            super().keyPressEvent(event)

    def _show_agenda(self) -> None:
        agenda: Agenda | None = self.agenda.currentData()
        self.table.show_agenda(agenda)
        self.agenda.setToolTip(agenda.what_for if agenda else "")

    def _start(self) -> None:
        self._stage.start(self.agenda.currentData())

    def _begin_item(self, item: int) -> None:
        if self._stage.meeting is None or self._stage.meeting.agenda != self.agenda.currentData():
            self._stage.start(self.agenda.currentData())
        self._stage.go_to_item(item)

    def _on(self) -> None:
        self._stage.walk(1)

    def _back(self) -> None:
        self._stage.walk(-1)

    def _show_mode(self) -> None:
        self._stage.show_mode(Mode(self.mode.currentData()))

    def _switch(self) -> None:
        self._stage.switch(
            replace(
                self._stage.on,
                why=self.why.isChecked(),
                held=self.hold.isChecked(),
                blank=self.blank.isChecked(),
                named=self.named.isChecked(),
            )
        )

    def _note(self) -> None:
        self._stage.write_notes(self.notes.toPlainText())

    def _park(self) -> None:
        if self._stage.park(self.open_point.text()):
            self.open_point.clear()


def _name(number: str, heading: str, part: int) -> str:
    return f"{number} {heading}" if part == 1 else f"{number} {heading} ({part})"
