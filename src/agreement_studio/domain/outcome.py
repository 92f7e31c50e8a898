"""Who will be better off, how we will know, and what each of us does towards it."""

from datetime import date

from agreement_studio.domain.choices import Direction, IndicatorKind, TaskState
from agreement_studio.domain.money import Measure, Money
from agreement_studio.domain.record import (
    ContributionRef,
    Frozen,
    OutcomeRef,
    PartnerRef,
    Prose,
    Record,
    Text,
    ValueRef,
)
from agreement_studio.domain.who import Who


class Outcome(Record):
    """A change for people, not a service."""

    name: Text = ""
    """A short name for tables and talk."""
    population: Text = ""
    """Who is better off: "working-age residents"."""
    place: Text = ""
    """Where: "four wards of Marlshire"."""
    change: Prose = ""
    """What changes; reads on from "to": "have steady work that covers the cost of living"."""
    whose_voice: tuple[Text, ...] = ()
    """Which people affected helped to word it."""
    evidence: Prose = ""
    """Why we think this change can be made."""
    equality_note: Prose = ""
    """For whom it might not work, and what we do about it."""
    serves: tuple[ValueRef, ...] = ()
    """The values it puts to work."""
    spokesperson: Who | None = None
    """Who speaks for all of us on it."""


class Indicator(Record):
    """How we will know.

    Telling a whole population's result apart from how much, how well and whether anyone is
    better off follows outcomes-based work as public bodies in the UK practise it.
    """

    outcome: OutcomeRef = ""
    """Which outcome it tells about."""
    kind: IndicatorKind | None = None
    """Population, how much, how well, or is anyone better off."""
    measure: Text = ""
    """What is measured."""
    source: Text = ""
    """Where the figure comes from."""
    baseline: Measure | None = None
    """From what, and when that was measured."""
    target: Measure | None = None
    """To what, and by when."""
    direction: Direction | None = None
    """Which way the line should move."""
    frequency: Text = ""
    """How often it is measured: reads on from "every"."""
    data_partner: Who | None = None
    """Who brings the figure."""
    split_by: tuple[Text, ...] = ()
    """Along which lines it is split, so that averages hide nobody: ward, age, disability."""


class Contribution(Record):
    """What one partner does towards one outcome: the commitments of the thread."""

    outcome: OutcomeRef = ""
    """Towards which outcome."""
    partner: PartnerRef = ""
    """Who does it, and answers for it by name."""
    what: Prose = ""
    """What it does."""
    done_well_means: Prose = ""
    """What good looks like for this piece of work."""
    cover_by: Who | None = None
    """Who steps in, so that people keep getting support, if it cannot be done."""


class Task(Record):
    """One dated step of the work plan."""

    contribution: ContributionRef = ""
    """The contribution it belongs to."""
    what: Prose = ""
    """What happens."""
    who_leads: Who | None = None
    """Who leads on it."""
    who_helps: tuple[Who, ...] = ()
    """Who helps."""
    begins: date | None = None
    """When it begins."""
    due: date | None = None
    """By when it is done."""
    done_when: Prose = ""
    """How we will know it is done."""
    cost: Money | None = None
    """What it costs, as far as money is needed."""
    state: TaskState = TaskState.PLANNED
    """Planned, begun, done or moved."""


class Plan(Frozen):
    """How the work plan is kept up."""

    looked_at_every: Text = ""
    """How often we look at it: "three months"."""
    agreed_by: Who | None = None
    """Who agrees the next plan and budget."""
    next_by: date | None = None
    """By when the next plan is agreed."""


class Referral(Record):
    """How a person moves from one of us to another."""

    from_who: Who | None = None
    """Who passes the person on."""
    to_who: Who | None = None
    """Who takes over."""
    agreed_with_person: Text = ""
    """How the person agrees."""
    shared_information: Text = ""
    """What is told about them, and by whom."""
    checked_by: Who | None = None
    """Who checks that they arrived."""
