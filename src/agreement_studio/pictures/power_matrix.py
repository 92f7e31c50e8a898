"""The power picture in columns: a ring for who decided before, a disc for who decides now."""

from dataclasses import dataclass
from functools import partial

from agreement_studio.pictures.drawing import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SMALL_SIZE,
    Line,
    Rectangle,
    Shape,
)
from agreement_studio.pictures.font import ELLIPSIS, wrap
from agreement_studio.pictures.holders import Holder
from agreement_studio.pictures.layout import (
    LEADING,
    fitting,
    pill_width,
    rule,
    sector_key,
    stacked,
    style,
)
from agreement_studio.pictures.power_facts import Decision, level_label
from agreement_studio.pictures.power_marks import (
    RADIUS,
    disc,
    holder_mark,
    key,
    level_pill,
    rest,
    ring,
    ringed_disc,
)
from agreement_studio.pictures.words import level_name, word

_INSET = 8.0
_WIDEST_COLUMN = 112.0
_LEAST_LABEL = 176.0
_HEAD_LINES = 4


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where everything stands: the label column, a column a holder, the level column."""

    columns: tuple[Holder, ...]
    column_width: float
    label_width: float
    level_left: float
    numbered: bool  # names do not fit above their columns: numbers there, names in the key

    def middle(self, key: str) -> float:
        at = next(index for index, holder in enumerate(self.columns) if holder.key == key)
        return self.label_width + (at + 0.5) * self.column_width


def _grid(decisions: tuple[Decision, ...], columns: tuple[Holder, ...]) -> _Grid:
    labels = [word("power", "stays") if d.kept else level_label(d.level) for d in decisions]
    level_width = max(map(pill_width, labels)) + 2 * _INSET
    room = PAGE_WIDTH - level_width - _LEAST_LABEL
    width = min(_WIDEST_COLUMN, room / len(columns))
    heads = [wrap(h.name, width - 6, SMALL_SIZE, 600, most=_HEAD_LINES) for h in columns]
    return _Grid(
        columns=columns,
        column_width=width,
        label_width=PAGE_WIDTH - level_width - width * len(columns),
        level_left=PAGE_WIDTH - level_width + _INSET,
        numbered=not all(map(_whole, columns, heads)),
    )


def _whole(holder: Holder, lines: tuple[str, ...]) -> bool:
    """Whether the lines hold the name with no word cut and nothing left out."""
    return lines[-1][-1:] != ELLIPSIS and " ".join(lines).split() == holder.name.split()


def matrix(
    decisions: tuple[Decision, ...], columns: tuple[Holder, ...]
) -> tuple[tuple[Shape, ...], float]:
    """The shapes, and the height they take."""
    grid = _grid(decisions, columns)
    head, top = _head(grid)
    foot_height = 110 + (20 * len(columns) if grid.numbered else 0)
    heights = fitting(decisions, partial(_height, grid), PAGE_HEIGHT - top - foot_height)
    shown = len(heights)
    shapes: list[Shape] = []
    at = top
    for decision, height in zip(decisions, heights, strict=False):
        shapes += _row(grid, decision, at, height)
        at += height
    uprights = _uprights(grid, top, at)
    grounds = [shape for shape in shapes if isinstance(shape, Rectangle) and not shape.radius]
    others = [shape for shape in shapes if shape not in grounds]
    foot, bottom = _foot(grid, decisions, shown, at + 12)
    return (*grounds, *uprights, *others, *head, rule(at), *foot), bottom


def _head(grid: _Grid) -> tuple[tuple[Shape, ...], float]:
    names = [
        (str(at),)
        if grid.numbered
        else wrap(h.name, grid.column_width - 6, SMALL_SIZE, 600, most=4)
        for at, h in enumerate(grid.columns, start=1)
    ]
    bottom = 26 + max(map(len, names)) * LEADING + 6
    shapes: list[Shape] = []
    for holder, lines in zip(grid.columns, names, strict=True):
        middle = grid.middle(holder.key)
        shapes += holder_mark(middle, 13, holder)
        manner = style(
            middle, size=SMALL_SIZE, weight=600, anchor="middle", fill="brand", record=holder.record
        )
        shapes += stacked(lines, 26, manner)
    manner = style(grid.level_left, size=SMALL_SIZE, weight=600, fill="brand")
    level = stacked((word("power", "column_level"),), bottom - LEADING - 6, manner)
    manner = style(_INSET, size=SMALL_SIZE, weight=600, fill="brand")
    label = stacked((word("power", "column_decision"),), bottom - LEADING - 6, manner)
    return (*label, *shapes, *level, rule(bottom, strong=True)), bottom


def _lines(grid: _Grid, decision: Decision) -> tuple[tuple[str, ...], tuple[str, ...]]:
    room = grid.label_width - 2 * _INSET
    name = wrap(decision.name, room, SMALL_SIZE, 600, most=4)
    return name, tuple(line for gap in decision.gaps for line in wrap(gap, room, SMALL_SIZE))


def _height(grid: _Grid, decision: Decision) -> float:
    name, gaps = _lines(grid, decision)
    beside = 2.6 if decision.level_before and not decision.kept else 1.3
    return max(len(name) + len(gaps), beside) * LEADING + 16


def _row(grid: _Grid, decision: Decision, top: float, height: float) -> tuple[Shape, ...]:
    ground = "tint" if decision.ceding else "paper"
    name, gaps = _lines(grid, decision)
    start = top + (height - (len(name) + len(gaps)) * LEADING) / 2
    bold = style(_INSET, size=SMALL_SIZE, weight=600, ground=ground, record=decision.record)
    open_points = style(_INSET, size=SMALL_SIZE, fill="gap", ground=ground, record=decision.record)
    return (
        Rectangle(0, top, PAGE_WIDTH, height, fill=ground, record=decision.record),
        *stacked(name, start, bold),
        *stacked(gaps, start + len(name) * LEADING, open_points),
        *_moves(grid, decision, top + height / 2),
        *_level(grid, decision, top + height / 2, ground),
        rule(top),
    )


def _level(grid: _Grid, decision: Decision, middle: float, ground: str) -> tuple[Shape, ...]:
    if decision.kept or not decision.level_before:
        return level_pill(grid.level_left, middle, decision)
    label = word("power", "level_until_now", level=level_name(decision.level_before))
    manner = style(
        grid.level_left, size=SMALL_SIZE, fill="ink2", ground=ground, record=decision.record
    )
    lines = wrap(label, PAGE_WIDTH - grid.level_left, SMALL_SIZE, most=1)
    before = stacked(lines, middle - LEADING - 5, manner)
    return (*before, *level_pill(grid.level_left, middle + 10, decision))


def _moves(grid: _Grid, decision: Decision, y: float) -> tuple[Shape, ...]:
    before = {holder.key: grid.middle(holder.key) for holder in decision.before}
    now = {holder.key: grid.middle(holder.key) for holder in decision.now}
    shapes: list[Shape] = []
    if before:
        newcomers = sorted(now.keys() - before.keys())
        shapes += [_arrow(before, now[place], y, decision.record) for place in newcomers]
    for place in sorted(before.keys() | now.keys()):
        sign = (
            ringed_disc if place in before and place in now else ring if place in before else disc
        )
        shapes += sign(grid.middle(place), y, decision.record)
    return tuple(shapes)


def _arrow(before: dict[str, float], target: float, y: float, record: str) -> Line:
    """From the nearest former holder to the newcomer."""
    source = min(before.values(), key=lambda x: (abs(x - target), x))
    step = 1 if target > source else -1
    start, end = source + step * RADIUS, target - step * (RADIUS + 3)
    return Line((start, y), (end, y), stroke_width=2.5, arrow=True, record=record)


def _uprights(grid: _Grid, top: float, bottom: float) -> tuple[Shape, ...]:
    return tuple(
        Line((x, top), (x, bottom), stroke="hairline", stroke_width=1.0)
        for x in (grid.middle(holder.key) for holder in grid.columns)
    )


def _foot(
    grid: _Grid, decisions: tuple[Decision, ...], shown: int, top: float
) -> tuple[tuple[Shape, ...], float]:
    more, top = rest(len(decisions) - shown, top)
    signs, top = key(decisions, top)
    names, top = _numbers(grid, top) if grid.numbered else ((), top)
    sectors, bottom = sector_key((holder.sector for holder in grid.columns), top + 2)
    return (*more, *signs, *names, *sectors), bottom


def _numbers(grid: _Grid, top: float) -> tuple[tuple[Shape, ...], float]:
    """The key of the numbered columns, each with its whole name."""
    shapes: list[Shape] = []
    half, rows = PAGE_WIDTH / 2, (len(grid.columns) + 1) // 2
    at = [top, top]
    for number, holder in enumerate(grid.columns, start=1):
        column = (number - 1) // rows
        left, line_top = column * half, at[column]
        lines = wrap(holder.name, half - 60, SMALL_SIZE, most=2)
        bold = style(left + 12, size=SMALL_SIZE, weight=600, anchor="middle", fill="brand")
        shapes += stacked((str(number),), line_top, bold)
        shapes += holder_mark(left + 34, line_top + LEADING / 2, holder)
        shapes += stacked(lines, line_top, style(left + 52, size=SMALL_SIZE, record=holder.record))
        at[column] += len(lines) * LEADING + 7
    return tuple(shapes), max(at)
