"""One of the recent files: a line that opens it and, beside it, what else can be done with it."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from agreement_studio.application.folded_text import folded
from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.buttons import ToolButton
from agreement_studio.desktop.window.line_button import LineButton


class RecentRow(QWidget):
    """A file that is there can be pinned; one that is gone says so, and can be forgotten."""

    chosen = Signal(object)
    """The ``Path`` of the file, to open it."""
    gone = Signal(object)
    """The same, to forget it."""
    pinned = Signal(object, bool)
    """The same, and whether it is to stay at the top."""

    def __init__(self, file: Path, *, is_pinned: bool) -> None:
        super().__init__()
        self._file = file
        self._said = folded(f"{file.stem} {file.parent}").text
        is_there = file.is_file()
        where = str(file.parent) if is_there else self.tr("Not there any more")
        self.line = LineButton("file-text", file.stem, where, "text2" if is_there else "text3")
        self.line.setEnabled(is_there)
        self.line.clicked.connect(self._choose)
        self.beside = self._pin(is_pinned=is_pinned) if is_there else self._remove()
        across = spaced(QHBoxLayout(self), between=2)
        across.addWidget(self.line, 1)
        across.addWidget(self.beside, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def stop(self) -> QAbstractButton:
        """Where the keyboard comes to first."""
        return self.line if self.line.isEnabled() else self.beside

    def fits(self, words: Iterable[str]) -> bool:
        """Whether all of these words, folded, are in its name or in where it lies."""
        return all(word in self._said for word in words)

    def _pin(self, *, is_pinned: bool) -> ToolButton:
        name = self.tr("Keep “{file}” at the top") if not is_pinned else self.tr("Unpin “{file}”")
        pin = ToolButton("pin", name.format(file=self._file.stem))
        pin.setCheckable(True)
        pin.setChecked(is_pinned)
        pin.clicked.connect(self._turn_pin)
        return pin

    def _remove(self) -> ToolButton:
        name = self.tr("Remove “{file}” from the list")
        remove = ToolButton("x", name.format(file=self._file.stem))
        remove.clicked.connect(self._forget)
        return remove

    def _choose(self) -> None:
        self.chosen.emit(self._file)

    def _forget(self) -> None:
        self.gone.emit(self._file)

    def _turn_pin(self) -> None:
        self.pinned.emit(self._file, self.beside.isChecked())
