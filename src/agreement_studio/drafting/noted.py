"""Where the notes of a document stand, also those for what this edition of it leaves out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from agreement_studio.domain.direction import balanced
from agreement_studio.drafting.document import (
    Block,
    Document,
    Paragraph,
    Role,
    Signature,
    Table,
    paragraphs_of,
)
from agreement_studio.drafting.note import Note

_LINE_ENDS = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

WHOLE_DOCUMENT: Final = ""
"""Where a note on the document as a whole stands, if no title is printed."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A note and where it stands in one document.

    `beside` is the key of a block or a section of that document, or ``WHOLE_DOCUMENT``; `within`
    is the key of the row, cell or paragraph inside that block which is meant, or "".
    """

    note: Note
    beside: str
    within: str = ""


def placed(document: Document) -> tuple[Placed, ...]:
    """Every note in order. One whose block is not there goes to its section, else to the title."""
    if not document.notes:
        return ()
    blocks = {block.key for block in document.blocks()}
    homes = {key: block.key for block in document.blocks() for key in keys_within(block)}
    sections = {section.key for section in document.sections}
    parts = {section.part_key: section.key for section in reversed(document.sections)}
    title = title_of(document)

    def place(note: Note) -> Placed:
        key = note.block_key
        if key and (key in blocks or key in sections):
            return Placed(note, key)
        if key in homes:
            return Placed(note, homes[key], key)
        return Placed(note, parts.get(note.part_key, title) if note.part_key else title)

    return tuple(map(place, document.notes))


def note_lines(text: str) -> tuple[str, ...]:
    """The lines of a note that hold words, or one without any.

    What no file can carry and no reader sees is left out; a line ends what turns its direction.
    """
    lines = (balanced(_UNSEEN.sub("", line)) for line in _LINE_ENDS.split(text))
    return tuple(line for line in lines if line.strip()) or ("",)


def title_of(document: Document) -> str:
    """The key of the title, or ``WHOLE_DOCUMENT`` where none is printed."""
    titles = (
        block.key
        for block in document.blocks()
        if isinstance(block, Paragraph) and block.role is Role.TITLE
    )
    return next(titles, WHOLE_DOCUMENT)


def keys_within(block: Block) -> Iterator[str]:
    """The keys of all that is part of a block."""
    if isinstance(block, Table | Signature):
        for row in block.rows:
            yield row.key
            yield from (cell.key for cell in row.cells)
    if not isinstance(block, Paragraph):
        yield from (paragraph.key for paragraph in paragraphs_of(block))
