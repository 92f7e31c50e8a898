"""The map of many lines: a row each, with an arrow from what is answered for to whom."""

from agreement_studio.pictures.accountability_facts import Answer
from agreement_studio.pictures.accountability_key import key, stroke_of
from agreement_studio.pictures.drawing import PAGE_HEIGHT, PAGE_WIDTH, SMALL_SIZE, Line, Shape
from agreement_studio.pictures.font import wrap
from agreement_studio.pictures.holders import Holder, labels
from agreement_studio.pictures.layout import LEADING, MARK_ROOM, fitting, rule, stacked, style
from agreement_studio.pictures.power_marks import holder_mark
from agreement_studio.pictures.words import capitalised, word

_WHO = 4.0
_WHO_WIDTH = 160.0
_WHAT = 200.0
_WHAT_WIDTH = 180.0
_ARROW = (392.0, 436.0)
_WHOM = 446.0
_HEAD = 25.0


def listed_answers(answers: tuple[Answer, ...]) -> tuple[tuple[Shape, ...], float]:
    """The shapes, and the height they take."""
    heights = fitting(answers, _height, PAGE_HEIGHT - _HEAD - 90)
    shapes: list[Shape] = list(_heads())
    at = _HEAD
    for number, answer in enumerate(answers[: len(heights)]):
        again = number > 0 and answers[number - 1].who.key == answer.who.key
        shapes += _row(answer, at, again=again)
        at += heights[number]
    foot, bottom = key(answers, len(heights), at + 12)
    return (*shapes, rule(at), *foot), bottom


def _heads() -> tuple[Shape, ...]:
    columns = (("who", _WHO), ("what", _WHAT), ("whom", _WHOM))
    heads = (
        text
        for column, left in columns
        for text in stacked(
            (word("accountability", f"column_{column}"),),
            2,
            style(left, size=SMALL_SIZE, weight=600, fill="brand"),
        )
    )
    return (*heads, rule(_HEAD, strong=True))


def _who(holder: Holder) -> tuple[str, ...]:
    return wrap(holder.name, _WHO_WIDTH, SMALL_SIZE, 600, most=2)


def _what(answer: Answer) -> tuple[str, ...]:
    return wrap(answer.what, _WHAT_WIDTH, SMALL_SIZE)


def _whom(answer: Answer) -> tuple[str, ...]:
    names = capitalised(labels(answer.whom, word("accountability", "gap_whom")))
    return wrap(names, PAGE_WIDTH - _WHOM - 4, SMALL_SIZE)


def _height(answer: Answer) -> float:
    lines = max(len(_who(answer.who)), len(_what(answer)), len(_whom(answer)))
    return lines * LEADING + 14


def _row(answer: Answer, top: float, *, again: bool) -> tuple[Shape, ...]:
    first, record = top + 7, answer.record
    middle = first + LEADING / 2
    who = style(_WHO + MARK_ROOM + 2, size=SMALL_SIZE, weight=600, record=answer.who.record)
    name = (
        ()
        if again
        else (
            *holder_mark(_WHO + 10, middle, answer.who),
            *stacked(_who(answer.who), first, who),
        )
    )
    return (
        *(() if top == _HEAD else (rule(top, left=_WHAT if again else 0.0),)),
        *name,
        *stacked(_what(answer), first, style(_WHAT, size=SMALL_SIZE, record=record)),
        Line(
            (_ARROW[0], middle),
            (_ARROW[1], middle),
            stroke_of(answer),
            dashed=answer.by_law,
            arrow=True,
            record=record,
        ),
        *stacked(_whom(answer), first, style(_WHOM, size=SMALL_SIZE, record=record)),
    )
