"""Words we share: agreed meanings, and what each sector says."""

from agreement_studio.domain.choices import TermKind
from agreement_studio.domain.record import Frozen, Prose, Record, Text


class SectorWords(Frozen):
    """What a word means in each sector. These are quotations: no words check ever scans them."""

    public: Text = ""
    """In the public sector."""
    business: Text = ""
    """In business."""
    social: Text = ""
    """In charities and social enterprises."""
    community: Text = ""
    """In communities."""


class Term(Record):
    """A word with a meaning of its own here."""

    term: Text = ""
    """The word."""
    kind: TermKind = TermKind.SHARED_MEANING
    """A fixed meaning for the text, or a shared understanding."""
    agreed_meaning: Prose = ""
    """What we mean by it here."""
    says: SectorWords | None = None
    """What each sector means by it elsewhere."""
