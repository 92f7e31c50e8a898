"""Dates in findings: counted from the version in hand, never from the clock."""

from datetime import date

from agreement_studio.drafting.answers.grammar import counted
from agreement_studio.review.asking import Ask

MONTHS = 12


def months_between(earlier: date, later: date) -> int:
    """Whole months from one day to another; negative when the other comes first."""
    months = (later.year - earlier.year) * MONTHS + later.month - earlier.month
    return months - (later.day < earlier.day)


def is_beyond(earlier: date, later: date, months: int) -> bool:
    """Whether more than so many months lie between two days; a day more is more."""
    whole = months_between(earlier, later)
    return whole > months or (whole == months and later.day != earlier.day)


def is_older(day: date, months: int, ask: Ask) -> bool:
    """Whether a day lies more than so many months before the date of the version in hand.

    Without such a date nothing is old.
    """
    today = ask.agreement.version.dated
    return today is not None and is_beyond(day, today, months)


def months_in_words(months: int) -> str:
    """A length of time: "one month", "three months", as the document says it."""
    return counted(months, "month", "months")
