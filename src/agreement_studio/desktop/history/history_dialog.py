"""The list of steps: each with its time, the one the agreement stands at marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QDialog, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.theme import px, spaced, with_role
from agreement_studio.desktop.widgets.labels import WrappedLabel, label

_SIZE = (440, 520)


@dataclass(frozen=True, slots=True)
class Moment:
    """One step: what was done, and when."""

    words: str
    time: str


class Lines(QStringListModel):
    """The steps as they are told, each whole in its tooltip.

    Items of a list made in Python and cleared away at every edit are more than PySide survives.
    """

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        is_tip = role == Qt.ItemDataRole.ToolTipRole
        return super().data(index, Qt.ItemDataRole.DisplayRole if is_tip else role)

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
        self.list.setProperty("roomy", True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setAccessibleName(self.tr("What was done"))
        self.list.activated.connect(self._go)
        self.list.clicked.connect(self._go)
        column = spaced(QVBoxLayout(self), 20, between=10)
        column.addWidget(label(self.tr("What was done"), "section"))
        words = self.tr("Choose a step to have the agreement as it was after it.")
        column.addWidget(WrappedLabel(words, "small", "2"))
        column.addWidget(self.list, 1)
        self.resize(px(_SIZE[0]), px(_SIZE[1]))

    def show_moments(self, moments: Sequence[Moment], made: int) -> None:
        """Lists the steps; `made` of them are made, the others were taken back."""
        told = [self._line(self.tr("As it was opened"), is_now=made == 0)]
        for number, moment in enumerate(moments, start=1):
            words = f"{moment.time}  {moment.words}"
            if number > made:
                words = self.tr("{step} (taken back)").format(step=words)
            told.append(self._line(words, is_now=number == made))
        self.lines.setStringList(told)
        now = self.lines.index(made)
        self.list.setCurrentIndex(now)
        self.list.scrollTo(now)

    def _line(self, words: str, *, is_now: bool) -> str:
        """Where the agreement stands is told by words as well as by the mark."""
        return self.tr("▸ {step} – now").format(step=words) if is_now else words

    def _go(self, index: QModelIndex) -> None:
        self.went.emit(index.row())
