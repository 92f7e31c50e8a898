"""How wide the bundled font sets a text, where it breaks, and the outlines it is drawn with.

Lengths are in drawing units for a `size` in the same units; outlines are in font units.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from agreement_studio.assets import resource

REGULAR = 400
BOLD = 600
ELLIPSIS = "…"
_FAMILY = "atkinson-hyperlegible-next"
_NO_BREAK = "\u00a0"  # kept, so that lines do not break there; U+2007 and U+202F are read as it
# The font has no glyph for these, and a hyphen says the same.
_SAME_AS = {"\u00ad": "", "\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "—", "\u00b5": "μ"}
_BREAKING = re.compile(r"[^\S\u00a0]+")
_Contour = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character: its advance, and contours as (start x, start y, relative SVG commands)."""

    advance: int
    contours: tuple[_Contour, ...]


@dataclass(frozen=True, slots=True)
class Face:
    """One weight of the bundled font. Vertical measures are in font units above the baseline."""

    units_per_em: int
    ascent: int
    descent: int
    cap_height: int
    x_height: int
    glyphs: dict[str, Glyph]
    missing: Glyph  # a hollow box, so that nothing is dropped unseen


def _hollow_box(height: int) -> Glyph:
    outer = f"l0 {height}l460 0l0-{height}z"
    inner = f"l360 0l0 {height - 100}l-360 0z"
    return Glyph(advance=560, contours=((50, 0, outer), (100, 50, inner)))


@cache
def face(weight: int = REGULAR) -> Face:
    """The face of a weight, 400 or 600."""
    path = resource("fonts", _FAMILY, f"outlines-{weight}.json")
    data = json.loads(path.read_text(encoding="utf-8"))
    return Face(
        units_per_em=data["units_per_em"],
        ascent=data["ascent"],
        descent=data["descent"],
        cap_height=data["cap_height"],
        x_height=data["x_height"],
        glyphs={
            character: Glyph(advance, tuple((x, y, path) for x, y, path in contours))
            for character, (advance, contours) in data["glyphs"].items()
        },
        missing=_hollow_box(data["cap_height"]),
    )


def drawable(text: str) -> str:
    """The text as it is drawn: composed letters, single spaces, invisible characters left out."""
    composed = unicodedata.normalize("NFC", text)
    kept = composed.replace("\u2007", _NO_BREAK).replace("\u202f", _NO_BREAK)
    spaced = _BREAKING.sub(" ", kept).strip(" ")
    plain = "".join(_SAME_AS.get(character, character) for character in spaced)
    return "".join(c for c in plain if unicodedata.category(c) not in {"Cf", "Cc"})


def glyphs_of(text: str, weight: int = REGULAR) -> tuple[Glyph, ...]:
    """One glyph a character of the drawable text."""
    of = face(weight)
    return tuple(of.glyphs.get(character, of.missing) for character in drawable(text))


def width_of(text: str, size: float, weight: int = REGULAR) -> float:
    """How far the text reaches, in units."""
    advance = sum(glyph.advance for glyph in glyphs_of(text, weight))
    return advance * size / face(weight).units_per_em


def outline(text: str, weight: int = REGULAR) -> str:
    """The whole text as one SVG path in font units, y upwards, starting at (0, 0)."""
    at = 0
    parts: list[str] = []
    for glyph in glyphs_of(text, weight):
        parts.extend(f"M{at + x} {y}{commands}" for x, y, commands in glyph.contours)
        at += glyph.advance
    return "".join(parts)


def _pieces(word: str, width: float, size: float, weight: int) -> list[str]:
    """A word cut where it is wider than the line; one piece where it fits."""
    pieces = [""]
    for character in word:
        if pieces[-1] and width_of(pieces[-1] + character, size, weight) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _cut(line: str, width: float, size: float, weight: int) -> str:
    kept = line
    while kept and width_of(kept + ELLIPSIS, size, weight) > width:
        kept = kept[:-1].rstrip()
    return kept + ELLIPSIS


def wrap(
    text: str, width: float, size: float, weight: int = REGULAR, *, most: int = 3
) -> tuple[str, ...]:
    """The text in at most `most` lines no wider than `width`; a text cut short ends in "…"."""
    lines: list[str] = []
    words = (p for w in drawable(text).split(" ") for p in _pieces(w, width, size, weight))
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, weight) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > most:
        return (*lines[: most - 1], _cut(lines[most - 1], width, size, weight))
    return tuple(lines) or ("",)
