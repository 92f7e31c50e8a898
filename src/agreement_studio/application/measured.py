"""Understands a measured figure as people type it: how much, of what, and when."""

import re

from agreement_studio.application.figures import number_in
from agreement_studio.application.partial_dates import partial_date_in
from agreement_studio.application.spelling import CellFaultError

Figure = dict[str, str]
"""Number, unit and day of a ``Measure`` as plain data; what is not said is not there."""

LONGEST = 400
"""In characters."""
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?:19|20|21)\d\d"
"""After a word such as “in”; other numbers there may count something: “1 in 5000”."""
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_EDGE = r"(?:(?:the\s+)?(?:end|start|beginning)\s+of\s+)?"
_IN_WORDS = (
    rf"{_EDGE}(?:(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}"
    rf"|{_MONTH},?\s+(?:{_DAY},?\s+)?\d{{4}})"
)
_IN_FIGURES = rf"{_EDGE}(?:\d{{4}}(?:-\d{{1,2}}){{0,2}}|(?:\d{{1,2}}[./-]){{1,2}}\d{{4}})"
_A_YEAR_OR_MORE = rf"{_EDGE}(?:{_YEAR}(?:-\d{{1,2}}){{0,2}}|(?:\d{{1,2}}[./-]){{1,2}}\d{{4}})"
_BY = r"(?:in|by|on|at|from|since|during|for|as\s+of)"
_LATEST = r"(?:\s+at\s+the\s+latest)?"


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL | re.ASCII)


_FIGURE = _form(r"(?P<number>[-−]?\d(?:[\d.,]*\d)?(?:[\s'’]\d{3})*)(?!\d)\s*(?P<rest>[^\d\s].*)?")
_WHEN = tuple(
    _form(form)
    for form in (
        rf"(?P<unit>.*?)\s*,\s*(?:{_BY}\s+)?(?P<on>{_IN_WORDS}|{_IN_FIGURES}){_LATEST}",
        rf"(?P<unit>.*?)\s*\(\s*(?:{_BY}\s+)?(?P<on>{_IN_WORDS}|{_IN_FIGURES})\s*\)",
        rf"(?P<unit>.*?)\s*\b{_BY}\s+(?P<on>{_IN_WORDS}|{_A_YEAR_OR_MORE}){_LATEST}",
        rf"(?P<unit>.*?)\s*\b(?P<on>{_IN_WORDS})",
        rf"(?P<unit>.*?[%×°‰])\s*(?P<on>{_A_YEAR_OR_MORE})",
    )
)
"""How the day may stand behind a unit: a comma, brackets, a word, or nothing between them."""
_NO_DAY = _form(
    rf"(?:.*\b(?:{_BY}|before|after|until|till)\b.*\b)?"
    rf"(?:{_MONTH}|(?<=\s){_YEAR}|{_MONTH}\s+{_YEAR}\b.*)\)?"
)
"""What looks like a day and is none of those that can be kept."""
_OUTSIDE = _form(r"\b(?:before|after|until|till)$")
"""What says that a day is not the one that is meant."""
_MOVE = _form(r"from\s+(?P<first>[-−]?\d.*?)\s+(?:(?:up|down)\s+)?to\s+(?P<second>[-−]?\d.*)")
_LEAD = _form(r"(?:from|to)\s+(?=[-−]?\d)")


def _short(text: str) -> str:
    """The text without blanks around it. What is longer than people write would take for ever."""
    said = text.strip()
    if len(said) > LONGEST:
        raise CellFaultError("that is too long for a figure; write how much, of what, and when")
    return said


def figure_in(text: str) -> Figure:
    """A measured figure: "61 %, 2024", "2.4×", "31% in September 2026", "9 h by the end of 2027".

    A comma at the end says that no day follows, whatever the unit looks like.

    Raises:
        CellFaultError: it does not begin with a number, holds two, or a day nobody can keep, or
            is longer than :data:`LONGEST`.
    """
    said = _short(text)
    if _MOVE.fullmatch(said):
        raise CellFaultError("two figures stand there; write one of them")
    match = _FIGURE.fullmatch(said[_lead(said) :])
    if match is None:
        raise CellFaultError("a figure such as “61 %, 2024” was expected")
    unit, on = _unit_and_day((match["rest"] or "").strip())
    if unit.startswith((",", ".")):
        raise CellFaultError("a figure such as “61 %, 2024” was expected")
    found = {"number": str(number_in(match["number"])), "unit": unit, "on": on}
    return {key: value for key, value in found.items() if value}


def move_in(text: str) -> tuple[Figure, Figure] | None:
    """Both figures of "from 31% to 45% by March 2028"; None where there are not two.

    A unit that stands with one of them goes for the other too.

    Raises:
        CellFaultError: as :func:`figure_in`, for either of them.
    """
    match = _MOVE.fullmatch(_short(text))
    if match is None:
        return None
    first, second = figure_in(match["first"]), figure_in(match["second"])
    units = {"unit": second.get("unit") or first.get("unit") or ""}
    if not units["unit"]:
        return first, second
    return {**units, **first}, {**units, **second}


def _lead(text: str) -> int:
    """How many letters of “from” or “to” stand before the figure."""
    match = _LEAD.match(text)
    return match.end() if match else 0


def _unit_and_day(rest: str) -> tuple[str, str]:
    """What stands behind the number, parted."""
    if rest.endswith(","):
        return rest[:-1].rstrip(), ""
    match = next(filter(None, (form.fullmatch(rest) for form in _WHEN)), None)
    unit = match["unit"].strip() if match else rest
    if _OUTSIDE.search(unit) if match else _NO_DAY.fullmatch(rest):
        raise CellFaultError(
            "when that is was not understood; write a year, a month or a day, such as "
            "“in 2027”, “in April 2027” or “on 1 April 2027”"
        )
    return unit, partial_date_in(match["on"]) if match else ""
