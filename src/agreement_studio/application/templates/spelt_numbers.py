"""Numbers in words where something is counted in them: “six months”, “twelve pounds”.

Only what stands beside a unit, an amount or a month is a figure: “one of us” and “four partners”
are how people speak.
"""

import re

_NUMBERS = """
    twenty thirty forty fifty sixty seventy eighty ninety thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen one two three four five six seven eight nine ten eleven twelve
    hundred thousand million billion dozen
"""
_LARGE = "hundred|thousand|million|billion|dozen"
_UNITS = """
    seconds? minutes? hours? days? nights? weeks? fortnights? months? quarters? years? terms?
    mornings? afternoons? evenings? weekends? pounds? penny pence euros? percent miles? metres?
    kilometres? litres? grams? kilograms? kilos? tonnes? degrees? acres? hectares?
"""
_BETWEEN = """
    working clear full whole paid unpaid calendar school business further more extra consecutive
"""
_MONTHS = """
    January February March April May June July August September October November December
"""
_DAYS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth
"""


def _any(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


_WORD = rf"{_any(_NUMBERS)}\b"
_NUMBER = rf"(?:an?\s(?=(?:{_LARGE})\b))?{_WORD}(?:(?:-|\s|\sand\s){_WORD}){{0,8}}"
_UNIT = rf"(?:\s|-)(?:{_any(_BETWEEN)}\s)?(?:{_any(_UNITS)}|per\scent)\b"
_DAY = rf"(?:(?:twenty|thirty)-)?{_any(_DAYS)}"
_ONE_DAY = r"(?!one\sday\b(?!['’]))"
"""Some day, as people say it; “one day’s notice” is a figure."""

_COUNTED = re.compile(
    rf"(?<![\w-]){_ONE_DAY}{_NUMBER}(?:(?=\s(?:or|to|and|by)\s{_NUMBER}{_UNIT})|(?={_UNIT}))",
    re.IGNORECASE,
)
_IN_WEEK = re.compile(
    r"(?:(?<=\bweek\s)|(?<=\bweeks\s)|(?<=\bmonth\s)|(?<=\bmonths\s))"
    rf"{_NUMBER}(?:,\s{_NUMBER}){{0,8}}(?![\w-])",
    re.IGNORECASE,
)
"""“In week twelve”, “in weeks two, six and ten”."""
_DATED = re.compile(
    rf"(?<![\w-])(?i:{_DAY})(?=(?i:\sof)?\s(?:{_any(_MONTHS)})\b)"
    rf"|(?:{'|'.join(rf'(?<={one} the )' for one in _MONTHS.split())})(?i:{_DAY})\b"
)


def without_spelt_numbers(text: str, instead: str) -> str:
    """The text without numbers and days in words that count or date something."""
    for figures in (_COUNTED, _IN_WEEK, _DATED):
        text = figures.sub(instead, text)
    return text
