"""Power we hand over, share and keep: who held each decision before, and who holds it after."""

from datetime import date

from agreement_studio.domain.choices import LawfulRoute, Level, Reversible, Stance
from agreement_studio.domain.money import Money
from agreement_studio.domain.record import Days, OutcomeRef, Prose, Record, Text
from agreement_studio.domain.who import Who


class Power(Record):
    """One decision, before and after."""

    decision: Text = ""
    """What is decided: "small grants up to £50,000 each"."""
    stance: Stance = Stance.CEDED
    """Ceded (handed over or shared) or kept."""
    held_before: tuple[Who, ...] = ()
    """Who decided it until now."""
    level_before: Level | None = None
    """How far others had a say until now."""
    held_now: tuple[Who, ...] = ()
    """Who decides it under this agreement."""
    level: Level | None = None
    """How far it is shared. Only *decide together* and *hand over* count as ceding."""
    from_date: date | None = None
    """From when."""
    lawful_route: LawfulRoute | None = None
    """By what right it may move."""
    adopt_within_days: Days | None = None
    """For *adopt or explain*: working days to adopt the decision or publish reasons."""
    delegation_reference: Text = ""
    """The scheme or resolution that allows it."""
    statutory: bool = False
    """Whether it is a function that the law gives to its holder."""
    statute: Text = ""
    """Which law, when it is statutory or kept by law."""
    limit_value: Money | None = None
    """Up to what amount."""
    conditions: Prose = ""
    """Under which conditions; a sentence of its own."""
    safeguards: Prose = ""
    """What protects people if it goes wrong; a sentence of its own."""
    reversible: Reversible | None = None
    """How it can be undone: on notice, for a cause, after a fixed time, or not."""
    notice_days: Days | None = None
    """Days of notice before it can be taken back."""
    reversal_cause: Text = ""
    """For which cause it can be taken back."""
    review_date: date | None = None
    """When we look at it again."""
    reason_kept: Prose = ""
    """Why it is kept; reads on from "because"."""
    outcomes: tuple[OutcomeRef, ...] = ()
    """The outcomes it helps to bring about."""
