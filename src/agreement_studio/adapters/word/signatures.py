"""A place to sign for one partner: name and lines stay together on one page."""

from typing import Final

from agreement_studio.adapters.word.paragraphs import styled
from agreement_studio.adapters.word.runs import run, runs
from agreement_studio.adapters.word.style_names import CharacterStyle, ParagraphStyle
from agreement_studio.adapters.word.tables import (
    SIGNING_ROW_HEIGHT,
    cell,
    cell_paragraph,
    column_widths,
    opening,
    row,
)
from agreement_studio.adapters.word.writing import Writing
from agreement_studio.drafting.document import Row, Signature, Table, TableKind

_SHARES: Final = (34, 66)


def signature(block: Signature, writing: Writing) -> str:
    """The partner's name above a table of lines to write on."""
    widths = column_widths(_SHARES, writing.page.text_width)
    last = len(block.rows) - 1
    shape = Table(
        key=block.key,
        caption=block.caption or block.partner,
        header=(),
        rows=(),
        widths=_SHARES,
        kind=TableKind.SIGNATURES,
    )
    lines = (
        _line(one, widths, writing, is_last=number == last) for number, one in enumerate(block.rows)
    )
    table = f"{opening(shape, writing, widths, has_head=False)}{''.join(lines)}</w:tbl>"
    return _partner(block, writing) + (table if block.rows else "")


def _partner(block: Signature, writing: Writing) -> str:
    """Who signs, in one line: “Signed for and on behalf of ● P Nethercross Council”."""
    style = ParagraphStyle.SIGNATURE_PARTNER
    if block.new_page:
        style = ParagraphStyle.SIGNATURE_PARTNER_NEW_PAGE
    marks = runs(block.marks, writing)
    space = "\u00a0" if marks else ""
    names_partner = block.partner in block.caption
    lead = "" if names_partner or not block.caption else f"{block.caption} "
    name = block.caption if names_partner else block.partner
    words = run(f"{space}{name}", CharacterStyle.STRONG, writing)
    content = writing.bookmarked(block.key, run(lead, None, writing) + marks + words)
    return styled(style, content, writing)


def _line(one: Row, widths: list[int], writing: Writing, *, is_last: bool) -> str:
    style = ParagraphStyle.SIGNATURE_CELL_LAST if is_last else ParagraphStyle.SIGNATURE_CELL
    cells = [
        cell(width, "".join(cell_paragraph(text, style, writing) for text in held.paragraphs))
        for held, width in zip(one.cells, widths, strict=True)
    ]
    to_write_on = not one.cells[-1].text.strip()
    return row(cells, height=SIGNING_ROW_HEIGHT if to_write_on else 0)
