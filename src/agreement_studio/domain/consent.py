"""Consent, section by section, and the people affected who have read the agreement."""

from datetime import date

from agreement_studio.domain.choices import ConsentLevel, SectionKey
from agreement_studio.domain.record import PartnerRef, Prose, Record, Text


class Consent(Record):
    """Where one partner stands on one section. Never a number, never averaged."""

    section: SectionKey
    """Which section."""
    partner: PartnerRef = ""
    """Which partner."""
    level: ConsentLevel | None = None
    """One of five named levels."""
    reason: Prose = ""
    """The reason, for those who stand aside or block; written to be shared."""
    would_settle: Prose = ""
    """For a block: what would settle it."""
    on: date | None = None
    """When it was given."""
    seen_hash: Text = ""
    """sha256 of the section as the partner last saw it, 64 hex digits. Stays in the room."""
    note: Prose = ""
    """A private note. Stays in the room."""


class ReadBy(Record):
    """Someone affected who has read this. Neither a signature nor a witness."""

    name_or_role: Text = ""
    """A name or a role, as they choose."""
    comment: Prose = ""
    """What they wished to add."""
    on: date | None = None
    """When."""
