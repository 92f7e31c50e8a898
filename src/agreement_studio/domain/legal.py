"""What kind of promise this is, what it stands beside, and the version in hand."""

from datetime import date

from agreement_studio.domain.choices import Form, GoodFaith, MoneyClaims, NoticeBy, State, Status
from agreement_studio.domain.money import Money
from agreement_studio.domain.record import Days, Frozen, PartnerRef, Prose, Record, Text


class Legal(Frozen):
    """The legal choices. Which clauses bind is computed from the library, never typed in."""

    status: Status | None = None
    """A shared commitment, B binding agreement, C umbrella; empty until chosen."""
    form: Form = Form.AGREEMENT
    """An ordinary agreement, or a deed."""
    good_faith: GoodFaith | None = None
    """In B: defined and included, or expressly excluded. Silence is the bad option."""
    limited_recourse: bool | None = None
    """In B: whether each answers only with what it brought here."""
    money_claims: MoneyClaims | None = None
    """Whether one of us may claim money from another because a shared plan did not work out."""
    money_claims_cap: Money | None = None
    """The most such a claim may be, when capped."""
    members_protected: bool = True
    """Whether people who take part act for their own body, not in a personal capacity."""
    reading_rule: bool | None = None
    """Whether the short reading rule for lawyers is printed."""
    short_lines: bool = False
    """Whether the lawyer's short lines (severance, waiver, signing) are printed."""
    sign_electronically: bool = False
    """Whether we may sign electronically."""
    sign_in_parts: bool = False
    """Whether we may sign separate copies."""
    signatures_on_own_pages: bool = False
    """Whether each signature has a page of its own."""
    notice_by: tuple[NoticeBy, ...] = ()
    """By what means a formal letter may be sent."""
    notice_counts_after_days: Days | None = None
    """After how many working days it counts as received."""
    contact_change_days: Days | None = None
    """Within how many working days we tell each other of a new contact."""
    competitors_present: bool | None = None
    """Whether some of us compete with each other."""
    information_kept_apart: Text = ""
    """What those who compete do not share."""
    reviewed_by: Text = ""
    """The lawyer who has advised on this text, once one has."""
    reviewed_on: date | None = None
    """When."""


class LinkedDocument(Record):
    """A document this one stands above or beside; order of precedence is the order of the list."""

    name: Text = ""
    """Its title."""
    dated: date | None = None
    """Its date."""
    between: tuple[PartnerRef, ...] = ()
    """Which of us it is between."""
    covers: Text = ""
    """What it covers: pooled money, the collection contract."""
    reference: Text = ""
    """Its number or place."""
    comes_first: bool = False
    """Whether it comes before this agreement on what it covers."""


class EarlierDocument(Record):
    """An earlier agreement that this one replaces or leaves standing."""

    name: Text = ""
    """Its title."""
    dated: date | None = None
    """Its date."""
    carries_on: bool | None = None
    """Whether it carries on beside this one."""
    stops_on: date | None = None
    """When it stops."""
    promises_left: tuple[Text, ...] = ()
    """Promises made under it and not yet kept."""


class Version(Frozen):
    """The version in hand."""

    number: Text = ""
    """Its number or name: "3"."""
    dated: date | None = None
    """Its date."""
    state: State = State.DRAFT
    """Draft, workshop, legal, ready or signed."""
    reference: Text = ""
    """The file reference, if an office needs one."""
    classification: Text = ""
    """The classification line, if an office needs one."""


class MadeFrom(Frozen):
    """The template an agreement began from, or was last updated from."""

    template: Text = ""
    """The id of the template; ``""`` where there is none."""
    version: Text = ""
    """Which version of it."""


class VersionEntry(Record):
    """One line of document control."""

    number: Text = ""
    """Which version."""
    dated: date | None = None
    """When."""
    changed_by: Text = ""
    """Who changed it; a role may stand for a name."""
    what_changed: Prose = ""
    """What changed."""


class Approval(Record):
    """A partner's own body agreeing to a version."""

    partner: PartnerRef = ""
    """Whose body."""
    body: Text = ""
    """Which body."""
    version: Text = ""
    """Which version."""
    minute: Text = ""
    """The minute or decision number."""
    on: date | None = None
    """When."""
