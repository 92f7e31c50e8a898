"""Every style the writer asks for and what it is for: what an office's own document may offer."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from agreement_studio.adapters.word.style_names import CharacterStyle, ParagraphStyle, TableStyle


class StyleKind(StrEnum):
    """The three kinds of style a renderer asks for, in Word's own words."""

    PARAGRAPH = "paragraph"
    CHARACTER = "character"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class StyleNeed:
    """A style the writer asks for by name, and what it is for in an officer's words."""

    name: str
    kind: StyleKind
    purpose: str


_PURPOSES: Mapping[StrEnum, str] = MappingProxyType(
    {
        ParagraphStyle.NORMAL: "What every other style builds on: face, size, colour",
        ParagraphStyle.DOCUMENT_KIND: "The words “Collaboration agreement” above the title",
        ParagraphStyle.TITLE: "The title on page one",
        ParagraphStyle.SUBTITLE: "The line beneath the title",
        ParagraphStyle.FACTS: "Between whom, version and dates",
        ParagraphStyle.FACTS_LAST: "The last line of those facts, with space after it",
        ParagraphStyle.SECTION: "Heading of a section, numbered 1",
        ParagraphStyle.SECTION_NEW_PAGE: "The same, starting a page",
        ParagraphStyle.SECTION_UNNUMBERED: "Heading of a section without a number",
        ParagraphStyle.SECTION_UNNUMBERED_NEW_PAGE: "The same, starting a page",
        ParagraphStyle.SCHEDULE: "Heading of a schedule, numbered “Schedule 1”",
        ParagraphStyle.SCHEDULE_NEW_PAGE: "The same, starting a page",
        ParagraphStyle.CLAUSE_HEADING: "Name of a clause, numbered 1.1",
        ParagraphStyle.SCHEDULE_CLAUSE_HEADING: "Name of a paragraph of a schedule, numbered 1",
        ParagraphStyle.HEADING_UNNUMBERED: "A heading inside a section, without a number",
        ParagraphStyle.LEAD: "An opening sentence in larger type",
        ParagraphStyle.BODY: "Text across the full width",
        ParagraphStyle.BODY_BEFORE_TABLE: "The same, kept on one page with the table beneath it",
        ParagraphStyle.BODY_AFTER_TABLE: "The same, directly beneath a table",
        ParagraphStyle.CLAUSE: "The text of a clause, beside its number",
        ParagraphStyle.CLAUSE_LEAD_IN: "Text that stands before items (a), (b)",
        ParagraphStyle.CLAUSE_ITEM: "An item (a) of a clause",
        ParagraphStyle.CLAUSE_SUB_ITEM: "An item (i) of a clause",
        ParagraphStyle.SCHEDULE_ITEM: "An item (a) in a schedule",
        ParagraphStyle.SCHEDULE_SUB_ITEM: "An item (i) in a schedule",
        ParagraphStyle.EFFECT: "What a clause does in law, on a line of its own",
        ParagraphStyle.BULLET: "A point in a list without numbers",
        ParagraphStyle.QUOTE: "The words of a person living with the problem",
        ParagraphStyle.QUOTE_SOURCE: "Who said them",
        ParagraphStyle.GUIDANCE: "A guidance note beneath a clause",
        ParagraphStyle.CAPTION: "Number and name above a table or picture",
        ParagraphStyle.PICTURE: "The line that holds a picture",
        ParagraphStyle.TABLE_NOTE: "Sources beneath a table",
        ParagraphStyle.TABLE_HEAD: "Heading of a column",
        ParagraphStyle.TABLE_HEAD_NUMBER: "Heading of a column of amounts",
        ParagraphStyle.CELL: "Text in a table",
        ParagraphStyle.CELL_KEEP: "The same, kept with the row of totals",
        ParagraphStyle.CELL_LABEL: "The first cell of a row, where it names the row",
        ParagraphStyle.CELL_LABEL_KEEP: "The same, kept with the row of totals",
        ParagraphStyle.CELL_NUMBER: "An amount in a table",
        ParagraphStyle.CELL_NUMBER_KEEP: "The same, kept with the row of totals",
        ParagraphStyle.CELL_BULLET: "A point in a list inside a table",
        ParagraphStyle.CELL_BULLET_KEEP: "The same, kept with the row of totals",
        ParagraphStyle.CELL_TOTAL: "Words in the row of totals",
        ParagraphStyle.CELL_TOTAL_NUMBER: "An amount in the row of totals",
        ParagraphStyle.FACT_LABEL: "What a row of the summary is about",
        ParagraphStyle.FACT_TEXT: "What it says",
        ParagraphStyle.STATUS_HEAD: "First row of the box that gives the legal status",
        ParagraphStyle.SIGNATURE_PARTNER: "The partner's name above its place to sign",
        ParagraphStyle.SIGNATURE_PARTNER_NEW_PAGE: "The same, starting a page",
        ParagraphStyle.SIGNATURE_CELL: "A line of a place to sign",
        ParagraphStyle.SIGNATURE_CELL_LAST: "The last line of a place to sign",
        ParagraphStyle.AFTER_TABLE: "The thin line Word needs between two tables",
        ParagraphStyle.CONTENTS_HEADING: "Heading of the list of contents",
        ParagraphStyle.CONTENTS_HEADING_NEW_PAGE: "The same, starting a page",
        ParagraphStyle.CONTENTS_SECTION: "A section in the list of contents",
        ParagraphStyle.CONTENTS_CLAUSE: "A clause in the list of contents",
        ParagraphStyle.CONTENTS_SCHEDULE: "A schedule in the list of contents",
        ParagraphStyle.HEADER: "Top of every page",
        ParagraphStyle.FOOTER: "Foot of every page",
        ParagraphStyle.SIDE_MARK: "The draft mark in the right margin",
        ParagraphStyle.NOTE: "A note of sources at the foot of a page",
        CharacterStyle.STRONG: "Words that stand out",
        CharacterStyle.EMPHASIS: "Words said with stress",
        CharacterStyle.TERM: "A word where its meaning is given",
        CharacterStyle.REFERENCE: "The number of a clause, section or schedule referred to",
        CharacterStyle.GAP: "Something still to agree",
        CharacterStyle.DRAFT_MARK: "The draft mark at the top of the page",
        CharacterStyle.NOTE_LABEL: "The opening words of a guidance note",
        CharacterStyle.NOTE_REFERENCE: "The raised number of a note",
        CharacterStyle.EFFECT_INTENT: "Tag of a clause that says what we mean to do",
        CharacterStyle.EFFECT_BINDS: "Tag of a clause that binds",
        CharacterStyle.EFFECT_LAW: "Tag of a clause that records the law",
        CharacterStyle.SECTOR_PUBLIC: "Mark of the public sector",
        CharacterStyle.SECTOR_BUSINESS: "Mark of the business sector",
        CharacterStyle.SECTOR_SOCIAL: "Mark of the social sector",
        CharacterStyle.SECTOR_COMMUNITY: "Mark of the community sector",
        CharacterStyle.LEVEL_TELL: "Level of sharing: tell",
        CharacterStyle.LEVEL_ASK: "Level of sharing: ask",
        CharacterStyle.LEVEL_SHAPE: "Level of sharing: shape together",
        CharacterStyle.LEVEL_TOGETHER: "Level of sharing: decide together",
        CharacterStyle.LEVEL_HANDOVER: "Level of sharing: hand over",
        TableStyle.STANDARD: "A table with a row of column headings",
        TableStyle.LAW: "Duties one partner holds by law, kept apart in grey",
        TableStyle.STATUS: "The framed box on page one that gives the legal status",
        TableStyle.FACTS: "Rows of the summary, without column headings",
        TableStyle.SIGNATURES: "A place to sign",
    }
)

_KINDS: Mapping[type[StrEnum], StyleKind] = MappingProxyType(
    {
        ParagraphStyle: StyleKind.PARAGRAPH,
        CharacterStyle: StyleKind.CHARACTER,
        TableStyle: StyleKind.TABLE,
    }
)

STYLE_NEEDS: tuple[StyleNeed, ...] = tuple(
    StyleNeed(str(style), _KINDS[type(style)], purpose) for style, purpose in _PURPOSES.items()
)
