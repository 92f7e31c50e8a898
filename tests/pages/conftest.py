"""Documents that use every block and every kind of inline, filled with any texts."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest

from agreement_studio.drafting.document import (
    Block,
    Cell,
    Clause,
    Contents,
    Document,
    Edition,
    Effect,
    Emphasis,
    Figure,
    Gap,
    Inline,
    Mark,
    Paragraph,
    Properties,
    Reference,
    Role,
    Row,
    Section,
    SectionKind,
    Signature,
    Table,
    TableKind,
    Tone,
    Variable,
    Words,
)

Fill = Callable[[], str]
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0l8 8"/></svg>'
_LISTED = {Role.CLAUSE_ITEM: "(a)", Role.CLAUSE_SUB_ITEM: "(i)"}
_IN_CELLS = {Role.CELL, Role.CELL_LABEL, Role.CELL_NUMBER, Role.CELL_BULLET}


class Builder:
    """Builds a document whose every text comes from `fill`."""

    def __init__(self, fill: Fill) -> None:
        self._fill = fill
        self._numbers = count(1)

    def key(self, kind: str) -> str:
        return f"{kind}:{next(self._numbers)}"

    def inlines(self) -> tuple[Inline, ...]:
        fill = self._fill
        return (
            *(Words(fill(), emphasis) for emphasis in Emphasis),
            Words(fill()),
            *(Variable("partners.council.name", fill(), emphasis) for emphasis in Emphasis),
            Gap("powers.fund.level", fill()),
            Reference("clause:money", "clause", "4.2", fill()),
            Mark(Tone.LEVEL, "together", fill()),
            Mark(Tone.EFFECT, "binds", fill()),
            Mark(Tone.LABEL, "", fill()),
            Words(fill()),
            Mark(Tone.SECTOR, "social", fill()),
        )

    def paragraph(self, role: Role = Role.BODY) -> Paragraph:
        return Paragraph(self.key("p"), self.inlines(), role, _LISTED.get(role, ""))

    def cell(self, role: Role = Role.CELL) -> Cell:
        return Cell(self.key("cell"), (self.paragraph(role), self.paragraph(Role.CELL_BULLET)))

    def row(self, *, is_total: bool = False) -> Row:
        cells = (self.cell(Role.CELL_LABEL), self.cell(), self.cell(Role.CELL_NUMBER))
        return Row(self.key("row"), cells, is_total)

    def table(self, kind: TableKind) -> Table:
        return Table(
            key=self.key("table"),
            caption=self._fill(),
            header=()
            if kind in {TableKind.FACTS, TableKind.STATUS}
            else ("Who", self._fill(), "£"),
            rows=(self.row(), self.row(is_total=True)),
            widths=(25, 50, 25),
            label="" if kind is TableKind.STATUS else "Table 4",
            description=self._fill(),
            kind=kind,
            notes=(self.paragraph(Role.TABLE_NOTE),),
            number_columns=frozenset({2}),
        )

    def clause(self, key: str) -> Clause:
        roles = (Role.CLAUSE, Role.CLAUSE_LEAD_IN, Role.CLAUSE_ITEM, Role.CLAUSE_SUB_ITEM)
        return Clause(
            key=key,
            number="4.2",
            heading=self._fill(),
            paragraphs=tuple(map(self.paragraph, (*roles, Role.CLAUSE_ITEM, Role.CLAUSE))),
            effect=Effect.BINDS,
            effect_line=self.paragraph(Role.EFFECT),
            guidance=(self.paragraph(Role.GUIDANCE), self.paragraph(Role.GUIDANCE)),
        )

    def signature(self) -> Signature:
        what = Cell(self.key("cell"), (self.paragraph(Role.CELL_LABEL),))
        blank = Cell(self.key("cell"), (Paragraph(self.key("p"), (), Role.CELL),))
        rows = (Row(self.key("row"), (what, blank)),)
        marks = (Mark(Tone.SECTOR, "public", "public"),)
        return Signature(self.key("sign"), self._fill(), marks, self._fill(), rows)

    def blocks(self) -> Iterator[Block]:
        outside = [role for role in Role if role not in {Role.TITLE, *_IN_CELLS}]
        yield from map(self.paragraph, outside)
        yield self.clause("clause:money")
        yield from map(self.table, TableKind)
        yield Figure(self.key("figure"), self._fill(), "Picture 1", SVG, 640, 300, self._fill())
        yield self.signature()

    def document(self) -> Document:
        blocks = tuple(self.blocks())
        entries = (("1", self._fill(), "s:purpose"), ("3", self._fill(), "s:money"))
        contents = Contents(self.key("contents"), self._fill(), entries)
        title = self.paragraph(Role.TITLE)
        return Document(
            sections=(
                Section("s:front", "", "", (title, contents), SectionKind.FRONT),
                Section("s:summary", "", self._fill(), (self.paragraph(),), SectionKind.SUMMARY),
                Section("s:purpose", "1", self._fill(), blocks),
                Section("s:money", "3", self._fill(), (), SectionKind.SCHEDULE, new_page=True),
                Section("s:sign", "", self._fill(), (self.signature(),), SectionKind.SIGNING),
            ),
            properties=Properties(self._fill(), self._fill(), self._fill()),
            edition=Edition.GUIDANCE,
            running_head=self._fill(),
            draft_mark=self._fill(),
            edition_note=self._fill(),
            footer_note=self._fill(),
        )


@pytest.fixture(scope="session")
def document_of() -> Callable[[Fill], Document]:
    """A document of every kind of block, each text of it the next from the function given."""
    return lambda fill: Builder(fill).document()


@pytest.fixture(scope="session")
def plain_document(document_of: Callable[[Fill], Document]) -> Document:
    """The same in ordinary words."""
    texts = (f"words {number}" for number in count(1))
    return document_of(lambda: next(texts))
