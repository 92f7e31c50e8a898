"""Understands a year, a month or a day as people type it, in figures or in words."""

import re
from datetime import date

from agreement_studio.application.spelling import CellFaultError

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", re.ASCII)
_SLASHED = re.compile(r"(?:(\d{1,2})[./-])?(\d{1,2})[./-](\d{4})", re.ASCII)
_SPOKEN = re.compile(
    r"(?:(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([^\W\d]{3,})\.?,?\s+(\d{4})",
    re.IGNORECASE | re.ASCII,
)
_SPOKEN_MONTH_FIRST = re.compile(
    r"([^\W\d]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.IGNORECASE | re.ASCII
)
_EDGE = re.compile(r"(?:the\s+)?(end|start|beginning)\s+of\s+(.+)", re.IGNORECASE)
_NONE = 13
"""What is no month, where somebody writes a nought for one."""
_EDGE_MONTH = {"end": 12, "start": 1, "beginning": 1}


def partial_date_in(text: str) -> str:
    """A year, month or day as it is kept: ``2027``, ``2027-04``, ``2027-04-01``.

    The end of a year is its last month, the start of it the first; those of a month are the month.

    Raises:
        CellFaultError: it is none.
    """
    plain = " ".join(text.split())
    edge = _EDGE.fullmatch(plain)
    year, month, day = _pieces(edge[2] if edge else plain)
    if edge and day:
        raise CellFaultError("a day has no start and no end here; write the day alone")
    if edge and not month:
        month = _EDGE_MONTH[edge[1].casefold()]
    return _kept(year, month, day)


def month_named(word: str) -> int:
    """Which month three letters or more of its name mean; 0 for none."""
    spoken = word.casefold()
    named = (n for n, name in enumerate(MONTHS, start=1) if name.startswith(spoken))
    return next(named, 0) if len(spoken) > 2 else 0  # noqa: PLR2004 - "ma" may be March or May


def _kept(year: str, month: int, day: int) -> str:
    if not month:
        return year
    try:
        date(int(year), month, day or 1)
    except ValueError:
        raise CellFaultError("there is no such day; write the day before the month") from None
    return f"{year}-{month:02d}" + (f"-{day:02d}" if day else "")


def _pieces(text: str) -> tuple[str, int, int]:
    """Year, month and day, 0 for what is not said."""
    if _YEAR.fullmatch(text):
        return text, 0, 0
    if match := _ISO.fullmatch(text):
        return match[1], int(match[2]) or _NONE, int(match[3] or 0)
    if match := _SLASHED.fullmatch(text):
        return match[3], int(match[2]) or _NONE, int(match[1] or 0)
    if match := _SPOKEN.fullmatch(text):
        return match[3], _month(match[2]), int(match[1] or 0)
    if match := _SPOKEN_MONTH_FIRST.fullmatch(text):
        return match[3], _month(match[1]), int(match[2])
    raise CellFaultError("a year, a month or a day such as 2027, April 2027 or 1 April 2027")


def _month(word: str) -> int:
    found = month_named(word)
    if not found:
        raise CellFaultError(f"no month is called “{word}”")
    return found
