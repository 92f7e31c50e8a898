"""Working through disagreement: early help, the steps of the ladder, what stays running."""

from agreement_studio.domain.record import BodyRef, Days, Frozen, Prose, Record, Text
from agreement_studio.domain.who import Who


class Help(Frozen):
    """What happens when a partner cannot do what it said."""

    call_within_days: Days | None = None
    """Within how many working days we meet."""
    offered_by: Who | None = None
    """Who offers help first."""
    plan_by_days: Days | None = None
    """Within how many working days there is a new plan."""
    may_move: Text = ""
    """What may be moved: tasks, money, people."""
    cover_by: Who | None = None
    """Who covers, so that people keep getting support."""
    step_back_decided_by: BodyRef = ""
    """The only body that may ask a partner to step back."""
    step_back_rule: Text = ""
    """By which rule."""


class Rung(Record):
    """One step of the disagreement ladder, in order."""

    step: Text = ""
    """What happens: "the two people talk"."""
    who: tuple[Who, ...] = ()
    """Who takes part."""
    within_days: Days | None = None
    """Within how many working days."""
    neutral: bool = False
    """Whether somebody outside the disagreement helps."""


class Disagreement(Frozen):
    """What holds while we disagree."""

    no_blame: bool = False
    """Whether we look for causes before culprits."""
    exceptions: tuple[Text, ...] = ()
    """What that does not cover: safeguarding, fraud, discrimination, deliberate harm."""
    keep_going: bool = True
    """Whether people keep getting support meanwhile."""
    stays_running: Text = ""
    """What stays running, in words."""


class Beyond(Frozen):
    """When something outside our control happens."""

    examples: tuple[Text, ...] = ()
    """What could stop us all."""
    tell_within_days: Days | None = None
    """Within how many days we say so."""
    replan_by: Who | None = None
    """Who brings us together to plan again."""


class Trigger(Record):
    """What sets help going in an emergency."""

    event: Text = ""
    """What event."""
    called_by: tuple[Who, ...] = ()
    """Who may call, in this order."""
    reach_by: Text = ""
    """By what means."""
    first_hour: tuple[Prose, ...] = ()
    """What happens in the first hour."""
    stand_down_by: Who | None = None
    """Who says it is over."""
    learn_within_days: Days | None = None
    """Within how many days we meet to learn."""
    costs_by: Who | None = None
    """Who pays for what is used."""
