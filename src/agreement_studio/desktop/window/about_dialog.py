"""About: what the program is, and on which terms it uses the work of others."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from agreement_studio.desktop.theme import spaced, with_role
from agreement_studio.desktop.widgets.buttons import Button
from agreement_studio.desktop.widgets.fitting import fit_over
from agreement_studio.desktop.widgets.labels import WrappedLabel, label
from agreement_studio.desktop.window.about import about_text

_SIZE = (620, 300)
_WITH_LICENCES = 520


class AboutDialog(QDialog):
    """The licences are read in only when somebody wants to see them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Agreement Studio"))
        self.licences = with_role(QPlainTextEdit(), "small")
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setAccessibleName(self.tr("Licences"))
        self.licences.hide()
        column = spaced(QVBoxLayout(self), 24, between=12)
        column.addWidget(label(self.tr("About Agreement Studio"), "section"))
        for paragraph in about_text().split("\n\n"):
            column.addWidget(WrappedLabel(paragraph))
        column.addWidget(self.licences, 1)
        column.addLayout(self._foot())
        self._take_height(_SIZE[1])

    def _foot(self) -> QHBoxLayout:
        row = spaced(QHBoxLayout(), between=8)
        self.show_licences = Button(self.tr("Licences of others"), "quiet")
        self.copy = Button(self.tr("Copy"), "secondary", "copy")
        close = Button(self.tr("Close"), "primary")
        self.show_licences.clicked.connect(self._show_licences)
        self.copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        for button in (self.show_licences, self.copy):
            button.setAutoDefault(False)
        close.setDefault(True)
        row.addWidget(self.show_licences)
        row.addStretch(1)
        row.addWidget(self.copy)
        row.addWidget(close)
        return row

    def _show_licences(self) -> None:
        from agreement_studio.desktop.window.licences import licences  # noqa: PLC0415 - long texts

        self.licences.setPlainText(licences())
        self.licences.show()
        self.show_licences.hide()
        self.licences.setFocus()
        self._take_height(_WITH_LICENCES)

    def _copy(self) -> None:
        """What stands there, for whoever looks after the program."""
        shown = self.licences.toPlainText()
        QGuiApplication.clipboard().setText("\n\n\n".join(filter(None, (about_text(), shown))))

    def _take_height(self, height: int) -> None:
        fit_over(self, self.parentWidget(), _SIZE[0], height)


def open_about(over: QWidget) -> None:
    """Opens it over a window."""
    dialog = AboutDialog(over)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
