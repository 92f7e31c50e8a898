"""The hash of what printed pages say, of schedules and signature pages, which have no clauses.

As for clauses, a reference counts by what it names; numbers, pictures and layout do not count.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agreement_studio.drafting.clauses.wording_hash import hash_of, said
from agreement_studio.drafting.document import (
    Block,
    Paragraph,
    Row,
    Section,
    Signature,
    Table,
    paragraphs_of,
)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A block as last read; what is held here lives, so no other object can have its number."""

    block: Block
    digest: str
    rows: Mapping[int, tuple[Row, str]]


class KeptPrinted:
    """Hashes pages one draft after the other; blocks and rows that did not change are not read."""

    def __init__(self) -> None:
        self._blocks: dict[str, _Kept] = {}

    def hash(self, sections: Sequence[Section], without: str = "") -> str:
        """sha256 of what these sections say, the block with the key `without` set aside.

        ``""`` where nothing is left.
        """
        told = [
            [section.heading, blocks]
            for section in sections
            if (blocks := [self._block(b) for b in section.blocks if b.key != without])
        ]
        return hash_of(told) if told else ""

    def _block(self, block: Block) -> str:
        kept = self._blocks.get(block.key)
        if kept is None or kept.block is not block:
            rows = _rows(block, kept.rows if kept else {})
            digest = hash_of([_head(block), [one for _, one in rows.values()]])
            kept = self._blocks[block.key] = _Kept(block, digest, rows)
        return kept.digest


def _rows(block: Block, before: Mapping[int, tuple[Row, str]]) -> Mapping[int, tuple[Row, str]]:
    rows = block.rows if isinstance(block, Table | Signature) else ()
    return {id(row): before.get(id(row)) or (row, hash_of(_said_in_row(row))) for row in rows}


def _head(block: Block) -> list[Any]:
    match block:
        case Table():
            return [block.caption, list(block.header), _told(block.notes)]
        case Signature():
            return [block.partner, block.caption, said(block.marks)]
        case _:
            return _told(paragraphs_of(block))


def _said_in_row(row: Row) -> list[Any]:
    return [_told(cell.paragraphs) for cell in row.cells]


def _told(paragraphs: Iterable[Paragraph]) -> list[Any]:
    return [said(paragraph.inlines) for paragraph in paragraphs]
