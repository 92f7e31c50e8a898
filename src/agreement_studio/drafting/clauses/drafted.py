"""Clauses as drafted, before they are numbered: references are still keys."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import NamedTuple

from agreement_studio.domain.choices import SectionKey, Status
from agreement_studio.domain.list_splice import list_splice
from agreement_studio.drafting.answers.pieces import Piece, Pointer
from agreement_studio.drafting.document import Edition, Effect, Paragraph, Role


@dataclass(frozen=True, slots=True)
class DraftedParagraph:
    """One paragraph of a clause. `number` is "(a)", "(i)" or ""."""

    key: str
    role: Role
    number: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, eq=False)
class UnnumberedClause:
    """One clause without its number. `effects` by status; `guidance` in that edition only.

    `pointers` are the references in its paragraphs, each once. `replaces` is what would stand there
    without the partners' own wording; None where they left it as drafted.
    `unreviewed_law` names the entries of the jurisdiction's pack that were read for it and that no
    named lawyer has reviewed.
    """

    key: str
    clause_id: str
    heading: str
    paragraphs: tuple[DraftedParagraph, ...]
    effects: Mapping[Status, Effect]
    guidance: tuple[Paragraph, ...] = ()
    sources: tuple[str, ...] = ()
    unreviewed_law: tuple[str, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    replaces: tuple[DraftedParagraph, ...] | None = None
    is_reviewed: bool = False
    survives: bool = False

    def effect(self, status: Status | None) -> Effect:
        """The effect under a status; while none is chosen, as for a shared commitment."""
        return self.effects[status or Status.SHARED_COMMITMENT]


def pointers_in(paragraphs: tuple[DraftedParagraph, ...]) -> tuple[Pointer, ...]:
    """The references in the paragraphs of one clause, each once."""
    pieces = (piece for paragraph in paragraphs for piece in paragraph.pieces)
    return tuple(dict.fromkeys(piece for piece in pieces if isinstance(piece, Pointer)))


class SectionInfo(NamedTuple):
    """What a section is called: its plain heading and its formal term."""

    key: SectionKey
    heading: str
    formal: str


@dataclass(frozen=True, slots=True, eq=False)
class ClauseGroup:
    """The clauses that one template makes, and the references in them.

    Kept as the same object while none of them changed.
    """

    clauses: tuple[UnnumberedClause, ...] = ()
    pointers: frozenset[Pointer] = frozenset()

    def again(self, clauses: tuple[UnnumberedClause, ...]) -> "ClauseGroup":
        """The group with these clauses; the references in those that stayed are not read again."""
        change = list_splice(self.clauses, clauses)
        if change.is_empty:
            return self
        gone, came = _pointers(self.clauses[change.old]), _pointers(clauses[change.new])
        stay = self.pointers if gone <= came else _pointers(clauses)
        return ClauseGroup(clauses, stay if came <= stay else stay | came)


def _pointers(clauses: tuple[UnnumberedClause, ...]) -> frozenset[Pointer]:
    return frozenset(pointer for clause in clauses for pointer in clause.pointers)


@dataclass(frozen=True, slots=True, eq=False)
class DraftedSection:
    """One section that has clauses. Kept as the same object while none of them changed.

    `positions` counts from 0, by clause id; `survivors` from 1.
    """

    info: SectionInfo
    groups: tuple[ClauseGroup, ...]
    clauses: tuple[UnnumberedClause, ...]
    positions: Mapping[str, range]
    pointers: frozenset[Pointer]
    survivors: tuple[tuple[int, UnnumberedClause], ...]


@dataclass(frozen=True, slots=True)
class DraftedClauses:
    """All clauses of a document by section, in order; sections without any are left out."""

    parts: tuple[DraftedSection, ...]
    status: Status | None
    edition: Edition
    headings: Mapping[str, str]
    """What absent clauses, sections (``section:power``) and schedules are called, by key."""

    @property
    def sections(self) -> tuple[tuple[SectionInfo, tuple[UnnumberedClause, ...]], ...]:
        return tuple((part.info, part.clauses) for part in self.parts)

    def clauses(self) -> Iterator[UnnumberedClause]:
        for part in self.parts:
            yield from part.clauses


def section_of(info: SectionInfo, groups: tuple[ClauseGroup, ...]) -> DraftedSection:
    """A section with its look-up tables. No group may be empty."""
    starts = accumulate((len(group.clauses) for group in groups), initial=0)
    placed = tuple(zip(starts, groups, strict=False))
    return DraftedSection(
        info,
        groups,
        tuple(chain.from_iterable(group.clauses for group in groups)),
        {g.clauses[0].clause_id: range(at, at + len(g.clauses)) for at, g in placed},
        frozenset().union(*(group.pointers for group in groups)),
        tuple(
            one
            for at, group in placed
            if group.clauses[0].survives
            for one in enumerate(group.clauses, start=at + 1)
        ),
    )
