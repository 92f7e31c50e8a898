"""Shares of a whole, as whole percents, and from which share on a check asks."""

from agreement_studio.domain.partner import Partner
from agreement_studio.review.asking import Ask
from agreement_studio.review.matter import Tally
from agreement_studio.review.roles import is_full

_TWO = 2
_FULL = Tally(Partner, lambda partner: [("", 1)] if is_full(partner) else [])


def percent(part: int, whole: int) -> int:
    """A share in whole percents, rounded down."""
    return 100 * part // whole


def is_large(part: int, whole: int, ask: Ask) -> bool:
    """Whether a share lies above the check's limit `percent`; `percent_of_two` for two partners."""
    limit = "percent_of_two" if ask.count(_FULL, "") <= _TWO else "percent"
    return 100 * part > ask.limit(limit) * whole
