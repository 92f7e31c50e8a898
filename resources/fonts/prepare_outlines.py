"""Writes the advances and outlines that the pictures draw with, from the font files beside it.

The fonts are the static regular and semi-bold of Atkinson Hyperlegible Next, from version 0.4.1 of
the npm package @expo-google-fonts/atkinson-hyperlegible-next; their licence lies beside them.

Run again only when the font changes: ``uv run --group pictures python
resources/fonts/prepare_outlines.py``. The program itself reads the JSON and needs no font library.

Each glyph becomes ``[advance, path]`` in font units with y upwards. A path is a list of contours
``x y commands``: the absolute start, then relative SVG commands, so that a word is drawn by moving
the starts alone.
"""

# ruff: noqa: INP001  # a script started by hand, part of no package

import json
import unicodedata
from pathlib import Path
from typing import Any

from fontTools.pens.basePen import decomposeQuadraticSegment
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

Point = tuple[float, float]
Contour = tuple[int, int, str]
HERE = Path(__file__).resolve().parent / "atkinson-hyperlegible-next"
FACES = {
    "400": "AtkinsonHyperlegibleNext_400Regular.ttf",
    "600": "AtkinsonHyperlegibleNext_600SemiBold.ttf",
}
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C), *range(0x1E80, 0x1E86)]
SYMBOLS = [*map(ord, "ẞỲỳ–—‘’‚“”„†‡•…‰‹›⁄€₹№™−√≈≠≤≥◊ΔΩμπ")]
MARK_GAP = 62  # between a letter and a mark above or below it, as in the font's own accents


SOFT_DOTTED = {"i": "ı", "j": "ȷ"}  # letters that lose their dot beneath a mark


def rounded(point: Point) -> tuple[int, int]:
    return round(point[0]), round(point[1])


def relative(letter: str, at: tuple[int, int], points: list[tuple[int, int]]) -> str:
    numbers = " ".join(f"{x - at[0]} {y - at[1]}" for x, y in points)
    return letter + numbers.replace(" -", "-")


def steps(operator: str, points: tuple[Point, ...]) -> list[tuple[str, list[tuple[int, int]]]]:
    """One drawing step as SVG letters, each with the points it takes."""
    if operator == "lineTo":
        return [("l", [rounded(points[0])])]
    pairs = decomposeQuadraticSegment(points)
    return [("q", [rounded(control), rounded(end)]) for control, end in pairs]


def contours_of(operations: list[tuple[str, tuple[Point, ...]]]) -> list[Contour]:
    """Recorded drawing steps as contours: absolute start, then relative commands."""
    contours: list[Contour] = []
    at = (0, 0)
    for operator, points in operations:
        if operator == "moveTo":
            at = rounded(points[0])
            contours.append((*at, ""))
            continue
        x, y, path = contours[-1]
        if operator == "closePath":
            contours[-1] = (x, y, path + "z")
            continue
        for letter, stops in steps(operator, points):
            path += relative(letter, at, stops)
            at = stops[-1]
        contours[-1] = (x, y, path)
    return contours


def outline(font: TTFont, name: str, offset: Point = (0, 0)) -> list[Contour]:
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(TransformPen(pen, (1, 0, 0, 1, *offset)))
    return contours_of(pen.value)


def bounds(font: TTFont, name: str) -> tuple[float, float, float, float]:
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return pen.bounds


def composed(font: TTFont, names: dict[int, str], code: int) -> list[Any] | None:
    """A letter the font lacks, put together from its base and its mark; None where it cannot be."""
    letter, *marks = unicodedata.normalize("NFD", chr(code))
    codes = [ord(SOFT_DOTTED.get(letter, letter)), *map(ord, marks)]
    if len(marks) != 1 or any(part not in names for part in codes):
        return None
    base, mark = (names[part] for part in codes)
    left, low, right, high = bounds(font, base)
    mark_left, mark_low, mark_right, mark_high = bounds(font, mark)
    across = (left + right) / 2 - (mark_left + mark_right) / 2
    is_below = unicodedata.combining(marks[0]) in {202, 220}
    up = low - MARK_GAP - mark_high if is_below else high + MARK_GAP - mark_low
    width = font.getGlyphSet()[base].width
    return [width, outline(font, base) + outline(font, mark, (across, up))]


def face(path: Path) -> dict[str, Any]:
    font = TTFont(path)
    names = font.getBestCmap()
    glyphs: dict[str, list[Any]] = {}
    for code in sorted({*LETTERS, *SYMBOLS}):
        if code in names:
            glyphs[chr(code)] = [font["hmtx"][names[code]][0], outline(font, names[code])]
        elif made := composed(font, names, code):
            glyphs[chr(code)] = made
    return {
        "font": font["name"].getDebugName(4),
        "units_per_em": font["head"].unitsPerEm,
        "ascent": font["hhea"].ascent,
        "descent": -font["hhea"].descent,
        "cap_height": font["OS/2"].sCapHeight,
        "x_height": font["OS/2"].sxHeight,
        "glyphs": glyphs,
    }


def main() -> None:
    for weight, name in FACES.items():
        text = json.dumps(face(HERE / name), ensure_ascii=False, separators=(",", ":"))
        lines = text.replace('"glyphs":{', '"glyphs":{\n').replace(']],"', ']],\n"')
        (HERE / f"outlines-{weight}.json").write_text(lines + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
