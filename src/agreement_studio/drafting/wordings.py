"""What an agreement says now, by the hash: section by section, and beneath words by hand.

All of it goes by the edition the agreement asks for itself, so that printing another one, with
notes or shorter, changes nothing about what people have agreed to.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.wording import WordingOverride
from agreement_studio.drafting.answers.pieces import Pointer
from agreement_studio.drafting.clauses.chapters import in_chapters
from agreement_studio.drafting.clauses.clause import paragraphs_by_hand
from agreement_studio.drafting.clauses.drafted import (
    DraftedClauses,
    DraftedParagraph,
    DraftedSection,
    UnnumberedClause,
)
from agreement_studio.drafting.clauses.references import Resolver
from agreement_studio.drafting.clauses.wording_hash import clause_hash, text_hash
from agreement_studio.drafting.document import Edition, Reference
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.drafting.jurisdiction import Pack
from agreement_studio.drafting.pages.signatures import kept_signing_section
from agreement_studio.drafting.schedules.build import (
    numbered_schedules,
    schedule_references,
    schedule_sections,
)

CONSENT_TABLE = "table:consent"
"""Where people stand is no part of what they stand for."""


class Wordings:
    """The wording of one agreement. Nothing is drafted or hashed before it is asked for."""

    def __init__(
        self,
        drafter: Drafter,
        agreement: Agreement,
        edition: Edition,
        pack: Pack,
        drafted: DraftedClauses | None = None,
    ) -> None:
        """`edition` is the agreement's own; `drafted` its clauses, where that is done already."""
        self.agreement = agreement
        self._drafter = drafter
        self._as = (edition, pack)
        self._given = drafted

    # --------------------------------------------------------------------------- by section

    @cached_property
    def sections(self) -> tuple[SectionKey, ...]:
        """The sections that the document has, in order."""
        printed = (key for key in (SectionKey.SIGNATURES, SectionKey.SCHEDULES) if self.of(key))
        return (*self._parts, *printed)

    def of(self, section: SectionKey) -> str:
        """sha256 of the wording of a section, 64 hex digits; ``""`` where the document has none.

        For the signature pages and the schedules, of all that is printed there but where people
        stand.
        """
        match section:
            case SectionKey.SIGNATURES:
                return self._signing
            case SectionKey.SCHEDULES:
                return self._schedules
            case _:
                part = self._parts.get(section)
                return self._of_clauses(part) if part else ""

    def of_clause(self, key: str) -> str:
        """sha256 of the wording of one clause; ``""`` where the document has none of that key."""
        clause = self.clause(key)
        return clause_hash(clause, self._drafted.status) if clause else ""

    def _of_clauses(self, part: DraftedSection) -> str:
        here = (key for key in self.changed_beneath if key.partition(":")[0] in part.positions)
        marked = frozenset(here)
        return self._drafter.kept_wordings(*self._as).of(part, self._drafted.status, marked)

    @cached_property
    def _signing(self) -> str:
        speaker = self._drafter.speaker(self.agreement, *self._as)
        signing = kept_signing_section(speaker, is_light=self._is_light)
        return self._drafter.kept_printed(*self._as).hash((signing,))

    @cached_property
    def _schedules(self) -> str:
        speaker = self._drafter.speaker(self.agreement, *self._as)
        numbered = numbered_schedules(speaker, is_light=self._is_light)
        kept = self._drafter.kept_blocks(*self._as)
        named = (override.clause_key for override in self.agreement.wording_overrides)
        clauses = {key: Reference(key, "", "") for key in named if self.clause(key)}
        sections = schedule_sections(speaker, numbered, clauses, kept, is_light=self._is_light)
        printed = self._drafter.kept_printed(*self._as)
        return printed.hash(sections, without=CONSENT_TABLE)

    # ----------------------------------------------------------------------- words by hand

    @cached_property
    def changed_beneath(self) -> frozenset[str]:
        """The keys of clauses in the partners' own words whose generated text has since changed.

        Where it has come to read as they do, there is nothing to check.
        """
        overrides = in_force(self.agreement.wording_overrides)
        return frozenset(one.clause_key for one in overrides if self._has_changed(one))

    def _has_changed(self, override: WordingOverride) -> bool:
        clause = self.clause(override.clause_key) if override.replaces_hash else None
        if clause is None or clause.replaces is None:
            return False
        is_as_then = text_hash(clause.replaces) == override.replaces_hash
        return not is_as_then and self.read_out(clause.replaces) != plain(override.text)

    def clause(self, key: str) -> UnnumberedClause | None:
        """The clause of that key; None where it is not in the document."""
        name = key if key.startswith("own:") else key.partition(":")[0]
        for part in self._parts.values():
            for position in part.positions.get(name, ()):
                if part.clauses[position].key == key:
                    return part.clauses[position]
        return None

    def read_out(self, paragraphs: Iterable[DraftedParagraph]) -> str:
        """Paragraphs as people read them, a blank line between; their own numbers left out."""
        return "\n\n".join("".join(self._words(paragraph)) for paragraph in paragraphs)

    def _words(self, paragraph: DraftedParagraph) -> Iterator[str]:
        for piece in paragraph.pieces:
            if isinstance(piece, Pointer):
                yield from (inline.text for inline in self._resolver.resolved(piece).inlines)
            else:
                yield piece.text

    # ------------------------------------------------------------------------------- drafted

    @cached_property
    def _drafted(self) -> DraftedClauses:
        return self._given or self._drafter.draft_clauses(self.agreement, *self._as)

    @cached_property
    def _parts(self) -> dict[SectionKey, DraftedSection]:
        return {part.info.key: part for part in self._drafted.parts}

    @cached_property
    def _resolver(self) -> Resolver:
        speaker = self._drafter.speaker(self.agreement, *self._as)
        numbered = numbered_schedules(speaker, is_light=self._is_light)
        drafted = in_chapters(self._drafted) if self._is_light else self._drafted
        return Resolver(drafted, schedule_references(speaker, numbered), self._drafter.texts)

    @property
    def _is_light(self) -> bool:
        return self._as[0] is Edition.LIGHT


def in_force(overrides: Iterable[WordingOverride]) -> tuple[WordingOverride, ...]:
    """The wordings by hand that are printed: the last one of each clause, unless it is empty."""
    last = {override.clause_key: override for override in overrides}
    return tuple(override for override in last.values() if override.text.strip())


def plain(text: str) -> str:
    """Words by hand as :meth:`Wordings.read_out` would give them."""
    return "\n\n".join(paragraphs_by_hand(text))
