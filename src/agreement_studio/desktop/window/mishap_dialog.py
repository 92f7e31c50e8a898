"""Tells of a mistake of ours: what happened, what is safe, and what to do."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from agreement_studio.desktop.theme import spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import WrappedLabel, label
from agreement_studio.desktop.widgets.scrolling import scrolled
from agreement_studio.desktop.window.about import about_text

_SIZE = (620, 240)


class MishapDialog(QDialog):
    """One at a time; what else happens meanwhile is added to its details."""

    def __init__(self, details: str, log: str, parent: QWidget | None = None) -> None:
        """`details` is a traceback; `log` the file where all of it is, or ``""``."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Agreement Studio"))
        held = QWidget()
        column = spaced(QVBoxLayout(held), 24, 20, 24, 4, between=12)
        column.addWidget(label(self.tr("Something in the program went wrong"), "section"))
        safe = self.tr(
            "What you have written is safe: every edit is kept on this disk as you make it. You "
            "can go on. If it happens again, start the program anew, and send the details to "
            "whoever looks after it."
        )
        column.addWidget(WrappedLabel(safe))
        if log:
            column.addWidget(
                WrappedLabel(self.tr("All of it is in {log}").format(log=log), "small", "3")
            )
        self._log = log
        self.details = with_role(QPlainTextEdit(f"{about_text()}\n\n{details}"), "small")
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.hide()
        column.addWidget(self.details, 1)
        column.addStretch(1)
        whole = spaced(QVBoxLayout(self), between=0)
        whole.addWidget(scrolled(held), 1)
        whole.addLayout(self._buttons())
        fit_over(self, parent, *_SIZE)

    def _buttons(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), 14, 8, 24, 16)
        self.show_details = Button(self.tr("Show details"), "quiet")
        copy = Button(self.tr("Copy details"), "secondary", "copy")
        close = Button(self.tr("Go on"), "primary")
        close.setDefault(True)
        self.show_details.clicked.connect(self._show_details)
        copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.details.toPlainText())
        )
        close.clicked.connect(self.accept)
        row.addWidget(self.show_details)
        if self._log:
            self.open_log = Button(self.tr("Open the log"), "quiet")
            self.open_log.setAutoDefault(False)
            self.open_log.clicked.connect(self._open_log)
            row.addWidget(self.open_log)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        return row

    def add(self, details: str) -> None:
        """Adds what happened since."""
        self.details.appendPlainText(details)

    def _open_log(self) -> None:
        """Shows the whole log in the system's own program for text."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._log))

    def _show_details(self) -> None:
        self.details.show()
        self.show_details.hide()
        width, height = _SIZE
        fit_over(self, self.parentWidget(), width, height * 2)
