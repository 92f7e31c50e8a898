"""The light edition's look: the same styles set closer, so that a small group's copy stays short.

Text goes from 12 to 11 points, which in Arial is about the size of 12 in a book face; headings and
the white around them shrink more than the words people read.
"""

from dataclasses import replace
from typing import Final

from agreement_studio.adapters.word.house_style.looks import CharacterLook, Face, ParagraphLook

BODY_SIZE: Final = 11.0
BODY_LINE: Final = 256
_SIZES: Final = {30: 26, 20: 14, 17: 14, 14.5: 12.5, 14: 12, 13: 11.5, 12: 11, 11: 11, 10.5: 10}
"""Points in the full look and in this one; a size that is not here stays."""
_WHITE: Final = 0.5
"""The share of the space between paragraphs that is left."""
_TIGHTEST: Final = 240
"""No line is set closer than single, whatever its style."""
_CLOSER: Final = 0.92


def light_paragraph(look: ParagraphLook) -> ParagraphLook:
    """A paragraph style as the light edition has it."""
    return replace(
        look,
        face=_smaller(look.face),
        before=_less(look.before),
        after=_less(look.after),
        line=None if look.line is None else max(_TIGHTEST, round(look.line * _CLOSER)),
    )


def light_character(look: CharacterLook) -> CharacterLook:
    """A character style as the light edition has it."""
    return replace(look, face=_smaller(look.face))


def _smaller(face: Face) -> Face:
    return face if face.size is None else replace(face, size=_SIZES.get(face.size, face.size))


def _less(space: int | None) -> int | None:
    return None if space is None else round(space * _WHITE)
