"""Keeps a facilitator's notes and the place in the agenda on this disk, for nobody else."""

from PySide6.QtCore import QObject, QTimer, Signal

from agreement_studio.application.room.kept import KeptRoom
from agreement_studio.desktop.agreement_model import AgreementModel
from agreement_studio.desktop.host import Host
from agreement_studio.domain.errors import UnwrittenFileError

SAVED_AFTER = 800
"""How long a pause in typing is before notes are written down, in milliseconds."""


class RoomKeeper(QObject):
    """Of one window. It reads when an agreement is opened, and writes after each change."""

    due = Signal()
    """There has been a pause: what there is to keep is to be given to :meth:`keep`."""

    def __init__(self, host: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host
        self._lineage = ""
        self._kept = KeptRoom()
        self._later = QTimer(self, singleShot=True, interval=SAVED_AFTER)
        self._later.timeout.connect(self.due)

    def begin(self, model: AgreementModel) -> KeptRoom:
        """What was kept of the agreement that is open from now on."""
        self._lineage = model.opened.as_file().lineage
        self._kept = self._host.studio.room_shelf.read(self._lineage)
        return self._kept

    def keep_soon(self) -> None:
        """Something has changed."""
        self._later.start()

    def keep(self, kept: KeptRoom) -> None:
        """Writes it down. What the disk refuses is told, and tried again at the next change."""
        self._later.stop()
        if not self._lineage or kept == self._kept:
            return
        try:
            self._host.studio.room_shelf.keep(self._lineage, kept)
        except UnwrittenFileError as fault:
            self._host.say(fault.sentence)
        else:
            self._kept = kept

    def end(self) -> None:
        """The agreement is closed."""
        self._later.stop()
        self._lineage, self._kept = "", KeptRoom()
