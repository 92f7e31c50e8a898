"""What people decided about the words: open points, kept findings and phrases, clauses by hand."""

from datetime import date

from agreement_studio.domain.choices import ClauseEffect, SectionKey
from agreement_studio.domain.record import PartnerRef, Prose, Record, Text
from agreement_studio.domain.who import Who


class OpenPoint(Record):
    """Something still to agree, parked with an owner."""

    what: Prose = ""
    """What is still open."""
    section: SectionKey | None = None
    """Where it belongs."""
    owner: Who | None = None
    """Who takes it forward."""
    due: date | None = None
    """By when."""


class KeptFinding(Record):
    """A finding that the partners looked at and kept, with the reason."""

    finding: Text = ""
    """The id of the check."""
    place: Text = ""
    """Where it points: the path of an answer or the key of a clause; ``""`` for the whole."""
    rests_on: Text = ""
    """sha256 of what it was found from, 64 hex digits: it comes back when that changes."""
    in_room: bool = False
    """Whether it is about something that stays in the room; then it stays there too."""
    about: Text = ""
    """What it was about, as it was shown."""
    reason: Prose = ""
    """Why it is kept."""
    agreed_by: tuple[PartnerRef, ...] = ()
    """Who agreed."""
    on: date | None = None
    """When."""


class KeptWord(Record):
    """A word that the words check noticed and the partners kept, with the reason."""

    phrase: Text = ""
    """The word or phrase."""
    where: Text = ""
    """Where it stands."""
    reason: Prose = ""
    """Why it is kept."""
    means_other: bool = False
    """Whether it means something else here: then there is nothing to explain or to print."""
    on: date | None = None
    """When."""


class WordingOverride(Record):
    """The wording of one clause, by hand."""

    clause_key: Text = ""
    """The key of the clause."""
    text: Prose = ""
    """The wording, taken literally; a blank line begins a new paragraph."""
    reason: Prose = ""
    """Why it was reworded."""
    replaces_hash: Text = ""
    """sha256 of the generated text it replaces, 64 hex digits."""


class OwnClause(Record):
    """A clause of the partners' own."""

    section: SectionKey
    """In which section."""
    heading: Text = ""
    """Its heading."""
    text: Prose = ""
    """Its text, taken literally; a blank line begins a new paragraph."""
    effect: ClauseEffect = ClauseEffect.INTENT
    """Whether it says what we intend, binds, or records the law."""
