"""The places of the document that still wait for an answer, counted block by block."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from agreement_studio.drafting.document import Clause, Gap, Paragraph, Row, Table, paragraphs_of
from agreement_studio.review.matter import Tally
from agreement_studio.texts import load_texts

_ANSWER, _CLAUSE = "answer", "clause"


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is open: the answers by path, the clauses by key, and where the first of them stands."""

    paths: tuple[str, ...]
    clauses: tuple[str, ...]
    first: str
    """For a sentence: "clause 4.2", "the schedules"."""


def _open(paragraphs: Iterable[Paragraph]) -> list[str]:
    return [
        inline.path or paragraph.key
        for paragraph in paragraphs
        for inline in paragraph.inlines
        if isinstance(inline, Gap)
    ]


def _in_block(block: Any) -> Iterator[tuple[str, int]]:
    """Each answer that is open, and each clause it stands in, so that they sort as one reads."""
    paths = _open(block.notes if isinstance(block, Table) else paragraphs_of(block))
    yield from ((f"{_ANSWER} {path}", 1) for path in paths)
    if paths and isinstance(block, Clause):
        order = ".".join(part.zfill(4) for part in block.number.split("."))
        yield f"{_CLAUSE} {order} {block.number} {block.key} {paths[0]}", 1


def _in_row(row: Row) -> Iterator[tuple[str, int]]:
    paragraphs = (paragraph for cell in row.cells for paragraph in cell.paragraphs)
    return ((f"{_ANSWER} {path}", 1) for path in _open(paragraphs))


BLOCK_GAPS: Tally[Any] = Tally(object, _in_block)
ROW_GAPS = Tally(Row, _in_row)


def gaps_in(blocks: Mapping[str, int], rows: Mapping[str, int]) -> Gaps:
    """What :data:`BLOCK_GAPS` and :data:`ROW_GAPS` tell; the place one reads first comes first."""
    texts = load_texts()
    clauses = [key.split(" ") for key in blocks if key.startswith(f"{_CLAUSE} ")]
    paths = [key.split(" ")[1] for key in (*blocks, *rows) if key.startswith(f"{_ANSWER} ")]
    first = texts.phrase("review.schedules" if rows else "review.first_pages")
    if clauses:
        first = f"{texts.phrase('reference.clause')} {clauses[0][2]}"
    leading = [clause[4] for clause in clauses[:1]]
    return Gaps(
        paths=tuple(dict.fromkeys((*leading, *paths))),
        clauses=tuple(clause[3] for clause in clauses),
        first=first,
    )
