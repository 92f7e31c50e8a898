"""Gaps are counted again only where something changed, and always rightly."""

from dataclasses import replace

from agreement_studio.drafting.document import Cell, Gap, Paragraph, Role, Row, Section, Table
from agreement_studio.drafting.pages.gap_counts import GapCounts


def _row(key: str, gaps: int) -> Row:
    inlines = tuple(Gap(f"{key}.{n}", "a date") for n in range(gaps))
    return Row(key, (Cell(f"{key}:cell", (Paragraph(f"{key}:0", inlines, Role.CELL),)),))


def _table(*rows: Row) -> Table:
    return Table("table", "", (), rows, (100,), "")


def _section(*blocks: Paragraph | Table) -> Section:
    return Section("one", "1", "One", blocks)


def test_an_edit_of_one_row_changes_the_count_by_that_row_alone() -> None:
    kept, first, other = GapCounts(), _row("a", 2), _row("b", 3)
    assert kept.count([_section(_table(first, other))]) == 5
    assert kept.count([_section(_table(first, _row("b", 1)))]) == 3
    assert kept.count([_section(_table(first))]) == 2
    assert kept.count([]) == 0


def test_rows_and_blocks_that_share_a_key_all_count() -> None:
    row = _row("a", 1)
    paragraph = Paragraph("p", (Gap("a", "a name"),), Role.BODY)
    assert GapCounts().count([_section(_table(row, row, _row("a", 2)), paragraph, paragraph)]) == 6


def test_gaps_in_notes_beneath_a_table_count() -> None:
    noted = replace(_table(_row("a", 1)), notes=(Paragraph("n", (Gap("b", "x"),), Role.BODY),))
    assert GapCounts().count([_section(noted)]) == 2
