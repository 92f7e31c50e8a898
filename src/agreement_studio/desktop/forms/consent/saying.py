"""Saying where one partner stands on one section: a level, a reason, and what would settle it."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from agreement_studio.application.consents import NEED_REASON
from agreement_studio.desktop.forms.answer_field import RoomMark
from agreement_studio.desktop.forms.appearance import font, px, words
from agreement_studio.desktop.forms.card_frame import CardFrame
from agreement_studio.desktop.forms.consent.marks import consent_icon
from agreement_studio.desktop.forms.entries.choices import ShownChoice
from agreement_studio.desktop.forms.entries.days import DayEntry
from agreement_studio.desktop.forms.entries.entry import Entry
from agreement_studio.desktop.forms.entries.words import WordsEntry
from agreement_studio.desktop.forms.finding_line import FindingLine
from agreement_studio.domain.choices import ConsentLevel
from agreement_studio.texts import Texts

FIELDS = ("level", "reason", "would_settle", "on", "note")


class Saying(CardFrame):
    """What is typed here stands nowhere else until it is recorded: the record keeps every word."""

    recorded = Signal()
    """Somebody wants what is said here recorded."""
    withdrawn = Signal()
    edited = Signal()
    stepped = Signal(bool)

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._title = words("", "card", wrapped=True)
        self._now = words("", "small", "2", wrapped=True)
        choice = texts.choice
        options = [
            (level.value, choice("consent_level", level), choice("consent_level", level, "meaning"))
            for level in ConsentLevel
        ]
        self.level = ShownChoice(options, parent=self)
        for button, level in zip(self.level.buttons, ConsentLevel, strict=True):
            button.setIcon(consent_icon(level))
            button.setIconSize(QSize(px(16), px(16)))
        self.reason = WordsEntry(is_prose=True, parent=self)
        self.would_settle = WordsEntry(is_prose=True, parent=self)
        self.on = DayEntry(self)
        self.note = WordsEntry(is_prose=True, parent=self)
        self.line = FindingLine(self)
        self.record_button = self._button("primary")
        self.withdraw_button = self._button("quiet")
        self.withdraw_button.setText(self.tr("Not said after all"))
        self.withdraw_button.setAccessibleName(self.withdraw_button.text())
        self._places = {name: self._place(name) for name in FIELDS}
        self.on.set_example(self.tr("Today, unless you write another day"))
        self.show_about("", "", self.tr("Record where it stands"), is_said=False)
        self._lay_out()
        self.record_button.clicked.connect(self.recorded)
        self.withdraw_button.clicked.connect(self.withdrawn)
        for name in FIELDS:
            entry = self.entry(name)
            entry.edited.connect(self._heard)
            entry.stepped.connect(self.stepped)

    def entry(self, name: str) -> Entry:
        """The box of a field of a consent."""
        found = getattr(self, name)
        if not isinstance(found, Entry):
            raise TypeError(name)
        return found

    def _button(self, kind: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", kind)
        button.setFont(font("strong"))
        return button

    def _place(self, name: str) -> QWidget:
        """A field with its label and question."""
        place = QWidget(self)
        layout = QVBoxLayout(place)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        text = self._texts.field(f"consents.{name}")
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(words(text.label, "label"))
        if name == "note":
            head.addWidget(RoomMark(place))
        head.addStretch(1)
        layout.addLayout(head)
        layout.addWidget(words(text.question, "small", "2", wrapped=True))
        layout.addWidget(self.entry(name))
        self.entry(name).name_as(text.label, text.question)
        return place

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(16))
        layout.setSpacing(px(16))
        top = QVBoxLayout()
        top.setSpacing(px(2))
        top.addWidget(self._title)
        top.addWidget(self._now)
        layout.addLayout(top)
        for name in FIELDS:
            layout.addWidget(self._places[name])
        layout.addWidget(self.line)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.record_button)
        foot.addWidget(self.withdraw_button)
        foot.addStretch(1)
        layout.addLayout(foot)

    # ------------------------------------------------------------------------------- what shows

    def show_about(self, title: str, now: str, act: str, *, is_said: bool) -> None:
        """Who it is about and how that stands; `act` is what the button does."""
        self._title.setText(title)
        self._now.setText(now)
        self.record_button.setText(act)
        self.record_button.setAccessibleName(act)
        self.withdraw_button.setVisible(is_said)

    def show_values(self, values: dict[str, Any]) -> None:
        """Fills the boxes, without a word to anybody."""
        for name in FIELDS:
            self.entry(name).show_value(values.get(name))
        self.line.say("", "")
        self._call_for()

    def values(self) -> dict[str, Any]:
        """What the boxes hold; nothing of what is blank."""
        held = {name: self.entry(name).value() for name in FIELDS}
        return {name: value for name, value in held.items() if value}

    def _call_for(self) -> None:
        """A reason is asked of everyone who has one, what would settle it of those who block."""
        level = self.level.value()
        self._places["would_settle"].setVisible(level == ConsentLevel.BLOCK)
        self._places["reason"].setVisible(level not in {None, ConsentLevel.SUPPORT})

    def _heard(self, _typed: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.line.say(next((e for e in self._unfit() if e), ""), "")
        self._call_for()
        self.edited.emit()

    def _unfit(self) -> list[str]:
        return [self.entry(name).unfit for name in FIELDS]

    def missing(self) -> str:
        """What has to be said before it can be recorded; ``""`` for nothing. Goes there."""
        said, at = self._lack()
        if said:
            self.line.say(said, "")
            self.go_to(at)
        return said

    def _lack(self) -> tuple[str, str]:
        level = self.level.value()
        unfit = next(((e, n) for n, e in zip(FIELDS, self._unfit(), strict=True) if e), None)
        if unfit:
            return unfit
        if level is None:
            return self.tr("Choose one of the five first."), "level"
        if level in NEED_REASON and not (self.reason.value() or "").strip():
            return self.tr("Say the reason first; it will be shared."), "reason"
        return "", ""

    def go_to(self, name: str) -> QWidget:
        """Puts the cursor into a field; gives its control."""
        self._places[name].setVisible(True)
        target = self.entry(name).focus_target()
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return target
