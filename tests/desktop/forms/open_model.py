"""An open agreement as a page hears it, around the real session."""

from collections.abc import Hashable
from datetime import UTC, date, datetime

from PySide6.QtCore import QObject, Signal

from agreement_studio.application.ports import Replica
from agreement_studio.application.session import Change, Session
from agreement_studio.application.solo import Solo
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.errors import StudioError

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class OpenModel(QObject):
    """As the window's model: a session, and a signal for each of its changes."""

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, agreement: Agreement, replica: Replica | None = None) -> None:
        super().__init__()
        self.session = Session(replica or Solo(agreement), lambda: NOON)
        self.session.subscribe(self._tell)

    def _tell(self, change: Change) -> None:
        self.changed.emit(change)

    @property
    def agreement(self) -> Agreement:
        return self.session.agreement

    @property
    def today(self) -> date:
        return NOON.date()

    def apply(self, edit: Edit, origin: Hashable = None) -> bool:
        try:
            return self.session.apply(edit, origin=origin)
        except StudioError as fault:
            self.refused.emit(fault.sentence)
            return False

    def undo(self) -> bool:
        return self.session.undo()

    def redo(self) -> bool:
        return self.session.redo()

    def end_typing(self) -> None:
        self.session.end_typing()
