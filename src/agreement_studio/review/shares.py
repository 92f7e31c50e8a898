"""Shares of a whole, as whole percents, and from which share on a check asks."""

from agreement_studio.review.asking import Ask
from agreement_studio.review.roles import count_full

_TWO = 2


def percent(part: int, whole: int) -> int:
    """A share in whole percents, rounded down."""
    return 100 * part // whole


def is_large(part: int, whole: int, ask: Ask) -> bool:
    """Whether a share lies above the check's limit `percent`; `percent_of_two` for two partners."""
    limit = "percent_of_two" if count_full(ask) <= _TWO else "percent"
    return is_above(part, whole, ask.limit(limit))


def is_above(part: int, whole: int, limit: int) -> bool:
    """Whether a share lies above so many percent, however little."""
    return 100 * part > limit * whole
