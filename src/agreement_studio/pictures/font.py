"""How wide the bundled font sets a text, where it breaks, and the outlines it is drawn with.

A word with a letter that the font lacks is not drawn: the picture points to its table instead.

Lengths are in drawing units for a `size` in the same units; outlines are in font units.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby

from agreement_studio.assets import resource
from agreement_studio.pictures.words import word as wording

REGULAR = 400
BOLD = 600
ELLIPSIS = "…"
_FAMILY = "atkinson-hyperlegible-next"
_NO_BREAK = "\u00a0"  # kept, so that lines do not break there; U+2007 and U+202F are read as it
# The font has no glyph for these, and a hyphen says the same.
_SAME_AS = {"\u00ad": "", "\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "—", "\u00b5": "μ"}
_UNSEEN = frozenset({"Cf", "Cc"})  # marks of direction, joiners, controls
_EVEN_ENOUGH = 20  # font units
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
    )


def drawable(text: str) -> str:
    """The text as it is drawn: composed letters, single spaces, invisible characters left out.

    Words that the font cannot set give way to one pointer to the table, where they stand.
    """
    kept = text.replace("\u2007", _NO_BREAK).replace("\u202f", _NO_BREAK)
    spaced = _BREAKING.sub(" ", kept).strip(" ")
    if not (spaced.isascii() and spaced.isprintable()):
        seen = (_SAME_AS.get(c, c) for c in spaced if unicodedata.category(c) not in _UNSEEN)
        spaced = _pointing(unicodedata.normalize("NFC", "".join(seen)))
    return spaced


def is_whole(text: str) -> bool:
    """Whether the font can set every word of the text."""
    return text.isascii() or wording("who", "in_table") not in drawable(text)


def _pointing(text: str) -> str:
    known = face().glyphs.keys()  # both weights have the same
    if known >= set(text):
        return text
    groups = groupby(text.split(" "), key=lambda one: known >= set(one))
    return " ".join(
        " ".join(group) if is_set else wording("who", "in_table") for is_set, group in groups
    )


def glyphs_of(text: str, weight: int = REGULAR) -> tuple[Glyph, ...]:
    """One glyph a character of the drawable text."""
    of = face(weight)
    return tuple(of.glyphs[character] for character in drawable(text))


def width_of(text: str, size: float, weight: int = REGULAR) -> float:
    """How far the text reaches, in units."""
    return _advance(drawable(text), weight) * size / face(weight).units_per_em


def outline(text: str, weight: int = REGULAR) -> str:
    """The whole text as one SVG path in font units, y upwards, starting at (0, 0)."""
    at = 0
    parts: list[str] = []
    for glyph in glyphs_of(text, weight):
        parts.extend(f"M{at + x} {y}{commands}" for x, y, commands in glyph.contours)
        at += glyph.advance
    return "".join(parts)


@lru_cache(maxsize=8192)
def _advance(drawn: str, weight: int) -> int:
    """How far a text that is already drawable reaches, in font units."""
    of = face(weight)
    return sum(of.glyphs[character].advance for character in drawn)


def _pieces(word: str, room: float, weight: int) -> list[str]:
    """A word cut where it is wider than the line; one piece where it fits."""
    if _advance(word, weight) <= room:
        return [word]
    pieces = [""]
    for character in word:
        if pieces[-1] and _advance(pieces[-1] + character, weight) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _filled(words: list[str], room: float, weight: int) -> list[str]:
    """Words set into lines, each as full as it can be."""
    space = _advance(" ", weight)
    lines: list[str] = []
    reach = 0
    for word in words:
        wide = _advance(word, weight)
        if lines and reach + space + wide <= room:
            lines[-1] = f"{lines[-1]} {word}"
            reach += space + wide
        else:
            lines.append(word)
            reach = wide
    return lines


def _balanced(words: list[str], room: float, weight: int) -> list[str]:
    """Words set into as few lines as can be, the lines as even as that allows."""
    lines = _filled(words, room, weight)
    narrow, wide = max(_advance(word, weight) for word in words), int(room)
    while len(lines) > 1 and narrow < wide - _EVEN_ENOUGH:
        middle = (narrow + wide) // 2
        trial = _filled(words, middle, weight)
        if len(trial) > len(lines):
            narrow = middle
        else:
            lines, wide = trial, middle
    return lines


def _cut(line: str, room: float, weight: int) -> str:
    kept = line
    while kept and _advance(kept + ELLIPSIS, weight) > room:
        kept = kept[:-1].rstrip()
    return kept + ELLIPSIS


def wrap(
    text: str, width: float, size: float, weight: int = REGULAR, *, most: int = 3
) -> tuple[str, ...]:
    """The text in at most `most` lines no wider than `width`; a text cut short ends in "…".

    Lines come out as even as their number allows, so that no word stands alone on the last.
    """
    room = width * face(weight).units_per_em / size
    words = [piece for w in drawable(text).split(" ") for piece in _pieces(w, room, weight)]
    lines = _filled(words, room, weight)
    if len(lines) > most:
        return (*lines[: most - 1], _cut(lines[most - 1], room, weight))
    return tuple(_balanced(words, room, weight))
