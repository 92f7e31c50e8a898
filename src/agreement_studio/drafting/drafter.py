"""Drafts all clauses of an agreement, and again after an edit only those the edit touched."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import Fingerprints
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.list_splice import list_splice
from agreement_studio.domain.record import Record
from agreement_studio.domain.references import ReferenceCheck
from agreement_studio.drafting.answers.facts import Facts, Reads
from agreement_studio.drafting.answers.kept import KeptEach, KeptParts
from agreement_studio.drafting.answers.lookup import Lookup
from agreement_studio.drafting.answers.outward import OutwardAgreements
from agreement_studio.drafting.answers.pieces import SCHEDULES
from agreement_studio.drafting.answers.speaker import Speaker
from agreement_studio.drafting.clause_library.clause_file import ClauseTemplate
from agreement_studio.drafting.clause_library.library import Library, SectionPlan
from agreement_studio.drafting.clauses.clause import draft_clause, draft_own_clause, is_there
from agreement_studio.drafting.clauses.drafted import (
    ClauseGroup,
    DraftedClauses,
    DraftedSection,
    SectionInfo,
    UnnumberedClause,
    section_of,
)
from agreement_studio.drafting.clauses.numbering import NumberedClauses, Numberer
from agreement_studio.drafting.clauses.wording_hash import KeptWordings
from agreement_studio.drafting.document import Edition, Reference
from agreement_studio.drafting.jurisdiction import Pack
from agreement_studio.drafting.pages.kept_pages import KeptPages
from agreement_studio.drafting.pages.printed_hash import KeptPrinted
from agreement_studio.drafting.schedules.kept_blocks import KeptBlocks
from agreement_studio.texts import MissingTextError, Texts

_NO_CLAUSES = ClauseGroup()


REMEMBERED = 3
"""For how many editions and laws a drafter remembers what it drafted: a whole document for each."""
_ONCE = (None,)
"""In the place of records: what a clause that stands for none of them is drafted from."""


class _OfTemplate:
    """All clauses of one template as last drafted."""

    def __init__(self) -> None:
        self.each: KeptEach[Record | None, UnnumberedClause | None] = KeptEach()
        self.drafted: tuple[UnnumberedClause | None, ...] = ()
        self.group = ClauseGroup()


@dataclass(slots=True)
class _Presence:
    reads: Reads
    value: bool


class _Memory:
    """What was drafted before for one edition and one pack of law."""

    def __init__(self) -> None:
        self.templates: dict[str, _OfTemplate] = {}
        self.presence: dict[str, _Presence] = {}
        self.sections: dict[SectionKey, DraftedSection] = {}
        self.own: dict[str, tuple[Record, ClauseGroup]] = {}
        self.blocks = KeptBlocks()
        self.pages = KeptPages()
        self.parts = KeptParts()
        self.wordings = KeptWordings()
        self.printed = KeptPrinted()


class Drafter:
    """Drafts clauses from one library and one set of texts. Keep it from one edit to the next.

    `renderings` counts the clauses drafted so far, those found unchanged not included.
    `fingerprints` and `references` keep what they found of the agreement before.
    """

    def __init__(self, library: Library, texts: Texts) -> None:
        self.library = library
        self.texts = texts
        self.renderings = 0
        self._outward = OutwardAgreements()
        self._lookup = Lookup()
        self._memories: dict[tuple[Edition, int], tuple[Pack, _Memory]] = {}
        self._numberer = Numberer(texts)
        self.fingerprints = Fingerprints()
        self.references = ReferenceCheck()
        self._headings = _headings(library, texts)

    def facts(self, agreement: Agreement, edition: Edition, pack: Pack) -> Facts:
        """What clauses and schedules read, without anything that stays in the room."""
        outer = self._outward.of(agreement)
        return Facts(outer, self.texts, pack, edition.value, self._lookup)

    def draft_clauses(self, agreement: Agreement, edition: Edition, pack: Pack) -> DraftedClauses:
        """All clauses by section. Never raises for an agreement; gaps stand for what is missing."""
        facts = self.facts(agreement, edition, pack)
        memory = self._memory(edition, pack)
        drafting = _Drafting(self, facts, memory)
        facts.is_present = drafting.is_present
        return DraftedClauses(
            parts=tuple(drafting.sections()),
            status=facts.agreement.legal.status,
            edition=edition,
            headings=self._headings,
        )

    def kept_blocks(self, edition: Edition, pack: Pack) -> KeptBlocks:
        """What was built before of the schedules, for this edition and law."""
        return self._memory(edition, pack).blocks

    def speaker(self, agreement: Agreement, edition: Edition, pack: Pack) -> Speaker:
        """Who says the answers of an agreement, for what code writes."""
        return Speaker(self.facts(agreement, edition, pack), self._memory(edition, pack).parts)

    def kept_pages(self, edition: Edition, pack: Pack) -> KeptPages:
        """What the first pages told of the draft before, for this edition and law."""
        return self._memory(edition, pack).pages

    def kept_wordings(self, edition: Edition, pack: Pack) -> KeptWordings:
        """What was hashed before, for this edition and law."""
        return self._memory(edition, pack).wordings

    def kept_printed(self, edition: Edition, pack: Pack) -> KeptPrinted:
        """What was hashed before of schedules and signature pages, for this edition and law."""
        return self._memory(edition, pack).printed

    def number(
        self, drafted: DraftedClauses, schedules: dict[str, Reference] | None = None
    ) -> NumberedClauses:
        """Numbers for sections and clauses, and every reference as the reader sees it.

        `schedules` holds the reference to each schedule of the document by every key that clause
        text may use for it.
        """
        return self._numberer.numbered(drafted, schedules or {})

    def _memory(self, edition: Edition, pack: Pack) -> _Memory:
        key = (edition, id(pack))
        held = self._memories.pop(key, None) or (pack, _Memory())
        self._memories[key] = held  # behind those that were asked for before
        while len(self._memories) > REMEMBERED:
            del self._memories[next(iter(self._memories))]
        return held[1]


def _headings(library: Library, texts: Texts) -> dict[str, str]:
    """What clauses, sections and schedules are called where they are absent."""
    names = {key: _schedule_heading(key, texts) for key in SCHEDULES}
    names |= {f"section:{plan.key.value}": plan.heading for plan in library.sections}
    for clause in library.clauses.values():
        heading = clause.wordings[-1].heading.text
        in_section = names.get(f"section:{clause.section.value}", clause.id)
        names[clause.id] = heading if "{" not in heading else in_section
    return names


def _schedule_heading(key: str, texts: Texts) -> str:
    try:
        return texts.phrase(f"schedule.{key}.heading")
    except MissingTextError:
        return key.replace("_", " ").capitalize()


class _Drafting:
    """One pass over the library for one agreement."""

    def __init__(self, drafter: Drafter, facts: Facts, memory: _Memory) -> None:
        self.drafter = drafter
        self.clauses = drafter.library.clauses
        self.facts = facts
        self.memory = memory
        self.present: dict[str, bool] = {}

    def sections(self) -> Iterator[DraftedSection]:
        own = self._own_clauses()
        for plan in self.drafter.library.sections:
            groups = [self._of_template(self.clauses[clause_id]) for clause_id in plan.clause_ids]
            groups.extend(own.get(plan.key, ()))
            if printed := tuple([group for group in groups if group.clauses]):
                yield self._section(plan, printed)

    def _section(self, plan: SectionPlan, groups: tuple[ClauseGroup, ...]) -> DraftedSection:
        kept = self.memory.sections.get(plan.key)
        if kept is None or not list_splice(kept.groups, groups).is_empty:
            info = SectionInfo(plan.key, plan.heading, plan.formal)
            kept = self.memory.sections[plan.key] = section_of(info, groups)
        return kept

    # ------------------------------------------------------------------------- one template

    def _of_template(self, template: ClauseTemplate) -> ClauseGroup:
        if not self._is_printed(template):
            return _NO_CLAUSES
        kept = self.memory.templates.setdefault(template.id, _OfTemplate())
        drafted = kept.each.made(
            self._records(template), self.facts, partial(self._draft, template)
        )
        if drafted is not kept.drafted:
            kept.drafted, kept.group = drafted, kept.group.again(tuple(filter(None, drafted)))
        return kept.group

    def _draft(self, template: ClauseTemplate, record: Record | None) -> UnnumberedClause | None:
        self.drafter.renderings += 1
        return draft_clause(template, record, self.facts)

    def _is_printed(self, template: ClauseTemplate) -> bool:
        return template.light or self.facts.edition != Edition.LIGHT.value

    def _records(self, template: ClauseTemplate) -> tuple[Record | None, ...]:
        return self.facts.view(template.for_each) if template.for_each else _ONCE

    # ---------------------------------------------------------------------------- presence

    def is_present(self, clause_id: str) -> bool:
        """Whether a clause is in this document; worked out once in a pass."""
        if clause_id not in self.present:
            self.present[clause_id] = self._presence(self.clauses[clause_id])
        return self.present[clause_id]

    def _presence(self, template: ClauseTemplate) -> bool:
        if not self._is_printed(template):
            return False
        kept = self.memory.presence.get(template.id)
        if kept and self.facts.are_current(kept.reads):
            return kept.value
        with self.facts.reading() as reads:
            value = any(is_there(template, r, self.facts) for r in self._records(template))
        self.memory.presence[template.id] = _Presence(reads, value)
        return value

    # -------------------------------------------------------------------- clauses of our own

    def _own_clauses(self) -> dict[SectionKey, list[ClauseGroup]]:
        """By section; those of a section without clauses, such as signatures, close the last."""
        planned = [plan.key for plan in self.drafter.library.sections]
        found: dict[SectionKey, list[ClauseGroup]] = {}
        for record in self.facts.agreement.own_clauses:
            kept = self.memory.own.get(record.id)
            if kept is None or kept[0] is not record:
                kept = (record, ClauseGroup((draft_own_clause(record, self.facts),)))
                self.memory.own[record.id] = kept
            section = record.section if record.section in planned else planned[-1]
            found.setdefault(section, []).append(kept[1])
        return found
