"""Rules on tables: sound for Word, and readable for people who do not see them."""

from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile, place_of
from agreement_studio.adapters.word.ooxml.names import (
    Element,
    elements,
    first,
    first_string,
    is_on,
    qualified,
    strings,
    value,
    visible_text,
    whole_number,
)

_CELLS = "w:tc|w:sdt/w:sdtContent/w:tc"
_ROWS = "w:tr|w:sdt/w:sdtContent/w:tr"
_CELL_ENDS = frozenset({qualified("w:p"), qualified("w:sdt")})


def _grids(file: WordFile) -> Iterator[Fault]:
    for part, table in file.found("//w:tbl"):
        columns = len(elements(table, "w:tblGrid/w:gridCol"))
        for row in elements(table, _ROWS):
            spanned = _columns_of(row)
            if spanned != columns:
                yield Fault(
                    part,
                    place_of(row),
                    f"The row has {spanned} columns, and the grid of the table has {columns}.",
                )


def _columns_of(row: Element) -> int:
    cells = sum(
        whole_number(first_string(cell, "w:tcPr/w:gridSpan/@w:val"), 1)
        for cell in elements(row, _CELLS)
    )
    left_out = strings(row, "w:trPr/w:gridBefore/@w:val|w:trPr/w:gridAfter/@w:val")
    return cells + sum(map(whole_number, left_out))


def _cell_ends(file: WordFile) -> Iterator[Fault]:
    for part, cell in file.found("//w:tc"):
        content = [child for child in cell if child.tag != qualified("w:tcPr")]
        if not content or content[-1].tag not in _CELL_ENDS:
            yield Fault(part, place_of(cell), "The cell does not end with a paragraph.")


def _unheaded(file: WordFile) -> Iterator[Fault]:
    for part, table in file.found("//w:tbl[not(ancestor::w:tbl)]"):
        if not _header_rows(table) and not first_string(table, "w:tblPr/w:tblCaption/@w:val"):
            yield Fault(
                part,
                place_of(table),
                "The table has neither a first row that repeats as its head nor a name.",
            )


def _header_rows(table: Element) -> list[Element]:
    """Head rows: flagged, and at the top without a gap."""
    found = []
    for row in elements(table, _ROWS):
        if not is_on(first(row, "w:trPr"), "w:tblHeader"):
            break
        found.append(row)
    return found


def _breaking_rows(file: WordFile) -> Iterator[Fault]:
    """Rows that may split. The first under a head must, or LibreOffice may lose those behind it."""
    for part, table in file.found("//w:tbl"):
        heads = len(_header_rows(table))
        for number, row in enumerate(elements(table, _ROWS)):
            is_first = heads and number == heads
            if not is_first and not is_on(first(row, "w:trPr"), "w:cantSplit"):
                yield Fault(part, place_of(row), "The row may break across pages.")


def _undescribed(file: WordFile) -> Iterator[Fault]:
    for part, table in file.found("//w:tbl"):
        if not value(first(table, "w:tblPr"), "w:tblDescription"):
            yield Fault(part, place_of(table), "The table has no alternative text.")


def _empty_header_cells(file: WordFile) -> Iterator[Fault]:
    for part, table in file.found("//w:tbl"):
        for row in _header_rows(table):
            for cell in elements(row, _CELLS):
                if not visible_text(cell).strip():
                    yield Fault(part, place_of(row), "A column has no heading.")


def _merged_cells(file: WordFile) -> Iterator[Fault]:
    for part, node in file.found("//w:tcPr/w:vMerge|//w:tcPr/w:hMerge"):
        cell = next(node.iterancestors(qualified("w:tc")), node)
        yield Fault(part, place_of(cell), "The cell is merged with the one above or beside it.")


RULES = (
    Rule("tables.grid", _grids),
    Rule("tables.cell-end", _cell_ends),
    Rule("tables.head", _unheaded),
    Rule("tables.row-breaks", _breaking_rows),
    Rule("tables.description", _undescribed),
    Rule("tables.empty-heading", _empty_header_cells),
    Rule("tables.merged", _merged_cells),
)
