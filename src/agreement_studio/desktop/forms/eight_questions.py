"""The gate: eight questions that are always there, each with a colour and a reason."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.application.ids import new_id
from agreement_studio.desktop.forms.answer_field import RoomMark
from agreement_studio.desktop.forms.appearance import font, px, words
from agreement_studio.desktop.forms.card_frame import CardFrame
from agreement_studio.desktop.forms.careful_reader import CarefulReader
from agreement_studio.desktop.forms.entries.choices import ShownChoice
from agreement_studio.desktop.forms.entries.words import WordsEntry
from agreement_studio.desktop.forms.finding_line import FindingLine
from agreement_studio.desktop.forms.names import Named
from agreement_studio.desktop.forms.setting import Setting
from agreement_studio.desktop.forms.without_cards import WithoutCards
from agreement_studio.domain.address import Address
from agreement_studio.domain.choices import Colour, ReadinessQuestion
from agreement_studio.domain.edits.answers import choose
from agreement_studio.domain.edits.gate import answer_readiness
from agreement_studio.domain.purpose import ReadinessAnswer
from agreement_studio.domain.record import Record

LIST = "readiness_answers"


class OneQuestion(CardFrame):
    """One of the eight. Another answer than before stays in the room until it is released."""

    def __init__(
        self, question: ReadinessQuestion, setting: Setting, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.question = question
        self._setting = setting
        self._held: ReadinessAnswer | None = None
        texts = setting.texts
        asked = texts.choice("readiness_question", question, "question")
        self.colour = ShownChoice(
            [(None, self.tr("Not said"), "")]
            + [
                (c.value, texts.choice("colour", c), texts.choice("colour", c, "meaning"))
                for c in Colour
            ],
            in_a_row=True,
            parent=self,
        )
        self.sentence = WordsEntry(is_prose=True, parent=self)
        self.switch = QCheckBox(texts.label(f"{LIST}.released"), self)
        self.switch.setFont(font("small"))
        self.switch.setMinimumHeight(px(24))
        self.line = FindingLine(self)
        self._careful = CarefulReader(self.line, setting, self)
        self._lay_out(texts.choice("readiness_question", question), asked)
        self._name(asked)
        self.colour.edited.connect(self._answer)
        self.sentence.edited.connect(self._answer)
        self.sentence.stepped.connect(self._step)
        self.switch.clicked.connect(self._release)

    def _lay_out(self, label: str, asked: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(16))
        layout.setSpacing(px(8))
        layout.addWidget(words(label, "strong", wrapped=True))
        if asked != label:
            layout.addWidget(words(asked, "small", "2", wrapped=True))
        layout.addWidget(self.colour)
        layout.addWidget(self.sentence)
        foot = QHBoxLayout()
        self.mark = RoomMark(self)
        foot.addWidget(self.mark)
        foot.addWidget(self.switch)
        foot.addStretch(1)
        layout.addLayout(foot)
        layout.addWidget(self.line)

    def _name(self, asked: str) -> None:
        texts = self._setting.texts
        self.colour.name_as(texts.label(f"{LIST}.colour"), asked)
        self.sentence.name_as(texts.label(f"{LIST}.sentence"), asked)
        self.switch.setAccessibleName(f"{self.switch.text()}: {asked}")

    def show_answer(self, held: ReadinessAnswer | None) -> None:
        """Shows the room's answer to it; None where there is none yet."""
        self._held = held
        self.colour.show_value(held.colour.value if held and held.colour else None)
        self.sentence.show_value(held.sentence if held else "")
        self.switch.setChecked(bool(held and held.released))
        self.switch.setEnabled(held is not None)
        self.mark.setVisible(not self.switch.isChecked())

    def _answer(self, typed: bool) -> None:  # noqa: FBT001 - a signal's argument
        sentence = self.sentence.unfit
        if not sentence:
            chosen: Any = self.colour.value()
            edit = answer_readiness(
                self._held.id if self._held else new_id(),
                self.question,
                Colour(chosen) if chosen else None,
                self.sentence.value() or "",
            )
            group = f"answer:{LIST}.{self.question}" if typed else ""
            sentence = self._setting.make(replace(edit, group=group))
        self.line.say(sentence, self.sentence.note)

    def find_again(self) -> None:
        """Shows what a careful reader noticed in its answer, under the very words."""
        self._careful.find_again(self.path if self._held else "", self.sentence)

    def _release(self) -> None:
        if self._held:
            address = Address(LIST, self._held.id, ("released",))
            self._setting.make(choose(address, self.switch.isChecked()))

    def _step(self, back: bool) -> None:  # noqa: FBT001 - a signal's argument
        if back:
            self._setting.model.undo()
        else:
            self._setting.model.redo()

    def left(self) -> None:
        self._setting.model.end_typing()

    @property
    def path(self) -> str:
        return f"{LIST}.{self._held.id}.sentence" if self._held else LIST


class EightQuestions(WithoutCards, QWidget):
    """All of them, in their order."""

    list = LIST

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        text = setting.texts.field(LIST)
        self.title = words(text.label, "card")
        layout.addWidget(self.title)
        layout.addWidget(words(text.why, "small", "2", wrapped=True))
        self.line = FindingLine(self)
        self._careful = CarefulReader(self.line, setting, self)
        layout.addWidget(self.line)
        self.questions = {one: OneQuestion(one, setting, self) for one in ReadinessQuestion}
        for question in self.questions.values():
            layout.addWidget(question)
        self.show_records(setting.names.agreement.readiness_answers)

    def show_records(self, records: Sequence[Record]) -> None:
        """Shows the answers there are; of two for one question, which merges make, the first."""
        held: dict[ReadinessQuestion, ReadinessAnswer] = {}
        for record in records:
            if isinstance(record, ReadinessAnswer):
                held.setdefault(record.question, record)
        for one, question in self.questions.items():
            question.show_answer(held.get(one))

    @override
    def find_again(self) -> None:
        """What was noticed of all eight stands above them, the rest beside its own question."""
        self._careful.find_again(LIST, self.title)
        for question in self.questions.values():
            question.find_again()

    def say_again(self, renamed: Iterable[Named]) -> None:
        """Nobody is named here."""

    def reveal(self, rest: Sequence[str]) -> QWidget | None:
        """The control for ``[id, field]``; the first question without an id."""
        answers = self._setting.names.agreement.readiness_answers
        found = next((one.question for one in answers if rest and one.id == rest[0]), None)
        if rest and found is None:
            return None
        shown = self.questions[found or ReadinessQuestion.BETTER]
        at = rest[1] if len(rest) > 1 else "colour"
        places = {"sentence": shown.sentence.focus_target(), "released": shown.switch}
        return places.get(at, shown.colour.focus_target())
