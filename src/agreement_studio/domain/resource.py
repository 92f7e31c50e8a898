"""What we bring together: money and all else, who holds it, and what goes home at the end."""

from datetime import date

from agreement_studio.domain.choices import (
    Mode,
    Overspend,
    ResourceKind,
    TransferRisk,
    Underspend,
    ValueBasis,
    ValuePeriod,
)
from agreement_studio.domain.money import Figure, Money
from agreement_studio.domain.record import (
    Days,
    Frozen,
    OutcomeRef,
    Prose,
    Record,
    ResourceRef,
    Text,
    Years,
)
from agreement_studio.domain.who import Who


class Resource(Record):
    """One thing that one of us brings."""

    given_by: Who | None = None
    """Who brings it."""
    kind: ResourceKind | None = None
    """Cash, staff, premises, data, equipment, ideas and designs, time, in kind, network."""
    what: Text = ""
    """What it is."""
    quantity: Figure | None = None
    """How many."""
    unit: Text = ""
    """Of what: places, hours a week, tenancies."""
    value: Money | None = None
    """What it is worth."""
    value_basis: ValueBasis | None = None
    """Whether that is actual, an estimate, or not valued."""
    value_period: ValuePeriod = ValuePeriod.WHOLE
    """Whether the value is for the whole term or for each year."""
    begins: date | None = None
    """From when."""
    ends: date | None = None
    """Until when."""
    outcomes: tuple[OutcomeRef, ...] = ()
    """The outcomes it helps to bring about."""
    mode: Mode | None = None
    """Pooled (one pot), aligned (each keeps its own, spent to one plan) or lent."""
    public_money: bool | None = None
    """Whether the public has paid for it."""
    source: Text = ""
    """Where it comes from: a budget, a grant, donations."""
    restricted: Text = ""
    """What it may only be used for, if restricted."""
    ring_fenced_for: Text = ""
    """The use here that keeps to the restriction."""
    host: Who | None = None
    """Who holds pooled money for all of us."""
    steward: Who | None = None
    """Who looks after it from day to day."""
    underspend: tuple[Underspend, ...] = ()
    """What happens, in order, if less is spent than planned."""
    overspend: tuple[Overspend, ...] = ()
    """What happens, in order, if more is needed."""
    at_end: Text = ""
    """Whose it is when we finish."""
    employer: Who | None = None
    """For staff: who goes on employing them."""
    line_manager: Who | None = None
    """For staff: who supports them day to day."""
    transfer_risk: TransferRisk | None = None
    """For staff: whether anyone's employer could change."""
    transfer_advice: Text = ""
    """The advice taken on that."""
    staff_told_on: date | None = None
    """When staff and their unions are told."""
    staff_at_end: Text = ""
    """What happens to the staff at the end."""
    expenses: Text = ""
    """For volunteers: whose expenses are paid, and how."""
    volunteer_cover: Text = ""
    """For volunteers: which insurance covers them."""
    safeguarding_note: Text = ""
    """For volunteers: checks, training and a person to turn to."""
    personal_data: bool | None = None
    """For data: whether it tells about people who can be known from it."""
    data_agreement: Text = ""
    """For data: the data sharing agreement it moves under."""
    funder: Text = ""
    """Who gave the grant, if one did."""
    funder_document: Text = ""
    """The funder's terms, by title and date."""
    funder_records_years: Years | None = None
    """How many years the funder wants records to be kept."""
    starts_only_when_funded: bool | None = None
    """Whether nobody has to begin before the money is promised in writing."""
    if_late: Prose = ""
    """What we do if the money comes late."""
    if_cut: Prose = ""
    """What we do if it is cut."""
    if_returned: Prose = ""
    """What each returns if the funder asks for money back."""


class FunderCondition(Record):
    """Something a funder asks for that falls on one of us."""

    resource: ResourceRef = ""
    """Which money it comes with."""
    what: Prose = ""
    """What is asked."""
    falls_on: Who | None = None
    """Who does it."""
    due: date | None = None
    """By when."""


class Payment(Record):
    """Money that the host pays on."""

    resource: ResourceRef = ""
    """Out of which money."""
    from_who: Who | None = None
    """Who pays."""
    to_who: Who | None = None
    """Who is paid."""
    amount: Money | None = None
    """How much."""
    due: date | None = None
    """On which date, if on a date."""
    on_event: Text = ""
    """On which event, if not on a date."""
    on_evidence: Text = ""
    """On what evidence."""
    paid_within_days: Days | None = None
    """Within how many days of that."""
    vat: Text = ""
    """Whether value added tax applies, as advised."""
    returned_if: Text = ""
    """When it is returned."""
    for_priced_service: bool | None = None
    """Whether it pays for a service with a price. Then it may be a purchase."""


class RunningCost(Record):
    """A cost of holding the partnership together."""

    what: Text = ""
    """What for: a coordinator, a room, travel, fees for people with lived experience."""
    amount: Money | None = None
    """How much, each year."""
    paid_by: tuple[Who, ...] = ()
    """Who pays."""
    share_rule: Text = ""
    """How it is shared."""


class Costs(Frozen):
    """Who meets whose costs, and whether statutory pooling is used."""

    own_costs: bool = True
    """Whether each of us meets its own costs of taking part, apart from those listed."""
    residents_expenses: Text = ""
    """How residents and small groups are kept free of cost."""
    statutory_pooling: bool | None = None
    """Whether the pooled fund uses the law's own scheme, named by the jurisdiction pack."""
    open_book: bool = True
    """Whether we show each other what this work costs and brings in."""
