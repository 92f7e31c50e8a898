"""How we decide: the bodies, the rule, the few matters for everyone, and honest dealing."""

from datetime import date

from agreement_studio.domain.choices import DecisionRule
from agreement_studio.domain.money import Money
from agreement_studio.domain.record import Days, Frozen, Months, Record, Text
from agreement_studio.domain.who import Who


class Body(Record):
    """A board, table or group that decides or advises."""

    name: Text = ""
    """Its name."""
    known_as: Text = ""
    """The short name used after the first mention."""
    purpose: Text = ""
    """What it decides or advises on; reads on from "to"."""
    is_main: bool = False
    """Whether it is the body that holds the rest together."""
    members: tuple[Who, ...] = ()
    """Who sits on it."""
    chair: Who | None = None
    """Who takes the chair."""
    chair_from: date | None = None
    """Since when."""
    chair_term_months: Months | None = None
    """For how long."""
    chair_rotates: bool | None = None
    """Whether another partner takes a turn then."""
    quorum: Text = ""
    """Who must be there for it to decide."""
    rule: DecisionRule | None = None
    """Its rule, where it differs from the general one."""
    votes_each: Text = ""
    """How votes are counted, where there are votes."""
    meets: Text = ""
    """How often it meets; reads on from "every"."""
    open_to_public: bool | None = None
    """Whether anyone may watch."""
    papers_days_before: Days | None = None
    """How many days before a meeting its papers go out."""
    note_within_days: Days | None = None
    """Within how many days after it a note of what was decided goes out."""
    note_by: Who | None = None
    """Who writes the note."""
    notes_published_at: Text = ""
    """Where people can read it."""
    stand_ins: bool | None = None
    """Whether named stand-ins may take part in full."""
    secretary: Who | None = None
    """Who keeps its papers."""
    attendance_costs: Text = ""
    """Who pays for people's time and travel."""


class Governance(Frozen):
    """The rules all bodies share."""

    decision_rule: DecisionRule | None = None
    """How we decide when we differ."""
    decided_by: Who | None = None
    """For "one decides after hearing the rest": who."""
    unanimous_matters: tuple[Text, ...] = ()
    """The few matters that need every partner."""
    fallback: Text = ""
    """What happens when we are stuck; reads on from "If we are stuck,"."""
    interests_register: bool | None = None
    """Whether there is a register of interests."""
    interests_published_at: Text = ""
    """Where it can be read."""
    coordinator: Who | None = None
    """Who holds the middle."""
    coordinator_paid: bool | None = None
    """Whether they are paid for it."""
    tell: Who | None = None
    """Whom a worried person can tell about fraud or bribery."""
    tell_outside: Who | None = None
    """Whom they can tell outside the partnership."""
    gifts_limit: Money | None = None
    """The value above which gifts and hospitality are refused or declared."""
