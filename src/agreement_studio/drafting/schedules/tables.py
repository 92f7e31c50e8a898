"""Builds one table of a schedule from its design and the records it lists."""

from decimal import Decimal

from agreement_studio.domain.money import Money
from agreement_studio.domain.record import Record
from agreement_studio.drafting.answers.phrases import capitalised
from agreement_studio.drafting.answers.speaker import Inlines, Speaker
from agreement_studio.drafting.document import Cell, Paragraph, Role, Row, Table, Words
from agreement_studio.drafting.schedules.cells import Line, lines_of
from agreement_studio.drafting.schedules.design import ColumnDesign, TableDesign
from agreement_studio.drafting.schedules.kept_blocks import KeptBlocks


def record_table(speaker: Speaker, design: TableDesign, kept: KeptBlocks) -> Table | None:
    """The table of a design, or None when it has no rows."""
    records = speaker.facts.view(design.rows)
    if not records:
        return None
    rows = kept.rows(design.key, records, speaker.facts, lambda r: _row(speaker, design, r))
    return kept.table(
        design.key,
        rows,
        lambda: framed(speaker, design, (*rows, *_totals(speaker, design, records))),
    )


def framed(speaker: Speaker, design: TableDesign, rows: tuple[Row, ...]) -> Table:
    """A table with the caption and column heads its texts give it."""
    texts = speaker.facts.texts
    name = f"schedule.{design.key}"
    caption = texts.phrase(f"{name}.caption")
    return Table(
        key=table_key(design.key),
        caption=caption,
        header=tuple(texts.phrase(f"{name}.columns.{c.head}") for c in design.columns),
        rows=rows,
        widths=tuple(column.width for column in design.columns),
        description=caption,
        kind=design.kind,
        number_columns=frozenset(n for n, c in enumerate(design.columns) if c.is_number),
    )


def table_key(key: str) -> str:
    """The key of the table of a design, which a picture of the same facts names."""
    return f"table:{key}"


def _row(speaker: Speaker, design: TableDesign, record: Record) -> Row:
    key = f"{table_key(design.key)}:{record.id}"
    return Row(
        key,
        tuple(
            _cell(speaker, record, column, f"{key}:{column.head}", is_first=position == 0)
            for position, column in enumerate(design.columns)
        ),
    )


def _cell(
    speaker: Speaker, record: Record, column: ColumnDesign, key: str, *, is_first: bool
) -> Cell:
    role = Role.CELL_NUMBER if column.is_number else Role.CELL
    lines = [line for spec in column.fields for line in lines_of(speaker, record, spec, role)]
    if lines:
        first_role = Role.CELL_LABEL if is_first and lines[0][0] is Role.CELL else lines[0][0]
        lines[0] = (first_role, capitalised(lines[0][1]))
    return cell_of(key, tuple(lines), role)


def cell_of(key: str, lines: tuple[Line, ...], role: Role = Role.CELL) -> Cell:
    """A cell of these lines; an empty one holds one empty paragraph."""
    shown = lines or ((role, ()),)
    return Cell(
        key,
        tuple(
            Paragraph(f"{key}:{number}", inlines, line_role)
            for number, (line_role, inlines) in enumerate(shown)
        ),
    )


def _totals(speaker: Speaker, design: TableDesign, records: tuple[Record, ...]) -> tuple[Row, ...]:
    """A last row for the columns that add up amounts, one line a currency."""
    if not any(column.total for column in design.columns):
        return ()
    key = f"{table_key(design.key)}::total"
    word = (Words(speaker.facts.texts.phrase("table.total")),)
    cells = []
    for position, column in enumerate(design.columns):
        here = f"{key}:{column.head}"
        if column.total:
            sums = _sums(speaker, records, column.total, here)
            cells.append(cell_of(here, tuple((Role.CELL_NUMBER, one) for one in sums)))
        else:
            cells.append(cell_of(here, ((Role.CELL_LABEL, word),) if position == 0 else ()))
    return (Row(key, tuple(cells), is_total=True),)


def _sums(
    speaker: Speaker, records: tuple[Record, ...], field: str, path: str
) -> tuple[Inlines, ...]:
    sums: dict[str, Decimal] = {}
    for record in records:
        money = getattr(record, field)
        if isinstance(money, Money):
            sums[money.currency] = sums.get(money.currency, Decimal(0)) + money.amount
    return tuple(
        (Words("".join(i.text for i in speaker.money(_money(total, code), path))),)
        for code, total in sums.items()
    )


def _money(amount: Decimal, currency: str) -> Money:
    # Sums of many amounts may be larger than one field may hold; they are only printed.
    return Money.model_construct(amount=amount, currency=currency)
