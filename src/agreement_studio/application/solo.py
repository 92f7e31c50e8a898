"""The replica of someone who works alone: in memory, without an engine, with nobody to merge."""

from collections.abc import Callable

from agreement_studio.application.ports import Merged, UnusableUpdateError, Update
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.clash import Repair


class Solo:
    """Keeps the agreement as it is. Its updates are empty: there is nobody to send them to."""

    lineage = ""

    def __init__(self, agreement: Agreement) -> None:
        self._agreement = agreement
        self._hearers: list[Callable[[Update], None]] = []

    @property
    def repairs(self) -> tuple[Repair, ...]:
        return ()

    def read(self) -> Agreement:
        return self._agreement

    def commit(self, before: Agreement, after: Agreement) -> Agreement:  # noqa: ARG002 - the port's
        self._agreement = after
        for hear in self._hearers:
            hear(b"")
        return after

    def merge(self, update: Update) -> Merged:
        if update:
            raise UnusableUpdateError("This agreement is not shared, so there is nothing to merge.")
        return Merged(self._agreement)

    def state(self) -> Update:
        return b""

    def vector(self) -> bytes:
        return b""

    def missing(self, vector: bytes) -> Update:  # noqa: ARG002 - the port's
        return b""

    def on_update(self, hear: Callable[[Update], None]) -> None:
        """Calls `hear` with every edit; there is nothing in an update to pass on."""
        self._hearers.append(hear)
