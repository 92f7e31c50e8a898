"""A measured figure, or the two of a move from one to another, in one box."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from agreement_studio.application.measured import move_in
from agreement_studio.desktop.forms.entries.words import TypedEntry
from agreement_studio.desktop.forms.typed import shown_again
from agreement_studio.drafting.answers.kinds import Nature

MOVES: Mapping[str, tuple[int, str]] = MappingProxyType(
    {"baseline": (0, "target"), "target": (1, "baseline")}
)
"""Which figure of a move a field holds, and the field of the same record that holds the other."""


class FigureEntry(TypedEntry):
    """Where somebody writes “from 31% to 45%”, it answers two questions, in whichever box."""

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(Nature.MEASURE, parent=parent)
        self._mine, self._other = MOVES.get(field, (0, ""))

    @override
    def read(self, text: str) -> Any:
        both = move_in(text) if self._other else None
        if both is None:
            return super().read(text)
        first, second = (shown_again(Nature.MEASURE, one) for one in both)
        self.beside = {self._other: both[1 - self._mine]}
        if first and second:  # else the agreement has no room for one of them, and says so
            told = self.tr("Read as from {first} to {second}.")
            self.note = told.format(first=first, second=second)
        return both[self._mine]
