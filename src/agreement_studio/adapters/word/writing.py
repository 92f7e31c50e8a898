"""What one run of the writer knows and counts while it goes through a document."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from agreement_studio.adapters.word.anchors import (
    control_ids,
    paragraph_bookmark,
    reference_bookmarks,
)
from agreement_studio.adapters.word.commenting import Comments
from agreement_studio.adapters.word.list_numbers import ListNumbers
from agreement_studio.adapters.word.page import Page
from agreement_studio.adapters.word.prepared_style import PreparedStyle
from agreement_studio.adapters.word.style_names import CharacterStyle, ParagraphStyle, TableStyle
from agreement_studio.drafting.document import (
    Clause,
    Document,
    Edition,
    Figure,
    Section,
    SectionKind,
    Table,
)

_FIRST_NOTE: Final = 1  # -1 and 0 are the lines between text and notes


def _nobody_asks() -> None:
    """Nobody wants the work to stop."""


@dataclass(slots=True)
class Writing:
    """One document on its way to Word. Everything counted here depends on the document alone."""

    document: Document
    style: PreparedStyle
    page: Page
    openings: dict[ParagraphStyle, str]
    run_looks: dict[CharacterStyle | None, str]
    run_openings: dict[CharacterStyle | None, str]
    table_ids: dict[TableStyle, str]
    references: dict[str, str]
    controls: dict[str, int]
    schedule_keys: frozenset[str]
    schedule_clauses: frozenset[str]
    page_starts: frozenset[str]
    table_labels: dict[str, str]
    lists: ListNumbers
    figures: list[Figure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sequences: dict[str, int] = field(default_factory=dict)
    comments: Comments | None = None
    go_on: Callable[[], None] = _nobody_asks
    _bookmark_names: set[str] = field(default_factory=set)

    @staticmethod
    def begin(document: Document, style: PreparedStyle, page: Page) -> "Writing":
        """Work out all that can be known before the first paragraph."""
        targets = list(_targets(document))
        looks = _run_looks(style)
        clauses = [block.key for block in document.blocks() if isinstance(block, Clause)]
        return Writing(
            document=document,
            style=style,
            page=page,
            openings={name: _opening(style.paragraph[name]) for name in ParagraphStyle},
            run_looks=looks,
            run_openings={name: _run_opening(properties) for name, properties in looks.items()},
            table_ids={name: style.table[name] for name in TableStyle},
            references=reference_bookmarks(targets),
            controls=control_ids(clauses),
            schedule_keys=frozenset(
                section.key
                for section in document.sections
                if section.kind is SectionKind.SCHEDULE and section.number
            ),
            schedule_clauses=frozenset(_schedule_clauses(document)),
            page_starts=frozenset(_page_starts(document)),
            table_labels={
                block.key: block.label for block in document.blocks() if isinstance(block, Table)
            },
            lists=ListNumbers(style),
        )

    def bookmarked(self, key: str, content: str) -> str:
        """`content` inside the hidden bookmark of the paragraph with that key, and its comments."""
        marked = self._marked(paragraph_bookmark(key), content)
        return self.comments.around(key, marked) if self.comments else marked

    def commented(self, key: str, content: str) -> str:
        """`content` with the comments on that key, where they have not been written before."""
        return self.comments.around(key, content) if self.comments else content

    def referable(self, key: str, content: str) -> str:
        """`content` inside the bookmark that fields point to, and the hidden one."""
        return self.bookmarked(key, self._marked(self.references[key], content))

    def next_note(self, text: str) -> int:
        """Keep a note for the foot of the page; its id."""
        self.notes.append(text)
        return _FIRST_NOTE + len(self.notes) - 1

    def _marked(self, name: str, content: str) -> str:
        names = self._bookmark_names
        number = len(names) + 1
        names.add(name)
        if len(names) < number:  # the name was there: a second bookmark of it would be a fault
            return content
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
            f'{content}<w:bookmarkEnd w:id="{number}"/>'
        )


def _targets(document: Document) -> Iterator[str]:
    for section in document.sections:
        if is_printed(section):
            yield section.key
        for block in section.blocks:
            if isinstance(block, Clause) and block.heading:
                yield block.key


def _schedule_clauses(document: Document) -> Iterator[str]:
    for section in document.sections:
        if section.kind is SectionKind.SCHEDULE:
            yield from (block.key for block in section.blocks if isinstance(block, Clause))


def _page_starts(document: Document) -> Iterator[str]:
    """Sections that start a page: those the tree names, and the one after the summary.

    The summary stands alone on its page; a light copy saves that page.
    """
    before = SectionKind.FRONT
    for section in document.sections:
        stands_alone = before is SectionKind.SUMMARY and document.edition is not Edition.LIGHT
        if section.new_page or stands_alone:
            yield section.key
        before = section.kind


def is_printed(section: Section) -> bool:
    """Whether the section's own heading stands on the page."""
    return section.kind is not SectionKind.FRONT and bool(section.heading)


def _opening(style_id: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>'


def _run_looks(style: PreparedStyle) -> dict[CharacterStyle | None, str]:
    looks: dict[CharacterStyle | None, str] = {None: ""}
    for name in CharacterStyle:
        looks[name] = f'<w:rStyle w:val="{style.character[name]}"/>'
    return looks


def _run_opening(looks: str) -> str:
    return f"<w:r><w:rPr>{looks}</w:rPr>" if looks else "<w:r>"
