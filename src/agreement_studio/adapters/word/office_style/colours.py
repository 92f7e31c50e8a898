"""Our one strong colour gives way to the office's own, where people can read it."""

import re

from agreement_studio.adapters.word.ooxml.names import Element, first_string, qualified
from agreement_studio.adapters.word.ooxml.style_contrast import READABLE
from agreement_studio.adapters.word.ooxml.style_tree import Style, StyleTree
from agreement_studio.pictures.palette import colours, contrast

_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_COLOURED = tuple(map(qualified, ("w:val", "w:fill", "w:color")))


def office_colour(styles: StyleTree) -> str:
    """The colour of the office's main headings as ``RRGGBB``, or "" when unsaid or too pale.

    It is used for text on white and for white text upon it, so one measure serves both.
    """
    heading = styles.named("heading 1", "paragraph")
    chain: list[Style] = list(styles.chain(heading.id)) if heading else []
    said = (first_string(style.element, "w:rPr/w:color/@w:val") for style in chain)
    found = next(filter(_HEX.fullmatch, said), "")
    return found if found and contrast(f"#{found}", "#FFFFFF") >= READABLE else ""


def recolour(root: Element, colour: str) -> None:
    """Put `colour` in the place of our own strong colour, everywhere in some markup of ours."""
    own = colours()["brand"].removeprefix("#").upper()
    for node in root.iter("{*}*"):
        for name in _COLOURED:
            if node.get(name, "").upper() == own:
                node.set(name, colour)
