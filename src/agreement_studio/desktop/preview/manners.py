"""How each kind of paragraph is set on the paper, as the Word file sets it.

Lengths are units of 1/96 inch on paper of A4; zoom scales what is painted, not these. Colours are
tokens of the page palette.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from agreement_studio.application.house_styles import HouseLook, Setting
from agreement_studio.drafting.document import Role

PAGE: Final = (793.7, 1122.5)
"""The width and height of A4."""
PAGE_MARGINS: Final = (94.5, 90.7, 94.5, 83.1)
"""Left, top, right and bottom: 25, 24, 25 and 22 mm."""
TEXT_WIDTH: Final = PAGE[0] - PAGE_MARGINS[0] - PAGE_MARGINS[2]
UNITS_IN_A_POINT: Final = 96 / 72
_NARROW: Final = 480.0
_QUOTED: Final = frozenset((Setting.QUOTE, Setting.QUOTE_SOURCE))
"""What has a bar of ours, and none where the office has a look of its own for quotations."""
_LIGHT_SIZES: Final = MappingProxyType({40: 35, 27: 19, 22: 18, 19: 16, 17: 15, 16: 14, 15: 14})
"""Heights of letters in the light edition; one that is not here stays."""
_LIGHT_WHITE: Final = 0.5
_CELL: Final = 0.92
_CLOSER: Final = 0.97
"""Of the face's own leading: what Word makes of the lines of a clause, and of a cell above."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How one paragraph is set. `step` is how far it stands in: 1 beside a clause's number."""

    size: int = 16
    bold: bool = False
    italic: bool = False
    colour: str = "ink"  # a token, or the "#RRGGBB" of a house
    before: float = 0.0
    after: float = 9.0
    leading: float = 1.0  # the height of a line, where 1 is the face's own
    step: int = 0
    is_item: bool = False  # its number hangs in a narrow column of its own
    bullet: bool = False
    align_right: bool = False
    bar: str = ""  # a bar along its left edge
    fill: str = ""
    inset: float = 0.0  # how far the text stands in from the bar or the fill
    apart: float = 0.0  # what lies free above the fill
    keep_next: bool = False
    setting: str = ""
    """The :class:`Setting` that an office may have a look of its own for."""
    face: str = ""  # where it is not that of the paper


BODY: Final = Manner(setting=Setting.BODY)
SECTION: Final = Manner(
    size=27,
    bold=True,
    colour="brand",
    before=28,
    after=9,
    leading=0.95,
    step=1,
    keep_next=True,
    setting=Setting.SECTION,
)
SECTION_PLAIN: Final = replace(SECTION, step=0, after=11)
CLAUSE_HEADING: Final = Manner(
    size=17, bold=True, before=17, after=4, step=1, keep_next=True, setting=Setting.CLAUSE_HEADING
)
CAPTION: Final = Manner(
    size=14, bold=True, before=16, after=7, keep_next=True, setting=Setting.CAPTION
)
HEAD_CELL: Final = Manner(size=13, bold=True, colour="brand", after=0, setting=Setting.HEAD_CELL)
STATUS_HEAD: Final = Manner(
    size=16, bold=True, colour="on_brand", before=2, after=2, setting=Setting.STATUS_HEAD
)
FACT_LABEL: Final = Manner(size=15, bold=True, colour="brand", after=0, setting=Setting.FACT_LABEL)
FACT_TEXT: Final = Manner(size=15, after=2, setting=Setting.FACT_TEXT)
STACKED_HEAD: Final = Manner(size=12, bold=True, colour="ink2", after=0)
SIGNATURE: Final = Manner(
    size=17, bold=True, before=24, after=7, keep_next=True, setting=Setting.SIGNATURE
)
SIGNATURE_CAPTION: Final = Manner(size=14, after=4, keep_next=True)
SIGNATURE_CELL: Final = Manner(size=14, before=18, after=0, setting=Setting.SIGNATURE_CELL)
CONTENTS_HEADING: Final = Manner(
    size=16, bold=True, colour="brand", before=16, after=5, setting=Setting.CONTENTS_HEADING
)
CONTENTS_ENTRY: Final = Manner(size=15, after=2, step=1, setting=Setting.CONTENTS_ENTRY)

REMARK: Final = Manner(size=14, after=2, bar="brand", fill="tint", inset=12)
REMARK_AUTHOR: Final = replace(REMARK, bold=True, colour="brand", before=6, apart=8, keep_next=True)
REMARK_LAST: Final = replace(REMARK, after=8)
"""A note beside the text, for the people who work on it."""

_ROLES: Final = MappingProxyType(
    {
        Role.DOCUMENT_KIND: Manner(bold=True, colour="brand", after=4, keep_next=True),
        Role.TITLE: Manner(size=40, bold=True, colour="brand", after=7, leading=0.9),
        Role.SUBTITLE: Manner(size=19, after=13),
        Role.FACTS: Manner(size=14, colour="ink2", after=10),
        Role.LEAD: Manner(size=19, after=12),
        Role.BODY: BODY,
        Role.QUOTE: Manner(
            size=22, colour="brand", before=5, after=0, bar="brand", inset=19, keep_next=True
        ),
        Role.QUOTE_SOURCE: Manner(size=14, colour="ink2", after=20, bar="brand", inset=19),
        Role.CLAUSE: Manner(after=8, leading=_CLOSER, step=1),
        Role.CLAUSE_LEAD_IN: Manner(after=5, leading=_CLOSER, step=1, keep_next=True),
        Role.CLAUSE_ITEM: Manner(after=5, leading=_CLOSER, step=2, is_item=True),
        Role.CLAUSE_SUB_ITEM: Manner(after=4, leading=_CLOSER, step=3, is_item=True),
        Role.EFFECT: Manner(size=13, colour="ink2", after=5, step=1, keep_next=True),
        Role.BULLET: Manner(after=4, step=2, is_item=True, bullet=True),
        Role.GUIDANCE: Manner(
            size=14, colour="ink", before=4, after=8, step=1, bar="note", fill="note_ground",
            inset=12,
        ),
        Role.TABLE_NOTE: Manner(size=13, colour="ink2", before=5, after=13),
        Role.HEADING: Manner(size=17, bold=True, before=19, after=5, keep_next=True),
        Role.CELL: Manner(size=14, after=1, leading=_CELL),
        Role.CELL_LABEL: Manner(size=14, bold=True, after=1, leading=_CELL),
        Role.CELL_NUMBER: Manner(size=14, after=1, leading=_CELL, align_right=True),
        Role.CELL_BULLET: Manner(
            size=14, after=1, leading=_CELL, is_item=True, bullet=True, inset=14
        ),
    }
)  # fmt: skip
ROLES: Final = MappingProxyType(
    {role: replace(manner, setting=role.value) for role, manner in _ROLES.items()}
)
"""How the paragraphs of each role are set; their setting bears the name of the role."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a layout depends on beside its words: the width of the text, the face, the edition."""

    width: float
    face: str
    is_light: bool = False  # the light edition is set closer
    house: HouseLook | None = None
    """An office's own look, where the paper wears one."""
    tallest: float = 0.0
    """How high a picture may be; 0 where it may be as high as it comes."""

    def worn(self, manner: Manner) -> Manner:
        """How a paragraph is set in the look of the house."""
        look = self.house.texts.get(manner.setting) if self.house else None
        if look is None:
            return manner
        before, after = look.white or (manner.before, manner.after)
        units = UNITS_IN_A_POINT if look.white else 1.0
        quote = self.house.texts.get(Setting.QUOTE) if self.house else None
        is_theirs = manner.setting in _QUOTED and quote is not None and quote.white is not None
        return replace(
            manner,
            size=round(look.size * UNITS_IN_A_POINT) or manner.size,
            bold=look.bold,
            italic=look.italic,
            colour=look.colour or manner.colour,
            face=look.face,
            leading=look.line or manner.leading,
            before=before * units,
            after=after * units,
            bar="" if is_theirs else manner.bar,
            inset=0.0 if is_theirs else manner.inset,
        )

    @property
    def is_narrow(self) -> bool:
        """Whether the paper is a column beside a form rather than a page."""
        return self.width < _NARROW

    @property
    def _columns(self) -> tuple[float, float]:
        """How wide the columns are that numbers of clauses and of items hang in."""
        return (48.0, 26.0) if self.is_narrow else (57.0, 30.0)

    def left_of(self, manner: Manner) -> float:
        """Where the text of a paragraph starts, from the left edge of the text."""
        number, item = self._columns
        if not manner.step:
            return manner.inset
        return number + (manner.step - 1) * item + manner.inset

    def hanging(self, manner: Manner) -> float:
        """How wide the column is in which the paragraph's number hangs."""
        if manner.is_item:
            return manner.inset or self._columns[1]
        return self.left_of(manner)

    def size_of(self, manner: Manner) -> int:
        """The height of the letters: headings are smaller in a narrow column."""
        size = _LIGHT_SIZES.get(manner.size, manner.size) if self.is_light else manner.size
        if self.is_narrow and size > CLAUSE_HEADING.size:
            return round(CLAUSE_HEADING.size + (size - CLAUSE_HEADING.size) * 0.55)
        return size

    def white(self, space: float) -> float:
        """The space between paragraphs."""
        return space * _LIGHT_WHITE if self.is_light else space
