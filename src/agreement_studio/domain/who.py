"""Who does, holds, hears or answers for something: one type wherever the model asks "who?"."""

from agreement_studio.domain.record import BodyRef, Frozen, GroupRef, PartnerRef, Text


class Who(Frozen):
    """A partner, a body or a group of people affected, or a role in words.

    ``{partner = "council", role = "finance director"}`` reads "the Council's finance director";
    ``{role = "the person with their worker"}`` stands by itself.
    """

    partner: PartnerRef = ""
    """The id of a partner."""
    body: BodyRef = ""
    """The id of a body, such as the board."""
    group: GroupRef = ""
    """The id of a group of people affected."""
    role: Text = ""
    """A role in words, alone or within the partner, body or group."""
