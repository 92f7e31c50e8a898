"""The files opened before, to go on with; where they are many, found by some letters."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.application.folded_text import folded
from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.announcing import announce
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.labels import WrappedLabel
from agreement_studio.desktop.widgets.search_box import SearchBox
from agreement_studio.desktop.window.recent_row import RecentRow

FEW = 5
"""So many files are seen at a glance: a box to look for one would only be in the way."""

_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class RecentFiles(QWidget):
    """The recent files as lines, pinned ones first; one that is gone says so.

    Down leads from the box into the lines and along them, Enter opens the first that fits, and
    Escape shows all of them again.
    """

    chosen = Signal(object)
    """A ``Path`` to open."""
    gone = Signal(object)
    """A ``Path`` that somebody wants to be forgotten."""
    pinned = Signal(object, bool)
    """A ``Path``, and whether it is to stay at the top."""
    cleared = Signal()
    """Somebody wants all of them forgotten, except those pinned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RecentRow] = []
        self._can_clear = False
        self.search = SearchBox(self.tr("Find a recent file"))
        self.search.textChanged.connect(self._show_fitting)
        self.search.installEventFilter(self)
        none = self.tr("No recent file has this in its name or folder. Escape shows them all.")
        self.none = WrappedLabel(none, "small", "2")
        self._clear = Button(self.tr("Clear the list"), "link")
        self._clear.clicked.connect(self.cleared)
        column = spaced(QVBoxLayout(self), between=6)
        column.addWidget(self.search)
        column.addWidget(self.none)
        self._lines = spaced(QVBoxLayout(), between=2)
        column.addLayout(self._lines)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_files(())

    def show_files(self, files: Sequence[Path], pinned: Sequence[Path] = ()) -> None:
        """Lists them, the latest first."""
        for row in self._rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(file, is_pinned=file in pinned) for file in files]
        self._can_clear = any(file not in pinned for file in files)
        self.search.setVisible(len(files) > FEW)
        if len(files) <= FEW:
            self.search.clear()
        self._show_fitting()

    def _row(self, file: Path, *, is_pinned: bool) -> RecentRow:
        row = RecentRow(file, is_pinned=is_pinned)
        row.chosen.connect(self.chosen)
        row.gone.connect(self.gone)
        row.pinned.connect(self.pinned)
        for button in (row.line, row.beside):
            button.installEventFilter(self)
        self._lines.addWidget(row)
        return row

    def _show_fitting(self) -> None:
        words = folded(self.search.text()).text.split()
        fitting = [row for row in self._rows if row.fits(words)]
        for row in self._rows:
            row.setVisible(row in fitting)
        self._clear.setVisible(self._can_clear and not words)
        is_none = bool(self._rows) and not fitting
        if is_none and self.none.isHidden():
            announce(self.search, self.none.text())
        self.none.setVisible(is_none)

    # ------------------------------------------------------------------------------ by keyboard

    @property
    def _shown(self) -> list[RecentRow]:
        return [row for row in self._rows if not row.isHidden()]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                return self._move(watched, _MOVES[Qt.Key(event.key())])
            if event.key() == Qt.Key.Key_Escape:
                return self._show_all()
            if event.key() in _ENTER and watched is self.search:
                return self._open_first()
        return super().eventFilter(watched, event)

    def _move(self, watched: QObject, step: int) -> bool:
        """Along the lines; above the first of them is the box."""
        rows = self._shown
        at = next((n for n, row in enumerate(rows) if watched in (row.line, row.beside)), -1)
        there = min(at + step, len(rows) - 1)
        if there >= 0:
            rows[there].stop.setFocus(Qt.FocusReason.TabFocusReason)
        elif not self.search.isHidden():
            self.search.setFocus(Qt.FocusReason.BacktabFocusReason)
        return True

    def _show_all(self) -> bool:
        if not self.search.text():
            return False
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _open_first(self) -> bool:
        fitting = (row.line for row in self._shown if row.line.isEnabled())
        first = next(fitting, None) if self.search.text().strip() else None
        if first is not None:
            first.click()
        return first is not None
