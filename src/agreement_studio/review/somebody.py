"""Whether anybody is named where an answer asks who."""

from agreement_studio.domain.who import Who


def is_somebody(who: Who | None) -> bool:
    """Whether a partner, a body, a group or a role is named; the record may be gone."""
    return who is not None and bool(who.partner or who.body or who.group or who.role.strip())
