"""What changes of the document have touched, as the engine's events name it.

The engine calls in the middle of its own work, so here things are only noted, never read.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pycrdt import Map, MapEvent, Subscription
from pycrdt._base import BaseEvent

from agreement_studio.adapters.collaboration import layout
from agreement_studio.adapters.collaboration.writing import Maps

Field = tuple[str, str, str]
"""A map, a record's id (``""`` in a section) and a field or mark of it."""


@dataclass(slots=True)
class Touched:
    """Which fields were set and in which texts somebody wrote."""

    named: set[Field] = field(default_factory=set)
    written: set[Field] = field(default_factory=set)

    def records(self) -> dict[str, dict[str, set[str]]]:
        """By map, then by record, the fields."""
        found: dict[str, dict[str, set[str]]] = {}
        for root, identifier, name in self.named | self.written:
            found.setdefault(root, {}).setdefault(identifier, set()).add(name)
        return found

    def note(self, root: str, events: Sequence[BaseEvent]) -> None:
        for event in events:
            if isinstance(event, MapEvent):
                keys: Iterable[str] = event.keys  # type: ignore[attr-defined] # set by its slots
                self.named.update(_fields(root, keys))
            else:
                path: Sequence[str | int] = event.path  # type: ignore[attr-defined] # as above
                self.written.update(_fields(root, map(str, path[:1])))


def _fields(root: str, keys: Iterable[str]) -> Iterator[Field]:
    for key in keys:
        identifier, name = layout.split(root, key)
        if name:
            yield root, identifier, name


class Listening:
    """Notes what is touched until it is asked, or told to stop."""

    def __init__(self, maps: Maps) -> None:
        self._touched = Touched()
        self._observed: list[tuple[Map[object], Subscription]] = []
        for name, one in maps.items():
            self._listen(name, one)

    def taken(self) -> Touched:
        """What was touched since this was last asked."""
        touched, self._touched = self._touched, Touched()
        return touched

    def _listen(self, name: str, one: Map[object]) -> None:
        def note(events: list[BaseEvent]) -> None:  # of a partial, the engine is slow to see how
            self._touched.note(name, events)  # many arguments it takes

        self._observed.append((one, one.observe_deep(note)))

    def stop(self) -> None:
        """Hears of nothing any more."""
        for one, observed in self._observed:
            one.unobserve(observed)
        self._observed.clear()
