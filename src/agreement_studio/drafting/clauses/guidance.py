"""Notes of the edition with guidance: why a clause is there, how to talk about it, its sources."""

from collections.abc import Iterator

from agreement_studio.drafting.answers.facts import Facts
from agreement_studio.drafting.answers.formats import date_text
from agreement_studio.drafting.clause_library.clause_file import ClauseTemplate
from agreement_studio.drafting.document import Edition, Mark, Paragraph, Role, Tone, Words


def guidance_of(template: ClauseTemplate, key: str, facts: Facts) -> tuple[Paragraph, ...]:
    """The guidance paragraphs of one clause; none in the other editions."""
    if facts.edition != Edition.GUIDANCE.value:
        return ()
    return tuple(
        Paragraph(
            f"{key}/{name}",
            (Mark(Tone.LABEL, "", facts.texts.phrase(f"guidance.{name}")), Words(f" {text}")),
            Role.GUIDANCE,
        )
        for name, text in _notes(template, facts)
        if text
    )


def _notes(template: ClauseTemplate, facts: Facts) -> Iterator[tuple[str, str]]:
    yield "why", template.note
    yield "in_the_room", template.room
    yield "for_the_lawyer", _for_the_lawyer(template, facts)
    yield "sources", _source(template)


def _for_the_lawyer(template: ClauseTemplate, facts: Facts) -> str:
    if template.reviewed_by:
        return template.lawyer
    return f"{template.lawyer} {facts.texts.phrase('guidance.unreviewed')}".strip()


def _source(template: ClauseTemplate) -> str:
    if not template.source:
        return ""
    seen = f" ({date_text(template.seen_on)})" if template.seen_on else ""
    return f"{template.source.rstrip('.')}{seen}."
