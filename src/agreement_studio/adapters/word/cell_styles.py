"""The style of a paragraph in a table, from its role and the row it stands in."""

from enum import StrEnum, auto
from functools import cache
from typing import Final

from agreement_studio.adapters.word.style_names import ParagraphStyle
from agreement_studio.drafting.document import Role, TableKind


class RowKind(StrEnum):
    """What a row is to the look of its words."""

    HEAD = auto()
    PLAIN = auto()
    KEPT = auto()  # kept on one page with the row that follows
    TOTAL = auto()


_OF_ROLES: Final = {
    Role.CELL_LABEL: ParagraphStyle.CELL_LABEL,
    Role.CELL_NUMBER: ParagraphStyle.CELL_NUMBER,
    Role.CELL_BULLET: ParagraphStyle.CELL_BULLET,
    Role.BULLET: ParagraphStyle.CELL_BULLET,
}
_KEPT: Final = {
    ParagraphStyle.CELL: ParagraphStyle.CELL_KEEP,
    ParagraphStyle.CELL_LABEL: ParagraphStyle.CELL_LABEL_KEEP,
    ParagraphStyle.CELL_NUMBER: ParagraphStyle.CELL_NUMBER_KEEP,
    ParagraphStyle.CELL_BULLET: ParagraphStyle.CELL_BULLET_KEEP,
}


@cache
def cell_style(  # by place: a cache looks up names far slower, and this is asked for every cell
    role: Role,
    kind: TableKind,
    row: RowKind,
    is_amount: bool,  # noqa: FBT001 - as above
) -> ParagraphStyle:
    """The style of a paragraph; `is_amount` says that its column holds amounts."""
    if row is RowKind.HEAD:
        return _head(kind, is_amount=is_amount)
    if kind is TableKind.SIGNATURES:
        kept = row is RowKind.KEPT
        return ParagraphStyle.SIGNATURE_CELL if kept else ParagraphStyle.SIGNATURE_CELL_LAST
    if kind is TableKind.FACTS and role is not Role.CELL_BULLET:
        is_label = role is Role.CELL_LABEL
        return ParagraphStyle.FACT_LABEL if is_label else ParagraphStyle.FACT_TEXT
    style = _OF_ROLES.get(role, ParagraphStyle.CELL)
    if is_amount and style is ParagraphStyle.CELL:
        style = ParagraphStyle.CELL_NUMBER
    if row is RowKind.TOTAL:
        is_number = style is ParagraphStyle.CELL_NUMBER
        return ParagraphStyle.CELL_TOTAL_NUMBER if is_number else ParagraphStyle.CELL_TOTAL
    return _KEPT[style] if row is RowKind.KEPT else style


def _head(kind: TableKind, *, is_amount: bool) -> ParagraphStyle:
    if kind is TableKind.STATUS:
        return ParagraphStyle.STATUS_HEAD
    return ParagraphStyle.TABLE_HEAD_NUMBER if is_amount else ParagraphStyle.TABLE_HEAD
