"""A drawing as SVG. The same drawing always gives the same characters.

Lettering is outlines, so that the picture looks alike wherever it is opened, or live text where a
page wants it selectable. Arrow heads are plain shapes and nothing refers to an id, which keeps the
picture whole in Word and lets several stand on one page.
"""

import math
from enum import StrEnum
from functools import cache
from html import escape

from agreement_studio.pictures.drawing import (
    DASHES,
    Circle,
    Drawing,
    Line,
    Point,
    Polygon,
    Rectangle,
    SectorMark,
    Shape,
    Text,
)
from agreement_studio.pictures.font import drawable, face, outline, width_of
from agreement_studio.pictures.palette import MarkShape, Theme, colours, sector_codes

_HEAD_LENGTH = 10.0
_HEAD_HALF_WIDTH = 5.0
_FAMILY = "'Atkinson Hyperlegible Next', Arial, 'Liberation Sans', sans-serif"
Palette = dict[str, str]


class Lettering(StrEnum):
    """How texts are written into the SVG."""

    OUTLINES = "outlines"
    TEXT = "text"


def number(value: float) -> str:
    """A length with at most two decimals: "12", "12.5"."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _attributes(**values: str | float) -> str:
    written = ((name.replace("_", "-"), v) for name, v in values.items() if v != "")
    return "".join(
        f' {name}="{escape(v) if isinstance(v, str) else number(v)}"' for name, v in written
    )


def _paint(fill: str, stroke: str, stroke_width: float, palette: Palette) -> str:
    if not stroke:
        return _attributes(fill=palette[fill] if fill else "none")
    return _attributes(
        fill=palette[fill] if fill else "none", stroke=palette[stroke], stroke_width=stroke_width
    )


def _rectangle(shape: Rectangle, palette: Palette) -> str:
    place = _attributes(x=shape.x, y=shape.y, width=shape.width, height=shape.height)
    corner = _attributes(rx=shape.radius) if shape.radius else ""
    dash = _attributes(stroke_dasharray=_dashes()) if shape.dashed else ""
    paint = _paint(shape.fill, shape.stroke, shape.stroke_width, palette)
    return f"<rect{place}{corner}{paint}{dash}/>"


def _dashes() -> str:
    return " ".join(number(length) for length in DASHES)


def _circle(shape: Circle, palette: Palette) -> str:
    paint = _paint(shape.fill, shape.stroke, shape.stroke_width, palette)
    return f"<circle{_attributes(cx=shape.x, cy=shape.y, r=shape.radius)}{paint}/>"


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)


def _polygon(shape: Polygon, palette: Palette) -> str:
    paint = _paint(shape.fill, shape.stroke, shape.stroke_width, palette)
    return f"<polygon{_attributes(points=_points(shape.points))}{paint}/>"


def head_of(line: Line) -> tuple[Point, Point, Point]:
    """The triangle at the end of a line: its tip and the two corners behind it."""
    x, y = line.end
    from_x, from_y = line.controls[1] if line.controls else line.start
    angle = math.atan2(y - from_y, x - from_x)
    back_x = x - _HEAD_LENGTH * math.cos(angle)
    back_y = y - _HEAD_LENGTH * math.sin(angle)
    side_x = _HEAD_HALF_WIDTH * math.sin(angle)
    side_y = _HEAD_HALF_WIDTH * math.cos(angle)
    return (x, y), (back_x - side_x, back_y + side_y), (back_x + side_x, back_y - side_y)


def _line(shape: Line, palette: Palette) -> str:
    head, end = "", shape.end
    if shape.arrow:
        tip, left, right = head_of(shape)
        end = ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2)
        head = _polygon(Polygon((tip, left, right), fill=shape.stroke), palette)
    start = f"M{number(shape.start[0])} {number(shape.start[1])}"
    curve = f"C{_points(shape.controls)} " if shape.controls else "L"
    path = f"{start}{curve}{number(end[0])} {number(end[1])}"
    dash = _attributes(stroke_dasharray=_dashes()) if shape.dashed else ""
    paint = _paint("", shape.stroke, shape.stroke_width, palette)
    return f"<path{_attributes(d=path)}{paint}{dash}/>{head}"


def _mark_outline(shape: SectorMark, form: MarkShape) -> Circle | Polygon | Rectangle:
    x, y, half, fill = shape.x, shape.y, shape.size / 2, shape.sector
    match form:
        case MarkShape.CIRCLE:
            return Circle(x, y, half, fill=fill)
        case MarkShape.SQUARE:
            side = half * 0.9
            return Rectangle(x - side, y - side, 2 * side, 2 * side, fill=fill, radius=1.5)
        case MarkShape.DIAMOND:
            reach = half * 1.22
            corners = ((x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y))
            return Polygon(corners, fill=fill)
        case MarkShape.HOUSE:
            eaves, foot, side = y - half * 0.2, y + half * 0.95, half * 0.98
            roof = ((x - side, eaves), (x, y - half * 1.12), (x + side, eaves))
            return Polygon((*roof, (x + side, foot), (x - side, foot)), fill=fill)


def letter_of(shape: SectorMark) -> Text:
    """The letter inside a sector's mark."""
    size = shape.size * 0.62
    bold = face(600)
    lift = bold.cap_height * size / bold.units_per_em / 2
    low = shape.size * 0.08 if sector_codes()[shape.sector].shape is MarkShape.HOUSE else 0.0
    return Text(
        x=shape.x,
        y=shape.y + lift + low,
        text=sector_codes()[shape.sector].letter,
        size=size,
        weight=600,
        anchor="middle",
        fill="on_sector",
        ground=shape.sector,
    )


def _mark(shape: SectorMark, palette: Palette, lettering: Lettering) -> str:
    outer = _mark_outline(shape, sector_codes()[shape.sector].shape)
    return _shape(outer, palette, lettering) + _text(letter_of(shape), palette, lettering)


def _text(shape: Text, palette: Palette, lettering: Lettering) -> str:
    width = width_of(shape.text, shape.size, shape.weight)
    x = shape.x - {"start": 0.0, "middle": width / 2, "end": width}[shape.anchor]
    fill = palette[shape.fill]
    if lettering is Lettering.TEXT:
        place = _attributes(
            x=x, y=shape.y, font_size=shape.size, font_weight=float(shape.weight), fill=fill
        )
        fit = _attributes(textLength=width, lengthAdjust="spacingAndGlyphs")
        return f"<text{place}{fit}>{escape(drawable(shape.text), quote=False)}</text>"
    scale = f"{shape.size / face(shape.weight).units_per_em:.6g}"
    place = f"translate({number(x)} {number(shape.y)}) scale({scale} -{scale})"
    path = outline(shape.text, shape.weight)
    return f"<path{_attributes(transform=place, d=path, fill=fill)}/>" if path else ""


def _shape(shape: Shape, palette: Palette, lettering: Lettering) -> str:
    match shape:
        case Rectangle():
            return _rectangle(shape, palette)
        case Circle():
            return _circle(shape, palette)
        case Polygon():
            return _polygon(shape, palette)
        case Line():
            return _line(shape, palette)
        case SectorMark():
            return _mark(shape, palette, lettering)
        case Text():
            return _text(shape, palette, lettering)


def _escaped(text: str) -> str:
    """As :func:`escape` without quotes, yet fast for a text of many thousand letters, too."""
    for sign, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = name.join(text.split(sign)) if sign in text else text
    return text


def svg(
    drawing: Drawing, *, lettering: Lettering = Lettering.OUTLINES, theme: Theme = Theme.LIGHT
) -> str:
    """The drawing as one SVG element, with its title and description inside."""
    palette = colours(theme)
    width, height = number(drawing.width), number(drawing.height)
    family = f' font-family="{_FAMILY}"' if lettering is Lettering.TEXT else ""
    ground = f'<rect width="{width}" height="{height}" fill="{palette["paper"]}"/>'
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"',
            f' viewBox="0 0 {width} {height}" role="img"{family}>',
            f"<title>{escape(drawing.title, quote=False)}</title><desc>",
            _escaped(drawing.description),
            f"</desc>{ground}",
            *(_shape(shape, palette, lettering) for shape in drawing.shapes),
            "</svg>",
        )
    )


@cache
def sector_symbol(key: str) -> str:
    """The mark of a sector alone, for running text: its shape in the colour of the text around it.

    The letter inside is the one `path`, so that a style sheet can colour it.
    """
    size, half = 24.0, 12.5
    palette = {key: "currentColor", "on_sector": colours()["on_sector"]}
    shape = _mark(SectorMark(half, half, key, size=20.0), palette, Lettering.OUTLINES)
    return (
        f'<svg viewBox="0 0 {number(size + 1)} {number(size + 1)}" width="20" height="20"'
        ' aria-hidden="true"'
        f' focusable="false">{shape}</svg>'
    )
