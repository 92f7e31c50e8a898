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

    def count(self, sections: Iterable[Section]) -> int:
        """The gaps in these sections, of the same document as those of the call before."""
        return sum([self._in_section(section) for section in sections])

    def _in_section(self, section: Section) -> int:
        before, count = self._sections.get(section.key, ((), 0))
        if before is not section.blocks:
            change = list_splice(before, section.blocks)
            gone = [self._was_in(section.key, block) for block in before[change.old]]
            came = [self._in_block(section.key, block) for block in section.blocks[change.new]]
            count += sum(came) - sum(gone)
            self._sections[section.key] = (section.blocks, count)
        return count

    def _was_in(self, section: str, block: Block) -> int:
        if isinstance(block, Table):
            return self._tables[section, block.key][1] + _gaps(block.notes)
        return _gaps(paragraphs_of(block))

    def _in_block(self, section: str, block: Block) -> int:
        if not isinstance(block, Table):
            return _gaps(paragraphs_of(block))
        before, count = self._tables.get((section, block.key), ((), 0))
        if before is not block.rows:
            change = list_splice(before, block.rows)
            gone, came = before[change.old], block.rows[change.new]
            count += sum(map(_in_row, came)) - sum(map(_in_row, gone))
            self._tables[section, block.key] = (block.rows, count)
        return count + _gaps(block.notes)


def _in_row(row: Row) -> int:
    return _gaps(paragraph for cell in row.cells for paragraph in cell.paragraphs)


def _gaps(paragraphs: Iterable[Paragraph]) -> int:
    return sum([list(map(type, one.inlines)).count(Gap) for one in paragraphs])
