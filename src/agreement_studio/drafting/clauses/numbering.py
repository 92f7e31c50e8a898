"""Numbers sections and clauses, closing up where one is absent, and resolves every reference.

The second of two passes. A section is numbered again only when it, its number or the place of
something it refers to has changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from agreement_studio.domain.choices import Status
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


@dataclass(frozen=True, slots=True)
class _Kept:
    source: DraftedSection
    signs: tuple[object, ...]
    section: Section
    ones: Mapping[str, _One]
    references: Mapping[str, Reference]
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
        clauses: dict[str, Reference] = {}
        for one in kept:
            clauses.update(one.references)
        return NumberedClauses(
            sections=tuple(one.section for one in kept),
            pointers=Pointers(schedules, clauses),
            problems=tuple(problem for one in kept for problem in one.problems),
        )

    def _section(self, part: DraftedSection, drafted: DraftedClauses, resolver: Resolver) -> _Kept:
        number = resolver.section_number(part.info.key)
        pointers = sorted(part.pointers, key=lambda p: (p.place.value, p.target, p.opens))
        resolved = {pointer: resolver.resolved(pointer) for pointer in pointers}
        signs = (number, drafted.status, *resolved.values())
        key = (part.info.key.value, drafted.edition)
        kept = self._kept.get(key)
        if kept is None or kept.source is not part or kept.signs != signs:
            ones = kept.ones if kept else {}
            kept = self._numbered(part, drafted, signs, resolved, ones)
            self._kept[key] = kept
        return kept

    def _numbered(
        self,
        part: DraftedSection,
        drafted: DraftedClauses,
        signs: tuple[object, ...],
        resolved: Mapping[Pointer, Resolved],
        before: Mapping[str, _One],
    ) -> _Kept:
        number = str(signs[0])
        ones: dict[str, _One] = {}
        for position, source in enumerate(part.clauses, start=1):
            one, kept = f"{number}.{position}", before.get(source.key)
            rests_on = (one, drafted.status, *(resolved[pointer] for pointer in source.pointers))
            if kept is None or kept.source is not source or kept.signs != rests_on:
                kept = self._one(source, one, drafted, resolved, rests_on)
            ones[source.key] = kept
        return _Kept(
            source=part,
            signs=signs,
            section=Section(
                key=f"section:{part.info.key.value}",
                number=number,
                heading=part.info.heading,
                blocks=tuple(one.clause for one in ones.values()),
                part_key=part.info.key.value,
            ),
            ones=ones,
            references={key: one.reference for key, one in ones.items()},
            problems=tuple(problem for one in ones.values() for problem in one.problems),
        )

    def _one(
        self,
        source: UnnumberedClause,
        number: str,
        drafted: DraftedClauses,
        resolved: Mapping[Pointer, Resolved],
        signs: tuple[object, ...],
    ) -> _One:
        return _One(
            source=source,
            signs=signs,
            clause=self._clause(source, number, drafted, resolved),
            reference=Reference(source.key, self.texts.phrase("reference.clause"), number),
            problems=tuple(self._problems(source, number, resolved)),
        )

    def _clause(
        self,
        source: UnnumberedClause,
        number: str,
        drafted: DraftedClauses,
        resolved: Mapping[Pointer, Resolved],
    ) -> Clause:
        effect = source.effect(drafted.status)
        return Clause(
            key=source.key,
            number=number,
            heading=source.heading,
            paragraphs=tuple(_paragraph(paragraph, resolved) for paragraph in source.paragraphs),
            effect=effect,
            effect_line=self._effect_line(source.key, effect, drafted.edition, drafted.status),
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


def _paragraph(source: DraftedParagraph, resolved: Mapping[Pointer, Resolved]) -> Paragraph:
    inlines: list[Inline] = []
    for piece in source.pieces:
        if isinstance(piece, Pointer):
            inlines.extend(resolved[piece].inlines)
        else:
            inlines.extend(inlines_of((piece,)))
    return Paragraph(source.key, tuple(inlines), source.role, source.number)
