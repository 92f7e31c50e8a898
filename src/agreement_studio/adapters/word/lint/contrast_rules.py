"""Rules on colour: words in a house style can be read by people who see less well."""

import re
from collections.abc import Iterator

from agreement_studio.adapters.word.lint.finding import Fault, Rule
from agreement_studio.adapters.word.lint.word_file import WordFile
from agreement_studio.adapters.word.ooxml.names import first_string
from agreement_studio.adapters.word.ooxml.style_tree import Style
from agreement_studio.pictures.palette import contrast

READABLE = 4.5  # WCAG 2.2, 1.4.3, for text of any size
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_WHITE = "FFFFFF"
_FILLS = ("w:rPr/w:shd/@w:fill", "w:pPr/w:shd/@w:fill")


def _pale_words(file: WordFile) -> Iterator[Fault]:
    part = file.part_of_kind("styles")
    for style in file.styles.by_id.values():
        if style.kind not in {"paragraph", "character"}:
            continue
        words = _said(file, style, "w:rPr/w:color/@w:val")
        ground = next(filter(None, (_said(file, style, fill) for fill in _FILLS)), "")
        if not words or (words == _WHITE and not ground):
            continue  # white words stand on the fill of a table
        measured = contrast(f"#{words}", f"#{ground or _WHITE}")
        if measured < READABLE:
            yield Fault(part, style.name, f"The contrast of its words is {measured:.1f}, too low.")


def _said(file: WordFile, style: Style, path: str) -> str:
    """The nearest colour that the style or one beneath it gives."""
    found = (first_string(one.element, path) for one in file.styles.chain(style.id))
    return next(filter(_HEX.fullmatch, found), "").upper()


HOUSE_STYLE_RULES = (Rule("styles.contrast", _pale_words),)
