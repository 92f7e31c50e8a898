"""Misspelt words in a box of one line, which is looked at as a whole."""

from collections.abc import Callable, Iterator

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from agreement_studio.desktop.forms.entries.misspelt import (
    Misspelling,
    MisspeltWords,
    look_of_misspelt,
)
from agreement_studio.desktop.forms.entries.noticed import Underlines


class MisspeltInLine(MisspeltWords):
    """Those of one ``QLineEdit``, which shows them together with what was noticed."""

    def __init__(self, box: QLineEdit, places: Underlines, show_looks: Callable[[], None]) -> None:
        """`show_looks` has the box ask for the looks of all its words again."""
        super().__init__(box, places)
        self._box, self._show_looks = box, show_looks
        self._marks: tuple[Misspelling, ...] = ()
        self._is_waiting = False

    @override
    def watch(self) -> None:
        self._box.textChanged.connect(self._heard)
        self._box.cursorPositionChanged.connect(self.follow_caret)
        self.look_again()

    def _heard(self) -> None:
        self.hear()
        self.look_again()

    @override
    def look_again(self) -> None:
        before = self._marks
        self._marks = tuple(self.found_in(self._box.text()))
        self._is_waiting = self._has_waiting
        if self._marks or before:
            self._show_looks()

    @override
    def look_at_waiting(self) -> None:
        if self._is_waiting:
            self.look_again()

    @override
    def look_at(self, place: int) -> None:
        self.look_again()

    def looks(self) -> Iterator[QInputMethodEvent.Attribute]:
        """The looks of the words; places count from the caret."""
        caret = self._box.cursorPosition()
        kind = QInputMethodEvent.AttributeType.TextFormat
        for start, end, *_ in self._marks:
            yield QInputMethodEvent.Attribute(kind, start - caret, end - start, look_of_misspelt())

    @property
    def shown(self) -> tuple[Misspelling, ...]:
        """The words that are shown as misspelt."""
        return self._marks

    @override
    def paragraph_at(self, place: int) -> tuple[int, str]:
        return 0, self._box.text()

    @property
    @override
    def may_be_changed(self) -> bool:
        return not self._box.isReadOnly()
