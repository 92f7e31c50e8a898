"""The places of the document that still wait for an answer, counted block by block."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from agreement_studio.drafting.document import Block, Clause, Gap, Table, paragraphs_of
from agreement_studio.review.matter import Tally
from agreement_studio.texts import load_texts

_ANSWER, _CLAUSE, _TABLE = "answer", "clause", "table"


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is open: the answers by path, the clauses by key, and where the first of them stands."""

    paths: tuple[str, ...]
    blocks: tuple[str, ...]
    first: str
    """For a sentence: "clause 4.2", "Table 3", or "the first pages"."""


def _gaps(block: Any) -> Iterator[tuple[str, int]]:
    """Each answer that is open, and the place in the document in an order that can be sorted."""
    paths = [
        inline.path or paragraph.key
        for paragraph in paragraphs_of(block)
        for inline in paragraph.inlines
        if isinstance(inline, Gap)
    ]
    if paths:
        yield from ((f"{_ANSWER} {path}", 1) for path in paths)
        yield from ((f"{place} {paths[0]}", 1) for place in _place(block))


def _place(block: Block) -> Iterator[str]:
    if isinstance(block, Clause):
        yield f"{_CLAUSE} {_sortable(block.number)} {block.number} {block.key}"
    elif isinstance(block, Table) and block.label:
        number = block.label.rpartition(" ")[2]
        yield f"{_TABLE} {_sortable(number)} {block.label.replace(' ', '_')} {block.key}"


def _sortable(number: str) -> str:
    """Such as "0004.0012" for "4.12", so that the order of letters is the order of the document."""
    return ".".join(part.zfill(4) for part in number.split("."))


GAPS: Tally[Any] = Tally(object, _gaps)


def gaps_in(counts: Mapping[str, int]) -> Gaps:
    """What a tally of :data:`GAPS` tells; the place of the first comes first."""
    texts = load_texts()
    rows = [key.split(" ") for key in counts]
    clauses = [row for row in rows if row[0] == _CLAUSE]
    tables = [row for row in rows if row[0] == _TABLE]
    paths = dict.fromkeys(row[1] for row in rows if row[0] == _ANSWER)
    first = texts.phrase("review.first_pages")
    if tables:
        first = tables[0][2].replace("_", " ")
    if clauses:
        first = f"{texts.phrase('reference.clause')} {clauses[0][2]}"
    leading = [row[4] for row in (*clauses, *tables)]
    return Gaps(
        paths=tuple(dict.fromkeys((*leading[:1], *paths))),
        blocks=tuple(row[3] for row in clauses),
        first=first,
    )
