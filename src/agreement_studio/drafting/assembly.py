"""Puts a document together: page one, summary, clauses, signatures and schedules, in that order."""

from collections.abc import Iterator
from dataclasses import replace

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import Fingerprints
from agreement_studio.domain.choices import State
from agreement_studio.domain.direction import isolated
from agreement_studio.drafting.answers.speaker import Speaker
from agreement_studio.drafting.clauses.pointers import Pointers
from agreement_studio.drafting.document import (
    Block,
    Contents,
    Document,
    Edition,
    Figure,
    Properties,
    Section,
    SectionKind,
    Table,
)
from agreement_studio.drafting.pages.front_page import (
    Standing,
    contents_entries,
    status_box,
    title_blocks,
)
from agreement_studio.drafting.pages.identity import created_on, identifier
from agreement_studio.drafting.pages.kept_pages import KeptPages
from agreement_studio.drafting.pages.signatures import kept_signing_section
from agreement_studio.drafting.pages.summary import summary
from agreement_studio.texts import Texts

HASH_SHOWN = 8
"""How many digits of the model's hash the footer shows."""


def assembled(
    speaker: Speaker,
    clause_sections: tuple[Section, ...],
    schedules: tuple[Section, ...],
    pointers: Pointers,
    edition: Edition,
    kept: KeptPages,
) -> tuple[Section, ...]:
    """All sections in reading order, tables and pictures numbered.

    `kept` is what was found of the draft before, for the same edition and law.
    """
    is_light = edition is Edition.LIGHT
    signing = kept_signing_section(speaker, is_light=is_light)
    body = (*clause_sections, signing, *_labelled(speaker.facts.texts, schedules))
    points = len(speaker.facts.agreement.open_points)
    binding = kept.binding.of(clause_sections)

    def opening(gaps: int) -> tuple[Section, Section]:
        front = _front(speaker, Standing(binding, gaps, points, pointers))
        return front, summary(speaker, pointers, points + gaps, is_light=is_light)

    # What the first two pages leave open counts too, and they say how many there are in all.
    gaps = kept.gaps.count(body)
    front, page = opening(gaps + kept.opening_gaps.count(opening(gaps)))
    return (front, page, *(() if is_light else (_contents(speaker.facts.texts, body),)), *body)


def _contents(texts: Texts, body: tuple[Section, ...]) -> Section:
    """The contents on a page of their own, behind the summary that stands alone."""
    return Section(
        key="contents-page",
        number="",
        heading="",
        blocks=(Contents("contents", texts.phrase("front.contents"), contents_entries(body)),),
        kind=SectionKind.SUMMARY,
        part_key="promise",
        new_page=True,
    )


def _front(speaker: Speaker, standing: Standing) -> Section:
    return Section(
        key="front",
        number="",
        heading="",
        blocks=(*title_blocks(speaker), status_box(speaker, standing)),
        kind=SectionKind.FRONT,
        part_key="promise",
    )


def _labelled(texts: Texts, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Tables with a caption and pictures get their numbers, in reading order."""
    tables = (f"{texts.phrase('table.label')} {n}" for n in range(1, 10_000))
    pictures = (f"{texts.phrase('table.picture_label')} {n}" for n in range(1, 10_000))
    return tuple(
        replace(section, blocks=tuple(_label(block, tables, pictures) for block in section.blocks))
        for section in sections
    )


def _label(block: Block, tables: Iterator[str], pictures: Iterator[str]) -> Block:
    if isinstance(block, Table) and block.caption:
        return replace(block, label=next(tables))
    return replace(block, label=next(pictures)) if isinstance(block, Figure) else block


def as_document(
    speaker: Speaker,
    sections: tuple[Section, ...],
    edition: Edition,
    fingerprints: Fingerprints,
    *,
    final: bool,
) -> Document:
    """The sections with what every page and the file itself say about them."""
    texts = speaker.facts.texts
    agreement = speaker.facts.agreement
    title = agreement.name if agreement.name.strip() else texts.phrase("front.untitled")
    document = Document(
        sections=sections,
        properties=_properties(speaker, fingerprints, title),
        edition=edition,
        running_head=isolated(title),
        edition_note="" if edition is Edition.CLEAN else texts.phrase(f"edition.{edition.value}"),
    )
    is_finished = final and not (document.gaps() or agreement.open_points)
    return replace(
        document,
        draft_mark="" if is_finished else _draft_mark(agreement, texts),
        footer_note=_footer(document.properties, texts),
    )


def _properties(speaker: Speaker, fingerprints: Fingerprints, title: str) -> Properties:
    agreement = speaker.facts.agreement
    return Properties(
        title=title,
        subject=speaker.facts.texts.phrase("front.kind"),
        authors=speaker.made("authors", ("partners",), lambda: _authors(agreement)),
        identifier=identifier(agreement),
        revision=agreement.version.number,
        model_hash=fingerprints.of(agreement),
        created=created_on(agreement),
    )


def _authors(agreement: Agreement) -> str:
    return ", ".join(isolated(partner.name) for partner in agreement.partners if partner.name)


def _draft_mark(agreement: Agreement, texts: Texts) -> str:
    if agreement.version.state is State.SIGNED:
        return texts.phrase("front.draft_mark_copy")
    if agreement.version.number:
        return texts.phrase("front.draft_mark", version=isolated(agreement.version.number))
    return texts.phrase("front.draft_mark_unversioned")


def _footer(properties: Properties, texts: Texts) -> str:
    parts = [texts.phrase("footer.identity", id=properties.identifier)]
    if properties.revision:
        parts.append(texts.phrase("footer.revision", revision=isolated(properties.revision)))
    parts.append(texts.phrase("footer.hash", hash=properties.model_hash[:HASH_SHOWN]))
    return " · ".join(parts)
