"""The map of few lines: who answers, for what, and curves to the boxes they answer to.

What each answers for stands in a column of its own, and curves keep to the gutter beyond it, so no
line can cross a text. Places stand where their lines come from, which keeps crossings few.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from agreement_studio.pictures.accountability_facts import Answer
from agreement_studio.pictures.accountability_key import key, stroke_of
from agreement_studio.pictures.drawing import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SMALL_SIZE,
    Line,
    Rectangle,
    Shape,
)
from agreement_studio.pictures.font import width_of, wrap
from agreement_studio.pictures.holders import Holder
from agreement_studio.pictures.layout import LEADING, MARK_ROOM, centred, fitting, stacked, style
from agreement_studio.pictures.power_marks import holder_mark
from agreement_studio.pictures.words import word

_WHO_WIDTH = 172.0
_WHAT_LEFT = 200.0
_WHAT_WIDTH = 186.0
_GUTTER = (394.0, 468.0)
_GAP = 8.0
_HEAD = 26.0
_PORTS = 7.0  # between the ends of two lines at one box


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of accountability and its place."""

    answer: Answer
    what: tuple[str, ...]
    role: tuple[str, ...]
    top: float
    height: float

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class _Box:
    """One holder and its place."""

    holder: Holder
    lines: tuple[str, ...]
    top: float
    height: float
    by_law: bool = False


def network(answers: tuple[Answer, ...]) -> tuple[tuple[Shape, ...], float]:
    """The shapes, and the height they take."""
    all_rows = _rows(answers)
    shown = len(fitting(all_rows, lambda row: row.height + _GAP, PAGE_HEIGHT - _HEAD - 90))
    rows = all_rows[:shown]
    sources = _sources(rows)
    bottom = max(box.top + box.height for box in sources)
    targets = _targets(rows, bottom)
    bottom = max([bottom, *(box.top + box.height for box in targets)])
    foot, end = key(answers, shown, bottom + 16)
    boxes = [
        *(shape for box in sources for shape in _box(box, 0, _WHO_WIDTH)),
        *(shape for box in targets for shape in _box(box, _GUTTER[1], PAGE_WIDTH - _GUTTER[1])),
    ]
    texts = [shape for row in rows for shape in _what(row)]
    return (*_heads(), *_curves(rows, targets), *boxes, *texts, *foot), end


def _heads() -> tuple[Shape, ...]:
    columns = (("who", 0.0), ("what", _WHAT_LEFT), ("whom", _GUTTER[1]))
    return tuple(
        text
        for column, left in columns
        for text in stacked(
            (word("accountability", f"column_{column}"),),
            2,
            style(left, size=SMALL_SIZE, weight=600, fill="brand"),
        )
    )


def _name_lines(holder: Holder, width: float) -> tuple[str, ...]:
    return wrap(holder.name, width - _text_inset(holder) - 8, SMALL_SIZE, 600, most=3)


def _text_inset(holder: Holder) -> float:
    return MARK_ROOM + 12 if holder.sector else 14.0


def _rows(answers: Sequence[Answer]) -> list[_Row]:
    rows: list[_Row] = []
    top = _HEAD
    for _, group in groupby(answers, key=lambda one: one.who.key):
        lines = list(group)
        least = len(_name_lines(lines[0].who, _WHO_WIDTH)) * LEADING + 20
        heights = [_row_height(one) for one in lines]
        more = max(0.0, least - sum(heights)) / len(lines)
        for one, height in zip(lines, heights, strict=True):
            rows.append(_Row(one, *_texts(one), top, height + more))
            top += height + more
        top += _GAP
    return rows


def _texts(answer: Answer) -> tuple[tuple[str, ...], tuple[str, ...]]:
    role = wrap(answer.role, _WHAT_WIDTH, SMALL_SIZE, most=1) if answer.role else ()
    return wrap(answer.what, _WHAT_WIDTH, SMALL_SIZE), role


def _row_height(answer: Answer) -> float:
    return sum(map(len, _texts(answer))) * LEADING + 14


def _sources(rows: list[_Row]) -> list[_Box]:
    boxes = []
    for _, group in groupby(rows, key=lambda row: row.answer.who.key):
        lines = list(group)
        who, top = lines[0].answer.who, lines[0].top
        height = lines[-1].top + lines[-1].height - top
        boxes.append(_Box(who, _name_lines(who, _WHO_WIDTH), top, height))
    return boxes


def _targets(rows: list[_Row], bottom: float) -> list[_Box]:
    """A box for each place answered to, near the lines that lead there, none over another."""
    reached: dict[str, tuple[Holder, list[_Row]]] = {}
    for row in rows:
        for holder in row.answer.whom:
            reached.setdefault(holder.key, (holder, []))[1].append(row)
    wanted = []
    for holder, leading in reached.values():
        lines = _name_lines(holder, PAGE_WIDTH - _GUTTER[1])
        height = max(len(lines) * LEADING + 16, len(leading) * _PORTS + 12)
        middle = sum(row.middle for row in leading) / len(leading)
        by_law = all(row.answer.by_law for row in leading)
        wanted.append(_Box(holder, lines, middle - height / 2, height, by_law))
    wanted.sort(key=lambda box: box.top + box.height / 2)
    return _apart(wanted, bottom)


def _apart(wanted: list[_Box], bottom: float) -> list[_Box]:
    tops: list[float] = []
    reach = _HEAD
    for box in wanted:
        tops.append(max(box.top, reach))
        reach = tops[-1] + box.height + _GAP
    limit = max(bottom, _HEAD + sum(box.height + _GAP for box in wanted) - _GAP)
    for at in range(len(wanted) - 1, -1, -1):
        tops[at] = min(tops[at], limit - wanted[at].height)
        limit = tops[at] - _GAP
    return [
        _Box(box.holder, box.lines, top, box.height, box.by_law)
        for box, top in zip(wanted, tops, strict=True)
    ]


def _box(box: _Box, left: float, width: float) -> tuple[Shape, ...]:
    middle = box.top + box.height / 2
    stroke = "ink2" if box.by_law else "brand"
    manner = style(
        left + _text_inset(box.holder), size=SMALL_SIZE, weight=600, record=box.holder.record
    )
    frame = Rectangle(
        left + 1,
        box.top + 1,
        width - 2,
        box.height - 2,
        fill="paper",
        stroke=stroke,
        radius=5.0,
        dashed=box.by_law,
        record=box.holder.record,
    )
    mark = holder_mark(left + 20, middle, box.holder) if box.holder.sector else ()
    return (frame, *mark, *centred(box.lines, middle, manner))


def _what(row: _Row) -> tuple[Shape, ...]:
    record = row.answer.record
    top = row.middle - (len(row.what) + len(row.role)) * LEADING / 2
    quiet = style(_WHAT_LEFT, size=SMALL_SIZE, fill="ink2", record=record)
    return (
        *stacked(row.what, top, style(_WHAT_LEFT, size=SMALL_SIZE, record=record)),
        *stacked(row.role, top + len(row.what) * LEADING, quiet),
    )


def _ports(rows: list[_Row], targets: list[_Box]) -> dict[tuple[str, str], float]:
    """Where each line ends at its box, in the order the lines come from above."""
    ports: dict[tuple[str, str], float] = {}
    for box in targets:
        leading = [r for r in rows if any(h.key == box.holder.key for h in r.answer.whom)]
        first = box.top + box.height / 2 - (len(leading) - 1) * _PORTS / 2
        for at, row in enumerate(leading):
            ports[row.answer.record, box.holder.key] = first + at * _PORTS
    return ports


def _curves(rows: list[_Row], targets: list[_Box]) -> tuple[Shape, ...]:
    ports = _ports(rows, targets)
    shapes: list[Shape] = []
    for row in rows:
        dashed, stroke, record = row.answer.by_law, stroke_of(row.answer), row.answer.record
        widest = max(width_of(line, SMALL_SIZE) for line in (*row.what, *row.role))
        start, y = (_WHO_WIDTH, row.middle), row.middle
        shapes.append(Line(start, (_WHAT_LEFT - 6, y), stroke, dashed=dashed, record=record))
        if not row.answer.whom:
            continue
        after = _WHAT_LEFT + widest + 7
        if after < _GUTTER[0]:
            shapes.append(Line((after, y), (_GUTTER[0], y), stroke, dashed=dashed, record=record))
        places = dict.fromkeys(holder.key for holder in row.answer.whom)
        shapes += [_curve(row, ports[record, place], stroke) for place in places]
    return tuple(shapes)


def _curve(row: _Row, end: float, stroke: str) -> Line:
    left, right = _GUTTER[0], _GUTTER[1] - 1
    bend = (right - left) * 0.55
    return Line(
        (left, row.middle),
        (right, end),
        stroke,
        controls=((left + bend, row.middle), (right - bend, end)),
        dashed=row.answer.by_law,
        arrow=True,
        record=row.answer.record,
    )
