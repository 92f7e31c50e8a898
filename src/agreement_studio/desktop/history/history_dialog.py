"""The list of steps: each with its time, the one the agreement stands at marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from agreement_studio.desktop.theme import font, spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import WrappedLabel, label
from agreement_studio.desktop.widgets.paired_lines import AT_END, PairedLines

_SIZE = (440, 520)


@dataclass(frozen=True, slots=True)
class Moment:
    """One step: what was done, and when."""

    words: str
    time: str


class HistoryDialog(QDialog):
    """Stays open beside the work. Enter or a click goes to the moment after a step."""

    went = Signal(int)
    """So many steps are to be made; 0 is the agreement as it was opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was done"))
        self.list = with_role(QListWidget(), "body")
        self.list.setItemDelegate(PairedLines(self.list))
        self.list.setProperty("roomy", "true")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What was done"))
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        column = spaced(QVBoxLayout(self), 24, between=12)
        column.addWidget(label(self.tr("What was done"), "section"))
        words = self.tr("Choose a step to have the agreement as it was after it.")
        column.addWidget(WrappedLabel(words, "small", "2"))
        column.addWidget(self.list, 1)
        foot = spaced(QHBoxLayout())
        close = Button(self.tr("Close"), "secondary")
        close.clicked.connect(self.reject)
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            fit_over(self, self.parentWidget(), *_SIZE)
        super().showEvent(event)

    def show_moments(self, moments: Sequence[Moment], made: int) -> None:
        """Lists the steps; `made` of them are made, the others were taken back."""
        self.list.clear()
        self.list.addItem(self._line(self.tr("As it was opened"), "", is_now=made == 0))
        for number, moment in enumerate(moments, start=1):
            words = moment.words
            if number > made:
                words = self.tr("{step} (taken back)").format(step=words)
            self.list.addItem(self._line(words, moment.time, is_now=number == made))
        self.list.setCurrentRow(made)
        self.list.scrollToItem(self.list.item(made))

    def _line(self, words: str, time: str, *, is_now: bool) -> QListWidgetItem:
        """Where the agreement stands is told by words, and in bold."""
        shown = self.tr("{step} – now").format(step=words) if is_now else words
        item = QListWidgetItem(shown)
        item.setFont(font("strong" if is_now else "body"))
        item.setData(AT_END, time)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{shown} {time}".strip())
        item.setToolTip(words)
        return item

    def _go(self, item: QListWidgetItem) -> None:
        self.went.emit(self.list.row(item))
