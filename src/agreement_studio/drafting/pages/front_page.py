"""Page one: what this is, between whom, the legal-status box, and the contents."""

from dataclasses import dataclass

from agreement_studio.domain.choices import Form, Status
from agreement_studio.domain.direction import isolated
from agreement_studio.domain.partner import Partner
from agreement_studio.drafting.answers.grammar import in_words, lower_first, upper_first
from agreement_studio.drafting.answers.phrases import capitalised, filled, listed
from agreement_studio.drafting.answers.pieces import spelled
from agreement_studio.drafting.answers.speaker import Inlines, Speaker
from agreement_studio.drafting.clauses.pointers import Pointers
from agreement_studio.drafting.document import (
    Block,
    Clause,
    Emphasis,
    Inline,
    Paragraph,
    Reference,
    Role,
    Row,
    Section,
    Table,
    TableKind,
    Variable,
    Words,
)
from agreement_studio.drafting.schedules.cells import sector_mark
from agreement_studio.drafting.schedules.tables import cell_of

NAMED_CLAUSES = 6
"""How many binding clauses page one names; more of them are listed by number alone."""
LISTED_CLAUSES = 24
"""How many it lists by number in a binding agreement; more are summed up in words."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the rest of the document came to, as page one needs it."""

    binding: tuple[Clause, ...]
    gap_count: int
    open_point_count: int
    pointers: Pointers


def title_blocks(speaker: Speaker) -> tuple[Block, ...]:
    """The kind of document, its name, who it is between, its version and dates."""
    texts = speaker.facts.texts
    agreement = speaker.facts.agreement
    is_deed = agreement.legal.form is Form.DEED
    kind = texts.phrase("front.kind_deed" if is_deed else "front.kind")
    between = speaker.made("front:between", ("partners",), lambda: _between(speaker))
    blocks: list[Block] = [
        Paragraph("front:kind", (Words(kind),), Role.DOCUMENT_KIND),
        Paragraph("front:name", speaker.top("name"), Role.TITLE),
    ]
    if agreement.subtitle:
        blocks.append(Paragraph("front:subtitle", speaker.top("subtitle"), Role.SUBTITLE))
    blocks.append(between)
    blocks.append(Paragraph("front:facts", _facts(speaker), Role.FACTS))
    return tuple(blocks)


def _between(speaker: Speaker) -> Paragraph:
    """The partners, numbered, by sector mark, full name and the short name used from here on."""
    texts = speaker.facts.texts
    agreement = speaker.facts.agreement
    inlines: list[Inline] = [_strong(texts.phrase("front.between_label"))]
    if not agreement.partners:
        inlines.extend((Words(" "), *speaker.top("partners")))
    for number, partner in enumerate(agreement.partners, start=1):
        inlines.append(Words(f"{',' if number > 1 else ''} ({number})\u00a0"))
        inlines.extend(_sector(speaker, partner))
        inlines.extend(speaker.name(partner, full=True))
        short = speaker.text_of_name(partner)
        if short and short != speaker.text_of_name(partner, full=True):
            inlines.append(Words(" ("))
            known = texts.phrase("front.known_as", name=isolated(short))
            inlines.append(Variable(f"partners.{partner.id}.known_as", known))
            inlines.append(Words(")"))
    return Paragraph("front:between", tuple(inlines), Role.FACTS)


def _sector(speaker: Speaker, partner: Partner) -> Inlines:
    if partner.sector is None:
        return ()
    mark = sector_mark(speaker.facts.texts, partner.sector, with_word=False)
    return (mark, Words("\u00a0"))


def _facts(speaker: Speaker) -> Inlines:
    """Label and answer in turn: place, version, dates, reference, classification."""
    agreement = speaker.facts.agreement
    duration = agreement.duration
    shown = [
        ("front.about_label", "place", agreement.place),
        ("front.version_label", "version.number", agreement.version.number),
        ("front.dated_label", "version.dated", agreement.version.dated),
        ("front.starts_label", "duration.begins", True),
        ("front.ends_label", "duration.ends", duration.ends),
        ("front.first_review_label", "duration.first_review", duration.first_review),
        ("front.reference_label", "version.reference", agreement.version.reference),
        ("front.classification_label", "version.classification", agreement.version.classification),
        ("front.state_label", "version.state", True),
        ("front.edition_label", "edition", True),
    ]
    inlines: list[Inline] = []
    for phrase, field, is_shown in shown:
        if is_shown:
            inlines.append(Words("   ") if inlines else Words(""))
            inlines.append(_strong(speaker.facts.texts.phrase(phrase)))
            inlines.append(Words("\u00a0"))
            inlines.extend(speaker.top(field))
    if duration.open_ended and not duration.ends:
        inlines.append(Words(f"   {speaker.facts.texts.phrase('front.open_ended')}"))
    return tuple(inlines[1:])


def _strong(text: str) -> Words:
    return Words(text, Emphasis.STRONG)


def status_box(speaker: Speaker, standing: Standing) -> Table:
    """The box that says plainly what binds, what stands beside it, and what is still open."""
    texts = speaker.facts.texts
    rows = [
        ("binding_anyway", _binding(speaker, standing)),
        ("sits_beside", _beside(speaker)),
        ("who_may_commit", _signatories(speaker)),
        ("duties", _duties(speaker, standing.pointers)),
        ("open", speaker.made("status:open", (), lambda: _open(speaker))),
        ("still_to_agree", _open_points(speaker, standing)),
        ("advice", _advice(speaker)),
    ]
    return Table(
        key="table:status",
        caption="",
        header=(texts.phrase("status.title"), spelled(_head(speaker))),
        rows=tuple(
            Row(
                f"table:status:{key}",
                (
                    cell_of(
                        f"table:status:{key}:label",
                        ((Role.CELL_LABEL, (Words(texts.phrase(f"status.{key}.label")),)),),
                    ),
                    cell_of(f"table:status:{key}:text", ((Role.CELL, inlines),)),
                ),
            )
            for key, inlines in rows
            if inlines
        ),
        widths=(27, 73),
        description=texts.phrase("table.status_description"),
        kind=TableKind.STATUS,
    )


def _head(speaker: Speaker) -> Inlines:
    texts = speaker.facts.texts
    status = speaker.facts.agreement.legal.status
    if status is None:
        return (Words(texts.phrase("status.head_open")),)
    binds = texts.choice("status", status.value, "binds")
    label = texts.choice("status", status.value)
    return (Words(f"{status.value}. {label}. {binds}"),)


def _binding(speaker: Speaker, standing: Standing) -> Inlines:
    texts = speaker.facts.texts
    status = speaker.facts.agreement.legal.status
    if status is None:
        return (
            *speaker.top("legal.status"),
            Words(" "),
            Words(texts.phrase("status.effect_open")),
        )
    binding = standing.binding
    if status is Status.BINDING and len(binding) > LISTED_CLAUSES:
        return (Words(texts.phrase("status.binding_anyway.all_but")),)
    if not binding:
        return (Words(texts.phrase("status.binding_anyway.none")),)
    is_named = len(binding) <= NAMED_CLAUSES
    named = tuple(_numbered(clause, is_named=is_named) for clause in binding)
    name = "one" if len(binding) == 1 else "some"
    return filled(texts, f"status.binding_anyway.{name}", clauses=listed(named))


def _numbered(clause: Clause, *, is_named: bool) -> Inlines:
    reference = Reference(clause.key, "", clause.number)
    return (reference, Words(f" ({lower_first(clause.heading)})")) if is_named else (reference,)


def _beside(speaker: Speaker) -> Inlines:
    texts = speaker.facts.texts
    agreement = speaker.facts.agreement
    inlines: list[Inline] = []
    if agreement.linked_documents:
        documents = capitalised(listed(tuple(map(speaker.name, agreement.linked_documents))))
        inlines.extend(filled(texts, "status.sits_beside.some", documents=documents))
    replaced = speaker.facts.view("earlier_documents.replaced")
    if replaced:
        documents = listed(tuple(speaker.name(document) for document in replaced))
        inlines.append(Words(" " if inlines else ""))
        inlines.extend(filled(texts, "status.sits_beside.replaces", documents=documents))
    if not inlines and agreement.legal.status is Status.UMBRELLA:
        return speaker.top("linked_documents")
    return tuple(inlines)


def _signatories(speaker: Speaker) -> Inlines:
    texts = speaker.facts.texts
    return (Words(texts.phrase("status.who_may_commit.summary")),)


def _duties(speaker: Speaker, pointers: Pointers) -> Inlines:
    texts = speaker.facts.texts
    holders = speaker.facts.view("partners.with_duties")
    schedule = pointers.schedule("accountability")
    if not holders or schedule is None:
        return (Words(texts.phrase("status.duties.none")),)
    names = speaker.made("status:duties", ("partners",), lambda: speaker.names(holders))
    return filled(texts, "status.duties.some", partners=names, schedule=(schedule,))


def _open(speaker: Speaker) -> Inlines:
    covered = speaker.facts.view("partners.freedom_of_information")
    if not covered:
        return ()
    name = "one" if len(covered) == 1 else "some"
    partners = capitalised(speaker.names(tuple(covered)))
    return filled(speaker.facts.texts, f"status.open.{name}", partners=partners)


def _opening(count: int) -> str:
    """A count as a sentence opens with it: ``Three``, ``12``."""
    return upper_first(in_words(count))


def _open_points(speaker: Speaker, standing: Standing) -> Inlines:
    texts = speaker.facts.texts
    points, gaps = standing.open_point_count, standing.gap_count
    inlines: list[Inline] = []
    schedule = standing.pointers.schedule("open_points")
    if points and schedule is not None:
        name = "one" if points == 1 else "some"
        count = _opening(points)
        inlines.extend(
            filled(texts, f"status.still_to_agree.{name}", count=count, schedule=(schedule,))
        )
    if gaps:
        name = "gaps_one" if gaps == 1 else "gaps"
        inlines.append(Words(" " if inlines else ""))
        inlines.extend(filled(texts, f"status.still_to_agree.{name}", count=_opening(gaps)))
    return tuple(inlines) or (Words(texts.phrase("status.still_to_agree.none")),)


def _advice(speaker: Speaker) -> Inlines:
    texts = speaker.facts.texts
    legal = speaker.facts.agreement.legal
    if legal.reviewed_by and legal.reviewed_on:
        return filled(
            texts,
            "status.advice.reviewed",
            name=speaker.top("legal.reviewed_by"),
            date=speaker.top("legal.reviewed_on"),
        )
    is_binding = legal.status is Status.BINDING
    name = "binding_unreviewed" if is_binding else "unreviewed"
    return (Words(texts.phrase(f"status.advice.{name}")),)


def contents_entries(sections: tuple[Section, ...]) -> tuple[tuple[str, str, str], ...]:
    """Number, heading and key of every section that the contents list."""
    return tuple((s.number, s.heading, s.key) for s in sections if s.heading)
