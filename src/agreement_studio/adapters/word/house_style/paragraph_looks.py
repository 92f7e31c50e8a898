"""The measures of every paragraph style outside tables."""

from typing import Final

from agreement_studio.adapters.word.house_style.lists import (
    BULLETS,
    CLAUSES,
    ITEM,
    SCHEDULE_COLUMN,
    SCHEDULES,
)
from agreement_studio.adapters.word.house_style.looks import (
    NUMBER_COLUMN,
    TEXT_WIDTH,
    Face,
    Line,
    ParagraphLook,
)
from agreement_studio.adapters.word.style_names import ParagraphStyle as Style

_NO_LIST: Final = (0, 0)
_QUIET: Final = Face(size=10.5, colour="ink2")
_HEADING: Final = Face(size=20, bold=True, colour="brand")
_QUOTE_BAR: Final = (Line("left", 36, "brand", 14),)
_NOTE_BOX: Final = (
    Line("top", 4, "note_ground", 6),
    Line("left", 24, "note", 10),
    Line("bottom", 4, "note_ground", 6),
    Line("right", 4, "note_ground", 6),
)

PAGE_ONE: Final = (
    ParagraphLook(style=Style.NORMAL, based_on=None, face=Face(colour="ink")),
    ParagraphLook(
        style=Style.DOCUMENT_KIND, following=Style.TITLE, after=60, line=264, keep_next=True,
        face=Face(size=12, bold=True, colour="brand"),
    ),
    ParagraphLook(
        style=Style.TITLE, following=Style.SUBTITLE, after=100, line=240, keep_next=True,
        keep_lines=True, face=Face(size=30, bold=True, colour="brand"),
    ),
    ParagraphLook(
        style=Style.SUBTITLE, following=Style.FACTS, after=200, line=264, keep_next=True,
        keep_lines=True, face=Face(size=14.5),
    ),
    ParagraphLook(style=Style.FACTS, after=60, line=264, keep_lines=True, face=_QUIET),
    ParagraphLook(style=Style.FACTS_LAST, based_on=Style.FACTS, after=260),
    ParagraphLook(
        style=Style.CONTENTS_HEADING, following=Style.CONTENTS_SECTION, before=240, after=80,
        line=264, keep_next=True, shown=False, face=Face(size=12, bold=True, colour="brand"),
    ),
    ParagraphLook(
        style=Style.CONTENTS_HEADING_NEW_PAGE, based_on=Style.CONTENTS_HEADING,
        following=Style.CONTENTS_SECTION, before=0, new_page=True, shown=False,
    ),
    ParagraphLook(
        style=Style.CONTENTS_SECTION, after=30, line=264, left=425, hanging=425,
        tab=("left", 425), shown=False, face=Face(size=11),
    ),
    ParagraphLook(
        style=Style.CONTENTS_CLAUSE, after=20, line=264, left=992, hanging=567,
        tab=("left", 992), shown=False, face=Face(size=10.5),
    ),
    ParagraphLook(
        style=Style.CONTENTS_SCHEDULE, after=30, line=264, left=1474, hanging=1474,
        tab=("left", 1474), shown=False, face=Face(size=11),
    ),
)  # fmt: skip

HEADINGS: Final = (
    ParagraphLook(
        style=Style.SECTION, following=Style.CLAUSE_HEADING, before=420, after=120, line=252,
        keep_next=True, keep_lines=True, level=(CLAUSES, 0), outline=0, face=_HEADING,
    ),
    ParagraphLook(
        style=Style.SECTION_NEW_PAGE, based_on=Style.SECTION, following=Style.CLAUSE_HEADING,
        before=0, new_page=True,
    ),
    ParagraphLook(
        style=Style.SECTION_UNNUMBERED, based_on=Style.SECTION, following=Style.BODY, after=160,
        left=0, hanging=0, level=_NO_LIST,
    ),
    ParagraphLook(
        style=Style.SECTION_UNNUMBERED_NEW_PAGE, based_on=Style.SECTION_UNNUMBERED,
        following=Style.BODY, before=0, new_page=True,
    ),
    ParagraphLook(
        style=Style.SCHEDULE, based_on=Style.SECTION, following=Style.BODY, after=160,
        left=SCHEDULE_COLUMN, hanging=SCHEDULE_COLUMN, level=(SCHEDULES, 0),
    ),
    ParagraphLook(
        style=Style.SCHEDULE_NEW_PAGE, based_on=Style.SCHEDULE, following=Style.BODY, before=0,
        new_page=True,
    ),
    ParagraphLook(
        style=Style.CLAUSE_HEADING, following=Style.CLAUSE, before=260, after=60, line=264,
        keep_next=True, keep_lines=True, level=(CLAUSES, 1), outline=1,
        face=Face(size=13, bold=True),
    ),
    ParagraphLook(
        style=Style.SCHEDULE_CLAUSE_HEADING, based_on=Style.CLAUSE_HEADING, following=Style.CLAUSE,
        level=(SCHEDULES, 1),
    ),
    ParagraphLook(
        style=Style.HEADING_UNNUMBERED, based_on=Style.CLAUSE_HEADING, following=Style.BODY,
        before=280, after=80, left=0, hanging=0, level=_NO_LIST,
    ),
)  # fmt: skip

TEXT: Final = (
    ParagraphLook(style=Style.BODY, after=140),
    ParagraphLook(style=Style.BODY_BEFORE_TABLE, based_on=Style.BODY, keep_next=True),
    ParagraphLook(style=Style.BODY_AFTER_TABLE, based_on=Style.BODY, following=Style.BODY,
                  before=200),
    ParagraphLook(style=Style.LEAD, based_on=Style.BODY, after=180, line=284, keep_lines=True,
                  face=Face(size=14)),
    ParagraphLook(style=Style.CLAUSE, after=120, left=NUMBER_COLUMN),
    ParagraphLook(style=Style.CLAUSE_LEAD_IN, based_on=Style.CLAUSE, after=80, keep_next=True,
                  following=Style.CLAUSE_ITEM),
    ParagraphLook(style=Style.CLAUSE_ITEM, based_on=Style.CLAUSE, after=80, level=(CLAUSES, 2),
                  left=NUMBER_COLUMN + ITEM, hanging=ITEM),
    ParagraphLook(style=Style.CLAUSE_SUB_ITEM, based_on=Style.CLAUSE, after=60, level=(CLAUSES, 3),
                  left=NUMBER_COLUMN + 2 * ITEM, hanging=ITEM),
    ParagraphLook(style=Style.SCHEDULE_ITEM, based_on=Style.CLAUSE_ITEM, level=(SCHEDULES, 2)),
    ParagraphLook(style=Style.SCHEDULE_SUB_ITEM, based_on=Style.CLAUSE_SUB_ITEM,
                  level=(SCHEDULES, 3)),
    ParagraphLook(style=Style.EFFECT, following=Style.CLAUSE, after=80, line=276,
                  left=NUMBER_COLUMN, keep_next=True, face=Face(size=10, colour="ink2")),
    ParagraphLook(style=Style.BULLET, after=60, line=276, level=(BULLETS, 0)),
    ParagraphLook(style=Style.QUOTE, following=Style.QUOTE_SOURCE, before=80, after=0, line=288,
                  left=284, right=567, keep_next=True, keep_lines=True, lines=_QUOTE_BAR,
                  face=Face(size=17, colour="brand")),
    ParagraphLook(style=Style.QUOTE_SOURCE, following=Style.BODY, after=300, line=276, left=284,
                  right=567, keep_lines=True, lines=_QUOTE_BAR, face=_QUIET),
    ParagraphLook(style=Style.GUIDANCE, before=60, after=120, line=268,
                  left=NUMBER_COLUMN + 227, right=142, keep_lines=True, lines=_NOTE_BOX,
                  fill="note_ground", face=Face(size=10.5)),
    ParagraphLook(style=Style.CAPTION, following=Style.BODY, before=240, after=100, line=264,
                  keep_next=True, keep_lines=True, face=Face(size=10.5, bold=True)),
    ParagraphLook(style=Style.PICTURE, following=Style.BODY, after=200, line=240, keep_lines=True),
    ParagraphLook(style=Style.TABLE_NOTE, before=80, after=200, line=264, keep_lines=True,
                  face=Face(size=10, colour="ink2")),
    ParagraphLook(style=Style.AFTER_TABLE, line=240, shown=False, face=Face(size=2)),
)  # fmt: skip

FURNITURE: Final = (
    ParagraphLook(style=Style.HEADER, line=252, tab=("right", TEXT_WIDTH), shown=False,
                  face=Face(size=9.5, colour="ink2")),
    ParagraphLook(style=Style.FOOTER, line=252, tab=("right", TEXT_WIDTH), shown=False,
                  lines=(Line("top", 4, "hairline", 6),), face=Face(size=9.5, colour="ink2")),
    ParagraphLook(style=Style.SIDE_MARK, line=240, align="center", shown=False,
                  face=Face(size=9.5, colour="rule", capitals=True, spacing=40)),
    ParagraphLook(style=Style.NOTE, after=40, line=252, left=170, hanging=170, shown=False,
                  face=Face(size=9.5, colour="ink2")),
)  # fmt: skip
