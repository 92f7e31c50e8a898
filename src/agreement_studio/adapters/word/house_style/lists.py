"""Numbers and bullets: a list for clauses and one for schedules, tied to their heading styles."""

from typing import Final

from agreement_studio.adapters.word.house_style.looks import NUMBER_COLUMN, Face, style_id
from agreement_studio.adapters.word.markup import DECLARATION, WORD
from agreement_studio.adapters.word.style_names import ParagraphStyle

CLAUSES: Final = 1
BULLETS: Final = 2
CELL_BULLETS: Final = 3
SCHEDULES: Final = 4

ITEM: Final = 510  # 9 mm for "(a)" and "(iii)"
SCHEDULE_COLUMN: Final = 2608  # 46 mm for "Schedule 10" in the size of a heading
BULLET: Final = 340
CELL_BULLET: Final = 227

_BRAND_NUMBER = Face(bold=True, colour="brand")
_LEVELS = 9


def _level(
    place: int, form: str, text: str, indent: tuple[int, int], style: str = "", face: str = ""
) -> str:
    left, hanging = indent
    tied = f'<w:pStyle w:val="{style_id(style)}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{tied}'
        f'<w:suff w:val="tab"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>'
        f'<w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>'
        f"{f'<w:rPr>{face}</w:rPr>' if face else ''}</w:lvl>"
    )


def _items(item: ParagraphStyle, sub_item: ParagraphStyle) -> str:
    first = (NUMBER_COLUMN + ITEM, ITEM)
    second = (NUMBER_COLUMN + 2 * ITEM, ITEM)
    return (
        _level(2, "lowerLetter", "(%3)", first, item)
        + _level(3, "lowerRoman", "(%4)", second, sub_item)
        + "".join(_level(place, "none", "", second) for place in range(4, _LEVELS))
    )


def _clauses() -> str:
    column = (NUMBER_COLUMN, NUMBER_COLUMN)
    return (
        _level(0, "decimal", "%1", column, ParagraphStyle.SECTION)
        + _level(1, "decimal", "%1.%2", column, ParagraphStyle.CLAUSE_HEADING, _BRAND_NUMBER.xml())
        + _items(ParagraphStyle.CLAUSE_ITEM, ParagraphStyle.CLAUSE_SUB_ITEM)
    )


def _schedules() -> str:
    title = (SCHEDULE_COLUMN, SCHEDULE_COLUMN)
    column = (NUMBER_COLUMN, NUMBER_COLUMN)
    style = ParagraphStyle.SCHEDULE_CLAUSE_HEADING
    return (
        _level(0, "decimal", "Schedule\u00a0%1", title, ParagraphStyle.SCHEDULE)
        + _level(1, "decimal", "%2", column, style, _BRAND_NUMBER.xml())
        + _items(ParagraphStyle.SCHEDULE_ITEM, ParagraphStyle.SCHEDULE_SUB_ITEM)
    )


def _bullets(style: ParagraphStyle, indent: int) -> str:
    return _level(0, "bullet", "•", (indent, indent), style, Face(colour="brand").xml())


def _abstract(identifier: int, kind: str, levels: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{identifier}"><w:nsid w:val="1A2B3C4{identifier}"/>'
        f'<w:multiLevelType w:val="{kind}"/><w:tmpl w:val="1A2B3C5{identifier}"/>'
        f"{levels}</w:abstractNum>"
    )


def numbering() -> bytes:
    """``word/numbering.xml``."""
    lists = (
        _abstract(CLAUSES, "multilevel", _clauses()),
        _abstract(BULLETS, "singleLevel", _bullets(ParagraphStyle.BULLET, BULLET)),
        _abstract(CELL_BULLETS, "singleLevel", _bullets(ParagraphStyle.CELL_BULLET, CELL_BULLET)),
        _abstract(SCHEDULES, "multilevel", _schedules()),
    )
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in (CLAUSES, BULLETS, CELL_BULLETS, SCHEDULES)
    )
    root = f'<w:numbering xmlns:w="{WORD}">{"".join(lists)}{numbers}</w:numbering>'
    return (DECLARATION + root).encode()
