"""How many places are still to agree, counted again only where something changed."""

from collections.abc import Iterable

from agreement_studio.domain.list_splice import list_splice
from agreement_studio.drafting.document import (
    Block,
    Gap,
    Paragraph,
    Row,
    Section,
    Table,
    paragraphs_of,
)


class GapCounts:
    """Counts gaps one draft after the other: those that came in are added, those gone taken off."""

    def __init__(self) -> None:
        self._sections: dict[str, tuple[tuple[Block, ...], int]] = {}
        self._tables: dict[tuple[str, str], tuple[tuple[Row, ...], int]] = {}
        self._blocks: dict[tuple[str, str], tuple[Block, int]] = {}

    def count(self, sections: Iterable[Section]) -> int:
        """The gaps in these sections, of the same document as those of the call before."""
        return sum([self._in_section(section) for section in sections])

    def _in_section(self, section: Section) -> int:
        before, count = self._sections.get(section.key, ((), 0))
        if before is not section.blocks:
            change = list_splice(before, section.blocks)
            gone = [self._blocks[section.key, block.key][1] for block in before[change.old]]
            came = [self._in_block((section.key, b.key), b) for b in section.blocks[change.new]]
            count += sum(came) - sum(gone)
            self._sections[section.key] = (section.blocks, count)
        return count

    def _in_block(self, key: tuple[str, str], block: Block) -> int:
        kept = self._blocks.get(key)
        if kept is None or kept[0] is not block:
            if isinstance(block, Table):
                count = self._in_table(key, block)
            else:
                count = _gaps(paragraphs_of(block))
            kept = self._blocks[key] = (block, count)
        return kept[1]

    def _in_table(self, key: tuple[str, str], table: Table) -> int:
        before, count = self._tables.get(key, ((), 0))
        if before is not table.rows:
            change = list_splice(before, table.rows)
            gone, came = before[change.old], table.rows[change.new]
            stays = count - sum(map(_in_row, gone)) if len(gone) < len(before) else 0
            count = stays + sum(map(_in_row, came))
            self._tables[key] = (table.rows, count)
        return count + _gaps(table.notes)


def _in_row(row: Row) -> int:
    return _gaps(paragraph for cell in row.cells for paragraph in cell.paragraphs)


def _gaps(paragraphs: Iterable[Paragraph]) -> int:
    return sum([list(map(type, one.inlines)).count(Gap) for one in paragraphs])
