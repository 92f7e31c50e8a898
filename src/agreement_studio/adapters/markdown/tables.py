"""Tables in GitHub's form: one line a row, bars around every cell."""

from collections.abc import Iterable, Sequence

from agreement_studio.adapters.markdown.lines import content
from agreement_studio.adapters.markdown.literal import literal
from agreement_studio.adapters.markdown.paragraphs import paragraphs
from agreement_studio.drafting.document import Cell, Role, Row, Table, TableKind


def caption(label: str, words: str) -> str:
    """The line above a table or picture: "**Table 4. Power that moves**"."""
    shown = f"{label}. {words}" if label and words else label or words
    return f"**{literal(shown.strip(), opens_block=False)}**" if shown.strip() else ""


def table(block: Table) -> list[str]:
    """A table's caption where it has a number, the table, its notes."""
    named = [caption(block.label, block.caption)] if block.label else []
    head, rows = _head_and_rows(block)
    if not block.widths:
        return named
    lines = grid(head, rows, block.number_columns)
    return [*named, lines, *paragraphs(block.notes)]


def grid(head: Sequence[str], rows: Iterable[Row], numbers: frozenset[int] = frozenset()) -> str:
    """The lines of a table; without a head its first line is empty, as the form needs one."""
    rule = ["---:" if column in numbers else "---" for column in range(len(head))]
    body = ([_cell(cell) for cell in row.cells] for row in rows)
    return "\n".join(map(_line, [head, rule, *body]))


def _head_and_rows(block: Table) -> tuple[list[str], tuple[Row, ...]]:
    """A status box may give its head as its first row."""
    if block.header:
        return [literal(heading) for heading in block.header], block.rows
    if block.kind is TableKind.STATUS and block.rows:
        return [_cell(cell) for cell in block.rows[0].cells], block.rows[1:]
    return ["" for _ in block.widths], block.rows


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    shown = (one for one in cell.paragraphs if one.text or one.number)
    return "<br>".join(
        f"• {content(one)}" if one.role is Role.CELL_BULLET else content(one) for one in shown
    )
