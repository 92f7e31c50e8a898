"""What becomes of work that a program left behind when it died: compared, restored, or let go."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from agreement_studio.application.file_ports import Unsaved
from agreement_studio.desktop.keeping.changes_dialog import ChangesDialog
from agreement_studio.desktop.window.documents import Documents
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError
from agreement_studio.wiring import Studio


class LeftBehind(QObject):
    """Answers what the welcome screen asks about such work."""

    settled = Signal()
    """Some of it may be gone: show anew what there is."""

    def __init__(self, studio: Studio, documents: Documents, over: QWidget) -> None:
        super().__init__(over)
        self._studio, self._documents, self._over = studio, documents, over
        self._compared = ""
        self.dialog: ChangesDialog | None = None

    def answer(self, key: str, identifier: str) -> None:
        """Does what was chosen: ``compare``, ``restore``, ``both`` or ``discard``."""
        if key == "compare":
            self.compare(identifier)
        elif key == "discard":
            self._documents.forget_unsaved(identifier)
        else:
            self._documents.recover(identifier, apart=key == "both")
        self.settled.emit()

    def compare(self, identifier: str) -> None:
        """Shows what was kept and is not in the file. Nothing changes by it."""
        from agreement_studio.desktop.keeping.told import told  # noqa: PLC0415 - late

        work = next((one for one in self._documents.unsaved() if one.id == identifier), None)
        if work is None:
            return
        try:
            kept = self._studio.desk.recovered_file(identifier).agreement
        except StudioError as fault:
            self._documents.told.emit(fault.sentence)
            return
        lead, before = self._in_the_file(work)
        self._compared = identifier
        self.dialog = ChangesDialog(lead, told(before, kept), self._acts(work), self._over)
        self.dialog.answered.connect(self._answer_compared)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _in_the_file(self, work: Unsaved) -> tuple[str, Agreement]:
        """What is compared with what, and what the file says; nothing where there is none."""
        if not work.path:
            return self.tr("This work was in no file yet. It holds all of this."), Agreement()
        path = Path(work.path)
        try:
            saved = self._studio.files.read(path).file.agreement
        except StudioError as fault:
            lead = self.tr("{fault} What was kept holds all of this.")
            return lead.format(fault=fault.sentence), Agreement()
        lead = self.tr("What was kept holds this, and the file “{file}” does not.")
        return lead.format(file=path.name), saved

    def _acts(self, work: Unsaved) -> list[tuple[str, str]]:
        both = [("both", self.tr("Keep both"))] if work.path else []
        return [("restore", self.tr("Restore")), *both, ("discard", self.tr("Discard"))]

    def _answer_compared(self, key: str) -> None:
        self.answer(key, self._compared)
