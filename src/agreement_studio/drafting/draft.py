"""From an agreement to its document: clauses first, then schedules, then what sums them up."""

from dataclasses import replace

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import EditionChoice
from agreement_studio.drafting.assembly import as_document, assembled
from agreement_studio.drafting.clauses.chapters import in_chapters
from agreement_studio.drafting.clauses.explained import explained_once
from agreement_studio.drafting.document import Document, Edition
from agreement_studio.drafting.drafter import Drafter
from agreement_studio.drafting.jurisdiction import load_pack
from agreement_studio.drafting.out_of_step import with_check_again, with_earlier_wordings
from agreement_studio.drafting.schedules.build import (
    numbered_schedules,
    schedule_references,
    schedule_sections,
)
from agreement_studio.drafting.undisturbed import undisturbed
from agreement_studio.drafting.wordings import Wordings


@undisturbed()
def draft(
    drafter: Drafter, agreement: Agreement, edition: Edition | None = None, *, final: bool = False
) -> Document:
    """The agreement as a document. Never fails for an agreement; gaps stand for what is missing.

    Without an edition, the one the agreement asks for. `final` drops the draft mark, and only when
    nothing is left to agree. Keep the drafter from one draft to the next: it redrafts what changed.
    """
    chosen = edition or own_edition(agreement)
    is_light = chosen is Edition.LIGHT
    pack = load_pack(agreement.jurisdiction)
    drafted = drafter.draft_clauses(agreement, chosen, pack)
    own = own_edition(agreement)
    said = Wordings(drafter, agreement, own, pack, drafted if chosen is own else None)
    if is_light:
        drafted = in_chapters(drafted)
    speaker = drafter.speaker(agreement, chosen, pack)
    schedules = numbered_schedules(speaker, is_light=is_light)
    references = dict(schedule_references(speaker, schedules))
    numbered = drafter.number(drafted, references)
    kept = drafter.kept_blocks(chosen, pack)
    clauses = numbered.pointers.clauses
    is_explained = chosen is Edition.GUIDANCE
    parts = explained_once(numbered.sections) if is_explained else numbered.sections
    tables = schedule_sections(speaker, schedules, clauses, kept, is_light=is_light)
    sections = assembled(
        speaker,
        with_check_again(parts, said, drafter.texts),
        with_earlier_wordings(tables, said, drafter.texts),
        numbered.pointers,
        chosen,
        drafter.kept_pages(chosen, pack),
    )
    document = as_document(speaker, sections, chosen, drafter.fingerprints, final=final)
    broken = tuple(reference.sentence for reference in drafter.references.broken(agreement))
    return replace(document, problems=(*broken, *numbered.problems))


def wordings(drafter: Drafter, agreement: Agreement) -> Wordings:
    """What the agreement says now, by the hash, in its own edition. Costs nothing until asked."""
    pack = load_pack(agreement.jurisdiction)
    return Wordings(drafter, agreement, own_edition(agreement), pack)


def own_edition(agreement: Agreement) -> Edition:
    """The edition an agreement asks for itself: light for small ones, clean for the rest."""
    return Edition.LIGHT if agreement.edition is EditionChoice.LIGHT else Edition.CLEAN
