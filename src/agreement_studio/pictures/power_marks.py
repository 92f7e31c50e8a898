"""The signs of the power picture: ring, disc, both, level pills, and the key that explains them."""

from agreement_studio.pictures.drawing import (
    SMALL_SIZE,
    Circle,
    Polygon,
    Rectangle,
    SectorMark,
    Shape,
)
from agreement_studio.pictures.font import width_of
from agreement_studio.pictures.holders import Holder
from agreement_studio.pictures.layout import (
    LEADING,
    MARK_SIZE,
    PILL_HEIGHT,
    in_rows,
    pill,
    stacked,
    style,
)
from agreement_studio.pictures.power_facts import Decision, level_label
from agreement_studio.pictures.words import counted, word

RADIUS = 8.0
_STAYS = ("paper", "ink", "rule")
_PILLS = {
    "": ("gap_ground", "gap", ""),
    "tell": ("level_tell", "on_level", "rule"),
    "ask": ("level_ask", "on_level", "rule"),
    "shape": ("level_shape", "on_level", "rule"),
    "together": ("level_together", "on_level_ceding", ""),
    "handover": ("level_handover", "on_level_ceding", ""),
}


def ring(x: float, y: float, record: str = "") -> tuple[Shape, ...]:
    """Decided before."""
    return (Circle(x, y, RADIUS, fill="paper", stroke="brand", record=record),)


def disc(x: float, y: float, record: str = "") -> tuple[Shape, ...]:
    """Decides now."""
    return (Circle(x, y, RADIUS + 1, fill="brand", record=record),)


def ringed_disc(x: float, y: float, record: str = "") -> tuple[Shape, ...]:
    """Decided before and decides now."""
    return (*ring(x, y, record), Circle(x, y, RADIUS - 3.4, fill="brand", record=record))


def level_pill(left: float, middle: float, decision: Decision) -> tuple[Shape, ...]:
    """The level now, or that the decision stays."""
    if decision.kept:
        return pill(left, middle, word("power", "stays"), _STAYS, decision.record)
    label = level_label(decision.level)
    return pill(left, middle, label, _PILLS[decision.level], decision.record)


def holder_mark(x: float, y: float, holder: Holder) -> tuple[Shape, ...]:
    """The mark of the holder's sector, or a small person for someone who belongs to none."""
    if holder.sector:
        return (SectorMark(x, y, holder.sector, MARK_SIZE, holder.record),)
    shoulders = ((x - 7, y + 8), (x - 5, y + 2), (x + 5, y + 2), (x + 7, y + 8))
    head = Circle(x, y - 4, 4, fill="rule", record=holder.record)
    return (head, Polygon(shoulders, fill="rule", record=holder.record))


def key(decisions: tuple[Decision, ...], top: float) -> tuple[tuple[Shape, ...], float]:
    """What ring, disc and shade mean, and the height beneath it."""
    signs = [("key_before", ring), ("key_now", disc)]
    if any(_same_holder(decision) for decision in decisions):
        signs.append(("key_both", ringed_disc))
    entries = [(word("power", name), sign) for name, sign in signs]
    shade = word("power", "key_ceded") if any(d.ceding for d in decisions) else ""
    widths = [24 + width_of(label, SMALL_SIZE) for label, _ in entries]
    places = in_rows([*widths, 30 + width_of(shade, SMALL_SIZE)], 24)
    shapes: list[Shape] = []
    for (label, sign), (left, line) in zip(entries, places, strict=False):
        middle = top + line * 24 + LEADING / 2
        shapes += sign(left + RADIUS + 2, middle)
        shapes += stacked((label,), middle - LEADING / 2, style(left + 24, size=SMALL_SIZE))
    left, line = places[-1]
    if shade:
        shapes += _shade(left, top + line * 24 + LEADING / 2, shade)
    return tuple(shapes), top + (line + 1) * 24


def _shade(left: float, middle: float, label: str) -> tuple[Shape, ...]:
    box = Rectangle(
        left,
        middle - PILL_HEIGHT / 2,
        24,
        PILL_HEIGHT,
        fill="tint",
        stroke="hairline",
        stroke_width=1.0,
    )
    return (box, *stacked((label,), middle - LEADING / 2, style(left + 31, size=SMALL_SIZE)))


def _same_holder(decision: Decision) -> bool:
    return bool({h.key for h in decision.before} & {h.key for h in decision.now})


def rest(count: int, top: float) -> tuple[tuple[Shape, ...], float]:
    """A sentence on the decisions that did not fit, and the height beneath it."""
    if not count:
        return (), top
    line = stacked((counted("power", "rest", count),), top, style(0, weight=600, fill="ink"))
    return line, top + LEADING + 8
