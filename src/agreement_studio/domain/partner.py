"""Who we are: the partners, and what each may, must and wants to do."""

from datetime import date

from agreement_studio.domain.choices import PartnerRole, PartnerSize, Sector
from agreement_studio.domain.record import PartnerRef, Record, Shareable, Text
from agreement_studio.domain.who import Who


class Partner(Record):
    """One organisation, group or person at the table."""

    name: Text = ""
    """The full name, as it signs."""
    known_as: Text = ""
    """The short name used after the first mention: "the Council"."""
    sector: Sector | None = None
    """Public, business, social or community."""
    is_person: bool = False
    """A person here for themselves. Their address is never printed."""
    legal_form: Text = ""
    """What kind of body it is: council, charity, company, unincorporated group."""
    registration_number: Text = ""
    """Company, charity or other registered number."""
    address: Text = ""
    """Registered or care-of address; printed in the schedule of contacts, never for a person."""
    role: PartnerRole = PartnerRole.FULL
    """Full partner, associate or observer."""
    size: PartnerSize | None = None
    """By paid staff; helps to see who carries more than it can."""
    purpose_own_words: Text = ""
    """What it is for, in its own words."""
    needs: Text = ""
    """What it needs from the others so that it can do its part."""
    own_interest: Shareable | None = None
    """What it honestly wants from this, for itself."""
    constraints: tuple[Shareable, ...] = ()
    """What it cannot do, whatever is agreed."""
    difficult_habit: Shareable | None = None
    """What it does that makes it hard to work with."""
    instead_you_will_see: Shareable | None = None
    """What the others will see it do instead."""
    statutory_duties: tuple[Text, ...] = ()
    """Duties the law gives to it alone."""
    answers_to: tuple[Text, ...] = ()
    """Whom it answers to already: its members, electors, trustees, regulator."""
    powers_relied_on: Text = ""
    """The power that lets it do this, when its lawyer has named one."""
    nothing_to_cede_reason: Text = ""
    """Why it hands over no decision, when it does not."""
    other_work: tuple[Text, ...] = ()
    """Other work of its own that overlaps with this."""
    freedom_of_information: bool | None = None
    """Whether freedom of information law covers it."""
    contracting_authority: bool | None = None
    """Whether procurement law binds it when it buys."""
    charity: bool | None = None
    """Whether it is a charity, whatever its form."""
    incorporated: bool | None = None
    """Whether it is a legal person. Without that, its members may be bound personally."""
    crown: bool | None = None
    """Whether it is part of the Crown. Crown bodies cannot contract with each other."""
    may_pool_by_law: bool | None = None
    """Whether the law's own scheme for pooled funds is open to it; the jurisdiction names it."""
    can_hold_money: bool | None = None
    """Whether it can hold money in its own name."""
    speaks_for: Text = ""
    """The people it speaks for, when it speaks for more than itself."""
    mandate_from: Text = ""
    """How those people gave it that mandate."""
    representative: Text = ""
    """Who sits at the table for it; a role may stand for a name."""
    deputy: Text = ""
    """Who stands in at the table."""
    contact_role: Text = ""
    """Whom to ring or write to; a role may stand for a name."""
    contact_email: Text = ""
    """The contact's e-mail address."""
    contact_phone: Text = ""
    """The contact's telephone number."""
    stand_in: Text = ""
    """Who takes the contact's place when they are away."""
    notice_to: Text = ""
    """Where a formal letter goes, when not to the address above."""
    contact_checked_on: date | None = None
    """When these details were last looked at."""
    authority_reference: Text = ""
    """The decision or scheme of delegation that lets its signatory commit it, and up to what."""
    signatory: Text = ""
    """Who signs for it."""
    signatory_office: Text = ""
    """The office its signatory holds."""
    approval_body: Text = ""
    """Its own body that must approve this agreement, if any."""
    approval_minute: Text = ""
    """The minute or decision number of that approval."""
    approved_on: date | None = None
    """When that body approved."""
    joins_on: date | None = None
    """When it joined, if later than the start."""
    successor_rule: Text = ""
    """Who takes its place here if it is merged, split or replaced."""
    register_reference: Text = ""
    """Its entry for this agreement in its own register of partnerships."""


class PassedWork(Record):
    """Work that a partner has others do for it, and still answers for."""

    partner: PartnerRef = ""
    """Whose part it is."""
    to_whom: Who | None = None
    """Who does it."""
    what: Text = ""
    """Which part."""
    told_on: date | None = None
    """When the others were told."""
