"""Which paragraph of a Word file carries a note, by the key under which that paragraph is written.

A clause carries it at its text, not at its heading: LibreOffice garbles what stands in the first
paragraph of a content control besides plain words.
"""

from collections.abc import Iterable, Iterator

from agreement_studio.adapters.word.writing import is_printed
from agreement_studio.drafting.document import (
    Block,
    Clause,
    Contents,
    Document,
    Figure,
    Paragraph,
    Row,
    Section,
    Signature,
    Table,
    paragraphs_of,
)
from agreement_studio.drafting.note import Note
from agreement_studio.drafting.noted import WHOLE_DOCUMENT, placed

_Pair = tuple[str, str]  # the key of what a note may concern, the key of what carries it


def comments_by_place(document: Document) -> dict[str, list[Note]]:
    """The notes of a document by the key of the paragraph that carries them, each in order.

    Under ``WHOLE_DOCUMENT`` stand those of a document that prints no paragraph with a key.
    """
    carriers = dict(_carriers(document))
    first = next(iter(carriers.values()), WHOLE_DOCUMENT)
    found: dict[str, list[Note]] = {}
    for one in placed(document):
        carrier = carriers.get(one.within) or carriers.get(one.beside, first)
        found.setdefault(carrier, []).append(one.note)
    return found


def _carriers(document: Document) -> Iterator[_Pair]:
    for section in document.sections:
        within = [pair for block in section.blocks for pair in _of_block(block)]
        yield from _first_of(section.key, _of_section(section, within))
        yield from within


def _of_section(section: Section, within: Iterable[_Pair]) -> Iterator[str]:
    if is_printed(section):
        yield section.key
    yield from (carrier for _, carrier in within)


def _of_block(block: Block) -> Iterator[_Pair]:
    yield from _first_of(block.key, _carriers_of(block))
    if isinstance(block, Table | Signature):
        yield from _of_rows(block.rows)
    if not isinstance(block, Paragraph):
        yield from ((one.key, one.key) for one in paragraphs_of(block))


def _carriers_of(block: Block) -> Iterator[str]:
    """What may carry a note on the block, the best first."""
    match block:
        case Paragraph() | Figure() | Signature():
            yield block.key
        case Clause():
            yield from (one.key for one in block.paragraphs)
            yield from (one.key for one in paragraphs_of(block))
            if block.heading:
                yield block.key
        case Table():
            yield from _cell_keys(block.rows)
            if block.label:
                yield block.key
            yield from (one.key for one in block.notes)
        case Contents():
            if block.heading:
                yield block.key


def _of_rows(rows: Iterable[Row]) -> Iterator[_Pair]:
    for row in rows:
        yield from _first_of(row.key, _cell_keys((row,)))
        for cell in row.cells:
            yield from _first_of(cell.key, (one.key for one in cell.paragraphs))


def _cell_keys(rows: Iterable[Row]) -> Iterator[str]:
    return (one.key for row in rows for cell in row.cells for one in cell.paragraphs)


def _first_of(key: str, carriers: Iterator[str]) -> Iterator[_Pair]:
    carrier = next(carriers, None)
    if carrier is not None:
        yield key, carrier
