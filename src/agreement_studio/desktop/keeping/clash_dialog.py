"""The list of what copies changed apart: a sentence each, the way there, and "seen"."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from agreement_studio.desktop.theme import px, spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import WrappedLabel
from agreement_studio.desktop.widgets.scrolling import scrolled

MOST = 50
"""How many are listed at once; the rest follow as these are seen."""
_SIZE = (600, 480)


@dataclass(frozen=True, slots=True)
class Point:
    """One place to look at."""

    id: str
    sentence: str
    path: str


class ClashDialog(QDialog):
    """Stays open beside the work."""

    asked = Signal(str)
    """The path of an answer that somebody wants to see."""
    seen = Signal(list)
    """The ids of what somebody has looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("To look at after merging"))
        self._ids: list[str] = []
        self.lead = WrappedLabel("", "body", "2")
        self._rows = spaced(QVBoxLayout(), between=14)
        inside = QWidget()
        held = spaced(QVBoxLayout(inside), 0, 0, 12, 0)
        held.addLayout(self._rows)
        held.addStretch(1)
        area = scrolled(inside)
        area.setAccessibleName(self.tr("To look at after merging"))
        column = spaced(QVBoxLayout(self), 24, between=12)
        column.addWidget(WrappedLabel(self.tr("To look at after merging"), "section"))
        column.addWidget(self.lead)
        column.addWidget(area, 1)
        column.addLayout(self._foot())
        fit_over(self, self.parentWidget(), *_SIZE)

    def _foot(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), between=8)
        self.all_seen = Button(self.tr("All of these are seen"), "secondary", "check")
        self.all_seen.setAutoDefault(False)
        self.all_seen.clicked.connect(self._see_all)
        close = Button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(self.all_seen)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def show_points(self, points: Sequence[Point], *, can_see: bool) -> None:
        """Lists them in place of the last; `can_see` is whether "seen" can be noted down."""
        while self._rows.count():
            taken = self._rows.takeAt(0)
            widget = taken.widget() if taken else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = points[:MOST]
        self._ids = [one.id for one in shown]
        self.lead.setText(self._lead(len(points)))
        self.all_seen.setVisible(bool(points) and can_see)
        for one in shown:
            self._rows.addWidget(self._row(one, can_see=can_see))

    def _lead(self, number: int) -> str:
        if not number:
            return self.tr("There is nothing to look at.")
        return self.tr("Both copies are whole in this agreement. Here they met in one place.")

    def _row(self, point: Point, *, can_see: bool) -> QWidget:
        row = QWidget()
        column = spaced(QVBoxLayout(row), between=4)
        column.addWidget(WrappedLabel(point.sentence))
        line = spaced(QHBoxLayout(), between=12)
        go = Button(self.tr("Go there"), "link")
        go.setProperty("path", point.path)
        go.setAccessibleDescription(point.sentence)
        go.clicked.connect(self._go)
        line.addWidget(go)
        if can_see:
            see = Button(self.tr("Seen"), "link", "check")
            see.setProperty("point", point.id)
            see.setAccessibleDescription(point.sentence)
            see.clicked.connect(self._see)
            line.addWidget(see)
        line.addStretch(1)
        for button in row.findChildren(Button):
            button.setAutoDefault(False)
        row.setMinimumHeight(px(24))
        column.addLayout(line)
        return row

    def _go(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.asked.emit(str(pressed.property("path")))

    def _see(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.seen.emit([str(pressed.property("point"))])

    def _see_all(self) -> None:
        self.seen.emit(list(self._ids))
