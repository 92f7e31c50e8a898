"""The measures of every paragraph style inside tables, and of the tables themselves."""

from typing import Final

from agreement_studio.adapters.word.house_style.lists import CELL_BULLETS
from agreement_studio.adapters.word.house_style.looks import (
    Band,
    Face,
    Line,
    ParagraphLook,
    TableLook,
)
from agreement_studio.adapters.word.style_names import ParagraphStyle as Style
from agreement_studio.adapters.word.style_names import TableStyle

_BOLD: Final = Face(bold=True)


def _keep(style: Style, base: Style) -> ParagraphLook:
    return ParagraphLook(style=style, based_on=base, keep_next=True, shown=False)


CELLS: Final = (
    ParagraphLook(style=Style.CELL, line=264, face=Face(size=10.5)),
    ParagraphLook(style=Style.CELL_LABEL, based_on=Style.CELL, face=_BOLD),
    ParagraphLook(style=Style.CELL_NUMBER, based_on=Style.CELL, align="right"),
    ParagraphLook(style=Style.CELL_BULLET, based_on=Style.CELL, after=20, level=(CELL_BULLETS, 0)),
    ParagraphLook(style=Style.CELL_TOTAL, based_on=Style.CELL, face=_BOLD),
    ParagraphLook(style=Style.CELL_TOTAL_NUMBER, based_on=Style.CELL_TOTAL, align="right"),
    _keep(Style.CELL_KEEP, Style.CELL),
    _keep(Style.CELL_LABEL_KEEP, Style.CELL_LABEL),
    _keep(Style.CELL_NUMBER_KEEP, Style.CELL_NUMBER),
    _keep(Style.CELL_BULLET_KEEP, Style.CELL_BULLET),
    ParagraphLook(style=Style.TABLE_HEAD, based_on=Style.CELL, line=252, keep_next=True,
                  face=Face(size=10, bold=True, colour="brand")),
    ParagraphLook(style=Style.TABLE_HEAD_NUMBER, based_on=Style.TABLE_HEAD, align="right"),
    ParagraphLook(style=Style.FACT_LABEL, based_on=Style.CELL, line=276,
                  face=Face(size=12, bold=True, colour="brand")),
    ParagraphLook(style=Style.FACT_TEXT, based_on=Style.CELL, line=280, face=Face(size=12)),
    ParagraphLook(style=Style.STATUS_HEAD, based_on=Style.CELL, before=30, after=30, line=264,
                  keep_next=True, face=Face(size=12, bold=True, colour="on_brand")),
    ParagraphLook(style=Style.SIGNATURE_PARTNER, following=Style.SIGNATURE_CELL, before=360,
                  after=100, line=264, keep_next=True, keep_lines=True, face=Face(size=13)),
    ParagraphLook(style=Style.SIGNATURE_PARTNER_NEW_PAGE, based_on=Style.SIGNATURE_PARTNER,
                  before=0, new_page=True),
    ParagraphLook(style=Style.SIGNATURE_CELL, based_on=Style.CELL, keep_next=True,
                  keep_lines=True),
    ParagraphLook(style=Style.SIGNATURE_CELL_LAST, based_on=Style.SIGNATURE_CELL,
                  keep_next=False, shown=False),
)  # fmt: skip


def _frame(weight: int) -> tuple[Line, ...]:
    return tuple(Line(side, weight, "brand") for side in ("top", "left", "bottom", "right"))


_ROWS: Final = Line("insideH", 4, "hairline")
_LAST: Final = Line("bottom", 8, "rule")
_HEAD: Final = Band(row="firstRow", lines=(Line("bottom", 8, "brand"),), fill="tint")

TABLES: Final = (
    TableLook(
        style=TableStyle.STANDARD, padding=(85, 100),
        lines=(Line("top", 12, "brand"), _LAST, _ROWS),
        bands=(_HEAD, Band(row="lastRow", fill="tint",
                           lines=(Line("top", 12, "ink"), Line("bottom", 12, "ink")))),
    ),
    TableLook(
        style=TableStyle.LAW, padding=(85, 100), fill="law_ground",
        lines=(Line("top", 12, "rule"), _LAST, _ROWS),
        bands=(Band(row="firstRow", lines=(Line("bottom", 8, "rule"),), fill="law_tag"),),
    ),
    TableLook(
        style=TableStyle.STATUS, padding=(75, 140), lines=(*_frame(8), _ROWS),
        bands=(Band(row="firstRow", fill="brand"),),
    ),
    TableLook(
        style=TableStyle.FACTS, padding=(130, 100),
        lines=(Line("top", 4, "hairline"), Line("bottom", 4, "hairline"), _ROWS),
    ),
    TableLook(
        style=TableStyle.SIGNATURES, padding=(85, 100),
        lines=(Line("top", 12, "brand"), _LAST, Line("insideH", 6, "rule")), bands=(_HEAD,),
    ),
)  # fmt: skip
