"""Writes a drafted document as Markdown. The same document gives the same text."""

from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from agreement_studio.adapters.markdown.lines import line
from agreement_studio.adapters.markdown.literal import literal
from agreement_studio.adapters.markdown.paragraphs import paragraphs
from agreement_studio.adapters.markdown.tables import caption, grid, table
from agreement_studio.adapters.markdown.words import word
from agreement_studio.application.ports import WritingOptions, Written
from agreement_studio.drafting.document import (
    Block,
    Clause,
    Contents,
    Document,
    Figure,
    Paragraph,
    Role,
    Section,
    SectionKind,
    Signature,
    Table,
)

_SIGNING_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class _Names:
    """What blocks say of one another: labels of tables by key, keys of schedules."""

    tables: dict[str, str]
    schedules: frozenset[str]


def _names(document: Document) -> _Names:
    return _Names(
        tables={b.key: b.label for b in document.blocks() if isinstance(b, Table) and b.label},
        schedules=frozenset(s.key for s in document.sections if s.kind is SectionKind.SCHEDULE),
    )


class MarkdownWriter:
    """Fills the port of a writer with Markdown."""

    def __call__(self, document: Document, options: WritingOptions) -> Written:
        """The text in UTF-8, with a remark on each wish that Markdown cannot meet."""
        wishes = (
            ("no_answers", options.hidden_data),
            ("no_style", options.house_style),
            ("no_notes", document.notes),
        )
        remarks = tuple(word(key, format=word("a_text")) for key, wish in wishes if wish)
        return Written(write_markdown(document).encode(), remarks)


def write_markdown(document: Document) -> str:
    """The whole text: blocks separated by empty lines, one newline at the end."""
    names = _names(document)
    blocks = [
        *_running(document),
        *_title(document),
        *(block for section in document.sections for block in _section(section, names)),
        *_foot(document),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _running(document: Document) -> list[str]:
    marks = (document.running_head, document.edition_note)
    shown = [literal(mark) for mark in marks if mark]
    return [*shown, caption("", document.draft_mark)]


def _title(document: Document) -> list[str]:
    """A heading for a document that brings none of its own."""
    if any(one.role is Role.TITLE for one in document.paragraphs()):
        return []
    return [f"# {literal(document.properties.title)}"]


def _foot(document: Document) -> list[str]:
    return ["---", literal(document.footer_note)] if document.footer_note else []


def _section(section: Section, names: _Names) -> list[str]:
    """A section's heading, unless it is page one, and its blocks."""
    is_front = section.kind is SectionKind.FRONT
    headed = [] if is_front or not section.heading else [_heading(section)]
    level = "##" if is_front else "###"
    blocks: list[str] = []
    for are_paragraphs, group in groupby(section.blocks, lambda b: isinstance(b, Paragraph)):
        held = list(group)
        if are_paragraphs:
            blocks += paragraphs((b for b in held if isinstance(b, Paragraph)), level)
        else:
            blocks += (text for block in held for text in _block(block, names))
    return [*headed, *blocks]


def _heading(section: Section) -> str:
    number = section.number
    if section.kind is SectionKind.SCHEDULE and number:
        number = word("schedule", number=number) + ":"
    return _numbered("##", number, section.heading)


def _numbered(level: str, number: str, heading: str) -> str:
    return " ".join(
        filter(None, (level, literal(number), literal(heading, opens_block=not number)))
    )


def _block(block: Block, names: _Names) -> list[str]:
    match block:
        case Paragraph():
            return paragraphs((block,))
        case Clause():
            return _clause(block)
        case Table():
            return table(block)
        case Figure():
            return _figure(block, names.tables)
        case Signature():
            return _signature(block)
        case Contents():
            return _contents(block, names.schedules)
        case _:
            assert_never(block)


def _clause(block: Clause) -> list[str]:
    effect = (block.effect_line,) if block.effect_line else ()
    return [
        _numbered("###", block.number, block.heading),
        *paragraphs(effect, "####"),
        *paragraphs(block.paragraphs, "####"),
        *paragraphs(block.guidance, "####"),
    ]


def _figure(block: Figure, tables: dict[str, str]) -> list[str]:
    """The picture's name and its facts in words."""
    label = tables.get(block.table_key, "")
    same = [literal(word("same_facts", table=label))] if label else []
    return [caption(block.label, block.caption), literal(block.alt), *same]


def _signature(block: Signature) -> list[str]:
    title = block.caption if block.partner in block.caption else block.partner
    marks = line(block.marks)
    name = literal(title, opens_block=not marks)
    beneath = literal(block.caption) if block.caption != title else ""
    rows = [grid([""] * _SIGNING_COLUMNS, block.rows)] if block.rows else []
    return [f"### {' '.join(filter(None, (marks, name)))}", beneath, *rows]


def _contents(block: Contents, schedules: frozenset[str]) -> list[str]:
    entries = "\n".join(f"- {_entry(entry, schedules)}" for entry in block.entries)
    return [f"## {literal(block.heading)}", entries]


def _entry(entry: tuple[str, str, str], schedules: frozenset[str]) -> str:
    number, heading, key = entry
    if key in schedules and number.isdecimal():
        number = word("schedule", number=number)
    words = literal(heading, opens_block=not number)
    return " ".join(filter(None, (literal(number), words)))
