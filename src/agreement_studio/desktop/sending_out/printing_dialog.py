"""Says how far the printing is, and stops it. The window beneath goes on working."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from agreement_studio.desktop.sending_out.working_line import BUSY_AFTER
from agreement_studio.desktop.theme import spaced
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import WrappedLabel

WIDTH, HEIGHT = 380, 150


class PrintingDialog(QDialog):
    """It comes up when printing takes long enough to be noticed, and goes when that ends."""

    asked_to_stop = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setWindowTitle(self.tr("Printing"))
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.sentence = WrappedLabel(self.tr("Laying out the pages…"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.stop = Button(self.tr("Stop"), "secondary")
        self.stop.clicked.connect(self.reject)
        whole = spaced(QVBoxLayout(self), 28, 24, 28, 20, between=14)
        whole.addWidget(self.sentence)
        whole.addWidget(self.bar)
        whole.addStretch(1)
        foot = spaced(QHBoxLayout(), between=8)
        foot.addStretch(1)
        foot.addWidget(self.stop)
        whole.addLayout(foot)
        fit_over(self, over, WIDTH, HEIGHT)
        self._soon = QTimer(self, singleShot=True, interval=BUSY_AFTER)
        self._soon.timeout.connect(self.show)

    def begin(self) -> None:
        """Printing has begun."""
        self._soon.start()

    def count(self, done: int, of: int) -> None:
        """So many pages of so many are done."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        said = self.tr("Sending page {page} of {count} to the printer…")
        if self.stop.isEnabled():
            self.sentence.setText(said.format(page=done + 1, count=of))
        self.bar.setAccessibleDescription(self.sentence.text())

    def end(self) -> None:
        """Printing has ended, whatever end that was."""
        self._soon.stop()
        self.hide()

    @override
    def reject(self) -> None:
        """Asks for the printing to stop; the dialog goes when it has."""
        if self.stop.isEnabled():
            self.stop.setEnabled(False)
            self.sentence.setText(self.tr("Stopping…"))
            self.asked_to_stop.emit()
