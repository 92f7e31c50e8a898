"""What goes out with a document: how much it holds, and the answers that may be embedded."""

from dataclasses import dataclass

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import canonical_json
from agreement_studio.domain.room_only import outward
from agreement_studio.drafting.document import Clause, Document, SectionKind, Table

PARKED = "table:open_points"
"""The key of the table that lists what the partners parked."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a document holds."""

    sections: int
    clauses: int
    tables: int
    open_points: int
    """Places marked [to agree: …], and points that the partners parked."""


def counts(document: Document) -> Counts:
    """How much there is in a document."""
    blocks = tuple(document.blocks())
    return Counts(
        sections=sum(section.kind is SectionKind.NUMBERED for section in document.sections),
        clauses=sum(isinstance(block, Clause) for block in blocks),
        tables=sum(isinstance(block, Table) for block in blocks),
        open_points=len(document.gaps()) + len(parked_points(document)),
    )


def parked_points(document: Document) -> tuple[str, ...]:
    """What the partners themselves wrote down as still open, as its schedule lists it."""
    tables = (block for block in document.blocks() if isinstance(block, Table))
    parked = (table for table in tables if table.key == PARKED)
    return tuple(row.cells[0].text for table in parked for row in table.rows)


def hidden_data(agreement: Agreement) -> bytes:
    """What ``--with-data`` embeds: the answers as JSON, without anything that stays in the room."""
    return canonical_json(outward(agreement))
