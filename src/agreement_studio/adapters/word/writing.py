"""What one run of the writer knows and counts while it goes through a document."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from agreement_studio.adapters.word.anchors import (
    control_ids,
    paragraph_bookmark,
    reference_bookmarks,
)
from agreement_studio.adapters.word.list_numbers import ListNumbers
from agreement_studio.adapters.word.package import Entry, Relationship
from agreement_studio.adapters.word.page import Page
from agreement_studio.adapters.word.prepared_style import PreparedStyle
from agreement_studio.adapters.word.style_names import CharacterStyle, ParagraphStyle, TableStyle
from agreement_studio.drafting.document import Clause, Document, Section, SectionKind

_FIRST_NOTE: Final = 1  # -1 and 0 are the lines between text and notes


@dataclass(slots=True)
class Writing:
    """One document on its way to Word. Everything counted here depends on the document alone."""

    document: Document
    style: PreparedStyle
    page: Page
    openings: dict[ParagraphStyle, str]
    run_openings: dict[CharacterStyle | None, str]
    table_ids: dict[TableStyle, str]
    references: dict[str, str]
    controls: dict[str, int]
    schedule_keys: frozenset[str]
    table_labels: dict[str, str]
    lists: ListNumbers
    list_styles: frozenset[str]
    media: list[Entry] = field(default_factory=list)
    media_links: list[Relationship] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sequences: dict[str, int] = field(default_factory=dict)
    _bookmarks: int = 0
    _bookmark_names: set[str] = field(default_factory=set)

    @staticmethod
    def begin(document: Document, style: PreparedStyle, page: Page) -> "Writing":
        """Work out all that can be known before the first paragraph."""
        targets = list(_targets(document))
        clauses = [block.key for block in document.blocks() if isinstance(block, Clause)]
        return Writing(
            document=document,
            style=style,
            page=page,
            openings={name: _opening(style.paragraph[name]) for name in ParagraphStyle},
            run_openings=_run_openings(style),
            table_ids={name: style.table[name] for name in TableStyle},
            references=reference_bookmarks(targets),
            controls=control_ids(clauses),
            schedule_keys=frozenset(
                section.key
                for section in document.sections
                if section.kind is SectionKind.SCHEDULE and section.number
            ),
            table_labels={
                block.key: block.label for block in document.blocks() if hasattr(block, "label")
            },
            lists=ListNumbers(style),
            list_styles=frozenset(style.lists),
        )

    def bookmarked(self, key: str, content: str) -> str:
        """`content` inside the hidden bookmark of the paragraph with that key."""
        return self._marked(paragraph_bookmark(key), content)

    def referable(self, key: str, content: str) -> str:
        """`content` inside the bookmark that fields point to, and the hidden one."""
        return self.bookmarked(key, self._marked(self.references[key], content))

    def next_note(self, text: str) -> int:
        """Keep a note for the foot of the page; its id."""
        self.notes.append(text)
        return _FIRST_NOTE + len(self.notes) - 1

    def _marked(self, name: str, content: str) -> str:
        if name in self._bookmark_names:
            return content
        self._bookmark_names.add(name)
        self._bookmarks += 1
        number = self._bookmarks
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
            f'{content}<w:bookmarkEnd w:id="{number}"/>'
        )


def _targets(document: Document) -> Iterator[str]:
    for section in document.sections:
        if is_printed(section):
            yield section.key
        yield from (block.key for block in section.blocks if isinstance(block, Clause))


def is_printed(section: Section) -> bool:
    """Whether the section's own heading stands on the page."""
    return section.kind is not SectionKind.FRONT and bool(section.heading)


def _opening(style_id: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>'


def _run_openings(style: PreparedStyle) -> dict[CharacterStyle | None, str]:
    openings: dict[CharacterStyle | None, str] = {None: ""}
    for name in CharacterStyle:
        openings[name] = f'<w:rStyle w:val="{style.character[name]}"/>'
    return openings
