"""How much of the summary fits its page, by count of characters: shorten, never shrink.

Estimates for our own page (160 mm wide, 247 mm high, Arial at 12 points); an office's narrower page
may run over. Nothing depends on them but how many entries the summary spells out.
"""

import math
from collections.abc import Iterable, Sequence

from agreement_studio.drafting.answers.speaker import Inlines
from agreement_studio.drafting.document import Paragraph, Role

_PAGE = 254.0
"""Millimetres of words: more than stand between the margins, as estimates run high."""
_FIXED = 18.0 + 7 * 4.6 + 18.0
"""The heading, the padding of seven rows, and the closing sentence."""
_LINE = 5.7
"""One line in the table."""
_CHARACTERS = 55
"""Characters on a line of the table's wide column."""
_LOOKS = {
    Role.QUOTE: (48, 8.3, 1.4),
    Role.QUOTE_SOURCE: (80, 5.2, 5.3),
    Role.LEAD: (68, 6.75, 3.2),
}
"""Characters a line, millimetres a line, millimetres after the paragraph."""


def lines_left(above: Iterable[float]) -> float:
    """How many lines of the table fit beneath paragraphs of these heights."""
    return (_PAGE - _FIXED - sum(above)) / _LINE


def height(paragraph: Paragraph) -> float:
    """How many millimetres of the page a paragraph takes."""
    characters, line, after = _LOOKS[paragraph.role]
    return math.ceil(max(1, len(paragraph.text)) / characters) * line + after


def table_lines(stretches: Sequence[Inlines]) -> int:
    """How many lines these stretches take, each beginning on a line of its own."""
    return sum(
        math.ceil(max(1, sum(len(inline.text) for inline in stretch)) / _CHARACTERS)
        for stretch in stretches
    )
