"""Underlines in a box of many lines: selections of its document, which move with its words."""

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from agreement_studio.application.noticed_words import NoticedWords
from agreement_studio.desktop.forms.entries.noticed import MOST, Marked, Underlines, look_of
from agreement_studio.desktop.forms.entries.stretch import units


class ProseUnderlines(Underlines):
    """Those of one ``QPlainTextEdit``."""

    def __init__(self, box: QPlainTextEdit) -> None:
        super().__init__(box)
        self._marks: list[tuple[QTextCursor, NoticedWords]] = []

    def _box(self) -> QPlainTextEdit:
        return cast("QPlainTextEdit", self.parent())

    @property
    @override
    def surface(self) -> QWidget:
        return self._box().viewport()

    @override
    def show(self, noticed: Sequence[NoticedWords], text: str) -> None:
        self._marks = [(self._cursor(one, text), one) for one in noticed[:MOST]]
        self._paint()
        if noticed:
            self.watch()

    @override
    def wear(self) -> None:
        if self._marks:
            self._paint()

    def _paint(self) -> None:
        self._box().setExtraSelections([_selection(cursor, one) for cursor, one in self._marks])

    def _cursor(self, words: NoticedWords, text: str) -> QTextCursor:
        return self._between(units(text[: words.start]), units(text[: words.end]))

    def _between(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._box().document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    @override
    def marked(self) -> Iterator[Marked]:
        for cursor, words in self._marks:
            yield cursor.anchor(), cursor.position(), words

    @override
    def standing(self, start: int, end: int) -> str:
        return self._between(start, end).selectedText()

    @override
    def caret(self) -> int:
        return self._box().textCursor().position()

    @override
    def place_at(self, point: QPoint) -> int:
        return self._box().cursorForPosition(point).position()

    @override
    def beneath(self, start: int) -> QPoint:
        corner = self._box().cursorRect(self._between(start, start)).bottomLeft()
        return self.surface.mapToGlobal(corner)

    @override
    def put(self, start: int, end: int, instead: str) -> None:
        edit = self._between(start, end)
        edit.insertText(instead)
        self._box().setTextCursor(edit)


def _selection(cursor: QTextCursor, words: NoticedWords) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = cursor, look_of(words)
    return selection
