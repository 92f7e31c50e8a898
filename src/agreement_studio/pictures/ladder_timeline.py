"""The picture of the disagreement ladder: its steps as stairs along an axis of working days."""

import math

from agreement_studio.domain.agreement import Agreement
from agreement_studio.pictures.drawing import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SMALL_SIZE,
    Circle,
    Drawing,
    Line,
    Rectangle,
    Shape,
)
from agreement_studio.pictures.font import width_of, wrap
from agreement_studio.pictures.ladder_facts import (
    Step,
    description_of,
    names,
    steps_of,
    table_of,
)
from agreement_studio.pictures.layout import LEADING, centred, fitting, rule, stacked, style
from agreement_studio.pictures.words import capitalised, counted, word

_NUMBER = 13.0
_TEXT_LEFT = 34.0
_TEXT_WIDTH = 226.0
_AXIS_LEFT = 284.0
_AXIS_RIGHT = PAGE_WIDTH - 20
_BAR = 18.0
_TICKS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10000)
_MOST_TICKS = 6


def ladder_timeline(agreement: Agreement) -> Drawing | None:
    """The ladder as a timeline, or None where it has no step yet."""
    steps = steps_of(agreement)
    if not steps:
        return None
    shapes, height = _layout(steps)
    return Drawing(
        title=word("ladder", "title"),
        description=description_of(steps),
        shapes=shapes,
        table=table_of(steps),
        height=math.ceil(height),
    )


def _layout(steps: tuple[Step, ...]) -> tuple[tuple[Shape, ...], float]:
    top = 30.0
    heights = fitting(steps, _height, PAGE_HEIGHT - top - 90)
    last = max(1, *(step.end or step.start for step in steps))
    shapes: list[Shape] = []
    at = top
    for step, height in zip(steps, heights, strict=False):
        shapes += _row(step, at, height, last)
        at += height
    foot, bottom = _foot(steps, len(heights), at + 10)
    return (*_axis(last, top, at), *shapes, rule(at), *foot), bottom


def _x(day: float, last: int) -> float:
    return _AXIS_LEFT + (_AXIS_RIGHT - _AXIS_LEFT) * day / last


def _axis(last: int, top: float, bottom: float) -> tuple[Shape, ...]:
    step = next((tick for tick in _TICKS if last / tick <= _MOST_TICKS), _TICKS[-1])
    manner = style(_TEXT_LEFT, size=SMALL_SIZE, weight=600, fill="brand")
    unit = style(_AXIS_LEFT - 10, size=SMALL_SIZE, fill="ink2", anchor="end")
    shapes: list[Shape] = [
        *stacked((word("ladder", "column_step"),), 4, manner),
        *stacked((word("ladder", "axis"),), 4, unit),
        rule(top - 4, strong=True),
    ]
    for day in range(0, last + 1, step):
        x = _x(day, last)
        shapes.append(Line((x, top - 3), (x, bottom), stroke="hairline", stroke_width=1.0))
        shapes += stacked((str(day),), 4, style(x, size=SMALL_SIZE, anchor="middle", fill="ink2"))
    return tuple(shapes)


def _texts(step: Step) -> tuple[tuple[str, ...], tuple[str, ...]]:
    who = capitalised(names(step))
    return (
        wrap(step.what, _TEXT_WIDTH, SMALL_SIZE, 600),
        wrap(who, _TEXT_WIDTH, SMALL_SIZE) if who else (),
    )


def _height(step: Step) -> float:
    what, who = _texts(step)
    return (len(what) + len(who)) * LEADING + 18


def _row(step: Step, top: float, height: float, last: int) -> tuple[Shape, ...]:
    what, who = _texts(step)
    record, middle, first = step.record, top + height / 2, top + 9
    ground = "brand" if step.neutral else "paper"
    number = style(
        _NUMBER,
        size=SMALL_SIZE,
        weight=600,
        anchor="middle",
        record=record,
        fill="on_brand" if step.neutral else "brand",
        ground=ground,
    )
    quiet = style(_TEXT_LEFT, size=SMALL_SIZE, fill="ink2", record=record)
    return (
        *((rule(top),) if step.number > 1 else ()),
        Circle(_NUMBER, middle, 11, fill=ground, stroke="brand", stroke_width=2.0, record=record),
        *centred((str(step.number),), middle, number),
        *stacked(what, first, style(_TEXT_LEFT, size=SMALL_SIZE, weight=600, record=record)),
        *stacked(who, first + len(what) * LEADING, quiet),
        *_bar(step, middle, last),
    )


def _bar(step: Step, middle: float, last: int) -> tuple[Shape, ...]:
    start, record = _x(step.start, last), step.record
    if step.end is None:
        return _undated(step, start, middle)
    length = max(_x(step.end, last) - start, 3.0)
    box = Rectangle(
        start,
        middle - _BAR / 2,
        length,
        _BAR,
        fill="brand" if step.neutral else "tint",
        stroke="brand",
        radius=2.0,
        record=record,
    )
    return (box, *_label(step, start, start + length, middle))


def _label(step: Step, left: float, right: float, middle: float) -> tuple[Shape, ...]:
    """Beside the bar: after it where there is room, inside where it fits, before it otherwise."""
    width, record = width_of(step.label, SMALL_SIZE, 600), step.record
    inside = right - left >= width + 16
    ground = ("brand" if step.neutral else "tint") if inside else "paper"
    fill = "on_brand" if ground == "brand" else "ink"
    after = right + 8 + width <= PAGE_WIDTH
    x, anchor = ((left + 8) if inside else (right + 8) if after else (left - 8)), "start"
    if not inside and not after:
        anchor = "end"
    manner = style(
        x, size=SMALL_SIZE, weight=600, anchor=anchor, fill=fill, ground=ground, record=record
    )
    lines = centred((step.label,), middle, manner)
    return lines if inside else (_clearing(x, width, anchor, middle), *lines)


def _clearing(x: float, width: float, anchor: str, middle: float) -> Rectangle:
    """Paper behind a label, so that no upright runs through it."""
    left = x - width if anchor == "end" else x
    return Rectangle(left - 3, middle - _BAR / 2, width + 6, _BAR, fill="paper")


def _undated(step: Step, start: float, middle: float) -> tuple[Shape, ...]:
    """An open, dashed arrow from the day the step can begin; from the left where no day is left."""
    width = width_of(step.label, SMALL_SIZE, 600)
    start = min(start, _AXIS_RIGHT - 44)
    after = start + 52 + width <= PAGE_WIDTH
    x, anchor = (start + 52, "start") if after else (start - 8, "end")
    manner = style(x, size=SMALL_SIZE, weight=600, anchor=anchor, record=step.record)
    return (
        _clearing(x, width, anchor, middle),
        Line((start, middle), (start + 44, middle), dashed=True, arrow=True, record=step.record),
        *centred((step.label,), middle, manner),
    )


def _foot(steps: tuple[Step, ...], shown: int, top: float) -> tuple[tuple[Shape, ...], float]:
    shapes: list[Shape] = []
    if len(steps) > shown:
        more = counted("ladder", "rest", len(steps) - shown)
        shapes += stacked((more,), top, style(0, weight=600))
        top += LEADING + 6
    left = 0.0
    for key, fill, wanted in (
        ("key_own", "tint", any(not step.neutral for step in steps)),
        ("key_neutral", "brand", any(step.neutral for step in steps)),
    ):
        if wanted:
            label = word("ladder", key)
            box = Rectangle(
                left + 1, top + 1, 24, LEADING - 2, fill=fill, stroke="brand", radius=2.0
            )
            shapes += (box, *stacked((label,), top, style(left + 33, size=SMALL_SIZE)))
            left += 33 + width_of(label, SMALL_SIZE) + 26
    return tuple(shapes), top + LEADING + 6
