"""Why we are here: the problem as people live it, and whether to collaborate at all."""

from datetime import date

from agreement_studio.domain.choices import (
    BarrierKind,
    Colour,
    KindOfWork,
    Level,
    ReadinessQuestion,
    ReadinessResult,
)
from agreement_studio.domain.record import Frozen, GroupRef, Prose, Record, Shareable, Text
from agreement_studio.domain.who import Who


class Purpose(Frozen):
    """The problem, why it takes more than one of us, and where this stops."""

    problem: Prose = ""
    """The problem in the words of someone living it."""
    said_by: Shareable | None = None
    """The name of the person quoted. Printed only if they agreed to be named."""
    said_by_description: Text = ""
    """Who that is without a name: "a father of two on the Bayside flats"."""
    evidence: tuple[Text, ...] = ()
    """What shows that the problem is as described."""
    kinds_of_work: tuple[KindOfWork, ...] = ()
    """What kinds of work it is; tells which questions belong here."""
    why_together: Prose = ""
    """Why none of us can fix it alone; reads on from "We are here because"."""
    aim: Prose = ""
    """What working together is for, in one line; reads on from "so that"."""
    out_of_scope: Prose = ""
    """What we are not trying to do; reads on from "We are not trying to"."""
    who_is_missing: Prose = ""
    """Who should be here and is not yet."""
    what_this_replaces: Prose = ""
    """Which service, post or grant stops or shrinks because of this, if any."""
    who_still_pays: Prose = ""
    """Who goes on paying for what people rely on."""
    choice_people_have: Prose = ""
    """What people can choose, and whether they may say no."""
    recognition_of: Text = ""
    """People whose standing here came before this partnership."""
    recognition_words: Prose = ""
    """The words of recognition, agreed with them."""
    recognition_agreed_by: Text = ""
    """Who agreed those words for them."""


class GroupOfPeople(Record):
    """A group of people affected by the problem or by what we do."""

    name: Text = ""
    """How they would call themselves."""
    description: Text = ""
    """Who they are and how this touches them."""
    languages: tuple[Text, ...] = ()
    """Languages they speak at home, where these differ from that of this agreement."""


class VoiceRoute(Record):
    """How people affected are heard, and how far their word goes."""

    group: GroupRef = ""
    """Which group."""
    route: Text = ""
    """By what means: a seat, a panel, a weekly table."""
    level: Level | None = None
    """How far it reaches, on the five levels."""
    paid: bool | None = None
    """Whether those who take part are paid for it."""
    support: Text = ""
    """What helps people take part: expenses, travel, an interpreter, a person to prepare with."""
    who: Who | None = None
    """Who runs it."""


class Barrier(Record):
    """Something that has kept us from working together before, and what we do about it."""

    kind: BarrierKind | None = None
    """Structural, governance, behavioural or cultural."""
    what: Prose = ""
    """What stands in the way."""
    response: Prose = ""
    """What we do about it."""
    owner: Who | None = None
    """Who sees to that."""


class ReadinessAnswer(Record):
    """The room's answer to one of the eight questions of the gate."""

    question: ReadinessQuestion
    """Which of the eight questions."""
    colour: Colour | None = None
    """Green, amber or red."""
    sentence: Prose = ""
    """Why."""
    released: bool = False
    """Whether the room lets this answer appear in the note of reasons."""


class Readiness(Frozen):
    """What the gate came to: whether to collaborate at all."""

    result: ReadinessResult | None = None
    """One of five respectable results."""
    reasons: tuple[Prose, ...] = ()
    """The reasons, written to be shared."""
    next_steps: tuple[Prose, ...] = ()
    """What happens now, and who does it."""
    decided_on: date | None = None
    """When the room came to it."""
    look_again_on: date | None = None
    """When to ask again, if ever."""
    taken_by: tuple[Who, ...] = ()
    """Who took part."""
