"""One answer on a page: its label, its question, its box, and the line beneath."""

from typing import Any

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import colour, font, paint_lock, px, words
from agreement_studio.desktop.forms.careful_reader import CarefulReader
from agreement_studio.desktop.forms.entries.entry import Entry
from agreement_studio.desktop.forms.entries.making import entry_for
from agreement_studio.desktop.forms.finding_line import FindingLine
from agreement_studio.desktop.forms.same_question import asks_the_same
from agreement_studio.desktop.forms.setting import Setting
from agreement_studio.desktop.forms.spot import Spot, spot_in
from agreement_studio.desktop.widgets.explained import explained
from agreement_studio.domain.record import Shareable
from agreement_studio.domain.room_only import stays_in_room
from agreement_studio.drafting.answers.kinds import Nature
from agreement_studio.texts import FieldText

PAUSE = 2_000
"""After how many milliseconds without a key what is typed next is a step of its own."""


_UNTOUCHED = object()
"""Nothing has been typed since the focus came, or since a pause."""


class RoomMark(QWidget):
    """A small lock with the words that go with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = self.tr("Stays in the room")
        self.setAccessibleName(text)
        self.setToolTip(
            self.tr("No document shows this. A public body may still have to disclose the file.")
        )
        label = words(text, "caption", "3")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(18), 0, 0, 0)
        layout.addWidget(label)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = px(12)
        paint_lock(painter, QRectF(px(2), (self.height() - side) / 2, side, side), "text3")
        painter.end()


class AnswerField(QWidget):
    """An answer of the agreement, bound to where it stands there."""

    def __init__(self, spot: Spot, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spot = spot
        self._setting = setting
        self._texts = setting.texts.field(spot.text_path)
        self.entry = self._made_entry()
        self._before: Any = _UNTOUCHED
        """What it held before the words that are being typed."""
        self._lent: dict[str, Any] = {}
        """What its words put into neighbours since the focus came, and still say for them."""
        self.line = FindingLine(self)
        self._careful = CarefulReader(self.line, setting, self)
        self._background: QWidget | None = None
        self.pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.pause.timeout.connect(self._rest)
        self._lay_out()
        self.setWhatsThis(explained(self._texts))
        self._name()
        self.entry.edited.connect(self._put)
        self.entry.stepped.connect(self._step)
        self.show_held()
        self.find_again()

    def _made_entry(self) -> Entry:
        return entry_for(self.spot, self._setting.names)

    def _lay_out(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(px(4))
        self.asks = self._asks()
        self._layout.addWidget(self.asks)
        self._layout.addWidget(self.entry)
        self._layout.addWidget(self.line)
        self._layout.addStretch(1)
        if self._texts.example:
            self.entry.set_example(self.tr("For instance: {text}").format(text=self._texts.example))

    def _asks(self) -> QWidget:
        """What stands above the box: label and question."""
        asks = QWidget(self)
        layout = QVBoxLayout(asks)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        if self._asks_more_than_its_label():
            layout.addWidget(words(self._texts.question, "small", "2", wrapped=True))
        layout.addStretch(1)
        return asks

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(px(4))
        label = words(self._texts.label, "label")
        label.setBuddy(self.entry.focus_target())
        label.setMinimumHeight(px(28))  # as high as the sign beside it
        head.addWidget(label)
        self._mark = RoomMark(self) if self.spot.stays_in_room else None
        if self._mark:
            head.addWidget(self._mark)
        if self._texts.why or self._texts.example or self._texts.trap:
            head.addWidget(self._disclosure())
        head.addStretch(1)
        return head

    def _asks_more_than_its_label(self) -> bool:
        asked = self._texts.question
        is_new = bool(asked) and not asks_the_same(asked, self._texts.label)
        return is_new and not self._setting.is_brief

    def _disclosure(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("why")
        button.setText("?")
        button.setFont(font("label"))
        button.setCheckable(True)
        button.setProperty("kind", "quiet")
        button.setMinimumSize(px(24), px(24))
        button.setMaximumHeight(px(28))
        button.setToolTip(self.tr("Why we ask, and an example"))
        button.setAccessibleName(self.tr("Why we ask: {label}").format(label=self._texts.label))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.toggled.connect(self._disclose)
        return button

    def _disclose(self, is_open: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self._background is None:
            self._background = Background(self._texts, self)
            self._layout.insertWidget(self._layout.indexOf(self.entry), self._background)
        self._background.setVisible(is_open)

    def _name(self) -> None:
        self.entry.name_as(self._texts.label, self._texts.question)

    # ---------------------------------------------------------------------- held and shown

    def show_held(self) -> None:
        """Shows what the agreement holds now."""
        self.entry.show_value(self._setting.value(self.spot))
        self.line.say(self.entry.unfit, self.entry.note)
        self.mark_room()

    def mark_room(self) -> None:
        """What its owner has released does not stay in the room, nor does what is public matter."""
        if self._mark:
            head, identifier = self.spot.address.head, self.spot.address.record
            record = self._setting.names.record(head, identifier) if identifier else None
            stays = stays_in_room(self.spot.text_path, record)
            self._mark.setVisible(stays and not _is_released(self.entry.value()))

    def say_again(self) -> None:
        """What it names is called otherwise now."""
        self.entry.say_again()

    def _put(self, typed: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self._before is _UNTOUCHED:
            self._before = self._setting.value(self.spot)
        if not self.entry.unfit:
            self.entry.unfit = self._held(self._held_value(), typed=typed)
        if self.entry.unfit and self.entry.is_whole_or_nothing:
            self.entry.beside = {}
            self._held(self._before, typed=typed)
        self.line.say(self.entry.unfit, self.entry.note)
        self.mark_room()
        if typed:
            self.pause.start()

    def _held(self, value: Any, *, typed: bool) -> str:
        """Holds it, and lends its neighbours what it says of them."""
        beside = self._beside()
        sentence = self._setting.put(self.spot, value, typed=typed, beside=beside)
        lent = beside.keys() & self.entry.beside.keys()
        self._lent = {name: self._setting.value(self._neighbour(name)) for name in lent}
        return sentence

    def _held_value(self) -> Any:
        value = self.entry.value()
        return self.spot.empty if value is None else value

    def _beside(self) -> dict[str, Any]:
        """What its words say for its neighbours: it replaces no answer but what it lent itself."""
        told = {**dict.fromkeys(self._lent), **self.entry.beside}
        free: dict[str, Any] = {}
        for name, value in told.items():
            held = self._setting.value(self._neighbour(name))
            if held is None or held == self._lent.get(name):
                free[name] = value
            else:
                label = self._setting.texts.label(self._neighbour(name).text_path)
                stays = self.tr("“{label}” stays as it is.").format(label=label)
                self.entry.note = f"{self.entry.note} {stays}"
        return free

    def _neighbour(self, name: str) -> Spot:
        return spot_in(self.spot.address.head, self.spot.address.record, name)

    def _step(self, back: bool) -> None:  # noqa: FBT001 - a signal's argument
        if back:
            self._setting.model.undo()
        else:
            self._setting.model.redo()

    def left(self) -> None:
        """The focus went elsewhere: what is typed next is a step of its own."""
        self.pause.stop()
        self._rest()
        self._lent = {}
        self.entry.tidy()

    def _rest(self) -> None:
        """What is typed next is a step of its own, and nothing before it is taken back with it."""
        self._setting.model.end_typing()
        self._before = _UNTOUCHED

    def find_again(self) -> None:
        """Shows what there is to say about it now."""
        self._careful.find_again(self.path, self.entry)

    def set_finding(self, sentence: str, severity: str = "") -> None:
        """Shows what a careful reader noticed, in place of help; ``""`` takes it away."""
        self.line.notice(sentence, severity)

    def take_focus(self) -> None:
        self.entry.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def path(self) -> str:
        return self.spot.path

    @property
    def grows(self) -> bool:
        """Whether it may take the place beside it, where nothing else stands there."""
        return self.spot.kind.nature is Nature.TEXT

    @property
    def is_wide(self) -> bool:
        return self.entry.is_wide


def _is_released(value: Any) -> bool:
    words = value if isinstance(value, tuple) else (value,)
    said = [one for one in words if isinstance(one, Shareable)]
    return bool(said) and all(one.released for one in said)


class Background(QWidget):
    """Why we ask, an example, and a common trap."""

    def __init__(self, text: FieldText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(8), px(12), px(8))
        layout.setSpacing(px(4))
        for said, called in (
            (text.why, "{text}"),
            (text.example, self.tr("For instance: {text}")),
            (text.trap, self.tr("A common trap: {text}")),
        ):
            if said:
                layout.addWidget(words(called.format(text=said), "small", "2", wrapped=True))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("soft"))
        painter.drawRoundedRect(self.rect(), px(8), px(8))
        painter.end()
