"""Who answers for what, to whom, and how people put things right: one name a line."""

from agreement_studio.domain.choices import LineKind
from agreement_studio.domain.record import (
    ContributionRef,
    Days,
    Frozen,
    OutcomeRef,
    PartnerRef,
    PowerRef,
    Prose,
    Record,
    ResourceRef,
    Text,
    Years,
)
from agreement_studio.domain.who import Who


class Subject(Frozen):
    """What a line answers for: one record of this agreement, or a duty in words."""

    outcome: OutcomeRef = ""
    """An outcome; only a whole-population result may be answered for collectively."""
    contribution: ContributionRef = ""
    """A contribution."""
    resource: ResourceRef = ""
    """A resource, such as public money."""
    power: PowerRef = ""
    """A decision that moved."""
    duty: Text = ""
    """A duty in words."""


class Line(Record):
    """One line of accountability: give account, be questioned, hear people, put right.

    The four parts follow the Audit Commission's study of partnerships (2005).
    """

    kind: LineKind | None = None
    """Between partners, to the public, statutory, to its own board, to a funder."""
    accountable: PartnerRef = ""
    """The one partner that answers."""
    collective: bool = False
    """Answered for by all of us together; only for whole-population results."""
    role: Text = ""
    """The answerable role at that partner."""
    spokesperson: Who | None = None
    """For a collective line: who speaks for all of us."""
    for_what: Text = ""
    """For what, in words people use."""
    answers_for: tuple[Subject, ...] = ()
    """For what, linked to this agreement's own records."""
    to_whom: tuple[Who, ...] = ()
    """To whom it answers."""
    account_by: Text = ""
    """How it gives its account; reads on from "by"."""
    every: Text = ""
    """How often; reads on from "every"."""
    questioned_by: tuple[Who, ...] = ()
    """Who may question it."""
    heard_by: tuple[Who, ...] = ()
    """Through whom people affected are heard."""
    redress: Prose = ""
    """What people can do if something goes wrong for them; reads on from "they can"."""
    published_what: Text = ""
    """What is published."""
    published_at: Text = ""
    """Where anyone can read it."""
    statute: Text = ""
    """For a statutory line: what sets the duty."""
    auditor: Text = ""
    """Who audits it."""


class RecordKept(Record):
    """Records we keep, and who may look."""

    what: Text = ""
    """Which records."""
    kept_by: Who | None = None
    """Who keeps them."""
    years: Years | None = None
    """For how many years."""
    may_be_seen_by: tuple[Who, ...] = ()
    """Who may look at them."""
    ends_how: Text = ""
    """What happens to them then."""


class Complaints(Frozen):
    """One front door for a person who is unhappy."""

    door: Text = ""
    """The first call, whoever did it: a number, an address, a desk."""
    answered_by: Who | None = None
    """Who answers."""
    days: Days | None = None
    """Within how many working days."""
    next_step: Text = ""
    """What comes next if that does not settle it."""
    outside: Who | None = None
    """Who outside can look at it."""
