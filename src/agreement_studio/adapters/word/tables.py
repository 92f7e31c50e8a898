"""Tables: fixed columns, header rows that repeat, rows that stay whole, words for listeners."""

from collections.abc import Iterable, Iterator
from typing import Final

from agreement_studio.adapters.word.captions import caption
from agreement_studio.adapters.word.cell_styles import RowKind, cell_style
from agreement_studio.adapters.word.markup import attribute
from agreement_studio.adapters.word.paragraphs import paragraph, styled
from agreement_studio.adapters.word.roles import TABLE_STYLES
from agreement_studio.adapters.word.runs import heading_runs, runs
from agreement_studio.adapters.word.style_names import ParagraphStyle
from agreement_studio.adapters.word.writing import Writing
from agreement_studio.drafting.document import Cell, Paragraph, Role, Row, Table, TableKind

SIGNING_ROW_HEIGHT: Final = 720

_STAYS_TOGETHER: Final = 12  # rows to sign on that surely fit on one page


# LibreOffice 7.4 loses every row but the first where the first row under the head may not split and
# the table starts low on a page. That one row may; in Word it hardly ever has to.
_LONG: Final = frozenset({TableKind.STANDARD, TableKind.LAW})


def table(block: Table, writing: Writing) -> str:
    """A table with its caption above and its notes beneath."""
    head, rows = _head_and_rows(block)
    widths = column_widths(block.widths, writing.page.text_width)
    parts = [
        caption(block, writing),
        opening(block, writing, widths, has_head=bool(head)),
        _header_row(block, head, widths, writing) if head else "",
        *_rows(block, rows, widths, writing),
        "</w:tbl>",
        *(paragraph(note, writing) for note in block.notes),
    ]
    return "".join(parts)


def column_widths(shares: Iterable[int], whole: int) -> list[int]:
    """Shares of a hundred as widths that fill `whole` exactly."""
    widths = [whole * share // 100 for share in shares]
    widths[-1] += whole - sum(widths)
    return widths


def opening(block: Table, writing: Writing, widths: Iterable[int], *, has_head: bool) -> str:
    """Everything of `w:tbl` that stands before the first row."""
    columns = list(widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    has_total = bool(block.rows) and block.rows[-1].is_total
    # The bits of `w:val` repeat the attributes, for readers older than them.
    bits = 0x0020 * has_head + 0x0040 * has_total + 0x0080 + 0x0200 + 0x0400
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{writing.table_ids[TABLE_STYLES[block.kind]]}"/>'
        f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{bits:04X}" w:firstRow="{has_head:d}" w:lastRow="{has_total:d}"'
        ' w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{attribute(block.caption or block.description)}"/>'
        f'<w:tblDescription w:val="{attribute(block.description or block.caption)}"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )


def row(
    cells: Iterable[str], *, is_head: bool = False, height: int = 0, may_split: bool = False
) -> str:
    """One row; it never splits over two pages, unless `may_split`."""
    whole = "" if may_split else "<w:cantSplit/>"
    tall = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    repeats = "<w:tblHeader/>" if is_head else ""
    properties = f"{whole}{tall}{repeats}"
    opening_tag = f"<w:tr><w:trPr>{properties}</w:trPr>" if properties else "<w:tr>"
    return f"{opening_tag}{''.join(cells)}</w:tr>"


def cell(width: int, content: str) -> str:
    """One cell; `content` are whole paragraphs."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def cell_paragraph(block: Paragraph, style: ParagraphStyle, writing: Writing) -> str:
    """A paragraph in a cell."""
    return styled(style, writing.bookmarked(block.key, runs(block.inlines, writing)), writing)


def _head_and_rows(block: Table) -> tuple[tuple[str | Cell, ...], tuple[Row, ...]]:
    """The status box may give its head as its first row."""
    if block.kind is TableKind.STATUS and not block.header and block.rows:
        return block.rows[0].cells, block.rows[1:]
    return block.header, block.rows


def _header_row(
    block: Table, head: tuple[str | Cell, ...], widths: list[int], writing: Writing
) -> str:
    cells = []
    for column, (heading, width) in enumerate(zip(head, widths, strict=True)):
        if isinstance(heading, Cell):
            content = _content(heading, block, RowKind.HEAD, column, writing)
        else:
            amount = column in block.number_columns
            style = cell_style(Role.CELL, block.kind, RowKind.HEAD, amount)
            content = styled(style, heading_runs(heading, writing), writing)
        cells.append(cell(width, content))
    return row(cells, is_head=True)


def _rows(
    block: Table, rows: tuple[Row, ...], widths: list[int], writing: Writing
) -> Iterator[str]:
    height = SIGNING_ROW_HEIGHT if block.kind is TableKind.SIGNATURES else 0
    following: tuple[Row | None, ...] = (*rows[1:], None)
    for number, (one, after) in enumerate(zip(rows, following[: len(rows)], strict=True)):
        kind = _row_kind(one, after, block)
        cells = [
            cell(width, _content(held, block, kind, column, writing))
            for column, (held, width) in enumerate(zip(one.cells, widths, strict=True))
        ]
        yield row(cells, height=height, may_split=number == 0 and block.kind in _LONG)


def _row_kind(one: Row, after: Row | None, block: Table) -> RowKind:
    """Only rows to sign on and the row before a total are kept with the next.

    LibreOffice loses rows where a chain of kept rows is longer than a page.
    """
    if one.is_total:
        return RowKind.TOTAL
    signing = block.kind is TableKind.SIGNATURES and len(block.rows) <= _STAYS_TOGETHER
    kept = after is not None and (signing or after.is_total)
    return RowKind.KEPT if kept else RowKind.PLAIN


def _content(held: Cell, block: Table, kind: RowKind, column: int, writing: Writing) -> str:
    amount = column in block.number_columns
    if len(held.paragraphs) == 1:
        only = held.paragraphs[0]
        return cell_paragraph(only, cell_style(only.role, block.kind, kind, amount), writing)
    return "".join(
        cell_paragraph(one, cell_style(one.role, block.kind, kind, amount), writing)
        for one in held.paragraphs
    )
