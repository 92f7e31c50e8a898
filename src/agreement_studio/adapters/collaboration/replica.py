"""The replica of an agreement that is kept in a file or edited together, on pycrdt."""

from collections.abc import Callable
from typing import Self

from agreement_studio.adapters.collaboration import engine, layout
from agreement_studio.adapters.collaboration.edit import Committing
from agreement_studio.adapters.collaboration.fresh import fresh_state
from agreement_studio.adapters.collaboration.stamps import Stamp
from agreement_studio.adapters.collaboration.standing import Standings
from agreement_studio.adapters.collaboration.touched import Listening
from agreement_studio.adapters.collaboration.twin import Twin, refuse_cut
from agreement_studio.adapters.collaboration.wire import extent_of, refuse_gaps, vector_of
from agreement_studio.adapters.collaboration.written import Written, stop_with
from agreement_studio.application.ports import (
    Merged,
    MissingUpdatesError,
    Update,
)
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.clash import Repair
from agreement_studio.domain.difference import same


class SharedReplica:
    """Keeps an agreement as copies of it can be merged. Use it from one thread."""

    def __init__(self, doc: engine.AnyDoc, lineage: str, *, known: Agreement | None = None) -> None:
        """Takes over a document that is sound; see :meth:`opened` and :meth:`fresh`."""
        self.lineage = lineage
        self._doc = doc
        self._twin: Twin | None = None
        self._maps = {name: engine.root(doc, name) for name in layout.roots()}
        self._standings = Standings(self._maps, known)
        self._listening = Listening(self._maps)
        self._hearers: list[Callable[[Update], None]] = []
        self._written = Written()
        stop_with(self, doc, doc.observe(self._written.note), self._listening)

    @classmethod
    def fresh(cls, agreement: Agreement, lineage: str) -> Self:
        """The replica of a new document: see :func:`fresh_state`."""
        return cls(engine.loaded(fresh_state(agreement, lineage)), lineage)

    @classmethod
    def opened(
        cls,
        state: Update,
        lineage: str,
        *,
        client: int | None = None,
        known: Agreement | None = None,
    ) -> Self:
        """The replica of a state that was kept.

        Args:
            state: What :meth:`state` gave.
            lineage: The document's name, as its file has it.
            client: Whom edits made here are by; by default nobody else, drawn at random.
            known: What the state reads as, only where this very program wrote these very bytes
                from that very value and nothing in it needed repair. Looking through the bytes and
                reading them, most of the time of opening, is then spared.

        Raises:
            UnusableUpdateError: the bytes are no whole state.
            ForeignLineageError: it is another document, or was mixed with another.
        """
        if known is None:
            refuse_gaps(state)
        doc = engine.loaded(state, client=client)
        engine.refuse_other(doc, lineage)
        if known is None:
            refuse_cut(doc, state)
        return cls(doc, lineage, known=known)

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """All that is unusable in the document now and read by a default."""
        return self._standings.repairs

    def read(self) -> Agreement:
        return self._standings.agreement

    def commit(self, before: Agreement, after: Agreement) -> Agreement:
        """See the port. Where nobody else has edited, `after` itself is returned.

        Where a hearer raises, the edit stands nevertheless.
        """
        client = self._doc.client_id
        clock = vector_of(self._doc.get_state()).get(client, 0)
        committing = Committing(self._maps, self._standings, Stamp.at(client, clock))
        self._written.is_writing = True
        try:
            with self._doc.transaction():
                if not clock:
                    engine.sign(self._doc, self.lineage)
                committing.write(before, after)
        finally:
            self._written.is_writing = False
        read = self._standings.refresh(self._listening.taken(), committing.wanted, is_ours=True)
        if same(read.agreement, after):
            self._standings.agreement = after
        self._tell()
        return self._standings.agreement

    def merge(self, update: Update) -> Merged:
        """See the port.

        Raises:
            UnusableUpdateError: the bytes are no update.
            MissingUpdatesError: updates before this one have not arrived.
            ForeignLineageError: it is of another document.
        """
        vector = vector_of(self._doc.get_state())
        if not extent_of(update, vector).follows(vector):
            raise MissingUpdatesError(
                "A colleague's changes arrived before earlier ones, so they were left out for now."
            )
        self._try(update)
        engine.take_in(self._doc, update)
        read = self._standings.refresh(self._listening.taken(), {}, is_ours=False)
        return Merged(read.agreement, read.repairs)

    def state(self) -> Update:
        return self._doc.get_update()

    def vector(self) -> bytes:
        return self._doc.get_state()

    def missing(self, vector: bytes) -> Update:
        return engine.missing(self._doc, vector)

    def on_update(self, hear: Callable[[Update], None]) -> None:
        self._hearers.append(hear)

    def _tell(self) -> None:
        for update in self._written.taken():
            if self._twin is not None:
                self._twin.follow(update)
            for hear in tuple(self._hearers):
                hear(update)

    def _try(self, update: Update) -> None:
        """Tries an update on the twin; one that failed there is made anew for the next."""
        twin = self._twin or Twin(self._doc, self._maps, self.lineage)
        self._twin = None
        twin.take_in(update)
        self._twin = twin
