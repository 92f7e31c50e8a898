"""The picture of what each brings: bars for cash and in kind side by side, the rest in words."""

import math
from dataclasses import dataclass

from agreement_studio.domain.agreement import Agreement
from agreement_studio.pictures.contribution_facts import (
    Brought,
    Contributions,
    Sum,
    column,
    contributions_of,
    description_of,
    figure,
    table_of,
)
from agreement_studio.pictures.drawing import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SMALL_SIZE,
    Drawing,
    Line,
    Rectangle,
    Shape,
)
from agreement_studio.pictures.font import width_of, wrap
from agreement_studio.pictures.layout import (
    LEADING,
    centred,
    fitting,
    rule,
    sector_key,
    stacked,
    style,
)
from agreement_studio.pictures.power_marks import holder_mark
from agreement_studio.pictures.words import counted, listed, word

_NAME_LEFT = 28.0
_NAME_WIDTH = 166.0
_COLUMNS = {"cash": 200.0, "kind": 424.0}
_COLUMN_WIDTH = 216.0
_BAR = 14.0
_FIGURE_GAP = 7.0
_SMALLEST_BAR = 2.0


@dataclass(frozen=True, slots=True)
class _Scale:
    """One scale for every bar: the largest sum fills what its figure leaves of the column."""

    facts: Contributions
    per_unit: float

    def length(self, amount: Sum) -> float:
        return max(float(amount.amount) * self.per_unit, _SMALLEST_BAR) if amount.amount else 0.0

    def figure(self, amount: Sum) -> str:
        return figure(amount, self.facts.measure)


def contributions(agreement: Agreement) -> Drawing | None:
    """What each brings, or None where nothing is brought yet."""
    facts = contributions_of(agreement)
    if not facts.brought:
        return None
    shapes, height = _layout(facts)
    return Drawing(
        title=word("contributions", "title"),
        description=description_of(facts),
        shapes=shapes,
        table=table_of(facts),
        height=math.ceil(height),
    )


def _scale(facts: Contributions) -> _Scale:
    sums = [amount for one in facts.brought for amount in (one.cash, one.kind)]
    texts = [figure(amount, facts.measure) for amount in sums]
    widest = max(width_of(text, SMALL_SIZE, 600) for text in texts)
    largest = float(max(amount.amount for amount in sums))
    return _Scale(facts, (_COLUMN_WIDTH - widest - _FIGURE_GAP - 4) / largest if largest else 0.0)


def _layout(facts: Contributions) -> tuple[tuple[Shape, ...], float]:
    scale = _scale(facts)
    head, top = _head(facts)
    heights = fitting(facts.brought, _height, PAGE_HEIGHT - top - 150)
    shapes: list[Shape] = []
    at = top
    for one, height in zip(facts.brought, heights, strict=False):
        shapes += _row(scale, one, at, height)
        at += height
    foot, bottom = _foot(scale, len(heights), at)
    return (*head, *shapes, *foot), bottom


def _head(facts: Contributions) -> tuple[tuple[Shape, ...], float]:
    manner = style(0, size=SMALL_SIZE, weight=600, fill="brand")
    shapes: list[Shape] = [*stacked((word("contributions", "column_partner"),), 2, manner)]
    for key, left in _COLUMNS.items():
        shapes.append(_bar(key, left, 2 + LEADING / 2, 18, ""))
        named = style(left + 26, size=SMALL_SIZE, weight=600, fill="brand")
        shapes += stacked((column(key, facts.measure),), 2, named)
    return (*shapes, rule(24, strong=True)), 24.0


def _bar(key: str, left: float, middle: float, length: float, record: str) -> Rectangle:
    """Cash is solid, in kind is an outline: not told by colour alone."""
    top = middle - _BAR / 2
    if key == "cash":
        return Rectangle(left, top, length, _BAR, fill="brand", record=record)
    return Rectangle(
        left + 0.75,
        top + 0.75,
        max(length - 1.5, 1.0),
        _BAR - 1.5,
        fill="tint",
        stroke="brand",
        record=record,
    )


def _axis(left: float, top: float, bottom: float) -> Line:
    return Line((left, top), (left, bottom), stroke="rule", stroke_width=1.0)


def _name(one: Brought) -> tuple[str, ...]:
    return wrap(one.holder.name, _NAME_WIDTH, SMALL_SIZE, 600, most=3)


def _also(one: Brought) -> tuple[str, ...]:
    if not one.also:
        return ()
    text = word("contributions", "column_also_line", things=listed(one.also))
    return wrap(text, PAGE_WIDTH - _COLUMNS["cash"] - 16, SMALL_SIZE, most=3)


def _height(one: Brought) -> float:
    beside = len(_also(one)) + (1 if _has_bars(one) else 0)
    return max(len(_name(one)), beside) * LEADING + 14


def _has_bars(one: Brought) -> bool:
    return bool(one.cash.amount or one.kind.amount)


def _row(scale: _Scale, one: Brought, top: float, height: float) -> tuple[Shape, ...]:
    record = one.holder.record
    first = top + 6 + LEADING / 2
    name = style(_NAME_LEFT, size=SMALL_SIZE, weight=600, record=record)
    also = style(_COLUMNS["cash"] + 8, size=SMALL_SIZE, fill="ink2", record=record)
    return (
        *holder_mark(12, first, one.holder),
        *stacked(_name(one), top + 6, name),
        *(_sums(scale, one, first) if _has_bars(one) else ()),
        *stacked(_also(one), top + 7 + (LEADING if _has_bars(one) else 0), also),
        rule(top + height),
    )


def _sums(scale: _Scale, one: Brought, middle: float) -> tuple[Shape, ...]:
    record = one.holder.record
    return (
        *_sum(scale, "cash", one.cash, middle, record),
        *_sum(scale, "kind", one.kind, middle, record),
        *(_axis(left, middle - 12, middle + 12) for left in _COLUMNS.values()),
    )


def _sum(scale: _Scale, key: str, amount: Sum, middle: float, record: str) -> tuple[Shape, ...]:
    left, length = _COLUMNS[key], scale.length(amount)
    bar = (_bar(key, left, middle, length, record),) if length else ()
    weight, fill = (600, "ink") if length else (400, "ink2")
    manner = style(
        left + length + _FIGURE_GAP, size=SMALL_SIZE, weight=weight, fill=fill, record=record
    )
    return (*bar, *centred((scale.figure(amount),), middle, manner))


def _foot(scale: _Scale, shown: int, top: float) -> tuple[tuple[Shape, ...], float]:
    facts = scale.facts
    shapes: list[Shape] = []
    if len(facts.brought) > shown:
        line = counted("contributions", "rest", len(facts.brought) - shown)
        shapes += stacked((line,), top + 8, style(0, weight=600))
        top += LEADING + 12
    if len(facts.brought) > 1:
        shapes += _total(scale, top)
        top += LEADING + 14
    lines = wrap(word("contributions", "key"), PAGE_WIDTH, SMALL_SIZE)
    shapes += stacked(lines, top + 8, style(0, size=SMALL_SIZE, fill="ink2"))
    top += 14 + len(lines) * LEADING
    sectors, bottom = sector_key((one.holder.sector for one in facts.brought), top)
    return (*shapes, *sectors), bottom


def _total(scale: _Scale, top: float) -> tuple[Shape, ...]:
    total, height = scale.facts.total, LEADING + 12
    bold = style(8, size=SMALL_SIZE, weight=600, ground="tint")
    shapes: list[Shape] = [
        Rectangle(0, top, PAGE_WIDTH, height, fill="tint"),
        rule(top, strong=True),
    ]
    shapes += stacked((total.holder.name,), top + 6, bold)
    for key, amount in (("cash", total.cash), ("kind", total.kind)):
        manner = style(_COLUMNS[key] + _FIGURE_GAP, size=SMALL_SIZE, weight=600, ground="tint")
        shapes += stacked((scale.figure(amount),), top + 6, manner)
    return tuple(shapes)
