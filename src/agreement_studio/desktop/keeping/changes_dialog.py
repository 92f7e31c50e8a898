"""Two states of one agreement held against each other, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import WrappedLabel
from agreement_studio.desktop.widgets.reading import Group, Reading

_SIZE = (660, 520)


class ChangesDialog(QDialog):
    """What the one has that the other has not, as sentences. Closing it changes nothing."""

    answered = Signal(str)
    """The key of what was chosen; the dialog is closed by then."""

    def __init__(
        self,
        lead: str,
        groups: Sequence[Group],
        acts: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`lead` says what is compared with what; `acts` are keys with the words of buttons."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare"))
        self.reading = Reading(self.tr("What is different"))
        if groups:
            self.reading.show_groups(groups)
        else:
            self.reading.show_sentence(self.tr("Both say the same."))
        column = spaced(QVBoxLayout(self), 24, between=12)
        column.addWidget(WrappedLabel(self.tr("What is different"), "section"))
        column.addWidget(WrappedLabel(lead, "body", "2"))
        column.addWidget(self.reading, 1)
        column.addLayout(self._foot(acts))
        fit_over(self, self.parentWidget(), *_SIZE)

    def _foot(self, acts: Sequence[tuple[str, str]]) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), between=8)
        for key, words in acts:
            button = Button(words, "secondary")
            button.setObjectName(key)
            button.setAutoDefault(False)
            button.clicked.connect(self._answer)
            row.addWidget(button)
        row.addStretch(1)
        close = Button(self.tr("Close"), "primary")
        close.setObjectName("close")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        row.addWidget(close)
        return row

    def _answer(self) -> None:
        pressed = self.sender()
        self.accept()
        if pressed is not None:
            self.answered.emit(pressed.objectName())
