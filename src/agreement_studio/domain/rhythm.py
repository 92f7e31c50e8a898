"""Learning, change, joining, leaving and ending well."""

from datetime import date

from agreement_studio.domain.record import (
    Days,
    Frozen,
    Months,
    PartialDate,
    Prose,
    Record,
    Text,
    Years,
)
from agreement_studio.domain.who import Who


class Duration(Frozen):
    """From when to when, and whether we go on."""

    begins: date | None = None
    """When the agreement starts."""
    ends: date | None = None
    """When it ends, unless it is open-ended."""
    open_ended: bool | None = None
    """Whether it has no end date."""
    first_review: date | None = None
    """When we first look at it again."""
    extend_by_months: Months | None = None
    """For how long we may go on."""
    extend_decided_by: Who | None = None
    """Who decides that."""
    extend_decide_before_days: Days | None = None
    """How many days before the end."""


class Review(Record):
    """A regular look at how we are doing."""

    what: Text = ""
    """What we look at."""
    every: Text = ""
    """How often; reads on from "every"."""
    who: Who | None = None
    """Who brings us together."""
    next_on: PartialDate = ""
    """When next."""
    questions: tuple[Prose, ...] = ()
    """The questions we ask."""


class Change(Frozen):
    """How this agreement itself is changed and joined."""

    how: Prose = ""
    """How wording is changed, where it differs from the standard rule; a sentence of its own."""
    join_rule: Prose = ""
    """What a newcomer must accept, beyond the standard rule; a sentence of its own."""


class Leaving(Frozen):
    """How a partner leaves."""

    notice_months: Months | None = None
    """Months of notice."""
    hand_over: tuple[Text, ...] = ()
    """What a leaver completes or hands over."""


class Ending(Frozen):
    """How we finish, and what we owe people then."""

    triggers: tuple[Text, ...] = ()
    """What makes us end."""
    tell_people_months: Months | None = None
    """How many months before it we tell the people affected."""
    what_remains: Text = ""
    """What happens to what is left."""
    records_years: Years | None = None
    """How many years records are kept after the end."""
    lessons_at: Text = ""
    """Where we publish what we learned."""
    goes_on_afterwards: Text = ""
    """What people can rely on afterwards, and from whom."""
