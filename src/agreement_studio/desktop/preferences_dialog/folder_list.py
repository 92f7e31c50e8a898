"""The folders in which a team shares its templates: listed, added, left."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.buttons import Button, ToolButton
from agreement_studio.desktop.widgets.labels import ElidedLabel, WrappedLabel


class FolderList(QWidget):
    """A line for each folder, and a button for one more."""

    added = Signal()
    """Somebody wants to name one more."""
    left = Signal(object)
    """The ``Path`` of a folder that is no longer to be looked into."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folders: list[Path] = []
        self._lines = spaced(QVBoxLayout(), between=2)
        self.add = Button(self.tr("Add a folder…"), "link", "plus")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self.added)
        column = spaced(QVBoxLayout(self), between=4)
        column.addLayout(self._lines)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_folders(self, folders: Sequence[Path]) -> None:
        """Lists them in place of the last."""
        while self._lines.count():
            taken = self._lines.takeAt(0)
            widget = taken.widget() if taken else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._folders = list(folders)
        for at, folder in enumerate(folders):
            self._lines.addWidget(self._line(at, folder))
        if not folders:
            self._lines.addWidget(WrappedLabel(self.tr("None yet."), "body", "2"))

    def _line(self, at: int, folder: Path) -> QWidget:
        line = QWidget()
        row = spaced(QHBoxLayout(line), between=4)
        words = str(folder) if folder.is_dir() else self.tr("{folder} – not there just now")
        row.addWidget(ElidedLabel(words.format(folder=folder)), 1)
        leave = ToolButton("x", self.tr("Look no more into {folder}").format(folder=folder.name))
        leave.setProperty("place", at)
        leave.clicked.connect(self._leave)
        row.addWidget(leave)
        return line

    def _leave(self) -> None:
        self.left.emit(self._folders[int(self.sender().property("place"))])
