"""The two boxes for words: one line, and as many as it takes."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import font, px
from agreement_studio.desktop.forms.entries.misspelt_in_prose import MisspeltInProse
from agreement_studio.desktop.forms.entries.noticed_in_line import MarkedLine
from agreement_studio.desktop.forms.entries.noticed_in_prose import ProseUnderlines
from agreement_studio.desktop.forms.entries.stretch import kept_place, stretch, units
from agreement_studio.desktop.widgets.scrolling import leave_ground

LONGEST = 10_000_000
"""More than anybody pastes; what is too long for the agreement is told, never cut."""
MOST_LINES = 14
"""How many lines a box grows to before it scrolls."""
PARAGRAPH = "\u2029"
_MARGIN, _SPARE = 3, 1
"""The air around the words, and what more Qt asks for before it calls a last line seen."""


def _holds_words(data: QMimeData) -> bool:
    """Whether it can be dropped between words: a file is for the list or the window around them."""
    return not any(url.isLocalFile() for url in data.urls())


class LineBox(MarkedLine):
    """One line of text, which may be a figure or a date."""

    def __init__(self, parent: QWidget | None = None, *, is_words: bool = False) -> None:
        """Of words, the spelling is checked."""
        super().__init__(parent)
        self._is_words = is_words
        self.setMaxLength(LONGEST)
        self.setFont(font("body"))
        self.setMinimumHeight(px(32))

    def held(self) -> str:
        return self.text()

    def hold(self, text: str) -> None:
        """Shows another text and keeps the cursor beside the same letters."""
        before = self.text()
        if text == before:
            return
        place = kept_place(before, text, self.cursorPosition())
        self.blockSignals(True)
        self.setText(text)
        self.blockSignals(False)
        self.setCursorPosition(place)
        if not self.hasFocus():
            self.setCursorPosition(0)
        self.underlines.follow()
        self.misspelt.look_again()

    @override
    def dragEnterEvent(self, e: QDragEnterEvent) -> None:
        if _holds_words(e.mimeData()):
            super().dragEnterEvent(e)
        else:
            e.ignore()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if not (_asks_for_fixes(e) and _opened_fixes(self)):
            super().keyPressEvent(e)

    @override
    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        if not _opened_fixes_at(self, e):
            super().contextMenuEvent(e)

    @override
    def showEvent(self, e: QShowEvent) -> None:
        super().showEvent(e)
        if self._is_words:
            self.misspelt.begin()

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.misspelt.leave()


class ProseBox(QPlainTextEdit):
    """Words of any length. It grows with them; Tab goes on to the next box.

    Return begins a paragraph, or goes on to the next box where an answer has none.
    """

    typed = Signal()

    def __init__(self, *, paragraphs: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.underlines = ProseUnderlines(self)
        self.misspelt = MisspeltInProse(self, self.underlines)
        self._paragraphs = paragraphs
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFont(font("body"))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        leave_ground(self)
        self._told = ""
        self._height = 0
        self.document().setDocumentMargin(_MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()
        self.textChanged.connect(self._tell)

    def held(self) -> str:
        """The text exactly: a no-break space stays one."""
        return self.document().toRawText().replace(PARAGRAPH, "\n")

    def hold(self, text: str) -> None:
        """Shows another text: only the stretch that differs is replaced, so the cursor stays."""
        before = self.held()
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace(PARAGRAPH, "\n")
        if text == before:
            return
        self._told = text
        start, old_end, new_end = stretch(before, text)
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(before[:start]))
        cursor.setPosition(units(before[:old_end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start:new_end])
        self._told = self.held()
        self.misspelt.leave()  # nobody typed that

    def _tell(self) -> None:
        """Tells of another text; that letters look otherwise is nobody's business."""
        text = self.held()
        if text != self._told:
            self._told = text
            self.typed.emit()

    @override
    def dragEnterEvent(self, e: QDragEnterEvent) -> None:
        if _holds_words(e.mimeData()):
            super().dragEnterEvent(e)
        else:
            e.ignore()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Whatever was copied comes in as plain text."""
        self.textCursor().insertText(source.text())
        self.ensureCursorVisible()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if _asks_for_fixes(e) and _opened_fixes(self):
            return
        if e.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(e)
        elif not self._paragraphs:
            self.focusNextChild()
        elif e.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()  # else a sign that no other format knows
        else:
            super().keyPressEvent(e)

    @override
    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        if not _opened_fixes_at(self, e):
            super().contextMenuEvent(e)

    @override
    def showEvent(self, e: QShowEvent) -> None:
        super().showEvent(e)
        self.misspelt.begin()

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.misspelt.leave()

    @override
    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() is QEvent.Type.StyleChange:
            self.underlines.wear()
            self.misspelt.look_again()

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self._fit()

    def show_example(self, text: str) -> None:
        """Shows an example while it is blank."""
        self.setPlaceholderText(text)
        self._fit()

    def _fit(self) -> None:
        """Takes the height that its lines need."""
        lines = self._lines() if not self.document().isEmpty() else self._lines_of_example()
        is_long = lines > MOST_LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_long else policy.ScrollBarAlwaysOff
        )
        shown = max(2 if self._paragraphs else 1, min(MOST_LINES, lines))
        line = ceil(QFontMetricsF(self.font()).lineSpacing())  # laid out on whole pixels
        height = max(px(32), shown * line + 2 * _MARGIN + _SPARE + self._around())
        if height != self._height:
            self._height = height
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(240), self._height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.sizeHint().height())

    def _lines_of_example(self) -> int:
        """How many lines the example takes that stands here while nothing else does."""
        room = self.viewport().width() - 2 * round(self.document().documentMargin())
        box = QRect(0, 0, max(room, px(80)), 10_000)
        text = self.fontMetrics().boundingRect(
            box, Qt.TextFlag.TextWordWrap, self.placeholderText()
        )
        return max(1, round(text.height() / self.fontMetrics().lineSpacing()))

    def _around(self) -> int:
        """The height that border and padding take, as the style has it."""
        if self.isVisible() and self.viewport().height() < self.height():
            return self.height() - self.viewport().height()
        return 2 * self.frameWidth()

    def _lines(self) -> int:
        """How many lines there are, counted no further than matters."""
        layout, block = self.document().documentLayout(), self.document().firstBlock()
        lines = 0
        while block.isValid() and lines <= MOST_LINES:
            layout.blockBoundingRect(block)  # lays it out
            lines += max(1, block.layout().lineCount())
            block = block.next()
        return lines


def _asks_for_fixes(e: QKeyEvent) -> bool:
    """Ctrl+. or Alt+Enter."""
    modifiers = e.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return e.key() == Qt.Key.Key_Period
    is_enter = e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return is_enter and modifiers == Qt.KeyboardModifier.AltModifier


def _opened_fixes(box: LineBox | ProseBox) -> bool:
    """Opens what helps at the caret, or else with the first words that were noticed."""
    is_noticed = box.underlines.here() is not None
    return (not is_noticed and box.misspelt.open_menu()) or box.underlines.open_menu()


def _opened_fixes_at(box: LineBox | ProseBox, e: QContextMenuEvent) -> bool:
    """Opens what helps with the words that are meant, above what the box offers anyway."""
    usual = box.createStandardContextMenu
    return box.underlines.open_menu_at(e, usual) or box.misspelt.open_menu_at(e, usual)
