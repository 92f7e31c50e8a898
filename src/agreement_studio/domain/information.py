"""Information and openness: people's data, what stays private, what we make, our voice."""

from datetime import date

from agreement_studio.domain.choices import Licence
from agreement_studio.domain.record import Days, Frozen, Hours, Prose, Record, Text
from agreement_studio.domain.who import Who


class Information(Frozen):
    """How information is shared and kept."""

    data_agreement: Text = ""
    """The data sharing agreement that covers this work, by title and date."""
    impact_assessment: Text = ""
    """The data protection impact assessment, by title and date."""
    contact_for_people: Who | None = None
    """The one contact for people whose data it is."""
    breach_notice_hours: Hours | None = None
    """Within how many hours we tell each other of a data breach."""
    licence: Licence | None = None
    """The licence under which what we make together is published."""
    use_of_names: Prose = ""
    """How partners' names and logos may be used; a sentence of its own."""


class PrivateMatter(Record):
    """Something we keep private, with the reason and the end (CL-27)."""

    what: Text = ""
    """What."""
    reason: Text = ""
    """Why."""
    until: date | None = None
    """Until when."""


class Knowledge(Record):
    """Stories or knowledge that stay with the people they came from."""

    what: Text = ""
    """What was shared."""
    belongs_to: Text = ""
    """Whose it is."""
    may_be_used_for: Text = ""
    """For what it may be used."""
    never_for: Text = ""
    """For what never."""
    ask: Who | None = None
    """Whom to ask."""
    returned_when: Text = ""
    """When it is given back or deleted."""


class Research(Frozen):
    """Findings, authorship and data that people gave."""

    lead: Who | None = None
    """Who leads the study or evaluation."""
    authors_rule: Text = ""
    """Who is named as author or thanked."""
    seen_first_by: tuple[Who, ...] = ()
    """Who sees findings before they are published."""
    days_to_comment: Days | None = None
    """How many days they have to comment."""
    data_kept_by: Who | None = None
    """Who keeps the data at the end."""
    ethics_reference: Text = ""
    """The ethics approval."""


class Publicity(Frozen):
    """Speaking for ourselves and together."""

    joint_spokesperson: Who | None = None
    """Who speaks for all of us."""
    subjects: Text = ""
    """On which subjects; reads on from "on"."""
    show_first_hours: Hours | None = None
    """How many hours before it goes out we show each other a joint statement."""
    logos: Text = ""
    """Whose names and logos appear, and how."""
    thanks_to: tuple[Text, ...] = ()
    """Whom we must thank."""
    press_contact: Who | None = None
    """Who answers the press."""
    bad_news_lead: Who | None = None
    """Who leads when there is bad news."""
    tell_first: Prose = ""
    """What we do before disagreeing in public; a sentence of its own."""
