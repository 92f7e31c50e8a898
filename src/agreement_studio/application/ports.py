"""What the outside world must offer: ports that adapters fill and wiring connects."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from agreement_studio.drafting.document import Document


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class WritingOptions:
    """How a document is put on paper. Formats use what concerns them."""

    paper: Paper = Paper.A4
    house_style: Path | None = None
    """An office's own Word document whose styles are used."""
    hidden_data: bytes | None = None
    """The answers to embed, as JSON; None leaves the file without hidden answers."""


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
