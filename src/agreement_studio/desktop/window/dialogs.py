"""Asks on screen: the system's own dialogs for files, verbs on every button."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from typing_extensions import override

from agreement_studio.desktop.questions import Leaving, Questions

AGREEMENT = ".agreement"


class Dialogs(Questions):
    """The questions of one window."""

    def __init__(self, over: QWidget) -> None:
        self._over = over

    @override
    def file_to_open(self, folder: Path) -> Path | None:
        translate = QCoreApplication.translate
        kinds = translate(
            "Dialogs", "Agreements and answers (*.agreement *.toml *.json);;All files (*)"
        )
        title = translate("Dialogs", "Open an agreement")
        name, _ = QFileDialog.getOpenFileName(self._over, title, str(folder), kinds)
        return Path(name) if name else None

    @override
    def place_to_save(self, suggested: Path) -> Path | None:
        kinds = QCoreApplication.translate("Dialogs", "Agreement (*.agreement)")
        return self._place(
            QCoreApplication.translate("Dialogs", "Save the agreement"), suggested, kinds, AGREEMENT
        )

    @override
    def place_to_export(self, suggested: Path) -> Path | None:
        kinds = QCoreApplication.translate(
            "Dialogs",
            "Word (*.docx);;PDF (*.pdf);;Web page (*.html);;Plain text (*.md);;"
            "SVG drawing (*.svg);;PNG picture (*.png);;All files (*)",
        )
        return self._place(
            QCoreApplication.translate("Dialogs", "Export draft"),
            suggested,
            kinds,
            suggested.suffix,
        )

    @override
    def office_file(self, folder: Path) -> Path | None:
        kinds = QCoreApplication.translate(
            "Dialogs", "Word documents and templates (*.docx *.dotx)"
        )
        title = QCoreApplication.translate("Dialogs", "Choose an office's own Word document")
        name, _ = QFileDialog.getOpenFileName(self._over, title, str(folder), kinds)
        return Path(name) if name else None

    @override
    def template_to_open(self, folder: Path) -> Path | None:
        title = QCoreApplication.translate("Dialogs", "Take in a template")
        kinds = QCoreApplication.translate("Dialogs", "Templates (*.agreement-template)")
        name, _ = QFileDialog.getOpenFileName(self._over, title, str(folder), kinds)
        return Path(name) if name else None

    @override
    def place_for_template(self, suggested: Path) -> Path | None:
        title = QCoreApplication.translate("Dialogs", "Save the template")
        kinds = QCoreApplication.translate("Dialogs", "Template (*.agreement-template)")
        from agreement_studio.application.templates.template import ENDING  # noqa: PLC0415 - late

        return self._place(title, suggested, kinds, ENDING)

    @override
    def folder_to_share(self, folder: Path) -> Path | None:
        title = QCoreApplication.translate("Dialogs", "A folder that your team shares")
        name = QFileDialog.getExistingDirectory(self._over, title, str(folder))
        return Path(name) if name else None

    def _place(self, title: str, suggested: Path, kinds: str, ending: str) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(self._over, title, str(suggested), kinds)
        if not name:
            return None
        return Path(name) if Path(name).suffix else Path(f"{name}{ending}")

    @override
    def before_leaving(self, name: str) -> Leaving:
        translate = QCoreApplication.translate
        box = QMessageBox(self._over)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(translate("Dialogs", "Agreement Studio"))
        box.setText(translate("Dialogs", "Save what changed in “{name}”?").format(name=name))
        box.setInformativeText(
            translate("Dialogs", "Without saving, what changed since the last save is lost.")
        )
        save = box.addButton(translate("Dialogs", "Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(
            translate("Dialogs", "Do not save"), QMessageBox.ButtonRole.DestructiveRole
        )
        stay = box.addButton(
            translate("Dialogs", "Go on editing"), QMessageBox.ButtonRole.RejectRole
        )
        box.setDefaultButton(save)
        box.setEscapeButton(stay)
        box.exec()
        if box.clickedButton() is discard:
            return Leaving.DISCARD
        return Leaving.SAVE if box.clickedButton() is save else Leaving.STAY

    @override
    def tell(self, title: str, sentence: str) -> None:
        box = QMessageBox(self._over)
        box.setWindowTitle(title)
        box.setText(sentence)
        box.addButton(
            QCoreApplication.translate("Dialogs", "Close"), QMessageBox.ButtonRole.AcceptRole
        )
        box.exec()
