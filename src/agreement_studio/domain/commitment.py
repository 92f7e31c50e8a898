"""The values we will be seen to live: shared by all, or held by one and respected by the rest."""

from agreement_studio.domain.choices import ValueScope
from agreement_studio.domain.record import PartnerRef, Prose, Record, Text


class Value(Record):
    """A value with the behaviour people will and should not see."""

    name: Text = ""
    """A name people can remember."""
    scope: ValueScope = ValueScope.SHARED
    """Shared by all of us, or distinct: held by some and respected by the rest."""
    held_by: tuple[PartnerRef, ...] = ()
    """For a distinct value, the partners that hold it."""
    meaning: Prose = ""
    """What it means to us; reads on from "means to us"."""
    will_see: tuple[Prose, ...] = ()
    """What people will see us do."""
    wont_see: tuple[Prose, ...] = ()
    """What people should not see us do."""
    raise_it_by: Prose = ""
    """How anyone may raise a slip; reads on from "by"."""
