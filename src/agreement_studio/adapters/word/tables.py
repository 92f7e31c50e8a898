"""Tables: fixed columns, header rows that repeat, rows that stay whole, words for listeners."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from agreement_studio.adapters.word.captions import caption
from agreement_studio.adapters.word.markup import attribute
from agreement_studio.adapters.word.paragraphs import paragraph, styled
from agreement_studio.adapters.word.roles import TABLE_STYLES
from agreement_studio.adapters.word.runs import heading_runs, runs
from agreement_studio.adapters.word.style_names import ParagraphStyle
from agreement_studio.adapters.word.writing import Writing
from agreement_studio.drafting.document import Cell, Paragraph, Role, Row, Table, TableKind

SIGNING_ROW_HEIGHT: Final = 720

_KEPT: Final = {
    ParagraphStyle.CELL: ParagraphStyle.CELL_KEEP,
    ParagraphStyle.CELL_LABEL: ParagraphStyle.CELL_LABEL_KEEP,
    ParagraphStyle.CELL_NUMBER: ParagraphStyle.CELL_NUMBER_KEEP,
    ParagraphStyle.CELL_BULLET: ParagraphStyle.CELL_BULLET_KEEP,
}
_ROLES: Final = {
    Role.CELL_LABEL: ParagraphStyle.CELL_LABEL,
    Role.CELL_NUMBER: ParagraphStyle.CELL_NUMBER,
    Role.CELL_BULLET: ParagraphStyle.CELL_BULLET,
    Role.BULLET: ParagraphStyle.CELL_BULLET,
}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a cell stands, for the choice of its style."""

    kind: TableKind
    is_amount: bool = False
    is_total: bool = False
    is_head: bool = False
    is_kept: bool = False


def table(block: Table, writing: Writing) -> str:
    """A table with its caption above and its notes beneath."""
    head, rows = _head_and_rows(block)
    widths = column_widths(block.widths, writing.page.text_width)
    parts = [
        caption(block.label, block.caption, writing),
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
        f'<w:tblCaption w:val="{attribute(block.caption)}"/>'
        f'<w:tblDescription w:val="{attribute(block.description or block.caption)}"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )


def row(cells: Iterable[str], *, is_head: bool = False, height: int = 0) -> str:
    """One row; it never splits over two pages."""
    tall = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    repeats = "<w:tblHeader/>" if is_head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{tall}{repeats}</w:trPr>{''.join(cells)}</w:tr>"


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
    block: Table,
    head: tuple[str | Cell, ...],
    widths: list[int],
    writing: Writing,
) -> str:
    cells = []
    for column, (heading, width) in enumerate(zip(head, widths, strict=True)):
        place = _Place(block.kind, is_amount=column in block.number_columns, is_head=True)
        if isinstance(heading, Cell):
            cells.append(cell(width, _cell_content(heading, place, writing)))
        else:
            text = heading_runs(heading, writing)
            cells.append(cell(width, styled(_style(Role.CELL, place), text, writing)))
    return row(cells, is_head=True)


def _rows(
    block: Table, rows: tuple[Row, ...], widths: list[int], writing: Writing
) -> Iterator[str]:
    height = SIGNING_ROW_HEIGHT if block.kind is TableKind.SIGNATURES else 0
    last = len(rows) - 1
    for number, one in enumerate(rows):
        # Only the row before a total keeps with the next: longer chains lose rows in LibreOffice.
        signing = block.kind is TableKind.SIGNATURES and number < last
        kept = signing or (number < last and rows[number + 1].is_total)
        cells = [
            cell(
                width,
                _cell_content(
                    held,
                    _Place(
                        block.kind,
                        is_amount=column in block.number_columns,
                        is_total=one.is_total,
                        is_kept=kept,
                    ),
                    writing,
                ),
            )
            for column, (held, width) in enumerate(zip(one.cells, widths, strict=True))
        ]
        yield row(cells, height=height)


def _cell_content(held: Cell, place: _Place, writing: Writing) -> str:
    return "".join(cell_paragraph(one, _style(one.role, place), writing) for one in held.paragraphs)


def _style(role: Role, place: _Place) -> ParagraphStyle:
    special = _style_of_kind(role, place)
    if special:
        return special
    style = _ROLES.get(role, ParagraphStyle.CELL)
    if place.is_amount and style is ParagraphStyle.CELL:
        style = ParagraphStyle.CELL_NUMBER
    if place.is_total:
        is_amount = style is ParagraphStyle.CELL_NUMBER
        return ParagraphStyle.CELL_TOTAL_NUMBER if is_amount else ParagraphStyle.CELL_TOTAL
    return _KEPT[style] if place.is_kept else style


def _style_of_kind(role: Role, place: _Place) -> ParagraphStyle | None:
    if place.is_head and place.kind is TableKind.STATUS:
        return ParagraphStyle.STATUS_HEAD
    if place.is_head:
        return ParagraphStyle.TABLE_HEAD_NUMBER if place.is_amount else ParagraphStyle.TABLE_HEAD
    if place.kind is TableKind.FACTS and role is not Role.CELL_BULLET:
        is_label = role is Role.CELL_LABEL
        return ParagraphStyle.FACT_LABEL if is_label else ParagraphStyle.FACT_TEXT
    if place.kind is TableKind.SIGNATURES:
        kept = place.is_kept
        return ParagraphStyle.SIGNATURE_CELL if kept else ParagraphStyle.SIGNATURE_CELL_LAST
    return None
