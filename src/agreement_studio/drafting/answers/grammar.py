"""English as clauses need it: possessives, plurals, numbers in words, the first letter."""

import re

_TO_TEN = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TO_TWELVE = (*_TO_TEN, "eleven", "twelve")
_PLURAL_WORDS = frozenset({"people", "children", "women", "men", "folk", "those", "carers"})
_SINGULAR_ENDINGS = ("ss", "us", "is", "group", "council", "panel", "forum", "team")


def possessive(name: str, *, is_person: bool = False) -> str:
    """``the Council’s``; names of bodies that end in s take the mark alone, people's never do.

    A name that ends in an apostrophe already, such as ``the Clippers’``, stays as it is.
    """
    if name.rstrip().endswith(("’", "'")):
        return name
    ends_in_s = name.rstrip().lower().endswith("s")
    return f"{name}’" if ends_in_s and not is_person else f"{name}’s"


def in_words(number: int) -> str:
    """A count in words up to ten, in figures from eleven: ``three``, ``1,200``."""
    return _TO_TEN[number] if 0 < number < len(_TO_TEN) else f"{number:,}"


def number_of(word: str) -> int | None:
    """What a word counts, from one to twelve; None where it counts nothing."""
    number = _TO_TWELVE.index(word) if word in _TO_TWELVE else 0
    return number or None


def counted(number: int, one: str, many: str) -> str:
    """A count with its noun: ``one month``, ``three months``, ``0 days``."""
    return f"{in_words(number)} {one if number == 1 else many}"


def is_plural_group(name: str) -> bool:
    """Whether a group of people is spoken of in the plural: "the families decide"."""
    words = name.lower().split()
    if not words:
        return False
    if any(word in _PLURAL_WORDS for word in words):
        return True
    return words[-1].endswith("s") and not words[-1].endswith(_SINGULAR_ENDINGS)


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    """The first letter small, unless the first word is a name or abbreviation: ``A&E``, ``NHS``."""
    first = re.split(r"\s", text, maxsplit=1)[0] if text else ""
    rest = first[1:]
    is_abbreviation = bool(rest) and any(letter.isupper() or letter in "&." for letter in rest[:-1])
    is_abbreviation = is_abbreviation or (len(first) > 1 and first.isupper())
    return text if is_abbreviation or first == "I" else text[:1].lower() + text[1:]


_ARTICLES = frozenset({"the", "a", "an"})
_SMALL_WORDS = _ARTICLES | frozenset(
    {
        *("all", "any", "anybody", "anyone", "anything", "both", "each", "either", "every"),
        *("everybody", "everyone", "everything", "few", "half", "many", "more", "most", "much"),
        *("no", "nobody", "none", "nothing", "only", "other", "others", "some", "somebody"),
        *("someone", "something", "such", "that", "these", "this", "those", "what", "whatever"),
        *("how", "if", "once", "when", "where", "which", "while", "who", "whoever", "why"),
        *("he", "her", "his", "it", "its", "my", "our", "she", "their", "there", "they", "we"),
        *("about", "after", "and", "as", "at", "before", "between", "but", "by", "during", "for"),
        *("from", "in", "into", "not", "of", "on", "or", "so", "to", "under", "until", "with"),
        *("within", "without", "people", "men", "women", "children", "families", "residents"),
        *(*_TO_TEN, "twelve", "twenty", "forty"),
    }
)
"""Words that open a sentence far oftener than a name."""
_EVERY = re.compile(r"^(?:once\s+)?(?:every|each|per|a)\s+", re.IGNORECASE)
_UNITS = frozenset({"hour", "day", "week", "fortnight", "month", "quarter", "term", "year"})
_ADVERBS = {
    "daily": "day",
    "weekly": "week",
    "fortnightly": "fortnight",
    "monthly": "month",
    "quarterly": "three months",
    "yearly": "year",
    "annually": "year",
}


def read_on(text: str) -> str:
    """A text as it goes on within a sentence: ``the panel``, where somebody wrote ``The panel``.

    Only words that are hardly ever part of a name are made small: ``Noor & Grace`` and
    ``All Saints`` stay.
    """
    first, _, rest = text.partition(" ")
    word = first.strip(",;:").lower()
    if word not in _SMALL_WORDS or (len(first) > 1 and not first[1:].islower()):
        return text
    return text if rest[:1].isupper() and word not in _ARTICLES else lower_first(text)


def interval(text: str) -> str:
    """What goes on from "every": ``three months``, also where ``Every three months`` stood."""
    said = _EVERY.sub("", text.strip())
    first = said.partition(" ")[0].lower()
    small = first in _SMALL_WORDS or first.rstrip("s") in _UNITS
    return _ADVERBS.get(said.lower(), lower_first(said) if small else said)


_SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*$")


def ends_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text.rstrip()))


def opens_sentence(before: str) -> bool:
    """Whether what follows the text `before` opens a sentence."""
    said = before.rstrip("“‘([")
    stripped = said.rstrip()
    if not stripped:
        return True
    return bool(_SENTENCE_END.search(stripped)) and said != stripped and stripped[-1] != "…"
