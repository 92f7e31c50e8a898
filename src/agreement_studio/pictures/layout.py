"""Small steps that every picture takes: stacked lines, pills, keys, and rows that fit a page."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from agreement_studio.pictures.drawing import (
    PAGE_WIDTH,
    SMALL_SIZE,
    TEXT_SIZE,
    Line,
    Rectangle,
    SectorMark,
    Shape,
    Text,
)
from agreement_studio.pictures.font import face, width_of
from agreement_studio.pictures.palette import sector_codes

Item = TypeVar("Item")
LEADING = 16.5
PILL_HEIGHT = 20.0
MARK_SIZE = 18.0
MARK_ROOM = 24.0  # a mark and the space before its name
_BOLD = face(600)
CAP = _BOLD.cap_height / _BOLD.units_per_em


def stacked(lines: Sequence[str], top: float, style: Text) -> tuple[Text, ...]:
    """The lines beneath one another from `top`; `style` gives place, size, weight and colour."""
    first = top + (LEADING + CAP * style.size) / 2
    return tuple(
        Text(
            x=style.x,
            y=first + index * LEADING,
            text=line,
            size=style.size,
            weight=style.weight,
            anchor=style.anchor,
            fill=style.fill,
            ground=style.ground,
            record=style.record,
        )
        for index, line in enumerate(lines)
        if line
    )


def centred(lines: Sequence[str], middle: float, style: Text) -> tuple[Text, ...]:
    """The lines beneath one another, their block centred on the height `middle`."""
    return stacked(lines, middle - len(lines) * LEADING / 2, style)


def style(
    x: float,
    *,
    size: float = TEXT_SIZE,
    weight: int = 400,
    anchor: str = "start",
    fill: str = "ink",
    ground: str = "paper",
    record: str = "",
) -> Text:
    """How and where lines are to be set; a Text still without words."""
    return Text(
        x, 0.0, "", size=size, weight=weight, anchor=anchor, fill=fill, ground=ground, record=record
    )


def pill_width(label: str) -> float:
    """How wide a pill around the label is."""
    return width_of(label, SMALL_SIZE, 600) + 16


def pill(
    left: float, middle: float, label: str, colours: tuple[str, str, str], record: str = ""
) -> tuple[Shape, ...]:
    """A short label on a ground of its own; colours are ground, text and border ("" for none)."""
    ground, ink, border = colours
    box = Rectangle(
        left,
        middle - PILL_HEIGHT / 2,
        pill_width(label),
        PILL_HEIGHT,
        fill=ground,
        stroke=border,
        stroke_width=1.0,
        radius=4.0,
        record=record,
    )
    manner = style(left + 8, size=SMALL_SIZE, weight=600, fill=ink, ground=ground, record=record)
    return (box, *centred((label,), middle, manner))


def rule(y: float, *, left: float = 0.0, right: float = PAGE_WIDTH, strong: bool = False) -> Line:
    """A horizontal rule: strong beneath a head, a hairline between rows."""
    if strong:
        return Line((left, y), (right, y), stroke="brand", stroke_width=1.5)
    return Line((left, y), (right, y), stroke="hairline", stroke_width=1.0)


def fitting(items: Iterable[Item], height: Callable[[Item], float], room: float) -> list[float]:
    """The heights of those first items that fit into the room; of one at least, if there is one.

    Items beyond are never measured: an agreement may hold hundreds.
    """
    heights: list[float] = []
    reach = 0.0
    for item in items:
        heights.append(height(item))
        reach += heights[-1]
        if reach > room:
            return heights[:-1] or heights
    return heights


def in_rows(
    widths: Sequence[float], gap: float, room: float = PAGE_WIDTH
) -> list[tuple[float, int]]:
    """Where items of these widths go when set in lines: each item's left edge and line."""
    places: list[tuple[float, int]] = []
    left, line = 0.0, 0
    for width in widths:
        if left and left + width > room:
            left, line = 0.0, line + 1
        places.append((left, line))
        left += width + gap
    return places


def sector_key(sectors: Iterable[str], top: float) -> tuple[tuple[Shape, ...], float]:
    """The key of the sectors that appear, and the height beneath it."""
    present = set(sectors)
    codes = [code for key, code in sector_codes().items() if key in present]
    if not codes:
        return (), top
    widths = [MARK_ROOM + 3 + width_of(code.name, SMALL_SIZE) for code in codes]
    shapes: list[Shape] = []
    for code, (left, _) in zip(codes, in_rows(widths, 22), strict=True):
        shapes.append(SectorMark(left + MARK_SIZE / 2 + 3, top + LEADING / 2, code.key))
        shapes += stacked((code.name,), top, style(left + MARK_ROOM + 3, size=SMALL_SIZE))
    return tuple(shapes), top + LEADING + 4
