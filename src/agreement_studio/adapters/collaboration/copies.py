"""One of two copies that are merged: as it was, what the other changed in it, and how it is now."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from agreement_studio.adapters.collaboration import engine, layout
from agreement_studio.adapters.collaboration.reading import Get, record_in, section_in
from agreement_studio.adapters.collaboration.stamps import is_news
from agreement_studio.adapters.collaboration.standing import Standings
from agreement_studio.adapters.collaboration.touched import Field, Listening, Touched
from agreement_studio.adapters.collaboration.twin import refuse_cut
from agreement_studio.adapters.collaboration.wire import refuse_gaps, settled, vector_of
from agreement_studio.application.ports import Update
from agreement_studio.domain.parts import Part, record_lists
from agreement_studio.domain.record import Frozen, Record

Held = Mapping[str, Mapping[str, Any]]


class Copy:
    """Raises, when made: UnusableUpdateError, ForeignLineageError."""

    def __init__(self, state: Update, lineage: str) -> None:
        refuse_gaps(state)
        self.state = state
        """What it was made with."""
        self._doc = engine.loaded(state)
        engine.refuse_other(self._doc, lineage)
        refuse_cut(self._doc, state)
        self._maps = {name: engine.root(self._doc, name) for name in layout.roots()}
        self._then = engine.plain(self._maps)
        self.vector = vector_of(self._doc.get_state())
        """How far it had come."""
        self.touched = Touched()
        """What the other copy changed in this one."""

    def take_in(self, other: "Copy") -> None:
        """Adds what the other copy was made with."""
        listening = Listening(self._maps)
        engine.take_in(self._doc, other.state)
        self.touched = listening.taken()

    @cached_property
    def merged(self) -> Standings:
        """What both are together."""
        return Standings(self._maps)

    @property
    def merged_state(self) -> Update:
        return settled(self._doc.get_update())

    def held(self, one: Field) -> Any:
        """What stood in a field, as the document had it."""
        root, identifier, name = one
        return self._then[root].get(layout.key_of(identifier, name))

    def then(self, one: Field) -> Any:
        """The answer that stood in a field, as plain JSON; None where there was none."""
        return _answer(self._then, one)

    def now(self, one: Field) -> Any:
        """The answer that stands in a field after the merge; None where there is none."""
        return _answer(self._now, one)

    def record_then(self, root: str, identifier: str) -> Record | None:
        return record_in(root, identifier, _get(self._then, root, identifier)).record

    def record_now(self, root: str, identifier: str) -> Record | None:
        return record_in(root, identifier, _get(self._now, root, identifier)).record

    def has_news(self, root: str, identifier: str, other: "Copy") -> bool:
        """Whether a record held anything that the other copy did not know of; its place aside."""
        fields = layout.fields_in(root)
        values = [name for name, part in fields.items() if part is Part.VALUE]
        return any(
            is_news(self.held((root, identifier, name)), other.vector)
            for name in (*values, layout.REMOVED)
        ) or any((root, identifier, name) in other.touched.written for name in fields)

    @cached_property
    def _now(self) -> Held:
        return engine.plain(self._maps)


def _answer(held: Held, one: Field) -> Any:
    root, identifier, name = one
    value = _value(root, identifier, _get(held, root, identifier))
    if value is None:
        return None
    return value.model_dump(mode="json", include={name}, exclude_defaults=True).get(name)


def _value(root: str, identifier: str, get: Get) -> Frozen | None:
    if root not in record_lists():
        return section_in(root, get)[0]
    return record_in(root, identifier, lambda name: get(name) if name[0] != "@" else None).record


def _get(held: Held, root: str, identifier: str) -> Get:
    entries = held[root]
    return lambda name: entries.get(layout.key_of(identifier, name))
