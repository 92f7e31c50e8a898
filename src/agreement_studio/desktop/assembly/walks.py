"""The steps of the window, on the way through all of them and on the short one."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from agreement_studio.desktop.forms.steps import Step as ShownStep
from agreement_studio.desktop.forms.steps import (
    short_step_showing,
    short_walk,
    step_showing,
)
from agreement_studio.desktop.forms.steps import steps as walk
from agreement_studio.desktop.window.parts import Step, Walk
from agreement_studio.texts import MissingTextError, Texts


def short_way(texts: Texts) -> Walk:
    """The ten questions, what is taken as read, and what is offered beside them."""
    translate = QCoreApplication.translate
    walk = short_walk()
    number = translate("Groups", "{number} of {all}")
    asked = tuple(
        replace(
            _step(one, texts),
            group="" if place > 1 else translate("Groups", "Ten questions"),
            number=number.format(number=place, all=len(walk.questions)),
        )
        for place, one in enumerate(walk.questions, start=1)
    )
    last = replace(_step(walk.closing, texts), group=translate("Groups", "Last"))
    more = tuple(
        replace(
            _step(one, texts),
            group="" if place > 1 else translate("Groups", "Add more"),
            is_aside=True,
        )
        for place, one in enumerate(walk.more, start=1)
    )
    return Walk((*asked, last, *more), short_step_showing)


def _step(one: ShownStep, texts: Texts) -> Step:
    """A step of the short path, marked by its own answers."""
    answers = tuple(path for part in one.parts for path in part.paths)
    return Step(one.key, _title(one.key, one.section, texts), one.section, answers=answers)


def _title(key: str, section: str, texts: Texts) -> str:
    try:
        return texts.phrase(f"steps.{key}.title")
    except MissingTextError:
        return texts.choice("section_key", section)


def _group(key: str) -> str:
    """The heading that begins at a step."""
    translate = QCoreApplication.translate
    headings = {
        "purpose": translate("Groups", "Start"),
        "values": translate("Groups", "What we will do"),
        "decisions": translate("Groups", "How we work"),
        "words": translate("Groups", "Finish"),
    }
    return headings.get(key, "")


def full_way(texts: Texts) -> Walk:
    """Every step, in the order in which a room walks them."""
    steps = tuple(
        Step(one.key, _title(one.key, one.section, texts), one.section, _group(one.key))
        for one in walk()
    )
    return Walk(steps, step_showing)
