"""The sheet of shortcuts: every action with its keys, and other keys for whoever wants them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.application.choosing_by_words import best_by_words
from agreement_studio.desktop.command_palette.key_box import KeyBox
from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.announcing import announce
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import WrappedLabel, label
from agreement_studio.desktop.widgets.paired_lines import PairedLines
from agreement_studio.desktop.widgets.read_list import Line, ReadList
from agreement_studio.desktop.widgets.search_box import SearchBox

_SIZE = (600, 600)


@dataclass(frozen=True, slots=True)
class Keyed:
    """One action: what it is called, its keys as people read them, and whether they chose them."""

    key: str
    name: str
    keys: str = ""
    is_own: bool = False


class ShortcutSheet(QDialog):
    """A list to look through and, beneath it, the keys of the action that is chosen there."""

    pressed = Signal(str, object)
    """The key of an action, and the ``QKeyCombination`` that somebody wants for it."""
    bared = Signal(str)
    """Somebody wants no keys for this action."""
    given_back = Signal(str)
    """Somebody wants our keys for this action again; ``""`` for all actions."""
    taken = Signal()
    """Somebody wants the keys that were pressed, though another action has them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._actions: Sequence[Keyed] = ()
        self.search = SearchBox(self.tr("Find an action, or keys"))
        self.search.textChanged.connect(self._show_fitting)
        self.list = ReadList(self.tr("Actions and their keys"), click_chooses_only=True)
        self.list.setItemDelegate(PairedLines(self.list))
        self.list.turned.connect(self._show_current)
        self.list.done.connect(self._go_to_box)
        self.name = WrappedLabel("", "strong")
        self.box = KeyBox()
        self.box.pressed.connect(self._press)
        self.said = WrappedLabel("", "small", "2")
        self.take = self._button(self.tr("Take them from there"), "quiet")
        self.bare = self._button(self.tr("No keys"), "quiet")
        self.back = self._button(self.tr("Back to ours"), "quiet", "rotate-ccw")
        self.all_back = self._button(self.tr("Set all back"), "quiet", "rotate-ccw")
        self.copy_button = self._button(self.tr("Copy as text"), "secondary", "copy")
        self._lay_out()
        self._connect()

    def _button(self, words: str, kind: str, symbol: str = "") -> Button:
        button = Button(words, kind, symbol)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self), 24, between=10)
        column.addWidget(label(self.tr("Keyboard shortcuts"), "section"))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.name)
        row = spaced(QHBoxLayout(), between=8)
        row.addWidget(self.box, 1)
        for button in (self.bare, self.back):
            row.addWidget(button)
        column.addLayout(row)
        told = spaced(QHBoxLayout(), between=8)
        told.addWidget(self.said, 1)
        told.addWidget(self.take)
        column.addLayout(told)
        close = Button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        foot = spaced(QHBoxLayout(), between=8)
        foot.addWidget(self.all_back)
        foot.addStretch(1)
        for button in (self.copy_button, close):
            foot.addWidget(button)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.copy_button.clicked.connect(self.copy)
        self.take.clicked.connect(self.taken)
        self.bare.clicked.connect(self._bare)
        self.back.clicked.connect(self._give_back)
        self.all_back.clicked.connect(self._give_all_back)

    # ------------------------------------------------------------------------------ what shows

    def show_actions(self, actions: Sequence[Keyed]) -> None:
        """Shows these actions and keys; the one that was chosen stays so."""
        chosen = self.current.key if self.current else ""
        self._actions = actions
        self._show_fitting()
        rows = [line.key for line in self.list.lines]
        if chosen in rows:
            self.list.choose(rows.index(chosen))
        self.all_back.setEnabled(any(one.is_own for one in actions))

    def ask(self) -> None:
        """Opens itself at the first action, with nothing typed."""
        self.search.clear()
        self.list.choose(0)
        self.open()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            fit_over(self, self.parentWidget(), *_SIZE)
        super().showEvent(event)

    @property
    def current(self) -> Keyed | None:
        """The action that is chosen."""
        row = self.list.row
        key = self.list.lines[row].key if 0 <= row < len(self.list.lines) else ""
        return next((one for one in self._actions if one.key == key), None)

    def say(self, sentence: str, *, may_take: bool = False) -> None:
        """Says what came of keys that were pressed; they may be taken from who has them."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        self.take.setVisible(may_take)
        QTimer.singleShot(0, self, self._keep_in_sight)
        announce(self.said, sentence)

    def _keep_in_sight(self) -> None:
        """The list may have become lower by what is said beneath it."""
        self.list.scrollTo(self.list.currentIndex())

    def copy(self) -> None:
        """Puts the sheet on the clipboard as plain text, to be printed."""
        lines = (f"{one.keys}\t{one.name}" for one in self._actions if one.keys)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _show_fitting(self) -> None:
        words = [f"{one.name} {one.keys}" for one in self._actions]
        places = best_by_words(self.search.text(), words)
        self.list.show_lines([self._line(self._actions[place]) for place in places])
        self.list.choose(0)
        if not places:
            self._show_current()

    def _line(self, one: Keyed) -> Line:
        keys = self.tr("{keys} – yours").format(keys=one.keys or self.tr("no keys"))
        return Line(one.name, one.key, keys if one.is_own else one.keys)

    def _show_current(self) -> None:
        one = self.current
        self.say("")
        named = self.tr("Keys for “{action}”").format(action=one.name) if one else ""
        self.name.setText(named or self.tr("No action has a name or keys like that."))
        self.box.setAccessibleName(named)
        self.box.setText(one.keys if one else "")
        for widget in (self.box, self.bare, self.back):
            widget.setVisible(one is not None)
        self.bare.setEnabled(one is not None and bool(one.keys))
        self.back.setEnabled(one is not None and one.is_own)

    # ------------------------------------------------------------------------- what is wanted

    def _go_to_box(self) -> None:
        self.box.setFocus(Qt.FocusReason.TabFocusReason)

    def _press(self, keys: QKeyCombination) -> None:
        if self.current is not None:
            self.pressed.emit(self.current.key, keys)

    def _bare(self) -> None:
        if self.current is not None:
            self.bared.emit(self.current.key)

    def _give_back(self) -> None:
        if self.current is not None:
            self.given_back.emit(self.current.key)

    def _give_all_back(self) -> None:
        self.given_back.emit("")
