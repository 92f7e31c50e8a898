"""The two boxes for words: one line, and as many as it takes."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from agreement_studio.desktop.forms.appearance import font, px
from agreement_studio.desktop.forms.entries.stretch import kept_place, stretch, units

LONGEST = 10_000_000
"""More than anybody pastes; what is too long for the agreement is told, never cut."""
LEAST_LINES, MOST_LINES = 2, 14
PARAGRAPH = "\u2029"


class LineBox(QLineEdit):
    """One line of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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


class ProseBox(QPlainTextEdit):
    """Sentences. It grows with them; Tab goes on to the next box."""

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFont(font("body"))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._told = ""
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
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

    def _tell(self) -> None:
        """Tells of another text; that letters look otherwise is nobody's business."""
        text = self.held()
        if text != self._told:
            self._told = text
            self.typed.emit()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Whatever was copied comes in as plain text."""
        self.textCursor().insertText(source.text())
        self.ensureCursorVisible()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and e.modifiers() & (
            Qt.KeyboardModifier.ShiftModifier
        ):
            self.textCursor().insertBlock()  # else a sign that no other format knows
            return
        super().keyPressEvent(e)

    @override
    def sizeHint(self) -> QSize:
        lines = max(LEAST_LINES, min(MOST_LINES, self._lines()))
        spacing = self.fontMetrics().lineSpacing()
        edge = 2 * (self.frameWidth() + round(self.document().documentMargin()) + 2)
        return QSize(px(240), lines * spacing + edge)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.sizeHint().height())

    def _lines(self) -> int:
        return round(self.document().documentLayout().documentSize().height())
