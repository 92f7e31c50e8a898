"""Writes a drafted document as one accessible web page. The same document gives the same text."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from agreement_studio.adapters.html.blocks import (
    Labels,
    clause,
    contents,
    figure,
    numbered_heading,
    signature,
)
from agreement_studio.adapters.html.markup import Markup, element, part, text
from agreement_studio.adapters.html.notes import Notes, notes_by_place
from agreement_studio.adapters.html.page import page
from agreement_studio.adapters.html.paragraphs import paragraphs, together
from agreement_studio.adapters.html.tables import table
from agreement_studio.adapters.html.words import word
from agreement_studio.application.ports import Paper, WritingOptions, Written
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
from agreement_studio.drafting.noted import WHOLE_DOCUMENT


@dataclass(frozen=True, slots=True)
class _Names:
    """What blocks say of one another: labels of tables, keys of schedules; and notes on them."""

    tables: Labels
    schedules: frozenset[str]
    notes: Notes


class HtmlWriter:
    """Fills the port of a writer with web pages."""

    def __call__(self, document: Document, options: WritingOptions) -> Written:
        """The page in UTF-8, with a remark on each wish that a page cannot meet."""
        wishes = (("no_answers", options.hidden_data), ("no_style", options.house_style))
        remarks = tuple(word(key, format=word("a_page")) for key, wish in wishes if wish)
        return Written(write_html(document, options.paper).encode(), remarks)


def write_html(document: Document, paper: Paper = Paper.A4) -> str:
    """The whole page: nothing outside it is needed, and nothing in it runs."""
    names = _Names(
        tables={b.key: b.label for b in document.blocks() if isinstance(b, Table) and b.label},
        schedules=frozenset(s.key for s in document.sections if s.kind is SectionKind.SCHEDULE),
        notes=notes_by_place(document),
    )
    sections = "\n".join(_section(section, names) for section in document.sections)
    about_all = names.notes.get(WHOLE_DOCUMENT, "")
    main = _title(document) + about_all + _contents(document, names) + sections
    return page(document, main, paper)


def _title(document: Document) -> Markup:
    """A heading for a document that brings none of its own."""
    if any(one.role is Role.TITLE for one in document.paragraphs()):
        return ""
    return element("h1", text(document.properties.title))


def _contents(document: Document, names: _Names) -> Markup:
    """A list of contents for a document that brings none of its own."""
    if any(isinstance(block, Contents) for block in document.blocks()):
        return ""
    entries = tuple(
        (section.number, section.heading, section.key)
        for section in document.sections
        if section.heading and section.kind is not SectionKind.FRONT
    )
    made = Contents(part("page", "contents"), word("contents"), entries)
    return contents(made, names.schedules) if len(entries) > 1 else ""


def _section(section: Section, names: _Names) -> Markup:
    heading_key = part(section.key, "heading")
    is_headed = section.kind is not SectionKind.FRONT and bool(section.heading)
    heading = _heading(section, heading_key) if is_headed else ""
    content = heading + names.notes.get(section.key, "") + _blocks(section, names)
    kinds = [section.kind.value, *(["new-page"] if section.new_page else [])]
    return element(
        "section",
        content,
        id=section.key,
        class_=" ".join(kinds),
        aria_labelledby=heading_key if is_headed else None,
    )


def _heading(section: Section, key: str) -> Markup:
    if section.kind is SectionKind.SCHEDULE and section.number:
        lead = word("schedule", number=section.number) + ":"
        return numbered_heading(2, lead, section.heading, key)
    return numbered_heading(2, section.number, section.heading, key)


def _blocks(section: Section, names: _Names) -> Markup:
    level = 2 if section.kind is SectionKind.FRONT else 3
    parts: list[Markup] = []
    for are_paragraphs, group in groupby(section.blocks, lambda b: isinstance(b, Paragraph)):
        if are_paragraphs:
            parts.append(_paragraphs(_only_paragraphs(group), level, names.notes))
        else:
            parts += (_block(block, names) for block in group)
    return "\n".join(parts)


def _paragraphs(many: list[Paragraph], level: int, notes: Notes) -> Markup:
    """Neighbouring paragraphs; notes follow the paragraph, or the list or quotation it is in."""
    if not notes:
        return paragraphs(many, level)
    parts: list[Markup] = []
    for _, group in groupby(many, together):
        held = list(group)
        parts.append(paragraphs(held, level))
        parts += (notes.get(one.key, "") for one in held)
    return "".join(parts)


def _only_paragraphs(blocks: Iterable[Block]) -> list[Paragraph]:
    return [block for block in blocks if isinstance(block, Paragraph)]


def _block(block: Block, names: _Names) -> Markup:
    notes = names.notes.get(block.key, "")
    match block:
        case Paragraph():
            return paragraphs((block,)) + notes
        case Clause():
            return clause(block, notes)
        case Table():
            return table(block) + notes
        case Figure():
            return figure(block, names.tables) + notes
        case Signature():
            return signature(block) + notes
        case Contents():
            return contents(block, names.schedules) + notes
        case _:
            assert_never(block)
