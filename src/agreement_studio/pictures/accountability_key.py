"""What the map's lines mean: drawn and written beneath it."""

from agreement_studio.pictures.accountability_facts import Answer
from agreement_studio.pictures.drawing import SMALL_SIZE, Line, Shape
from agreement_studio.pictures.font import width_of
from agreement_studio.pictures.layout import LEADING, sector_key, stacked, style
from agreement_studio.pictures.words import counted, word


def stroke_of(answer: Answer) -> str:
    """The colour of a line: quieter where the law, not a promise, makes it."""
    return "ink2" if answer.by_law else "brand"


def key(answers: tuple[Answer, ...], shown: int, top: float) -> tuple[tuple[Shape, ...], float]:
    """What is left to the table, solid and dashed, the sectors; and the height beneath."""
    shapes: list[Shape] = []
    if len(answers) > shown:
        more = counted("accountability", "rest", len(answers) - shown)
        shapes += stacked((more,), top, style(0, weight=600))
        top += LEADING + 6
    left = 0.0
    for by_law, name, stroke in ((False, "promise", "brand"), (True, "law", "ink2")):
        if any(one.by_law is by_law for one in answers):
            label, middle = word("accountability", name), top + LEADING / 2
            shapes.append(
                Line((left, middle), (left + 40, middle), stroke=stroke, dashed=by_law, arrow=True)
            )
            shapes += stacked((label,), top, style(left + 48, size=SMALL_SIZE))
            left += 48 + width_of(label, SMALL_SIZE) + 28
    held = (h for one in answers[:shown] for h in (one.who, *one.whom))
    sectors, bottom = sector_key((holder.sector for holder in held), top + LEADING + 8)
    return (*shapes, *sectors), bottom
