"""Tables: a caption, headings with a scope, and a place to scroll on narrow screens."""

from agreement_studio.adapters.html.inlines import heading_cell
from agreement_studio.adapters.html.markup import Markup, element, part, text
from agreement_studio.adapters.html.paragraphs import paragraphs
from agreement_studio.drafting.document import Cell, Role, Row, Table, TableKind

_WIDE_FROM = 3  # columns; tables of fewer fit a telephone


def caption_of(label: str, caption: str) -> str:
    """The line above a table or picture: "Table 4. Power that moves"."""
    return f"{label}. {caption}" if label and caption else label or caption


def table(block: Table) -> Markup:
    """A table and its notes."""
    caption_key, words_key = part(block.key, "caption"), part(block.key, "words")
    has_words = bool(block.description)
    inner = "".join(
        (
            _caption(block, caption_key),
            _columns(block),
            _head(block),
            element("tbody", "".join(_row(row, block) for row in _body_rows(block))),
        )
    )
    shown = element(
        "table",
        inner,
        id=block.key,
        class_=f"{block.kind.value}-table",
        aria_describedby=words_key if has_words else None,
    )
    words = element("p", text(block.description), id=words_key, class_="hidden")
    wide = len(block.widths) >= _WIDE_FROM
    place = element(
        "div",
        (words if has_words else "") + shown,
        class_="scroll wide" if wide else "scroll",
        role="region" if wide else None,
        aria_labelledby=caption_key if wide else None,
        tabindex="0" if wide else None,
    )
    return place + paragraphs(block.notes)


def _caption(block: Table, key: str) -> Markup:
    caption = text(caption_of(block.label, block.caption))
    return element("caption", caption, id=key, class_=None if block.label else "hidden")


def _columns(block: Table) -> Markup:
    columns = "".join(f'<col class="w{width}">' for width in block.widths)
    return element("colgroup", columns)


def _head(block: Table) -> Markup:
    if block.header:
        cells = "".join(
            element(
                "th",
                heading_cell(heading),
                scope="col",
                class_="number-column" if column in block.number_columns else None,
            )
            for column, heading in enumerate(block.header)
        )
        return element("thead", element("tr", cells))
    if not _first_row_is_head(block):
        return ""
    first = block.rows[0]
    cells = "".join(
        element("th", paragraphs(cell.paragraphs), scope="col", id=cell.key) for cell in first.cells
    )
    return element("thead", element("tr", cells, id=first.key))


def _first_row_is_head(block: Table) -> bool:
    return block.kind is TableKind.STATUS and not block.header and bool(block.rows)


def _body_rows(block: Table) -> tuple[Row, ...]:
    return block.rows[1:] if _first_row_is_head(block) else block.rows


def _row(row: Row, block: Table) -> Markup:
    cells = "".join(_cell(cell, column, block) for column, cell in enumerate(row.cells))
    return element("tr", cells, id=row.key, class_="total" if row.is_total else None)


def _cell(cell: Cell, column: int, block: Table) -> Markup:
    names_its_row = column == 0 and (
        any(one.role is Role.CELL_LABEL for one in cell.paragraphs)
        or block.kind in {TableKind.STATUS, TableKind.FACTS}
    )
    content = paragraphs(cell.paragraphs)
    if names_its_row:
        return element("th", content, scope="row", id=cell.key)
    number = "number-column" if column in block.number_columns else None
    return element("td", content, id=cell.key, class_=number)
