"""What could hurt people or one of us, who acts first, and who insures what."""

from datetime import date

from agreement_studio.domain.choices import CoverKind
from agreement_studio.domain.money import Money
from agreement_studio.domain.record import Frozen, PartnerRef, Prose, Record, Text
from agreement_studio.domain.who import Who


class Risk(Record):
    """One thing that could go wrong."""

    what: Text = ""
    """What could happen."""
    affects_people: Text = ""
    """Which people it could hurt, and how."""
    first_mover: Who | None = None
    """Who acts first."""
    helpers: tuple[Who, ...] = ()
    """Who helps."""
    share_rule: Text = ""
    """How its cost or effect is shared; reads on from "is"."""
    cap: Money | None = None
    """The most it may cost the partner that carries it."""
    insured_by: Who | None = None
    """Whose insurance covers it."""


class LossCap(Record):
    """The most one partner could lose under gain and pain sharing (check K03)."""

    partner: PartnerRef = ""
    """Whose cap."""
    cap: Money | None = None
    """The most it could lose."""


class GainAndPain(Frozen):
    """Sharing savings and overruns. Off unless cash is pooled and every partner can afford it."""

    shared: bool = False
    """Whether gains and losses are shared."""
    rule: Prose = ""
    """How; a sentence of its own."""


class Cover(Record):
    """One insurance one of us keeps."""

    partner: PartnerRef = ""
    """Who keeps it."""
    kind: CoverKind | None = None
    """Public, employer, professional, volunteers, premises, vehicle, data, trustees."""
    amount: Money | None = None
    """Up to how much."""
    insurer: Text = ""
    """With whom. Stays in the room."""
    expires: date | None = None
    """Until when."""
    extends_to: tuple[Who, ...] = ()
    """Whom else it protects, as the insurer has confirmed."""
    gap: Text = ""
    """What it does not cover."""
