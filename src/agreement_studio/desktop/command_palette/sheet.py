"""The sheet of shortcuts: every key and what it does."""

from collections.abc import Iterable, Sequence
from html import escape

from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from agreement_studio.desktop.theme import spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import label

_SIZE = (560, 560)

Line = tuple[str, str]
"""Keys, and what they do."""


def sheet_of(actions: Iterable[QAction]) -> tuple[Line, ...]:
    """A line for each action that has keys, in the order of the menus."""
    told = ((_keys_of(action), plain(action.text())) for action in actions)
    return tuple((keys, words) for keys, words in told if keys)


def _keys_of(action: QAction) -> str:
    """Its keys; those that only some keyboards have, such as “Open”, are left out."""
    native = QKeySequence.SequenceFormat.NativeText
    told = (keys.toString(native) for keys in action.shortcuts())
    return ", ".join(keys for keys in told if "+" in keys or keys[1:].isdigit())


def plain(text: str) -> str:
    """What stands on a menu, without the sign that marks its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


class ShortcutSheet(QDialog):
    """A table that can be read, searched by a screen reader, and copied to be printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._lines: Sequence[Line] = ()
        self.table = with_role(QTextBrowser(), "body")
        self.table.setAccessibleName(self.tr("Keyboard shortcuts"))
        column = spaced(QVBoxLayout(self), 24, between=12)
        column.addWidget(label(self.tr("Keyboard shortcuts"), "section"))
        column.addWidget(self.table, 1)
        row = spaced(QHBoxLayout())
        copy = Button(self.tr("Copy as text"), "secondary", "copy")
        copy.clicked.connect(self.copy)
        close = Button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        column.addLayout(row)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Shows itself with these lines."""
        self._lines = lines
        rows = "".join(
            f"<tr><td><b>{escape(keys)}</b></td><td>{escape(words)}</td></tr>"
            for keys, words in lines
        )
        self.table.setHtml(f"<table cellpadding='4' cellspacing='2'>{rows}</table>")
        fit_over(self, self.parentWidget(), *_SIZE)
        self.open()

    def copy(self) -> None:
        """Puts the sheet on the clipboard as plain text."""
        QGuiApplication.clipboard().setText("\n".join(f"{k}\t{words}" for k, words in self._lines))
