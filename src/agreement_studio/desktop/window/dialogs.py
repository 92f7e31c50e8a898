"""Asks on screen: the system's own dialogs for files, verbs on every button."""

from pathlib import Path

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
        tr = self._over.tr
        kinds = tr("Agreements and answers (*.agreement *.toml *.json);;All files (*)")
        title = tr("Open an agreement")
        name, _ = QFileDialog.getOpenFileName(self._over, title, str(folder), kinds)
        return Path(name) if name else None

    @override
    def place_to_save(self, suggested: Path) -> Path | None:
        kinds = self._over.tr("Agreement (*.agreement)")
        return self._place(self._over.tr("Save the agreement"), suggested, kinds, AGREEMENT)

    @override
    def place_to_export(self, suggested: Path) -> Path | None:
        kinds = self._over.tr("Word (*.docx);;Web page (*.html);;Plain text (*.md)")
        return self._place(self._over.tr("Export draft"), suggested, kinds, suggested.suffix)

    def _place(self, title: str, suggested: Path, kinds: str, ending: str) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(self._over, title, str(suggested), kinds)
        if not name:
            return None
        return Path(name) if Path(name).suffix else Path(f"{name}{ending}")

    @override
    def before_leaving(self, name: str) -> Leaving:
        tr = self._over.tr
        box = QMessageBox(self._over)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(tr("Agreement Studio"))
        box.setText(tr("Save what changed in “{name}”?").format(name=name))
        box.setInformativeText(tr("Without saving, what changed since the last save is lost."))
        save = box.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(tr("Do not save"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(tr("Go on editing"), QMessageBox.ButtonRole.RejectRole)
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
        box.addButton(self._over.tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
