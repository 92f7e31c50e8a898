"""What a room is asked, step by step: short questions that can be read from the last row."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from agreement_studio.assets import resource
from agreement_studio.domain.choices import SectionKey
from agreement_studio.texts import MissingTextError, Texts


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its reason, a line each."""

    ask: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """One step of the walk as a room sees it: at least one question."""

    step: str
    section: SectionKey
    title: str
    questions: tuple[Question, ...]
    way: str
    """How to run it in the room, for whoever facilitates."""


def step_keys() -> tuple[str, ...]:
    """The keys of the steps in the order in which a room walks them."""
    return tuple(_table("contents")["steps"])


def stops(texts: Texts) -> tuple[Stop, ...]:
    """Every step of the walk."""
    return tuple(_stop(step, texts) for step in step_keys())


def _stop(step: str, texts: Texts) -> Stop:
    section = SectionKey(_table(step)["section"])
    own = tuple(_questions(step, texts))
    asked = own or (Question(texts.choice("section_key", section, "question")),)
    title = _said(texts, f"steps.{step}.title") or texts.choice("section_key", section)
    return Stop(step, section, title, asked, texts.choice("section_key", section, "room"))


def _questions(step: str, texts: Texts) -> Iterator[Question]:
    number = 1
    while ask := _said(texts, f"room.ask.{step}.{number}"):
        yield Question(ask, _said(texts, f"room.why.{step}.{number}"))
        number += 1


def _said(texts: Texts, name: str) -> str:
    try:
        return texts.phrase(name)
    except MissingTextError:
        return ""


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("steps", f"{name}.toml").read_text(encoding="utf-8"))
