"""What the record holds: a consent given, a decision taken, a version named.

What is unanswered is absent from the line. A private note beside a consent stays in the room: it
has no place here.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field, StringConstraints

from agreement_studio.domain.choices import ConsentLevel, SectionKey
from agreement_studio.domain.record import Frozen, PartnerRef, Prose, Text
from agreement_studio.domain.who import Who

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A sha256, 64 hex digits."""

_LIST_LIMIT = 100


class Body(Frozen):
    """What one entry says. What a newer program adds stays in the line and is passed over here."""

    model_config = ConfigDict(extra="ignore")
    kind: ClassVar[str]


class ConsentGiven(Body):
    """Where a partner stood on a section, bound to the wording it had read."""

    kind: ClassVar[str] = "consent"

    section: SectionKey
    """Which section."""
    partner: PartnerRef
    """The id of the partner."""
    partner_name: Text = ""
    """What it was called then, for readers of a time when it has gone."""
    level: ConsentLevel
    """One of five named levels."""
    reason: Prose = ""
    """The reason, for those who stand aside or block."""
    would_settle: Prose = ""
    """For a block: what would settle it."""
    wording_hash: Digest
    """sha256 of the wording of the section as it then stood."""


class Dissent(Frozen):
    """Somebody who saw it another way, in their own words."""

    model_config = ConfigDict(extra="ignore")

    who: Who | None = None
    """Who."""
    words: Prose = ""
    """What they said."""


class DecisionTaken(Body):
    """What was decided, and how it came about."""

    kind: ClassVar[str] = "decision"

    what: Prose
    """What was decided."""
    why: Prose = ""
    """Why."""
    alternatives: Annotated[tuple[Prose, ...], Field(max_length=_LIST_LIMIT)] = ()
    """What else was looked at."""
    decided_by: Annotated[tuple[Who, ...], Field(max_length=_LIST_LIMIT)] = ()
    """Who decided."""
    dissent: Annotated[tuple[Dissent, ...], Field(max_length=_LIST_LIMIT)] = ()
    """Who saw it another way."""
    review_on: date | None = None
    """When it is looked at again."""


class VersionNamed(Body):
    """A version that people gave a name, such as “after workshop 1”."""

    kind: ClassVar[str] = "version"

    name: Text
    """Its name."""
    value_hash: Digest
    """sha256 of the canonical JSON of the agreement as it then stood."""
    note: Prose = ""
    """What there is to say about it."""


BODIES: Mapping[str, type[Body]] = MappingProxyType(
    {body.kind: body for body in (ConsentGiven, DecisionTaken, VersionNamed)}
)
"""The bodies this program understands, by the kind that stands in the line."""
