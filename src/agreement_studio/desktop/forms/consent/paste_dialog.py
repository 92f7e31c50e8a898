"""What copied rows say of where partners stand, read through before any of it is recorded."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from agreement_studio.application.copied_consents import CopiedConsents
from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import WrappedLabel
from agreement_studio.desktop.widgets.reading import Reading

_SIZE = (660, 520)


class PasteDialog(QDialog):
    """Closing it records nothing; the button records all that it lists."""

    confirmed = Signal(object)
    """The consents that were read through and are to be recorded."""

    def __init__(
        self, copied: CopiedConsents, told: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """`told` says each of the consents in a sentence."""
        super().__init__(parent)
        self._consents = copied.consents
        self.setWindowTitle(self.tr("Paste from a spreadsheet"))
        self.reading = Reading(self.tr("What was understood"))
        taken = (self.tr("To be recorded ({count})").format(count=f"{len(told):,}"), told)
        left = (self.tr("To look at in the spreadsheet"), copied.remarks)
        self.reading.show_groups([group for group in (taken, left) if group[1]])
        column = spaced(QVBoxLayout(self), 24, between=12)
        column.addWidget(WrappedLabel(self.tr("What was understood"), "section"))
        column.addWidget(WrappedLabel(self._lead(), "body", "2"))
        column.addWidget(self.reading, 1)
        column.addLayout(self._foot())
        fit_over(self, parent, *_SIZE)

    def _lead(self) -> str:
        if not self._consents:
            return self.tr("No row says where a partner stands. Nothing has been recorded.")
        return self.tr(
            "Nothing has been recorded yet. Each line goes into the record for the words as they "
            "are now, and stays there; one undo takes all of them back from the agreement."
        )

    def _foot(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), between=8)
        row.addStretch(1)
        leave = Button(self.tr("Record nothing") if self._consents else self.tr("Close"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        self.record_button = Button(self.tr("Record these"), "primary")
        self.record_button.setDefault(True)
        self.record_button.clicked.connect(self._confirm)
        self.record_button.setVisible(bool(self._consents))
        row.addWidget(leave)
        row.addWidget(self.record_button)
        return row

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit(self._consents)
