"""The same facts as a picture, as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from agreement_studio.desktop.preview.drawings import Picture

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TwinModel(QAbstractTableModel):
    """The twin table of one picture."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None

    def show_picture(self, picture: Picture | None) -> None:
        """Another picture, or the same one of an agreement that was edited."""
        self.beginResetModel()
        self._picture = picture
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return len(self._picture.drawing.table.rows) if self._picture else 0

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return len(self._picture.drawing.table.header) if self._picture else 0

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
        if self._picture and index.isValid() and role in shown:
            return self._picture.drawing.table.rows[index.row()][index.column()]
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
        if self._picture and is_head:
            return self._picture.drawing.table.header[section]
        return None
