"""The hash of what printed pages say, of schedules and signature pages, which have no clauses.

As for clauses, a reference counts by what it names; numbers, pictures and layout do not count.
"""

from collections.abc import Iterable, Iterator, Sequence
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


class KeptPrinted:
    """Hashes pages one draft after the other; rows that did not change are not read again."""

    def __init__(self) -> None:
        self._rows: dict[int, tuple[Row, str]] = {}

    def hash(self, sections: Sequence[Section], without: str = "") -> str:
        """sha256 of what these sections say, the block with the key `without` set aside.

        ``""`` where nothing is left.
        """
        rows: dict[int, tuple[Row, str]] = {}
        told = [list(self._section(section, without, rows)) for section in sections]
        # What is held here lives, so that no other object can have its number.
        self._rows = rows
        heads = [section.heading for section in sections]
        found = [[head, blocks] for head, blocks in zip(heads, told, strict=True) if blocks]
        return hash_of(found) if found else ""

    def _section(
        self, section: Section, without: str, rows: dict[int, tuple[Row, str]]
    ) -> Iterator[Any]:
        for block in section.blocks:
            if block.key != without:
                yield from self._block(block, rows)

    def _block(self, block: Block, rows: dict[int, tuple[Row, str]]) -> Iterator[Any]:
        match block:
            case Table():
                yield [block.caption, list(block.header), _told(block.notes)]
                yield from (self._row(row, rows) for row in block.rows)
            case Signature():
                yield [block.partner, block.caption, said(block.marks)]
                yield from (self._row(row, rows) for row in block.rows)
            case _:
                yield from _told(paragraphs_of(block))

    def _row(self, row: Row, rows: dict[int, tuple[Row, str]]) -> str:
        kept = self._rows.get(id(row)) or (row, hash_of([_told(c.paragraphs) for c in row.cells]))
        rows[id(row)] = kept
        return kept[1]


def _told(paragraphs: Iterable[Paragraph]) -> list[Any]:
    return [said(paragraph.inlines) for paragraph in paragraphs]
