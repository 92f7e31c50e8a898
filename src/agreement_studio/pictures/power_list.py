"""The power picture for many holders: a row a decision, names before and names now."""

from agreement_studio.pictures.drawing import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SMALL_SIZE,
    Line,
    Rectangle,
    Shape,
)
from agreement_studio.pictures.font import wrap
from agreement_studio.pictures.holders import Holder
from agreement_studio.pictures.layout import (
    LEADING,
    MARK_ROOM,
    PILL_HEIGHT,
    fitting,
    rule,
    sector_key,
    stacked,
    style,
)
from agreement_studio.pictures.power_facts import Decision
from agreement_studio.pictures.power_marks import disc, holder_mark, level_pill, rest, ring
from agreement_studio.pictures.words import level_name, word

_LABEL = 8.0
_BEFORE = 196.0
_ARROW = 384.0
_NOW = 428.0
_NAME_LINES = 2
_MOST_NAMES = 4


def listed_decisions(decisions: tuple[Decision, ...]) -> tuple[tuple[Shape, ...], float]:
    """The shapes, and the height they take."""
    head, top = _head()
    heights = fitting(decisions, _height, PAGE_HEIGHT - top - 80)
    shown = len(heights)
    shapes: list[Shape] = []
    at = top
    for decision, height in zip(decisions, heights, strict=False):
        shapes += _row(decision, at, height)
        at += height
    more, bottom = rest(len(decisions) - shown, at + 10)
    key, bottom = _key(decisions[:shown], bottom)
    return (*shapes, *head, rule(at), *more, *key), bottom


def _head() -> tuple[tuple[Shape, ...], float]:
    columns = (("decision", _LABEL), ("before", _BEFORE + 22), ("now", _NOW + 22))
    shapes: list[Shape] = [*ring(_BEFORE + 8, 12), *disc(_NOW + 8, 12)]
    for column, left in columns:
        manner = style(left, size=SMALL_SIZE, weight=600, fill="brand")
        shapes += stacked((word("power", f"column_{column}"),), 12 - LEADING / 2, manner)
    return (*shapes, rule(26, strong=True)), 26.0


def _names(
    holders: tuple[Holder, ...], width: float
) -> list[tuple[Holder | None, tuple[str, ...]]]:
    shown = holders if len(holders) <= _MOST_NAMES else holders[: _MOST_NAMES - 1]
    found: list[tuple[Holder | None, tuple[str, ...]]] = [
        (holder, wrap(holder.name, width, SMALL_SIZE, most=_NAME_LINES)) for holder in shown
    ]
    if len(shown) < len(holders):
        others = word("power", "and_others", count=len(holders) - len(shown))
        found.append((None, (others,)))
    return found


def _before(decision: Decision) -> list[tuple[Holder | None, tuple[str, ...]]]:
    return _names(decision.before, _ARROW - _BEFORE - MARK_ROOM - 12)


def _now(decision: Decision) -> list[tuple[Holder | None, tuple[str, ...]]]:
    return _names(decision.now, PAGE_WIDTH - _NOW - MARK_ROOM - 8)


def _name_height(name: tuple[Holder | None, tuple[str, ...]]) -> float:
    return len(name[1]) * LEADING + 6


def _room(names: list[tuple[Holder | None, tuple[str, ...]]]) -> float:
    return sum(map(_name_height, names)) or LEADING


def _height(decision: Decision) -> float:
    name = wrap(decision.name, _BEFORE - _LABEL - 14, SMALL_SIZE, 600, most=4)
    was = 22 if decision.level_before and not decision.kept else 0
    columns = (_room(_before(decision)) + was, _room(_now(decision)) + PILL_HEIGHT + 5)
    return max(len(name) * LEADING, *columns) + 16


def _row(decision: Decision, top: float, height: float) -> tuple[Shape, ...]:
    ground = "tint" if decision.ceding else "paper"
    record = decision.record
    name = wrap(decision.name, _BEFORE - _LABEL - 14, SMALL_SIZE, 600, most=4)
    first = top + 8
    bold = style(_LABEL, size=SMALL_SIZE, weight=600, ground=ground, record=record)
    shapes: list[Shape] = [
        Rectangle(0, top, PAGE_WIDTH, height, fill=ground, record=record),
        rule(top),
        *stacked(name, first, bold),
    ]
    before, after_before = _written(_before(decision), _BEFORE, first, ground, "gap_before")
    now, after_now = _written(_now(decision), _NOW, first, ground, "gap_now")
    shapes += (*before, *now, *level_pill(_NOW, after_now + PILL_HEIGHT / 2 + 2, decision))
    if decision.level_before and not decision.kept:
        label = word("power", "level_until_now", level=level_name(decision.level_before))
        manner = style(_BEFORE, size=SMALL_SIZE, fill="ink2", ground=ground, record=record)
        shapes += stacked((label,), after_before + 3, manner)
    if not decision.kept:
        start, end = (_ARROW, first + 10), (_NOW - 12, first + 10)
        shapes.append(Line(start, end, stroke_width=2.5, arrow=True, record=record))
    return tuple(shapes)


def _written(
    names: list[tuple[Holder | None, tuple[str, ...]]],
    left: float,
    top: float,
    ground: str,
    gap: str,
) -> tuple[tuple[Shape, ...], float]:
    if not names:
        manner = style(left, size=SMALL_SIZE, fill="gap", ground=ground)
        lines = wrap(word("power", gap), 180, SMALL_SIZE, most=2)
        return stacked(lines, top, manner), top + len(lines) * LEADING
    shapes: list[Shape] = []
    for holder, lines in names:
        if holder:
            shapes += holder_mark(left + 9, top + 10, holder)
        record = holder.record if holder else ""
        manner = style(left + MARK_ROOM, size=SMALL_SIZE, ground=ground, record=record)
        shapes += stacked(lines, top + 1.5, manner)
        top += len(lines) * LEADING + 6
    return tuple(shapes), top


def _key(decisions: tuple[Decision, ...], top: float) -> tuple[tuple[Shape, ...], float]:
    if any(decision.ceding for decision in decisions):
        box = Rectangle(0, top, 24, 20, fill="tint", stroke="hairline", stroke_width=1.0)
        line = stacked((word("power", "key_ceded"),), top + 2, style(31, size=SMALL_SIZE))
        shade: tuple[Shape, ...] = (box, *line)
        top += 26
    else:
        shade = ()
    held = (holder for decision in decisions for holder in (*decision.before, *decision.now))
    sectors, bottom = sector_key((holder.sector for holder in held), top)
    return (*shade, *sectors), bottom
