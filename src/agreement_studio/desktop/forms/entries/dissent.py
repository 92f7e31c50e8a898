"""Somebody who saw a decision another way: who, and in which words."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import px
from agreement_studio.desktop.forms.entries.chosen import PartsEntry
from agreement_studio.desktop.forms.entries.entry import Entry
from agreement_studio.desktop.forms.entries.words import WordsEntry
from agreement_studio.desktop.forms.names import Names
from agreement_studio.domain.ledger.bodies import Dissent
from agreement_studio.domain.who import Who


class DissentEntry(Entry):
    """Either may be left out: words of nobody by name, or somebody who did not say why."""

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who = PartsEntry(Who, names, self)
        self.words = WordsEntry(is_prose=True, parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, px(6))
        layout.setSpacing(px(4))
        for entry in (self.who, self.words):
            layout.addWidget(entry)
            entry.edited.connect(self._heard)
            entry.stepped.connect(self.stepped)
        self.words.set_example(self.tr("In their own words"))
        self.setFocusProxy(self.who.box)

    def _heard(self, typed: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.unfit, self.note = self.words.unfit, self.words.note
        self.tell(typed=typed)

    @override
    def value(self) -> Dissent | None:
        who, said = self.who.value(), self.words.value() or ""
        held_by = who if isinstance(who, Who) else None
        return Dissent(who=held_by, words=said) if held_by or said.strip() else None

    @override
    def show_other(self, value: Any) -> None:
        self.unfit = self.note = ""
        self.who.show_value(value.who if value else None)
        self.words.show_value(value.words if value else "")

    @override
    def say_again(self) -> None:
        self.who.say_again()

    @override
    def name_as(self, label: str, description: str) -> None:
        self.who.name_as(label, description)
        self.words.name_as(self.tr("{label}: in their own words").format(label=label), description)

    @override
    def focus_target(self) -> QWidget:
        return self.who.box

    @property
    @override
    def is_wide(self) -> bool:
        return True
