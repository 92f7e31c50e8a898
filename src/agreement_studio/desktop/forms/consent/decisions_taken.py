"""What was decided: an entry each, in the record, and a form to write the next one down."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.application.decisions import RecordedDecision
from agreement_studio.application.partial_dates import partial_date_in
from agreement_studio.desktop.forms.appearance import font, px, words
from agreement_studio.desktop.forms.card_frame import CardFrame
from agreement_studio.desktop.forms.entries.entry import Entry
from agreement_studio.desktop.forms.entries.making import entry_for
from agreement_studio.desktop.forms.finding_line import FindingLine
from agreement_studio.desktop.forms.setting import Setting
from agreement_studio.desktop.forms.spot import Spot
from agreement_studio.desktop.forms.steps import Part
from agreement_studio.desktop.forms.typed import shown
from agreement_studio.domain.address import Address
from agreement_studio.domain.ledger.bodies import DecisionTaken, Dissent
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answers.grammar import upper_first
from agreement_studio.drafting.answers.kinds import Nature

DAY = len("2027-04-01")


class DecisionsTaken(QWidget):
    """The record only grows: what is written down here is not undone, but decided anew."""

    def __init__(self, part: Part, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        self._told: tuple[RecordedDecision, ...] = ()
        self.entries = {name: self._entry(name) for name in part.names}
        """The boxes of the form, by the field of a decision that each fills."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(words(self.tr("Decisions taken"), "card"))
        why = self.tr(
            "A line each, with the reason: whoever joins later need not ask. The record keeps it; "
            "a decision that no longer holds is followed by another."
        )
        layout.addWidget(words(why, "small", "2", wrapped=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(px(8))
        layout.addLayout(self._list)
        self.write_button = self._button(self.tr("Write down a decision"), "secondary")
        self.write_button.setCheckable(True)
        layout.addWidget(self.write_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._form = CardFrame(self)
        self._fill_form()
        layout.addWidget(self._form)
        self._form.hide()
        self.write_button.toggled.connect(self._open)

    def _fill_form(self) -> None:
        layout = QVBoxLayout(self._form)
        layout.setContentsMargins(px(20), px(16), px(20), px(16))
        layout.setSpacing(px(16))
        for name, entry in self.entries.items():
            layout.addLayout(self._asked(name, entry))
            entry.stepped.connect(self._step)
        self.line = FindingLine(self)
        layout.addWidget(self.line)
        foot = QHBoxLayout()
        self.keep_button = self._button(self.tr("Keep in the record"), "primary")
        self.keep_button.clicked.connect(self.keep)
        foot.addWidget(self.keep_button)
        foot.addStretch(1)
        layout.addLayout(foot)

    def _entry(self, name: str) -> Entry:
        spot = Spot(Address(DecisionTaken.kind, "", (name,)), DecisionTaken, name)
        return entry_for(spot, self._setting.names)

    def _asked(self, name: str, entry: Entry) -> QVBoxLayout:
        """A box with its label, and its question where it has one."""
        label, question = self._said(name, "label"), self._said(name, "question")
        place = QVBoxLayout()
        place.setSpacing(px(4))
        place.addWidget(words(label, "label"))
        if question:
            place.addWidget(words(question, "small", "2", wrapped=True))
        place.addWidget(entry)
        entry.name_as(label, question)
        return place

    def _said(self, name: str, what: str) -> str:
        phrase = f"record.{DecisionTaken.kind}.{name}.{what}"
        texts = self._setting.texts
        return texts.phrase(phrase) if phrase in texts.phrases else ""

    def _button(self, text: str, kind: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setProperty("kind", kind)
        button.setFont(font("strong"))
        return button

    # ----------------------------------------------------------------------------- what it shows

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.look_again()
        super().showEvent(event)

    def look_again(self) -> None:
        """Tells all decisions that the record holds, the first one first."""
        told = self._setting.model.decisions()
        for one in told[len(self._told) :]:
            self._list.addWidget(words(self.spoken(one), "small", wrapped=True))
        self._told = told

    def spoken(self, one: RecordedDecision) -> str:
        """A decision in a few sentences."""
        decision = one.decision
        by = self._named("decided_by", decision.decided_by)
        else_looked_at = "; ".join(decision.alternatives)
        pieces = (
            decision.what,
            self.tr("Why: {why}").format(why=decision.why) if decision.why else "",
            self.tr("Also looked at: {what}.").format(what=else_looked_at)
            if else_looked_at
            else "",
            self.tr("Decided by {who}.").format(who=by) if by else "",
            *(self._dissent(other) for other in decision.dissent),
            self.tr("Looked at again on {day}.").format(day=shown(Nature.DATE, decision.review_on))
            if decision.review_on
            else "",
        )
        day = shown(Nature.PARTIAL_DATE, partial_date_in(one.at[:DAY]))
        return f"{day}: {' '.join(piece for piece in pieces if piece)}"

    def _dissent(self, other: Dissent) -> str:
        """Who saw it another way, and in which words."""
        who = self._named("decided_by", (other.who,)) if other.who else ""
        if not other.words:
            return self.tr("{who} saw it another way.").format(who=upper_first(who))
        if not who:
            return self.tr("Somebody saw it another way: “{words}”").format(words=other.words)
        said = self.tr("{who} saw it another way: “{words}”")
        return said.format(who=upper_first(who), words=other.words)

    def _named(self, field: str, who: tuple[Who, ...]) -> str:
        return self._setting.names.value(DecisionTaken, field, who, field) if who else ""

    @property
    def texts(self) -> tuple[str, ...]:
        """What it tells, one each."""
        return tuple(self.spoken(one) for one in self._told)

    # ------------------------------------------------------------------------------ what it does

    def _open(self, is_open: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._form.setVisible(is_open)
        if is_open:
            self.entries["what"].focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Writes it down; the form is blank again for the next one."""
        entries = self.entries.values()
        unfit = next((entry.unfit for entry in entries if entry.unfit), "")
        if not unfit and not (self.entries["what"].value() or "").strip():
            unfit = self.tr("Say what was decided first.")
        self.line.say(unfit, "")
        if unfit or not self._setting.model.decide(DecisionTaken.model_validate(self._values())):
            return
        for entry in entries:
            entry.show_value(None)
        self.look_again()
        self.write_button.setChecked(False)
        self.write_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _values(self) -> dict[str, Any]:
        held = {name: entry.value() for name, entry in self.entries.items()}
        return {name: value for name, value in held.items() if value}

    def _step(self, back: bool) -> None:  # noqa: FBT001 - a signal's argument
        if back:
            self._setting.model.undo()
        else:
            self._setting.model.redo()
