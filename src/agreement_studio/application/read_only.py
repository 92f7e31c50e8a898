"""The replica of an agreement that is open to read only."""

from typing import NoReturn

from typing_extensions import override

from agreement_studio.application.ports import Update
from agreement_studio.application.solo import Solo
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError


class ReadOnlyError(StudioError):
    """The agreement was opened to read: it is of a newer format, or open elsewhere."""

    def __init__(self) -> None:
        super().__init__("This agreement is open to read only. Save a copy of it to change it.")


class ReadOnlyReplica(Solo):
    """Shows an agreement and takes no edits."""

    def __init__(self, agreement: Agreement, history: Update, lineage: str) -> None:
        super().__init__(agreement)
        self.lineage = lineage
        self._history = history

    @override
    def state(self) -> Update:
        return self._history

    @override
    def commit(self, before: Agreement, after: Agreement) -> NoReturn:
        raise ReadOnlyError

    @override
    def merge(self, update: Update) -> NoReturn:
        raise ReadOnlyError
