"""A replica that merges by playing all edits again, in one order for everyone. For tests only.

Slow and simple: it shows what the port means without an engine, and stands in for a colleague.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from pydantic import ValidationError

from agreement_studio.application.ports import Merged, UnusableUpdateError, Update
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import plain
from agreement_studio.domain.clash import Repair
from agreement_studio.domain.difference import keeping
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.revert import revert

Moment = tuple[int, str]
"""When an edit was made: after how many others that its replica knew, and by whom."""


@dataclass
class Replayed:
    """Holds every edit as its value before and after."""

    start: Agreement
    lineage: str = field(default_factory=lambda: uuid4().hex)
    edits: dict[Moment, tuple[Agreement, Agreement]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._name = uuid4().hex
        self._value = self.start
        self._hearers: list[Callable[[Update], None]] = []

    def copy(self) -> "Replayed":
        other = Replayed(self.start, self.lineage)
        other.merge(self.state())
        return other

    @property
    def repairs(self) -> tuple[Repair, ...]:
        return ()

    def read(self) -> Agreement:
        return self._value

    def commit(self, before: Agreement, after: Agreement) -> Agreement:
        moment = (max((number for number, _ in self.edits), default=0) + 1, self._name)
        self.edits[moment] = (before, after)
        self._value = after
        for hear in self._hearers:
            hear(self._written([moment]))
        return after

    def merge(self, update: Update) -> Merged:
        news = {moment: edit for moment, edit in _read(update) if moment not in self.edits}
        if news:
            self.edits |= news
            self._value = self._played()
        return Merged(self._value)

    def state(self) -> Update:
        return self._written(sorted(self.edits))

    def vector(self) -> bytes:
        return json.dumps(sorted(self.edits)).encode()

    def missing(self, vector: bytes) -> Update:
        known = {tuple(moment) for moment in _parsed(vector)}
        return self._written([moment for moment in sorted(self.edits) if moment not in known])

    def on_update(self, hear: Callable[[Update], None]) -> None:
        self._hearers.append(hear)

    def _played(self) -> Agreement:
        value = self.start
        for _, (before, after) in sorted(self.edits.items(), key=lambda item: item[0]):
            value = revert(after, before, value)
        for name in record_lists():
            kept = keeping(getattr(self._value, name), getattr(value, name))
            value = value.amended(**{name: kept})
        return value

    def _written(self, moments: list[Moment]) -> Update:
        edits = [[moment, [plain(side) for side in self.edits[moment]]] for moment in moments]
        return json.dumps(edits).encode()


def _read(update: Update) -> list[tuple[Moment, tuple[Agreement, Agreement]]]:
    try:
        return [
            ((number, name), (Agreement.model_validate(before), Agreement.model_validate(after)))
            for (number, name), (before, after) in _parsed(update)
        ]
    except (ValidationError, TypeError, ValueError):
        raise UnusableUpdateError("This is no update.") from None


def _parsed(data: bytes) -> list[Any]:
    try:
        parsed = json.loads(data)
    except ValueError:
        raise UnusableUpdateError("These bytes are not JSON.") from None
    if not isinstance(parsed, list):
        raise UnusableUpdateError("This is not a list.")
    return parsed
