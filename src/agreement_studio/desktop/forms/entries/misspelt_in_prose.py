"""Misspelt words in a box of many lines: only the paragraph that was changed is looked at again."""

from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from agreement_studio.desktop.forms.entries.misspelt import (
    Misspelling,
    MisspeltWords,
    look_of_misspelt,
)
from agreement_studio.desktop.forms.entries.noticed import Underlines


class _Painter(QSyntaxHighlighter):
    """Qt asks it for the looks of each paragraph that was changed."""

    def __init__(self, words: "MisspeltInProse", document: QTextDocument) -> None:
        super().__init__(document)
        self._words = words

    @override
    def highlightBlock(self, text: str) -> None:
        block = self.currentBlock()
        begin = block.position()
        for word in self._words.found_in_block(text, block):
            self.setFormat(word.start - begin, word.end - word.start, look_of_misspelt())


class MisspeltInProse(MisspeltWords):
    """Those of one ``QPlainTextEdit``."""

    def __init__(self, box: QPlainTextEdit, places: Underlines) -> None:
        super().__init__(box, places)
        self._box = box
        self._painter: _Painter | None = None
        self._waiting: list[QTextCursor] = []
        self._is_painting = False

    @override
    def watch(self) -> None:
        document = self._box.document()
        document.contentsChange.connect(self._heard)  # before the painter hears of it
        self._box.cursorPositionChanged.connect(self.follow_caret)
        self._painter = _Painter(self, document)
        self.look_again()

    def _heard(self) -> None:
        """Painting counts as a change of the contents too, and is none."""
        if not self._is_painting:
            self.hear()

    def found_in_block(self, text: str, block: QTextBlock) -> list[Misspelling]:
        """Those in a paragraph; where nobody knows of some word yet, it is looked at later."""
        found = list(self.found_in(text, block.position()))
        if self._has_waiting:
            self._waiting.append(QTextCursor(block))
        return found

    @override
    def look_again(self) -> None:
        if self._painter is not None:
            self._waiting = []
            self._is_painting = True
            self._painter.rehighlight()
            self._is_painting = False

    @override
    def look_at_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for place in {cursor.block().position() for cursor in waiting}:
            self.look_at(place)

    @override
    def look_at(self, place: int) -> None:
        block = self._box.document().findBlock(place)
        if self._painter is not None and block.isValid():
            self._is_painting = True
            self._painter.rehighlightBlock(block)
            self._is_painting = False

    @override
    def paragraph_at(self, place: int) -> tuple[int, str]:
        block = self._box.document().findBlock(place)
        return (block.position(), block.text()) if block.isValid() else (0, "")

    @property
    @override
    def may_be_changed(self) -> bool:
        return not self._box.isReadOnly()
