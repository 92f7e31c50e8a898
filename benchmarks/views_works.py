"""Lists and tables of 5,000 rows: filled, painted, paged through to the end and walked by key.

Each stands beside the bare view of the same rows: Qt's own, with Qt's own painting and a model that
answers with words and nothing else. Rows are as high as their words in ours and in the bare list.
"""

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from works import Ready, Work

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QTableView
from typing_extensions import override

from agreement_studio.application.linked_table import LinkedRow, LinkedTable
from agreement_studio.desktop.findings.finding_list import FindingList
from agreement_studio.desktop.findings.finding_rows import Row
from agreement_studio.desktop.findings.linked_view import LinkedView
from agreement_studio.desktop.theme.wearing import wear
from agreement_studio.review.finding import Finding, Severity

ROWS: Final = {"S": 50, "M": 500, "L": 5_000}
PAGES: Final = 40
STEPS: Final = 40
SIZE: Final = (420, 600)
HEADER: Final = ("Answer", "Who brings it", "What it is for", "Until when")
Index = QModelIndex | QPersistentModelIndex
Made = Callable[[str], tuple[QAbstractItemView, Callable[[], None]]]
"""A view of so many rows, and what fills it."""
_NOWHERE: Final = QModelIndex()


def ready_work(tool: str, folder: Path) -> tuple[Ready, str]:  # noqa: ARG001 - as every topic's
    """What makes the work of a tool for a size, and the size that warms its code."""
    return WORKS[tool], "S"


class BareModel(QAbstractTableModel):
    """Words in rows, as the shortest model gives them."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        super().__init__()
        self._rows = rows

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._rows[0])

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        return None


def _application(*, is_ours: bool) -> QApplication:
    """An application as Qt makes it; ours is dressed as people see it."""
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    made = QApplication([])
    if is_ours:
        wear(made)
    return made


def _sentence(at: int) -> str:
    return (
        f"Decision {at} says who decides and by when; it could say how people who use the "
        f"service are heard before it is made, and what happens where nobody is."
    )


def _cells(at: int) -> tuple[str, ...]:
    return f"Answer {at}", f"The partner of row {at % 7}", _sentence(at)[:60], f"{at % 28 + 1} May"


def _findings(size: str) -> tuple[QAbstractItemView, Callable[[], None]]:
    rows = [
        Row(_sentence(at), Finding("R01", Severity.SHOULD, "powers", _sentence(at)))
        for at in range(ROWS[size])
    ]
    view = FindingList()
    return view, lambda: view.show_rows(rows)


def _bare_list(size: str) -> tuple[QAbstractItemView, Callable[[], None]]:
    view, model = QListView(), BareModel([(_sentence(at),) for at in range(ROWS[size])])
    view.setWordWrap(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return view, lambda: view.setModel(model)


def _linked(size: str) -> tuple[QAbstractItemView, Callable[[], None]]:
    rows = tuple(LinkedRow(_cells(at), f"powers.{at}") for at in range(ROWS[size]))
    table = LinkedTable("balance", "Balance", "Who brings what", HEADER, rows)
    view = LinkedView()
    return view, lambda: view.show_table(table)


def _bare_table(size: str) -> tuple[QAbstractItemView, Callable[[], None]]:
    view, model = QTableView(), BareModel([_cells(at) for at in range(ROWS[size])])
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return view, lambda: view.setModel(model)


def _work(made: Made, size: str, *, is_ours: bool) -> Work:
    application = _application(is_ours=is_ours)
    view, fill = made(size)
    view.resize(*SIZE)
    view.show()
    application.processEvents()

    def work() -> bytes:
        fill()
        application.processEvents()
        bar = view.verticalScrollBar()
        for page in range(1, PAGES + 1):
            bar.setValue(bar.maximum() * page // PAGES)
            application.processEvents()
        for _ in range(STEPS):
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                key = QKeyEvent(kind, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
                QApplication.sendEvent(view, key)
            application.processEvents()
        return f"{view.model().rowCount()}".encode()

    return work


WORKS: Final[dict[str, Ready]] = {
    "list of findings": partial(_work, _findings, is_ours=True),
    "bare list": partial(_work, _bare_list, is_ours=False),
    "table of links": partial(_work, _linked, is_ours=True),
    "bare table": partial(_work, _bare_table, is_ours=False),
}
