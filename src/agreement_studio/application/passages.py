"""Any text as passages with their places, wherever it came from: a text file, a Word file."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Story(StrEnum):
    """Which part of a document a passage stands in."""

    TEXT = "text"
    TABLE = "table"
    TEXT_BOX = "text-box"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands. 0 and "" where nobody can tell.

    `clause` is the number it stands beneath, `heading` the nearest heading above it; `page` is
    where Word last showed it; `paragraph` counts from 1 in its story; `line` is of a text file.
    """

    story: Story = Story.TEXT
    clause: str = ""
    heading: str = ""
    page: int = 0
    paragraph: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Passages:
    """All passages of a text. `notes` say what is never read; `warnings` what was left alone."""

    passages: tuple[Passage, ...]
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


_TYPED_NUMBER: Final = re.compile(r"\s*(?:[Cc]lause\s+)?(\d{1,3}(?:\.\d{1,3}){0,5})[.)]?(?:\s+|$)")
_LONGEST_HEADING: Final = 80
_MOST_WORDS: Final = 9
_ENDS_A_SENTENCE: Final = (".", ";", ",", "!", "?")


def typed_number(text: str) -> str:
    """The number that somebody typed in front of a paragraph, such as 7.2; "" without one."""
    match = _TYPED_NUMBER.match(text[:80])
    return match[1] if match else ""


def heading_of(text: str, *, is_numbered: bool = False) -> str:
    """The words of a paragraph that reads as a heading, without its number; "" where it does not.

    A heading is short and ends no sentence. Without a style to tell, it has a number in front of it
    or is in capitals.
    """
    if len(text) > _LONGEST_HEADING or text.rstrip().endswith(_ENDS_A_SENTENCE):
        return ""
    number = _TYPED_NUMBER.match(text)
    words = text[number.end() if number else 0 :].strip()
    looks_so = number is not None or is_numbered or words.isupper()
    is_title = words[:1].isupper() and len(words.split()) <= _MOST_WORDS
    return words if looks_so and is_title else ""
