"""How well the words of a style stand out from their ground."""

import re

from agreement_studio.adapters.word.ooxml.names import first_string
from agreement_studio.adapters.word.ooxml.style_tree import Style, StyleTree
from agreement_studio.pictures.palette import contrast

READABLE = 4.5  # WCAG 2.2, 1.4.3, for text of any size
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_WHITE = "FFFFFF"
_FILLS = ("w:rPr/w:shd/@w:fill", "w:pPr/w:shd/@w:fill")


def word_contrast(styles: StyleTree, style: Style) -> float | None:
    """The contrast, 1 to 21, from what the style or those beneath it say.

    None where no colour is said, and for white words without a fill: those stand on the fill of
    a table.
    """
    words = _said(styles, style, "w:rPr/w:color/@w:val")
    ground = next(filter(None, (_said(styles, style, fill) for fill in _FILLS)), "")
    if not words or (words == _WHITE and not ground):
        return None
    return contrast(f"#{words}", f"#{ground or _WHITE}")


def _said(styles: StyleTree, style: Style, path: str) -> str:
    found = (first_string(one.element, path) for one in styles.chain(style.id))
    return next(filter(_HEX.fullmatch, found), "").upper()
