"""The drafted agreement as a tree of blocks: all that a renderer needs, numbers worked out.

A renderer (Word, HTML, Markdown, preview) never asks the model a question. `key` is stable for
life: the bookmark in Word, the anchor on a page, the target of a reference, the unit of change.
Keys are made of letters, digits and ``- _ . : /`` and are unique within one Document.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from agreement_studio.drafting.note import Note
from agreement_studio.pictures.drawing import Drawing


class Emphasis(StrEnum):
    """How a run of words stands out; each is one character style."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    TERM = "term"  # a defined word at its definition


class Tone(StrEnum):
    """What a short coloured mark says; never by colour alone, the label is always printed."""

    SECTOR = "sector"  # key: public, business, social, community
    LEVEL = "level"  # key: tell, ask, shape, together, handover
    EFFECT = "effect"  # key: intent, binds, law
    LABEL = "label"  # opening label of a guidance note, such as "Why this clause"; key: ""


@dataclass(frozen=True, slots=True)
class Words:
    """Literal text. It may hold any character XML can carry, and is never read as markup."""

    text: str
    emphasis: Emphasis = Emphasis.PLAIN


@dataclass(frozen=True, slots=True)
class Variable:
    """An answer inside a sentence. `path` names the field, such as ``partners.council.name``."""

    path: str
    text: str
    emphasis: Emphasis = Emphasis.PLAIN


@dataclass(frozen=True, slots=True)
class Gap:
    """What is still to settle. Prints as ``[to agree: label]`` and is counted."""

    path: str
    label: str
    lead: str = "to agree"

    @property
    def text(self) -> str:
        return f"[{self.lead}: {self.label}]"


@dataclass(frozen=True, slots=True)
class Reference:
    """A live cross-reference to a Clause, Section or Schedule of this document.

    `lead` is the word before the number ("clause", "section", "Schedule"), `number` the number as
    printed ("4.2", "3"), the only field; `after` what follows. A no-break space joins the two.
    """

    target_key: str
    lead: str
    number: str
    after: str = ""

    @property
    def text(self) -> str:
        return (f"{self.lead}\u00a0" if self.lead else "") + self.number + self.after


@dataclass(frozen=True, slots=True)
class Mark:
    """A short label in a tone of its own: a sector, a level of sharing, the effect of a clause."""

    tone: Tone
    key: str
    text: str


Inline = Words | Variable | Gap | Reference | Mark


class Role(StrEnum):
    """What a paragraph is; each role is one paragraph style in Word and one class in HTML."""

    DOCUMENT_KIND = "document-kind"  # "Collaboration agreement", above the title
    TITLE = "title"
    SUBTITLE = "subtitle"
    FACTS = "facts"  # between whom, version, dates
    LEAD = "lead"
    BODY = "body"  # full width, unnumbered
    QUOTE = "quote"  # the problem in the words of a person living it
    QUOTE_SOURCE = "quote-source"
    CLAUSE = "clause"  # the text of a clause, or of one paragraph beneath its number
    CLAUSE_LEAD_IN = "clause-lead-in"  # stands before items (a), (b)
    CLAUSE_ITEM = "clause-item"  # numbered (a), (b)
    CLAUSE_SUB_ITEM = "clause-sub-item"  # numbered (i), (ii)
    EFFECT = "effect"  # the effect of a clause, on a line of its own
    BULLET = "bullet"
    GUIDANCE = "guidance"  # only in the edition with guidance notes
    TABLE_NOTE = "table-note"  # beneath a table: its sources
    HEADING = "heading"  # a heading inside a section that is no clause (level 2, unnumbered)
    CELL = "cell"
    CELL_LABEL = "cell-label"  # the first cell of a row, when it names the row
    CELL_NUMBER = "cell-number"  # amounts, right-aligned
    CELL_BULLET = "cell-bullet"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `number` is what the reader sees in front of it, "(a)", or ""."""

    key: str
    inlines: tuple[Inline, ...]
    role: Role = Role.BODY
    number: str = ""

    @property
    def text(self) -> str:
        return "".join(inline.text for inline in self.inlines)


class Effect(StrEnum):
    """The legal effect of a clause under the status chosen."""

    INTENT = "intent"
    BINDS = "binds"
    LAW = "law"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. `number` such as "4.2"; `guidance` only in the edition with guidance notes.

    `effect_line` is the paragraph that shows the effect, or None in editions that sum it up in
    the status box alone.
    """

    key: str
    number: str
    heading: str
    paragraphs: tuple[Paragraph, ...]
    effect: Effect
    effect_line: Paragraph | None = None
    guidance: tuple[Paragraph, ...] = ()
    sources: tuple[str, ...] = ()
    clause_id: str = ""  # the library's id, such as CL-12; several clauses share it (one a record)


class TableKind(StrEnum):
    """The looks of a table; each is one table style in Word."""

    STANDARD = "standard"
    LAW = "law"  # duties of one partner by law: kept apart, in grey
    STATUS = "status"  # the framed box on page one; its first row is its head
    FACTS = "facts"  # summary rows, no header row
    SIGNATURES = "signatures"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: at least one paragraph (an empty cell holds one empty paragraph)."""

    key: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Row:
    key: str
    cells: tuple[Cell, ...]
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row (empty only for FACTS). Every row has as many cells as `widths`.

    `widths` are shares of the text width that add up to 100. `label` is its number as printed,
    "Table 4", or "" for the boxes of page one; `description` is the alternative text.
    """

    key: str
    caption: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]
    label: str = ""
    description: str = ""
    kind: TableKind = TableKind.STANDARD
    notes: tuple[Paragraph, ...] = ()
    number_columns: frozenset[int] = frozenset()  # columns of amounts: header right-aligned too


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture. `svg` draws in units of 1/640 of the text width; `alt` says the same in words."""

    key: str
    caption: str
    label: str  # "Picture 1"
    svg: str
    width: int  # units, normally 640
    height: int
    alt: str
    table_key: str = ""  # the table that holds the same facts
    drawing: Drawing | None = field(default=None, compare=False)  # for those who paint


@dataclass(frozen=True, slots=True)
class Signature:
    """A place to sign for one partner: label and what is written beside it ("" is a ruled line)."""

    key: str
    partner: str
    marks: tuple[Inline, ...]
    caption: str
    rows: tuple[Row, ...]  # two cells each: what, and the place to write or the answer
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of contents: (number, heading, target key), right before any refresh."""

    key: str
    heading: str
    entries: tuple[tuple[str, str, str], ...]


Block = Paragraph | Clause | Table | Figure | Signature | Contents


class SectionKind(StrEnum):
    """What a section is to a renderer."""

    FRONT = "front"  # page one: title, facts, status box, contents. Its heading is not printed
    SUMMARY = "summary"  # one page, unnumbered heading
    NUMBERED = "numbered"  # "4 Shared outcomes" with clauses 4.1, 4.2 …
    SCHEDULE = "schedule"  # "Schedule 3: Money", each with its own heading
    SIGNING = "signing"  # signature pages


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the document. `number` is "4" or "3" (of a schedule), "" when unnumbered.

    `part_key` is the key of the agreement's section (decisions on consent use it), such as
    "power"; several schedules may share "schedules".
    """

    key: str
    number: str
    heading: str
    blocks: tuple["Block", ...]
    kind: SectionKind = SectionKind.NUMBERED
    part_key: str = ""
    new_page: bool = False


class Edition(StrEnum):
    CLEAN = "clean"
    GUIDANCE = "guidance"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says about itself, all from the model: equal answers give equal bytes."""

    title: str
    subject: str = ""
    authors: str = ""  # the partners' names
    language: str = "en-GB"  # BCP 47
    identifier: str = ""  # "agr-7f3a2c"
    revision: str = ""  # "Draft 3"
    model_hash: str = ""  # the fingerprint of the answers, 64 hex digits
    created: str = "2000-01-01T00:00:00Z"  # from the model's version date; never the clock


@dataclass(frozen=True, slots=True)
class Document:
    """A whole drafted agreement or note.

    `running_head` stands in every header, `draft_mark` beside it ("" when all is agreed and
    a final copy was asked for); `edition_note` names any but the clean one, `footer_note` the text.
    """

    sections: tuple[Section, ...]
    properties: Properties
    edition: Edition = Edition.CLEAN
    running_head: str = ""
    draft_mark: str = ""
    edition_note: str = ""
    footer_note: str = ""
    problems: tuple[str, ...] = ()  # sentences: references to records that are gone, …
    notes: tuple[Note, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Every block in reading order."""
        for section in self.sections:
            yield from section.blocks

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in reading order, those in clauses, tables and signatures included."""
        for block in self.blocks():
            yield from paragraphs_of(block)

    def gaps(self) -> tuple[Gap, ...]:
        """Every place where something is still to agree, in reading order."""
        return tuple(
            inline
            for paragraph in self.paragraphs()
            for inline in paragraph.inlines
            if isinstance(inline, Gap)
        )


def paragraphs_of(block: Block) -> Iterator[Paragraph]:
    """The paragraphs of one block in reading order."""
    match block:
        case Paragraph():
            yield block
        case Clause():
            if block.effect_line:
                yield block.effect_line
            yield from block.paragraphs
            yield from block.guidance
        case Table():
            yield from (p for row in block.rows for cell in row.cells for p in cell.paragraphs)
            yield from block.notes
        case Signature():
            yield from (p for row in block.rows for cell in row.cells for p in cell.paragraphs)
        case Figure() | Contents():
            return
