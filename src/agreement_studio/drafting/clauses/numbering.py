"""Numbers sections and clauses, closing up where one is absent, and resolves every reference.

The second of two passes. A section is numbered again only when it, its number or the place of
something it refers to has changed.
"""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from agreement_studio.domain.choices import Status
from agreement_studio.domain.list_splice import ListSplice, list_splice
from agreement_studio.drafting.answers.pieces import Pointer, inlines_of
from agreement_studio.drafting.clauses.drafted import (
    DraftedClauses,
    DraftedParagraph,
    DraftedSection,
    UnnumberedClause,
)
from agreement_studio.drafting.clauses.pointers import Pointers
from agreement_studio.drafting.clauses.references import Resolved, Resolver
from agreement_studio.drafting.document import (
    Clause,
    Edition,
    Effect,
    Inline,
    Mark,
    Paragraph,
    Reference,
    Role,
    Section,
    Tone,
)
from agreement_studio.texts import Texts


@dataclass(frozen=True, slots=True)
class NumberedClauses:
    """The numbered sections, ready for the document, and where clauses and schedules ended up.

    `problems` are sentences on references to clauses that are not in this document.
    """

    sections: tuple[Section, ...]
    pointers: Pointers
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _One:
    """One numbered clause, and all that its number and words rested on."""

    source: UnnumberedClause
    signs: tuple[object, ...]
    clause: Clause
    reference: Reference
    problems: tuple[str, ...]


class _Signs(NamedTuple):
    """All that the numbers and words of a section rest on beside its clauses."""

    number: str
    status: Status | None
    edition: Edition
    resolved: Mapping[Pointer, Resolved]


@dataclass(frozen=True, slots=True)
class _Kept:
    source: DraftedSection
    signs: _Signs
    section: Section
    ones: tuple[_One, ...]
    references: dict[str, Reference]
    problems: tuple[str, ...]


class Numberer:
    """Numbers documents one after the other and keeps what did not change."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self._kept: dict[tuple[str, Edition], _Kept] = {}

    def numbered(
        self, drafted: DraftedClauses, schedules: Mapping[str, Reference]
    ) -> NumberedClauses:
        """All sections with their numbers; references as the reader sees them."""
        resolver = Resolver(drafted, schedules, self.texts)
        kept = [self._section(part, drafted, resolver) for part in drafted.parts]
        return NumberedClauses(
            sections=tuple(one.section for one in kept),
            pointers=Pointers(schedules, ChainMap(*(one.references for one in kept))),
            problems=tuple(problem for one in kept for problem in one.problems),
        )

    def _section(self, part: DraftedSection, drafted: DraftedClauses, resolver: Resolver) -> _Kept:
        number = resolver.section_number(part.info.key)
        resolved = {pointer: resolver.resolved(pointer) for pointer in part.pointers}
        signs = _Signs(number, drafted.status, drafted.edition, resolved)
        key = (part.info.key.value, drafted.edition)
        kept = self._kept.get(key)
        if kept is None or kept.source is not part or kept.signs != signs:
            kept = self._kept[key] = self._numbered(part, signs, kept)
        return kept

    def _numbered(self, part: DraftedSection, signs: _Signs, kept: _Kept | None) -> _Kept:
        key = part.info.key.value
        before = kept.ones if kept else ()
        change = _to_number(part, signs, kept)
        old = {one.source.key: one for one in before[change.old]}
        came = tuple(
            self._one(source, position, signs, old.get(source.key))
            for position, source in enumerate(part.clauses[change.new], start=change.start + 1)
        )
        ones = change.put(before, came)
        references, problems = (kept.references, kept.problems) if kept else ({}, ())
        if _told(before[change.old]) != _told(came):
            references = {one.source.key: one.reference for one in ones}
            problems = tuple(chain.from_iterable(one.problems for one in ones))
        blocks = change.put(kept.section.blocks if kept else (), [one.clause for one in came])
        return _Kept(
            source=part,
            signs=signs,
            section=Section(
                f"section:{key}", signs.number, part.info.heading, blocks, part_key=key
            ),
            ones=ones,
            references=references,
            problems=problems,
        )

    def _one(
        self, source: UnnumberedClause, position: int, signs: _Signs, kept: _One | None
    ) -> _One:
        number = f"{signs.number}.{position}"
        rests_on = (number, signs.status, *(signs.resolved[p] for p in source.pointers))
        if kept and kept.source is source and kept.signs == rests_on:
            return kept
        return _One(
            source=source,
            signs=rests_on,
            clause=self._clause(source, number, signs),
            reference=Reference(source.key, self.texts.phrase("reference.clause"), number),
            problems=tuple(self._problems(source, number, signs.resolved)),
        )

    def _clause(self, source: UnnumberedClause, number: str, signs: _Signs) -> Clause:
        effect = source.effect(signs.status)
        return Clause(
            key=source.key,
            number=number,
            heading=source.heading,
            paragraphs=tuple(
                _paragraph(paragraph, signs.resolved) for paragraph in source.paragraphs
            ),
            effect=effect,
            effect_line=self._effect_line(source.key, effect, signs.edition, signs.status),
            guidance=source.guidance,
            sources=source.sources,
            clause_id=source.clause_id,
        )

    def _effect_line(
        self, key: str, effect: Effect, edition: Edition, status: Status | None
    ) -> Paragraph | None:
        is_told = status is Status.BINDING and effect is not Effect.INTENT
        if edition is Edition.LIGHT or not (edition is Edition.GUIDANCE or is_told):
            return None
        kind = f"effect.{effect.value}"
        text = self.texts.phrase(f"{kind}_long" if edition is Edition.GUIDANCE else kind)
        return Paragraph(f"{key}/effect", (Mark(Tone.EFFECT, effect.value, text),), Role.EFFECT)

    def _problems(
        self, source: UnnumberedClause, number: str, resolved: Mapping[Pointer, Resolved]
    ) -> Iterator[str]:
        for pointer in source.pointers:
            absent = resolved[pointer].absent
            if absent:
                phrase = "reference.absent_problem"
                yield self.texts.phrase(phrase, number=number, heading=absent)


def _to_number(part: DraftedSection, signs: _Signs, kept: _Kept | None) -> ListSplice:
    """The clauses to number: those that came in, all behind them once their places moved."""
    if kept is None or kept.signs != signs:
        return ListSplice(0, len(kept.ones) if kept else 0, len(part.clauses))
    change = list_splice(kept.source.clauses, part.clauses)
    return (
        change if change.moves_none else ListSplice(change.start, len(kept.ones), len(part.clauses))
    )


def _told(ones: tuple[_One, ...]) -> list[tuple[object, ...]]:
    return [(one.reference, one.problems) for one in ones]


def _paragraph(source: DraftedParagraph, resolved: Mapping[Pointer, Resolved]) -> Paragraph:
    inlines: list[Inline] = []
    for piece in source.pieces:
        if isinstance(piece, Pointer):
            inlines.extend(resolved[piece].inlines)
        else:
            inlines.extend(inlines_of((piece,)))
    return Paragraph(source.key, tuple(inlines), source.role, source.number)
