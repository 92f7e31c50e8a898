"""An office's own look, as far as somebody who chooses it, and pages of ours, have to know it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Setting(StrEnum):
    """The kinds of paragraph that an office may have a look for; many bear the name of a role."""

    DOCUMENT_KIND = "document-kind"
    TITLE = "title"
    SUBTITLE = "subtitle"
    FACTS = "facts"
    LEAD = "lead"
    BODY = "body"
    QUOTE = "quote"
    QUOTE_SOURCE = "quote-source"
    SECTION = "section"
    CLAUSE_HEADING = "clause-heading"
    HEADING = "heading"
    CLAUSE = "clause"
    CLAUSE_LEAD_IN = "clause-lead-in"
    CLAUSE_ITEM = "clause-item"
    CLAUSE_SUB_ITEM = "clause-sub-item"
    EFFECT = "effect"
    BULLET = "bullet"
    GUIDANCE = "guidance"
    CAPTION = "caption"
    TABLE_NOTE = "table-note"
    HEAD_CELL = "head-cell"
    CELL = "cell"
    CELL_LABEL = "cell-label"
    CELL_NUMBER = "cell-number"
    CELL_BULLET = "cell-bullet"
    CELL_TOTAL = "cell-total"
    STATUS_HEAD = "status-head"
    FACT_LABEL = "fact-label"
    FACT_TEXT = "fact-text"
    SIGNATURE = "signature"
    SIGNATURE_CELL = "signature-cell"
    CONTENTS_HEADING = "contents-heading"
    CONTENTS_ENTRY = "contents-entry"
    RUNNING = "running"  # at the head and the foot of pages


@dataclass(frozen=True, slots=True)
class MissingStyle:
    """A style that the office's file lacks; ours takes its place."""

    name: str
    purpose: str
    falls_back_to: str
    """The style of the office that it builds on."""


@dataclass(frozen=True, slots=True)
class TextLook:
    """How paragraphs of one kind look. Lengths are points."""

    face: str = ""
    size: float = 0.0
    """The height of its letters; 0 where that cannot be read."""
    bold: bool = False
    italic: bool = False
    colour: str = ""
    """``#RRGGBB``; ``""`` where it has none that can be read."""
    line: float = 0.0
    """The height of a line, where 1 is that of the letters; 0 where that cannot be read."""
    white: tuple[float, float] | None = None
    """What is left free above and below, where the office has a style for it; else None."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page and its margins; `header` and `footer` are how far those lines are from the edges.

    Lengths are points.
    """

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    header: float
    footer: float


@dataclass(frozen=True, slots=True)
class HouseLook:
    """What a house style looks like, what it lacks, and what of its file stays behind."""

    face: str
    """The face of its text; ``""`` where the file names none."""
    colour: str
    """``#RRGGBB`` of its headings; ``""`` where it has none that can be read."""
    taken: int
    """How many of its styles are used as they are."""
    missing: tuple[MissingStyle, ...] = ()
    remarks: tuple[str, ...] = ()
    texts: Mapping[str, TextLook] = field(default_factory=dict)
    """How each :class:`Setting` looks with it."""
    page: Sheet | None = None
    """Its page, where it has one of its own."""
