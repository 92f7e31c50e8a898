"""A list that is only read and chosen from, a line for each thing."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import with_role
from agreement_studio.desktop.widgets.paired_lines import AT_END
from agreement_studio.desktop.widgets.read_table import Index

_NOWHERE = QModelIndex()
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class Line:
    """One line, and what it stands for."""

    words: str
    key: str = ""
    end: str = ""
    """What stands at its end, where the list's delegate paints that."""
    more: str = ""
    """Its tooltip."""


class Lines(QAbstractListModel):
    """The lines as Qt reads them.

    Items made in Python and cleared away while they are looked at are more than PySide survives.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Other lines, in place of those before."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.words
            case Qt.ItemDataRole.ToolTipRole:
                return line.more or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{line.words} {line.end}".strip()
            case role if role == AT_END:
                return line.end
            case _:
                return None


class ReadList(QListView):
    """The arrows go from line to line; Enter does what a line stands for, and mostly a click."""

    turned = Signal(int)
    """The row that is current from now on; -1 for none."""
    done = Signal(str)
    """The key of a line that was clicked, or on which Enter was pressed."""

    def __init__(
        self, name: str, parent: QWidget | None = None, *, click_chooses_only: bool = False
    ) -> None:
        """`name` is what the list is called where it is not seen."""
        super().__init__(parent)
        self._model = Lines(self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setProperty("roomy", "true")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not click_chooses_only:
            self.clicked.connect(self._do)
        with_role(self, "body")

    @property
    def lines(self) -> Sequence[Line]:
        """What stands in it."""
        return self._model.lines

    @property
    def row(self) -> int:
        """The current row; -1 for none."""
        return self.currentIndex().row()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Shows other lines; none of them is current."""
        self._model.show(lines)

    def choose(self, row: int) -> None:
        """Makes a row the current one, and brings it into view."""
        self.setCurrentIndex(self._model.index(row))

    def _do(self, index: QModelIndex) -> None:
        if index.isValid():
            self.done.emit(self.lines[index.row()].key)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.turned.emit(current.row())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._do(self.currentIndex())
        else:
            super().keyPressEvent(event)
