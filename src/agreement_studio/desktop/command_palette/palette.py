"""The command palette: a box to type in, and beneath it what fits."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.application.choosing_by_words import best_by_words
from agreement_studio.desktop.theme import spaced, with_role
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import label
from agreement_studio.desktop.widgets.paired_lines import PairedLines
from agreement_studio.desktop.widgets.read_list import Line, ReadList

_SIZE = (560, 420)
_FOR_THE_LIST = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
}
MOST = 200
"""How many are listed at once: nobody reads more before typing another letter."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: what it is called, and the keys that do it without the palette."""

    key: str
    name: str
    shortcut: str = ""


class Palette(QDialog):
    """Type some of a name; the arrows choose, Enter does it, Escape leaves."""

    chose = Signal(str)
    """The key of what was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What would you like to do?"))
        self._choices: Sequence[Choice] = ()
        self.box = with_role(QLineEdit(), "body")
        self.box.setPlaceholderText(self.tr("Type some of its name: an action, a step, a card"))
        self.box.setAccessibleName(self.tr("What would you like to do?"))
        self.box.textChanged.connect(self._show_fitting)
        self.box.installEventFilter(self)
        self.list = ReadList(self.tr("What fits"))
        self.list.setItemDelegate(PairedLines(self.list))
        self.list.done.connect(self._choose)
        self.none = label(self.tr("Nothing has a name like that"), "body", "2")
        column = spaced(QVBoxLayout(self), 16, between=12)
        for part in (self.box, self.list, self.none):
            column.addWidget(part, 1 if part is self.list else 0)

    def ask(self, choices: Sequence[Choice]) -> None:
        """Opens itself, with nothing typed."""
        self._choices = choices
        self.box.clear()
        self._show_fitting()
        fit_over(self, self.parentWidget(), *_SIZE)
        self.open()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_fitting(self) -> None:
        names = [choice.name for choice in self._choices]
        fitting = best_by_words(self.box.text(), names)[:MOST]
        self.list.show_lines([_line(self._choices[place]) for place in fitting])
        self.list.choose(0)
        self.none.setVisible(not fitting)

    def _choose(self, key: str) -> None:
        self.accept()
        self.chose.emit(key)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list, and Enter chooses, while the cursor stays in the box."""
        if not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress):
            return super().eventFilter(watched, event)
        if event.key() in _FOR_THE_LIST:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)


def _line(choice: Choice) -> Line:
    return Line(choice.name, choice.key, choice.shortcut)
