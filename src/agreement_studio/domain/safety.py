"""Keeping people safe: leads, checks, whom to tell; pauses; the policies each of us keeps."""

from datetime import date

from agreement_studio.domain.choices import PersonAtRisk
from agreement_studio.domain.record import BodyRef, Days, Frozen, Hours, PartnerRef, Record, Text
from agreement_studio.domain.who import Who


class Safety(Frozen):
    """Who could be harmed by contact with this work, and what we do."""

    applies: tuple[PersonAtRisk, ...] = ()
    """Children, adults at risk, or neither."""
    tell: Who | None = None
    """Whom anyone who is worried tells."""
    tell_within_hours: Hours | None = None
    """How fast."""
    local_service: Text = ""
    """The local service that must be told."""
    site_rules: Text = ""
    """The rules of the sites where we meet people: prison, school, ward, farm."""
    incidents_to: BodyRef = ""
    """The body that looks together at what happened."""


class SafetyLead(Record):
    """The named lead at one partner."""

    partner: PartnerRef = ""
    """Which partner."""
    role: Text = ""
    """The lead's role or name."""


class SafetyCheck(Record):
    """A check done before someone starts."""

    role: Text = ""
    """For whom: the kind of work."""
    check: Text = ""
    """Which check."""
    done_by: Who | None = None
    """Who does it."""


class Pause(Frozen):
    """Stopping the work, or one activity, quickly."""

    reasons: tuple[Text, ...] = ()
    """What would make us stop at once."""
    called_by: tuple[Who, ...] = ()
    """Who may call it."""
    tell_within_hours: Hours | None = None
    """Within how many hours the rest are told."""
    longest_days: Days | None = None
    """How long it lasts at most."""
    restart_by: BodyRef = ""
    """The body that decides how it starts again."""


class Standard(Record):
    """A policy or standard some of us keep for this work."""

    what: Text = ""
    """Which policy or standard."""
    kept_by: tuple[PartnerRef, ...] = ()
    """Who keeps it."""
    document: Text = ""
    """The document, by title and date."""
    checked_on: date | None = None
    """When the others last looked at it."""
    next_check: date | None = None
    """When next."""
    follows: PartnerRef = ""
    """Whose we follow where they differ."""
    because: Text = ""
    """Why that one."""
