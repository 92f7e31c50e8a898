"""What of a document stands where on pages that were painted: headings, links, parts in order.

Lengths are points; they count from the top left of a page. Pages count from 0.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, Union


class Kind(StrEnum):
    """What a part is to somebody who listens. The values are those of ISO 32000-1, 14.8.4."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    TITLE = "H1"
    HEADING = "H2"
    SUBHEADING = "H3"
    PARAGRAPH = "P"
    QUOTATION = "BlockQuote"
    NOTE = "Note"
    CONTENTS = "TOC"
    CONTENTS_ENTRY = "TOCI"
    LIST = "L"
    LIST_ITEM = "LI"
    ITEM_TEXT = "LBody"
    CAPTION = "Caption"
    TABLE = "Table"
    ROW = "TR"
    HEAD_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"


class Scope(StrEnum):
    """What a heading cell heads."""

    COLUMN = "Column"
    ROW = "Row"


@dataclass(frozen=True, slots=True)
class Target:
    """A place to go to."""

    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading to go to; `level` 0 is a section, 1 what stands in it."""

    title: str
    level: int
    target: Target


@dataclass(frozen=True, slots=True)
class Painted:
    """What was painted between the mark with this number and the next mark."""

    number: int


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to another place. `box` is left, top, right and bottom."""

    page: int
    box: tuple[float, float, float, float]
    words: str
    target: Target


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the document and what it is made of, in reading order."""

    kind: Kind
    parts: tuple["Held", ...] = ()
    words: str = ""
    """What is said in place of it, where it is a picture."""
    scope: Scope | None = None


Held: TypeAlias = Union[Part, Painted, Link]  # noqa: UP007 - a name in it is quoted above


@dataclass(frozen=True, slots=True)
class OnPages:
    """All that is told of pages beside what is painted on them."""

    whole: Part = Part(Kind.DOCUMENT)
    bookmarks: tuple[Bookmark, ...] = ()
