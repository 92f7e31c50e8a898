"""One table as a view: rows as high as their words, and each leads where it rests."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from agreement_studio.application.linked_table import LinkedTable
from agreement_studio.desktop.theme import colour, font, px, with_role
from agreement_studio.desktop.widgets.read_table import Index, ReadTable

_MOST_FITTED = 300
"""How many rows are made as high as their words: as many as one reads through."""
_LEAST, _MOST = 9, 34
"""The least and the most letters that a column is taken to need."""
_ACROSS, _DOWN = 8, 7
_SELECTED, _FOCUSED = (
    QStyle.StateFlag.State_Selected.value,
    QStyle.StateFlag.State_HasFocus.value,
)
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class TableModel(ReadTable):
    """One table, and how much room it asks for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: LinkedTable | None = None

    def show_linked(self, table: LinkedTable | None) -> None:
        """Another table, or the same of an agreement that was edited."""
        self.table = table
        rows = [row.cells for row in table.rows] if table else ()
        self.show(table.header if table else (), rows)

    def needs(self) -> list[int]:
        """How much room each column needs, in letters."""
        rows = self.rows[:_MOST_FITTED]
        columns = range(self.columnCount())
        longest = (max((len(row[at]) for row in rows), default=0) for at in columns)
        return [max(_LEAST, min(_MOST, one)) for one in longest]


class _Cells(QStyledItemDelegate):
    """Paints a cell with air around its words and a hairline beneath."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state = option.rect, option.state.value
        if state & _SELECTED:
            painter.fillRect(rect, colour("soft"))
        left, width, foot = rect.left(), rect.width(), rect.bottom()
        painter.fillRect(left, foot, width, 1, colour("line"))
        if state & _FOCUSED:
            painter.fillRect(left, foot - 1, width, 2, colour("focus"))
        painter.setFont(font("small"))
        painter.setPen(colour("text" if index.column() == 0 else "text2"))
        across, down = px(_ACROSS), px(_DOWN)
        painter.drawText(rect.adjusted(across, down, -across, 0), _WRAPPED, index.data())


class LinkedView(QTableView):
    """Arrow keys walk through it, Enter goes where a row rests."""

    followed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.linked = TableModel(self)
        self.setModel(self.linked)
        self.setItemDelegate(_Cells(self))
        with_role(self, "small")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = with_role(self.horizontalHeader(), "caption")
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self.fit)
        self.activated.connect(self.follow)

    def show_table(self, table: LinkedTable | None) -> None:
        """Another table, or the same anew; the row that was reached stays so."""
        if table == self.linked.table:
            return
        before = self.path
        self.linked.show_linked(table)
        self._fit.start()
        rows = table.rows if table else ()
        at = next((n for n, row in enumerate(rows) if row.path == before), 0)
        if rows:
            self.selectRow(at)

    @property
    def path(self) -> str:
        """Where the row rests that one has come to."""
        table, at = self.linked.table, self.currentIndex().row()
        return table.rows[at].path if table and 0 <= at < len(table.rows) else ""

    def follow(self) -> None:
        """Asks to be taken where the row rests."""
        if self.path:
            self.followed.emit(self.path)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit.start()

    def fit(self) -> None:
        """Shares the width by what stands in the columns; rows are as high as their words."""
        needs, room = self.linked.needs(), self.viewport().width()
        given = 0
        for at, need in enumerate(needs):
            is_last = at == len(needs) - 1
            width = room - given if is_last else room * need // max(sum(needs), 1)
            self.setColumnWidth(at, width)
            given += width
        for row, height in enumerate(self._heights()):
            if height != self.rowHeight(row):
                self.setRowHeight(row, height)

    def _heights(self) -> Iterator[int]:
        """How high the words of each row stand, for the rows that are fitted."""
        metrics = QFontMetrics(font("small"))
        least = max(metrics.height(), px(28) - 2 * px(_DOWN))
        rooms = [
            QRect(0, 0, max(self.columnWidth(at) - 2 * px(_ACROSS), px(40)), 10_000)
            for at in range(self.linked.columnCount())
        ]
        for cells in self.linked.rows[:_MOST_FITTED]:
            each = zip(rooms, cells, strict=True)
            words = (metrics.boundingRect(room, _WRAPPED, said).height() for room, said in each)
            yield max(least, *words) + 2 * px(_DOWN)
