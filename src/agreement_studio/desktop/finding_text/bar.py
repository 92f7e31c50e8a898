"""The bar in which people say what they look for, and what to put in its place."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from agreement_studio.application.finding_text import Wanted
from agreement_studio.desktop.theme import spaced, with_role
from agreement_studio.desktop.widgets.announcing import announce
from agreement_studio.desktop.widgets.buttons import Button, ToolButton
from agreement_studio.desktop.widgets.labels import ElidedLabel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QWidget):
    """Two lines above the page: find, and replace where that is wanted."""

    typed = Signal()
    """Something else is looked for."""
    went = Signal(int)
    """To the next place (1) or the one before (-1)."""
    asked_to_replace = Signal()
    asked_to_replace_all = Signal()
    asked_for_answer = Signal()
    """To the answer that words on paper come from."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", "surface")
        self.setProperty("edge", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Find and replace"))
        self.words = self._box(self.tr("Find in all answers and on paper"))
        self.put = self._box(self.tr("Replace with"))
        self.case = self._option("Aa", self.tr("Capitals count"))
        self.accents = self._option("éè", self.tr("Accents count"))
        self.previous = ToolButton("chevron-left", self.tr("Previous place"))
        self.next = ToolButton("chevron-right", self.tr("Next place"))
        self.close_button = ToolButton("x", self.tr("Close the search"))
        self.told = ElidedLabel("", "small", "2")
        self.answer = Button(self.tr("Its answer"), "quiet", "arrow-right")
        self.answer.setToolTip(self.tr("Go to the answer that these words come from"))
        self.replace = Button(self.tr("Replace"))
        self.replace_all = Button(self.tr("Replace all"))
        self._lay_out()
        self._connect()

    def _box(self, name: str) -> QLineEdit:
        box = with_role(QLineEdit(), "body")
        box.setPlaceholderText(name)
        box.setAccessibleName(name)
        box.installEventFilter(self)
        return box

    def _option(self, text: str, name: str) -> ToolButton:
        option = ToolButton("search", name, text)
        option.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        option.setCheckable(True)
        option.toggled.connect(self.typed)
        return option

    def _lay_out(self) -> None:
        grid = spaced(QGridLayout(self), 16, 8, 12, 8, between=8)
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(
            self._row(self.case, self.accents, self.previous, self.next, self.told, self.answer),
            0,
            1,
        )
        grid.addWidget(self.close_button, 0, 2)
        grid.addWidget(self.put, 1, 0)
        row = spaced(QHBoxLayout(), between=8)
        row.addWidget(self.replace)
        row.addWidget(self.replace_all)
        row.addStretch(1)
        grid.addLayout(row, 1, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)

    def _row(self, *widgets: QWidget) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), between=4)
        for widget in widgets:
            row.addWidget(widget, 1 if widget is self.told else 0)
        return row

    def _connect(self) -> None:
        self.words.textChanged.connect(self.typed)
        self.next.clicked.connect(self._go_on)
        self.previous.clicked.connect(self._go_back)
        self.replace.clicked.connect(self.asked_to_replace)
        self.replace_all.clicked.connect(self.asked_to_replace_all)
        self.close_button.clicked.connect(self.left)
        self.answer.clicked.connect(self.asked_for_answer)

    # ---------------------------------------------------------------------------- what it says

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return Wanted(
            self.words.text(),
            same_case=self.case.isChecked(),
            same_accents=self.accents.isChecked(),
        )

    def say(self, sentence: str, *, may_replace: bool, has_answer: bool = False) -> None:
        """Says how many places there are, and which one is shown; one on paper has an answer."""
        if sentence != self.told.text():
            announce(self.told, sentence)
        self.told.set_text(sentence)
        self.answer.setVisible(has_answer)
        for button in (self.replace, self.replace_all):
            button.setEnabled(may_replace)
        for arrow in (self.previous, self.next):
            arrow.setEnabled(bool(self.words.text()))

    def open_for(self, words: str, *, replacing: bool) -> None:
        """Shows itself with the keyboard on what is looked for."""
        for widget in (self.put, self.replace, self.replace_all):
            widget.setVisible(replacing)
        self.show()
        if words:
            self.words.setText(words)
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --------------------------------------------------------------------------------- keys

    def _go_on(self) -> None:
        self.went.emit(1)

    def _go_back(self) -> None:
        self.went.emit(-1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes to the next place, Shift+Enter to the one before, and the cursor stays."""
        if not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress):
            return super().eventFilter(watched, event)
        if event.key() not in _ENTER:
            return super().eventFilter(watched, event)
        if watched is self.put:
            self.asked_to_replace.emit()
        else:
            self.went.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        return True
