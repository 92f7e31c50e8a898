"""A table that is only read: a head, and rows of words."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SHOWN = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}


class ReadTable(QAbstractTableModel):
    """One table. What is too long for its cell stands whole in its tooltip."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.header: Sequence[str] = ()
        self.rows: Sequence[Sequence[str]] = ()

    def show(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Another table, or the same of an agreement that was edited."""
        self.beginResetModel()
        self.header, self.rows = header, rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self.rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(self.header)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in _SHOWN:
            return self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        is_head = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self.header[section] if is_head and section < len(self.header) else None
