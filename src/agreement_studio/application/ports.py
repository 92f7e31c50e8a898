"""What the outside world must offer: ports that adapters fill and wiring connects."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.clash import Clash, Repair
from agreement_studio.domain.errors import StudioError
from agreement_studio.drafting.document import Document


class Paper(StrEnum):
    """What is printed on. Agreements go on the papers of offices, others are for the room."""

    A4 = "a4"
    LETTER = "letter"
    A3 = "a3"  # worksheets for a wall
    A6 = "a6"  # cards


OFFICE_PAPERS = (Paper.A4, Paper.LETTER)
"""The papers that agreements are made for."""


def _nobody_asks() -> None:
    """Nobody wants the work to stop."""


@dataclass(frozen=True, slots=True)
class WritingOptions:
    """How a document is put on paper. Formats use what concerns them."""

    paper: Paper = Paper.A4
    house_style: Path | None = None
    """An office's own Word document whose styles are used."""
    hidden_data: bytes | None = None
    """The answers to embed, as JSON; None leaves the file without hidden answers."""
    go_on: Callable[[], None] = _nobody_asks
    """Called again and again by formats whose writing takes a while; may raise to stop it."""


@dataclass(frozen=True, slots=True)
class Written:
    """The bytes of a file and what the writer has to say about them, a sentence each."""

    data: bytes
    remarks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What is worth knowing though nothing that was asked for is missing from the file."""


class DocumentWriter(Protocol):
    """Turns a document into the bytes of one file format."""

    def __call__(self, document: Document, options: WritingOptions) -> Written:
        """The file."""
        ...


Update = bytes
"""What one edit changes, in the engine's own format; to be applied in the order it was made."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The value after an update was taken in, and what had to be read by a default."""

    agreement: Agreement
    repairs: tuple[Repair, ...] = ()


class Replica(Protocol):
    """Keeps an agreement in step with colleagues, copies and the disk; alone, as it is.

    Use it from one thread. `lineage` names the document it belongs to: copies of one file share it.
    """

    lineage: str

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """All that is unusable in the document now and read by a default."""
        ...

    def read(self) -> Agreement:
        """The agreement as it stands. Any merged state gives a valid one."""
        ...

    def commit(self, before: Agreement, after: Agreement) -> Agreement:
        """Records an edit and returns the value that everyone will agree on.

        Unchanged records stay the same objects. `before` is what this replica last returned.
        """
        ...

    def merge(self, update: Update) -> Merged:
        """Takes in updates of another replica of the same lineage, in order; repeats do no harm.

        Raises:
            UnusableUpdateError: the bytes are no update; nothing has changed.
            MissingUpdatesError: earlier ones have not arrived; nothing has changed. Ask for what is
                :meth:`missing` since this replica's :meth:`vector`.
            ForeignLineageError: it is of another document; nothing has changed.
        """
        ...

    def state(self) -> Update:
        """All there is, as one update: what a file holds and a newcomer needs."""
        ...

    def vector(self) -> bytes:
        """How far this replica has come, for :meth:`missing`."""
        ...

    def missing(self, vector: bytes) -> Update:
        """What a replica that has come as far as `vector` does not have yet.

        Raises:
            UnusableUpdateError: the bytes are no vector.
        """
        ...

    def on_update(self, hear: Callable[[Update], None]) -> None:
        """Calls `hear` with every edit committed here, in order, before `commit` returns."""
        ...


@dataclass(frozen=True, slots=True)
class MergedHistories:
    """Two copies of one document put together; which is named first makes no difference."""

    history: Update
    agreement: Agreement
    clashes: tuple[Clash, ...]
    """What both changed apart, in the order of their paths."""
    repairs: tuple[Repair, ...] = ()


class Engine(Protocol):
    """What merges copies of an agreement that were edited apart."""

    def fresh(self, agreement: Agreement, lineage: str) -> Replica:
        """A new document that holds the agreement and nothing of what came before it."""
        ...

    def opened(self, history: Update, lineage: str, *, known: Agreement | None = None) -> Replica:
        """The replica of a kept history.

        `known` is what it reads as, where this program wrote both and nothing needed repair: most
        of the time of opening is then spared.

        Raises:
            UnusableUpdateError: it is no whole history.
            ForeignLineageError: it is of another document.
        """
        ...

    def merged(self, mine: Update, theirs: Update, lineage: str) -> MergedHistories:
        """Two histories of one document put together.

        Raises:
            UnusableUpdateError: one of them is no whole history.
            ForeignLineageError: one of them is of another document.
        """
        ...


class UnusableUpdateError(StudioError):
    """Bytes that should be an update or a vector and are not; nothing has changed."""


class MissingUpdatesError(StudioError):
    """An update that builds on others which have not arrived; nothing has changed."""


class ForeignLineageError(StudioError):
    """Changes of another document: documents are compared, never mixed. Nothing has changed."""
