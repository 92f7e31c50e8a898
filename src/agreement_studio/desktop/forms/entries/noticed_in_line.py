"""Underlines in a box of one line.

``QLineEdit`` shows other looks in one way only: that in which input methods mark what is being
composed. An input event that brings looks and no text changes no letter, no selection and no step
of undo. What somebody really composes goes first: the lines come back when it is done.
"""

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from agreement_studio.application.noticed_words import NoticedWords
from agreement_studio.desktop.forms.entries.misspelt_in_line import MisspeltInLine
from agreement_studio.desktop.forms.entries.noticed import MOST, Marked, Underlines, look_of
from agreement_studio.desktop.forms.entries.stretch import between, stretch, units


class MarkedLine(QLineEdit):
    """One line whose letters can be given other looks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_composing = False
        self.underlines = LineUnderlines(self)
        self.misspelt = MisspeltInLine(self, self.underlines, self.show_looks)
        self.textChanged.connect(self.underlines.follow)

    def show_looks(self) -> None:
        """Shows what was noticed and what is misspelt; while somebody composes, that goes first."""
        if not self._is_composing:
            looks = [*self.misspelt.looks(), *self.underlines.looks()]
            super().inputMethodEvent(QInputMethodEvent("", looks))

    def wear(self) -> None:
        """Shows the lines in the colours of now, where there are any."""
        if self.misspelt.shown:
            self.show_looks()
        else:
            self.underlines.wear()

    @override
    def inputMethodEvent(self, e: QInputMethodEvent) -> None:
        self._is_composing = bool(e.preeditString())
        super().inputMethodEvent(e)
        if not self._is_composing:
            self.wear()

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() is QEvent.Type.StyleChange:
            self.wear()


class LineUnderlines(Underlines):
    """Those of one ``QLineEdit``, told of every change of its text by :meth:`follow`."""

    def __init__(self, box: MarkedLine) -> None:
        super().__init__(box)
        self._text = ""
        self._marks: list[Marked] = []

    def _box(self) -> MarkedLine:
        return cast("MarkedLine", self.parent())

    @property
    @override
    def surface(self) -> QWidget:
        return self._box()

    @override
    def show(self, noticed: Sequence[NoticedWords], text: str) -> None:
        had_any = bool(self._marks)
        self._text = text
        self._marks = [
            (units(text[: one.start]), units(text[: one.end]), one) for one in noticed[:MOST]
        ]
        if self._marks:
            self.watch()
        if self._marks or had_any:
            self.paint()

    def follow(self) -> None:
        """The text reads otherwise now: each line goes along with its words."""
        if not self._marks:
            return
        before, self._text = self._text, self._box().text()
        if before == self._text:
            return
        start, old_end, new_end = stretch(before, self._text)
        first, behind = units(before[:start]), units(before[:old_end])
        further = units(self._text[:new_end]) - behind
        moved = (self._moved(mark, first, behind, further) for mark in self._marks)
        self._marks = [mark for mark in moved if mark is not None]
        self.paint()

    def _moved(self, mark: Marked, first: int, behind: int, further: int) -> Marked | None:
        """A mark after a stretch was replaced; none where its own words were."""
        start, end, words = mark
        if end <= first:
            return mark
        if start >= behind:
            return start + further, end + further, words
        # Where a letter like the first one was typed before it, the stretch seems to begin later.
        places = (start, end), (start + further, end + further)
        kept = (at for at in places if " ".join(self.standing(*at).split()) == words.phrase)
        place = next(kept, None)
        return None if place is None else (*place, words)

    @override
    def wear(self) -> None:
        if self._marks:
            self.paint()

    def paint(self) -> None:
        """Has the box show the lines where they are now."""
        self._box().show_looks()

    def looks(self) -> Iterator[QInputMethodEvent.Attribute]:
        """The looks of the words; places count from the caret."""
        caret = self._box().cursorPosition()
        kind = QInputMethodEvent.AttributeType.TextFormat
        for start, end, words in self._marks:
            yield QInputMethodEvent.Attribute(kind, start - caret, end - start, look_of(words))

    @override
    def marked(self) -> Iterator[Marked]:
        return iter(self._marks)

    @override
    def standing(self, start: int, end: int) -> str:
        return between(self._box().text(), start, end)

    @override
    def caret(self) -> int:
        return self._box().cursorPosition()

    @override
    def place_at(self, point: QPoint) -> int:
        return self._box().cursorPositionAt(point)

    @override
    def beneath(self, start: int) -> QPoint:
        """The caret goes there: in a long line, that brings the words into sight."""
        box = self._box()
        box.setCursorPosition(start)
        return box.mapToGlobal(box.cursorRect().bottomLeft())

    @override
    def put(self, start: int, end: int, instead: str) -> None:
        box = self._box()
        box.setSelection(start, end - start)
        box.insert(instead)
