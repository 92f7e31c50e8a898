"""The agenda as whoever facilitates sees it: planned beside taken, and where we are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from agreement_studio.application.room.agenda import Agenda
from agreement_studio.application.room.countdown import digits
from agreement_studio.desktop.room.stage import Stage
from agreement_studio.desktop.theme import font, look, px, with_role

_ROW = 32
_FIGURES = 82
_LEAST = 180
_AT_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AgendaTable(QTableWidget):
    """Items in rows beneath the titles of their parts; Enter or a double click begins one."""

    chosen = Signal(int)
    """The place of an item that somebody wants to begin."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._stage = stage
        self._items: list[int] = []
        self._cells: list[tuple[QTableWidgetItem, ...]] = []
        self._shown: Agenda | None = None
        self._reached = -1
        with_role(self, "body")
        self.setAccessibleName(self.tr("Agenda: items, planned and taken"))
        self.setHorizontalHeaderLabels([self.tr("Item"), self.tr("Planned"), self.tr("Taken")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setProperty("padded", "true")
        for column in (1, 2):
            self.model().setHeaderData(
                column, Qt.Orientation.Horizontal, int(_AT_END), Qt.ItemDataRole.TextAlignmentRole
            )
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.measure()
        look().changed.connect(self.measure)
        self.activated.connect(self._begin)

    def measure(self) -> None:
        """Sets rows and columns at the size of text in use."""
        with_role(self.horizontalHeader(), "label")
        for column in (1, 2):
            self.setColumnWidth(column, px(_FIGURES))
        for row, nth in enumerate(self._items):
            self.setRowHeight(row, px(_ROW))
            if nth < 0:
                self._cells[row][0].setFont(font("label"))
        self.setMinimumHeight(px(_LEAST))
        self.refresh()

    def show_agenda(self, agenda: Agenda | None) -> None:
        """Shows another agenda; none of its items has begun."""
        self._shown = agenda
        self.setRowCount(0)
        self._items, self._cells, self._reached = [], [], -1
        nth = 0
        for part in agenda.parts if agenda else ():
            if part.title:
                self._add(-1, part.title)
                self.setSpan(self.rowCount() - 1, 0, 1, 3)
            for item in part.items:
                title = item.title or self._stage.stops[item.step].title
                self._add(
                    nth,
                    title,
                    self._stage.texts.phrase("room.shown.minutes", count=str(item.minutes)),
                )
                nth += 1
        self.refresh()

    def _add(self, item: int, title: str, planned: str = "") -> None:
        row = self.rowCount()
        self.insertRow(row)
        self.setRowHeight(row, px(_ROW))
        self._items.append(item)
        self._cells.append(tuple(QTableWidgetItem(text) for text in (title, planned, "")))
        for column, cell in enumerate(self._cells[-1]):
            text = cell.text()
            cell.setToolTip(text)
            if column:
                cell.setTextAlignment(_AT_END)
            if item < 0:
                cell.setFlags(Qt.ItemFlag.ItemIsEnabled)
                cell.setFont(font("label"))
            self.setItem(row, column, cell)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reached = -1
        self.refresh()

    def refresh(self) -> None:
        """Says how long each item has taken, and which it is now: in bold, with an arrow."""
        meeting, now = self._stage.meeting, self._stage.clock()
        runs = meeting is not None and meeting.agenda == self._shown
        for row, nth in enumerate(self._items):
            if nth < 0:
                continue
            taken = meeting.seconds(nth, now) if runs and meeting else 0.0
            is_now = runs and meeting is not None and meeting.at == nth
            if is_now and self._reached != row:
                self._reached = row
                self.scrollToItem(self._cells[row][0])
            self._tell(row, digits(taken // 1) if taken or is_now else "", is_now=is_now)

    def _tell(self, row: int, taken: str, *, is_now: bool) -> None:
        bold = font("strong" if is_now else "body")
        last = self._cells[row][-1]
        if last.text() != (text := f"▸ {taken}" if is_now else taken):
            last.setText(text)
        for cell in self._cells[row]:
            if cell.font() != bold:
                cell.setFont(bold)

    def _begin(self) -> None:
        row = self.currentRow()
        if 0 <= row < len(self._items) and self._items[row] >= 0:
            self.chosen.emit(self._items[row])
