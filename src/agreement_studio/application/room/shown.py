"""What a projector may show: the one gate between the agreement and the wall.

Everything here is made from what may leave the room. What is only shown when it is called for has a
function of its own, and nobody calls it before.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from agreement_studio.application.critical_friend import outward_findings
from agreement_studio.application.room.meeting import Meeting
from agreement_studio.application.room.reading_back import Passage
from agreement_studio.application.room.speaking import Order, Speaker, order_for
from agreement_studio.application.room.walk import Stop
from agreement_studio.application.told_balance import sentence_of
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.direction import isolated
from agreement_studio.drafting.document import Document, Figure
from agreement_studio.pictures.words import capitalised
from agreement_studio.review.balance.balance import balance_of
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.texts import Texts

MOST = 5
"""How many lines of a list can be read from the last row."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list."""

    text: str
    mark: str = ""
    """A severity, or ``now`` for where we are."""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands on the wall."""

    title: str
    large: str = ""
    """One question, or one clause."""
    is_long: bool = False
    """Whether it is running text, rather than one question of two lines."""
    line: str = ""
    """Beneath it: the reason, or plain words."""
    lines: tuple[Line, ...] = ()
    picture: str = ""
    """As SVG."""
    alt: str = ""
    """The picture in words."""


def question_shown(stop: Stop, number: int, *, with_why: bool) -> Shown:
    """One question of a step, from 0."""
    question = stop.questions[number]
    return Shown(stop.title, question.ask, line=question.why if with_why else "")


def read_back_shown(passage: Passage | None, texts: Texts) -> Shown:
    """One clause, large, with a line in plain words."""
    if passage is None:
        return Shown(texts.phrase("room.shown.no_clauses"))
    name = "read_back" if passage.parts == 1 else "read_back_part"
    title = texts.phrase(
        f"room.shown.{name}",
        number=passage.number,
        part=str(passage.part),
        parts=str(passage.parts),
    )
    plain = texts.phrase("room.shown.plain", words=passage.plain)
    return Shown(f"{title}: {passage.heading}", passage.text, is_long=True, line=plain)


def findings_shown(findings: Iterable[Finding], stop: Stop, texts: Texts) -> Shown:
    """What was noticed at a step, without what stays in the room."""
    here = sorted(
        (
            one
            for one in outward_findings(tuple(findings))
            if one.section == stop.section and one.severity is not Severity.NOTE
        ),
        key=lambda one: one.severity.weight,
    )
    lines = [Line(one.sentence, one.severity.value) for one in here[:MOST]]
    if len(here) > MOST:
        lines.append(Line(texts.phrase("room.shown.findings_more", count=str(len(here) - MOST))))
    if not here:
        lines.append(Line(texts.phrase("room.shown.findings_none")))
    title = f"{stop.title}: {texts.phrase('room.shown.findings').lower()}"
    return Shown(title, lines=tuple(lines))


def balance_shown(agreement: Agreement, texts: Texts) -> Shown:
    """How many decisions move, and the questions that the balance leads to."""
    balance = balance_of(agreement)
    lines = []
    if balance.moves:
        moved = sum(move.kind.counts for move in balance.moves)
        name = "balance.moves_one" if len(balance.moves) == 1 else "balance.moves"
        counts = {"count": str(moved), "whole": str(len(balance.moves))}
        lines.append(Line(capitalised(texts.phrase(name, **counts)).rstrip(":") + "."))
    lines.extend(Line(sentence_of(prompt, texts)) for prompt in balance.prompts)
    nothing = () if lines else (Line(texts.phrase("balance.nothing")),)
    return Shown(texts.phrase("room.shown.balance"), lines=(*lines[: MOST + 1], *nothing))


_PICTURES = {
    "power": "picture:power",
    "resources": "picture:contributions",
    "accountability": "picture:accountability",
    "disagreement": "picture:ladder",
}


def picture_shown(document: Document | None, stop: Stop, texts: Texts) -> Shown:
    """The picture of a step; who decides, where a step has none of its own."""
    figures = [b for b in document.blocks() if isinstance(b, Figure)] if document else []
    wanted = _PICTURES.get(stop.step, _PICTURES["power"])
    found = next((one for one in figures if one.key == wanted), None)
    if found is None:
        return Shown(texts.phrase("room.shown.picture_none"))
    return Shown(found.caption, picture=found.svg, alt=found.alt)


def agenda_shown(meeting: Meeting | None, stops: tuple[Stop, ...], texts: Texts) -> Shown:
    """The items of the part that the room is in, and which of them it is at."""
    if meeting is None:
        return Shown(texts.phrase("room.shown.agenda_none"))
    titles = {stop.step: stop.title for stop in stops}
    at = meeting.left if meeting.at is None else meeting.at
    first = 0
    for part in meeting.agenda.parts:
        last = first + len(part.items)
        if at is None or at < last:
            break
        first = last
    lines = tuple(
        Line(
            item.title or titles[item.step],
            "now" if at == nth else "",
            texts.phrase("room.shown.minutes", count=str(item.minutes)),
        )
        for nth, item in enumerate(part.items, start=first)
    )
    return Shown(part.title or texts.phrase("room.shown.agenda"), lines=lines)


def order_line(turns: tuple[Speaker, ...], at: int, step: str, texts: Texts, *, named: bool) -> str:
    """Who speaks, in words. Nobody is named unless the facilitator chose that."""
    if not turns:
        return texts.phrase("room.order.nobody")
    is_power = order_for(step) is Order.POWER_FIRST
    name = ("power" if is_power else "smallest") if at == 0 else "next"
    name = "next_power" if at and is_power else name
    if not named:
        return texts.phrase(f"room.order.{name}")
    who = turns[at].name
    spoken = isolated(who) if who else texts.phrase("room.order.unnamed")
    return capitalised(texts.phrase(f"room.order.{name}_named", name=spoken))
