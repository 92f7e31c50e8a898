"""How many places are still to agree, counted again only where something changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from agreement_studio.drafting.document import (
    Block,
    Gap,
    Paragraph,
    Row,
    Section,
    Table,
    paragraphs_of,
)


@dataclass(frozen=True, slots=True)
class _Counted:
    """A section's blocks, a block or a table's rows as last counted, and the parts they have."""

    what: object
    count: int
    parts: Mapping[str, "_Counted"]
    rows: Mapping[int, tuple[Row, int]]


_NO_PARTS: Mapping[str, _Counted] = {}
_NO_ROWS: Mapping[int, tuple[Row, int]] = {}
_NOTHING = _Counted(None, 0, _NO_PARTS, _NO_ROWS)


class GapCounts:
    """Counts gaps one draft after the other; what is the same object keeps its count."""

    def __init__(self) -> None:
        self._sections: Mapping[str, _Counted] = {}

    def count(self, sections: Iterable[Section]) -> int:
        """The gaps in these sections, of the same document as those of the call before."""
        before = self._sections
        counted = [(s.key, _of_section(before.get(s.key, _NOTHING), s)) for s in sections]
        self._sections = dict(counted)
        return sum([one.count for _, one in counted])


def _of_section(kept: _Counted, section: Section) -> _Counted:
    if kept.what is section.blocks:
        return kept
    counted = [(b.key, _of_block(kept.parts.get(b.key, _NOTHING), b)) for b in section.blocks]
    count = sum([one.count for _, one in counted])
    return _Counted(section.blocks, count, dict(counted), _NO_ROWS)


def _of_block(kept: _Counted, block: Block) -> _Counted:
    if isinstance(block, Table) and not block.notes:
        return kept if kept.what is block.rows else _of_rows(kept, block.rows)
    if kept.what is block:
        return kept
    return _Counted(block, _gaps(paragraphs_of(block)), _NO_PARTS, _NO_ROWS)


def _of_rows(kept: _Counted, rows: tuple[Row, ...]) -> _Counted:
    counted = [kept.rows.get(id(row)) or (row, _in_row(row)) for row in rows]
    # What is held here lives, so that no other object can have its number.
    by_number = {id(one[0]): one for one in counted}
    return _Counted(rows, sum([count for _, count in counted]), _NO_PARTS, by_number)


def _in_row(row: Row) -> int:
    return _gaps(paragraph for cell in row.cells for paragraph in cell.paragraphs)


def _gaps(paragraphs: Iterable[Paragraph]) -> int:
    return sum(isinstance(inline, Gap) for one in paragraphs for inline in one.inlines)
