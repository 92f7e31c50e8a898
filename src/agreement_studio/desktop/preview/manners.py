"""How each kind of paragraph is set on the paper, as the Word file sets it.

Lengths are units of 1/96 inch on paper of A4; zoom scales what is painted, not these. Colours are
tokens of the page palette.
"""

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from agreement_studio.drafting.document import Role

PAGE: Final = (793.7, 1122.5)
"""The width and height of A4."""
PAGE_MARGINS: Final = (94.5, 90.7, 94.5, 83.1)
"""Left, top, right and bottom: 25, 24, 25 and 22 mm."""
TEXT_WIDTH: Final = PAGE[0] - PAGE_MARGINS[0] - PAGE_MARGINS[2]
_NARROW: Final = 480.0
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
    colour: str = "ink"
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
    keep_next: bool = False


BODY: Final = Manner()
SECTION: Final = Manner(
    size=27, bold=True, colour="brand", before=28, after=9, leading=0.95, step=1, keep_next=True
)
SECTION_PLAIN: Final = replace(SECTION, step=0, after=11)
CLAUSE_HEADING: Final = Manner(size=17, bold=True, before=17, after=4, step=1, keep_next=True)
CAPTION: Final = Manner(size=14, bold=True, before=16, after=7, keep_next=True)
HEAD_CELL: Final = Manner(size=13, bold=True, colour="brand", after=0)
STATUS_HEAD: Final = Manner(size=16, bold=True, colour="on_brand", before=2, after=2)
FACT_LABEL: Final = Manner(size=15, bold=True, colour="brand", after=0)
FACT_TEXT: Final = Manner(size=15, after=2)
STACKED_HEAD: Final = Manner(size=12, bold=True, colour="ink2", after=0)
SIGNATURE: Final = Manner(size=17, bold=True, before=24, after=7, keep_next=True)
SIGNATURE_CAPTION: Final = Manner(size=14, after=4, keep_next=True)
SIGNATURE_CELL: Final = Manner(size=14, before=18, after=0)
CONTENTS_HEADING: Final = Manner(size=16, bold=True, colour="brand", before=16, after=5)
CONTENTS_ENTRY: Final = Manner(size=15, after=2, step=1)

ROLES: Final = MappingProxyType(
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


@dataclass(frozen=True, slots=True)
class Measure:
    """What a layout depends on beside its words: the width of the text, the face, the edition."""

    width: float
    face: str
    is_light: bool = False  # the light edition is set closer

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
