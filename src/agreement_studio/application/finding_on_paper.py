"""Finding words in the agreement as it is drafted: to be read there, and led to an answer."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from agreement_studio.application.finding_text import MOST, Wanted
from agreement_studio.application.folded_text import Folded
from agreement_studio.drafting.document import (
    Block,
    Clause,
    Contents,
    Document,
    Figure,
    Gap,
    Inline,
    Paragraph,
    Row,
    Signature,
    Table,
    Variable,
    Words,
    paragraphs_of,
)


@dataclass(frozen=True, slots=True)
class OnPaper:
    """One place on paper at which the words stand."""

    key: str
    """Of the paragraph or the row of a table that says them."""
    title: str
    """The number and heading of the clause, else of the section, that it stands in."""
    path: str
    """The answer that they are nearest to; ``""`` where the paragraph says none."""


@dataclass(slots=True)
class _Passage:
    """What is said without a break: one paragraph, one heading."""

    key: str
    title: str
    inlines: Sequence[Inline]
    read: dict[tuple[bool, bool], Folded] = field(default_factory=dict)

    def folded(self, wanted: Wanted) -> Folded:
        """Its text as a search reads it; kept for the next letter that is typed."""
        manner = wanted.same_case, wanted.same_accents
        if manner not in self.read:
            self.read[manner] = wanted.folded("".join(inline.text for inline in self.inlines))
        return self.read[manner]


class PaperSearch:
    """Looks through one document after another; blocks that did not change are not cut again."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Block, str, tuple[_Passage, ...]]] = {}

    def hits(
        self, document: Document, wanted: Wanted, found: Collection[str] = ()
    ) -> tuple[OnPaper, ...]:
        """Every place in reading order, :data:`MOST` at most.

        What only repeats an answer in which the words were `found`, by its path, is left out.
        """
        places: list[OnPaper] = []
        for passage in self._passages(document):
            places += _within(passage, wanted, found)
            if len(places) >= MOST:
                break
        return tuple(places[:MOST])

    def _passages(self, document: Document) -> Iterator[_Passage]:
        before, self._known = self._known, {}
        for section in document.sections:
            title = f"{section.number} {section.heading}".strip()
            if section.heading:
                yield _Passage(section.key, title, (Words(section.heading),))
            for block in section.blocks:
                held = before.get(id(block))
                if held is None or held[0] is not block or held[1] != title:
                    held = block, title, tuple(_cut(block, title))
                self._known[id(block)] = held
                yield from held[2]


def _within(passage: _Passage, wanted: Wanted, found: Collection[str]) -> Iterator[OnPaper]:
    for start, end in wanted.spans_in(passage.folded(wanted)):
        holder = _holding(passage.inlines, start, end)
        if holder is None or holder.path not in found:
            path = holder.path if holder else _nearest(passage.inlines)
            yield OnPaper(passage.key, passage.title, path)


def _holding(inlines: Sequence[Inline], start: int, end: int) -> Variable | Gap | None:
    """The answer in which a stretch of the text stands whole."""
    at = 0
    for inline in inlines:
        if isinstance(inline, Variable | Gap) and at <= start and end <= at + len(inline.text):
            return inline
        at += len(inline.text)
    return None


def _nearest(inlines: Sequence[Inline]) -> str:
    paths = (inline.path for inline in inlines if isinstance(inline, Variable | Gap))
    return next(paths, "")


# ------------------------------------------------------------------------- what a block says


def _cut(block: Block, title: str) -> Iterator[_Passage]:
    match block:
        case Contents():
            return  # it repeats headings
        case Clause():
            yield from _clause(block)
        case Paragraph():
            yield _Passage(block.key, title, block.inlines)
        case Figure():
            yield _Passage(block.key, title, (Words(block.caption),))
        case Table():
            yield _Passage(f"{block.key}~caption", title, (Words(block.caption),))
            yield from _rows(block.rows, title)
            yield from (_Passage(f"{block.key}~notes", title, one.inlines) for one in block.notes)
        case Signature():
            yield _Passage(block.key, title, (Words(block.partner),))
            yield from _rows(block.rows, title)


def _clause(clause: Clause) -> Iterator[_Passage]:
    title = f"{clause.number} {clause.heading}".strip()
    yield _Passage(clause.key, title, (Words(clause.heading),))
    for paragraph in paragraphs_of(clause):
        yield _Passage(paragraph.key, title, paragraph.inlines)


def _rows(rows: Sequence[Row], title: str) -> Iterator[_Passage]:
    for row in rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                yield _Passage(row.key, title, paragraph.inlines)
