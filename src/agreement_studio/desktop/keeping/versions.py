"""The named versions of the agreement that is open, and what changed since each."""

from pathlib import Path

from PySide6.QtCore import QObject

from agreement_studio.desktop.host import Host
from agreement_studio.desktop.keeping.told import told
from agreement_studio.desktop.keeping.versions_dialog import NamedVersion, VersionsDialog
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError

SAVED, OTHER = "saved", "other"
"""Stand for the file as it lies on the disk, and for another file, in the list of versions."""


class Versions(QObject):
    """One for a window."""

    def __init__(self, host: Host) -> None:
        super().__init__(host.over)
        self._host = host
        self.dialog: VersionsDialog | None = None
        self._other: Path | None = None  # a file of somebody else's, to be compared with
        host.closed.connect(self._leave)

    def name_one(self) -> None:
        """Opens the list where a name can be typed."""
        dialog = self._opened()
        if dialog is not None:
            dialog.name.setFocus()

    def compare(self) -> None:
        """Opens the list where a version can be chosen to be compared with."""
        dialog = self._opened()
        if dialog is not None:
            dialog.list.setFocus()

    def _opened(self) -> VersionsDialog | None:
        model = self._host.model
        if model is None:
            return None
        if self.dialog is None:
            self.dialog = VersionsDialog(self._host.over)
            self.dialog.named.connect(self._name)
            self.dialog.chosen.connect(self._tell)
            self.dialog.asked_for_file.connect(self._ask_for_file)
        self.dialog.allow_naming(allowed=not model.is_read_only)
        self._show()
        self.dialog.show()
        self.dialog.raise_()
        return self.dialog

    def _show(self) -> None:
        from agreement_studio.application.versions import versions  # noqa: PLC0415 - late

        model = self._host.model
        if model is None or self.dialog is None:
            return
        kept = versions(model.opened.ledger)
        listed = [
            NamedVersion(one.value_hash, one.name, one.at.replace("T", " ")[:16], one.note)
            for one in reversed(kept)
        ]
        if model.path is not None:
            listed.insert(0, NamedVersion(SAVED, self.tr("The file as it was saved last")))
        if self._other is not None:
            words = self.tr("The file {file}").format(file=self._other.name)
            listed.insert(0, NamedVersion(OTHER, words, note=str(self._other)))
        self.dialog.show_versions(listed)

    def _ask_for_file(self) -> None:
        path = self._host.questions.file_to_open(self._host.preferences.folder)
        if path is not None:
            self._other = path
            self._show()

    def _name(self, name: str, note: str) -> None:
        model = self._host.model
        if model is not None and self.dialog is not None and model.name_version(name, note):
            self.dialog.clear()
            self._show()

    def _tell(self, version: str) -> None:
        model = self._host.model
        if model is None or self.dialog is None:
            return
        try:
            before = self._agreement(version)
        except StudioError as fault:
            self.dialog.show_sentence(fault.sentence)
            return
        if before is None:
            self.dialog.show_sentence(self.tr("What it said is not in this file."))
        else:
            self.dialog.show_changes(told(before, model.agreement))

    def _agreement(self, version: str) -> Agreement | None:
        """What a version said; None where it is not kept here.

        Raises:
            UnreadableFileError: it cannot be read.
        """
        from agreement_studio.adapters.files.container.readable import (  # noqa: PLC0415 - late
            read_readable,
        )

        model = self._host.model
        if model is None:
            return None
        if version == OTHER:
            return self._said_in(self._other) if self._other else None
        if version == SAVED:
            return self._host.studio.files.read(model.path).file.agreement if model.path else None
        value = model.opened.as_file().versions.get(version)
        return read_readable(value, self.tr("This version")) if value is not None else None

    def _said_in(self, file: Path) -> Agreement:
        """What an agreement file says, or an answers file.

        Raises:
            UnreadableFileError: it cannot be read.
        """
        from agreement_studio.adapters.files.answers import read_answers  # noqa: PLC0415 - late

        if file.suffix.lower() in {".toml", ".json"}:
            return read_answers(file).agreement
        return self._host.studio.files.read(file).file.agreement

    def _leave(self) -> None:
        self._other = None
        if self.dialog is not None:
            self.dialog.close()
