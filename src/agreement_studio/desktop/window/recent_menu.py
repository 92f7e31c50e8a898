"""The menu of recent files, among those of the File menu."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from agreement_studio.desktop.theme import with_role


class RecentMenu(QObject):
    """Files by name, with where they lie; those that are gone cannot be chosen."""

    chosen = Signal(object)
    """A ``Path``."""
    cleared = Signal()
    """Somebody wants all of them forgotten, except those pinned."""

    def __init__(self, within: QMenu, before: QAction) -> None:
        super().__init__(within)
        self.menu = with_role(QMenu(self.tr("Open &recent"), within), "body")
        within.insertMenu(before, self.menu)

    def show_files(self, files: Sequence[Path]) -> None:
        """Lists them in this order."""
        self.menu.clear()
        for file in files:
            action = self.menu.addAction(f"{file.stem}   {file.parent}".replace("&", "&&"))
            action.setEnabled(file.is_file())
            action.triggered.connect(lambda _=False, file=file: self.chosen.emit(file))
        if files:
            self.menu.addSeparator()
            self.menu.addAction(self.tr("&Clear the list")).triggered.connect(self.cleared)
        self.menu.setEnabled(bool(files))
