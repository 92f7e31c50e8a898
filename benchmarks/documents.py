"""Block trees of three sizes, made by rule, for measuring the writer alone.

The sentences are those of the starting templates, so that the file deflates as real prose does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Final

from agreement_studio.domain.shape import values_within
from agreement_studio.drafting.document import (
    Cell,
    Clause,
    Document,
    Effect,
    Emphasis,
    Gap,
    Inline,
    Paragraph,
    Properties,
    Reference,
    Role,
    Row,
    Section,
    Table,
    Variable,
    Words,
)
from agreements import STARTERS, starter

_CLAUSES_A_SECTION: Final = 10
_SHORTEST: Final = 25


@dataclass(frozen=True, slots=True)
class TreeSize:
    """How much a tree holds; `rows` are those of all its tables together."""

    clauses: int
    tables: int
    rows: int


SIZES: Final = {
    "S": TreeSize(clauses=30, tables=6, rows=53),
    "M": TreeSize(clauses=500, tables=60, rows=1_879),
    "L": TreeSize(clauses=5_000, tables=400, rows=11_975),
}


@cache
def sentences() -> tuple[str, ...]:
    """What people in the starting templates say, in the order of the model."""
    found = (
        text
        for name in STARTERS
        for _, value in values_within(starter(name))
        for field in type(value).model_fields
        if isinstance(text := getattr(value, field), str) and len(text) >= _SHORTEST
    )
    return tuple(dict.fromkeys(found))


def tree_of(size: str) -> Document:
    """The document of a size: S, M or L."""
    wanted = SIZES[size]
    says = _Sentences()
    clauses = [_clause(n, wanted.clauses, says) for n in range(wanted.clauses)]
    tables = [_table(n, _share(n, wanted), says) for n in range(wanted.tables)]
    return Document(
        sections=tuple(_sections(clauses, tables)),
        properties=Properties("Working together", identifier="agr-0a1b2c", model_hash="0" * 64),
        running_head="Working together",
        draft_mark="Draft 3 – not yet agreed",
        footer_note="agr-0a1b2c · Draft 3",
    )


class _Sentences:
    """One sentence after the other, each with a number of its own, so that none comes twice."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def next(self) -> str:
        number = next(self._numbers)
        pool = sentences()
        return f"{pool[number * 7 % len(pool)]} ({number})"


def _share(place: int, size: TreeSize) -> int:
    """How many rows a table has, so that all of them together have as many as wanted."""
    return size.rows * (place + 1) // size.tables - size.rows * place // size.tables


def _sections(clauses: list[Clause], tables: list[Table]) -> Iterator[Section]:
    several = -(-len(clauses) // _CLAUSES_A_SECTION)
    for n in range(several):
        first = n * _CLAUSES_A_SECTION
        own = clauses[first : first + _CLAUSES_A_SECTION]
        beside = tables[n * len(tables) // several : (n + 1) * len(tables) // several]
        heading = f"What we do together, part {n + 1}"
        yield Section(f"section:{n}", str(n + 1), heading, (*own, *beside))


def _number(place: int) -> str:
    return f"{place // _CLAUSES_A_SECTION + 1}.{place % _CLAUSES_A_SECTION + 1}"


def _key(place: int) -> str:
    return f"CL-{place}:record-{place}"


def _clause(place: int, of: int, says: _Sentences) -> Clause:
    key = _key(place)
    other = (place * 13 + 5) % of
    inlines: tuple[Inline, ...] = (
        Words("Under "),
        Reference(_key(other), "clause", _number(other)),
        Words(", the "),
        Variable("partners.council.known_as", "Council"),
        Words(" will see to this: "),
        Words(says.next(), Emphasis.STRONG),
        Words(" by "),
        Gap("version.dated", "the date"),
        Words("."),
    )
    lead = Paragraph(f"{key}/1", (Words(says.next()), Words(" We will:")), Role.CLAUSE_LEAD_IN)
    items = tuple(
        Paragraph(f"{key}/1.{n}", (Words(says.next()),), Role.CLAUSE_ITEM, f"({letter})")
        for n, letter in enumerate("abc", 1)
    )
    paragraphs = (Paragraph(f"{key}/0", inlines, Role.CLAUSE), lead, *items)
    return Clause(key, _number(place), f"What counts for us {place}", paragraphs, Effect.INTENT)


def _table(place: int, rows: int, says: _Sentences) -> Table:
    key = f"table:{place}"
    return Table(
        key=key,
        caption=f"Who brings what {place}",
        header=("What", "Who", "How much", "At the end"),
        rows=tuple(_row(f"{key}:{n}", says) for n in range(rows)),
        widths=(40, 20, 15, 25),
        label=f"Table {place + 1}",
        description="Each row is one thing that somebody brings.",
        number_columns=frozenset({2}),
    )


def _row(key: str, says: _Sentences) -> Row:
    cells: tuple[tuple[Role, Inline], ...] = (
        (Role.CELL_LABEL, Words(says.next())),
        (Role.CELL, Variable("resources.given_by", "Council")),
        (Role.CELL_NUMBER, Words("£600,000")),
        (Role.CELL, Words(says.next())),
    )
    return Row(
        key,
        tuple(
            Cell(f"{key}:{n}", (Paragraph(f"{key}:{n}:0", (inline,), role),))
            for n, (role, inline) in enumerate(cells)
        ),
    )
