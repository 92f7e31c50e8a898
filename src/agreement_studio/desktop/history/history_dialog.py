"""The list of steps: each with its time, the one the agreement stands at marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QVBoxLayout, QWidget
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


class Lines(QStringListModel):
    """The steps as they are told, each with its time and whole in its tooltip.

    Items of a list made in Python and cleared away at every edit are more than PySide survives.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._times: Sequence[str] = ()
        self._now = 0

    def show(self, told: Sequence[str], times: Sequence[str], now: int) -> None:
        """Shows these lines; the agreement stands at the one of that number."""
        self._times, self._now = times, now
        self.setStringList(told)

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        words = super().data(index, Qt.ItemDataRole.DisplayRole)
        time = self._times[index.row()] if index.row() < len(self._times) else ""
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return words
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{words} {time}".strip()
            case Qt.ItemDataRole.FontRole:
                return font("strong" if index.row() == self._now else "body")
            case role if role == AT_END:
                return time
            case _:
                return None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class HistoryDialog(QDialog):
    """Stays open beside the work. Enter or a click goes to the moment after a step."""

    went = Signal(int)
    """So many steps are to be made; 0 is the agreement as it was opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was done"))
        self.list = with_role(QListView(), "body")
        self.lines = Lines(self)
        self.list.setModel(self.lines)
        self.list.setItemDelegate(PairedLines(self.list))
        self.list.setProperty("roomy", "true")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What was done"))
        self.list.activated.connect(self._go)
        self.list.clicked.connect(self._go)
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
        told, times = [self._line(self.tr("As it was opened"), is_now=made == 0)], [""]
        for number, moment in enumerate(moments, start=1):
            words = moment.words
            if number > made:
                words = self.tr("{step} (taken back)").format(step=words)
            told.append(self._line(words, is_now=number == made))
            times.append(moment.time)
        self.lines.show(told, times, made)
        now = self.lines.index(made)
        self.list.setCurrentIndex(now)
        self.list.scrollTo(now)

    def _line(self, words: str, *, is_now: bool) -> str:
        """Where the agreement stands is told by words, and in bold."""
        return self.tr("{step} – now").format(step=words) if is_now else words

    def _go(self, index: QModelIndex) -> None:
        self.went.emit(index.row())
