"""Signature pages: one place for each partner, with its authority, and who else has read this."""

from agreement_studio.domain.choices import Form, PartnerRole
from agreement_studio.domain.partner import Partner
from agreement_studio.drafting.answers.phrases import capitalised
from agreement_studio.drafting.answers.pieces import spelled
from agreement_studio.drafting.answers.speaker import Inlines, Speaker
from agreement_studio.drafting.document import (
    Block,
    Gap,
    Mark,
    Paragraph,
    Role,
    Row,
    Section,
    SectionKind,
    Signature,
    Table,
    TableKind,
    Words,
)
from agreement_studio.drafting.schedules.cells import Line, sector_mark
from agreement_studio.drafting.schedules.tables import cell_of

EMPTY_READERS = 3
"""Blank rows in the panel for people affected, for those who read it on paper."""


def kept_signing_section(speaker: Speaker, *, is_light: bool) -> Section:
    """As :func:`signing_section`, found again while nothing it rests on has changed."""
    return speaker.made(
        "signing",
        ("legal", "partners", "read_by"),
        lambda: signing_section(speaker, is_light=is_light),
    )


def signing_section(speaker: Speaker, *, is_light: bool) -> Section:
    """A place to sign for every partner but observers, then the panel for people affected."""
    texts = speaker.facts.texts
    agreement = speaker.facts.agreement
    blocks: list[Block] = []
    if agreement.legal.form is Form.DEED:
        delivered = (Words(texts.phrase("signature.deed_delivered")),)
        blocks.append(Paragraph("signing:deed", delivered, Role.BODY))
    signing = tuple(p for p in agreement.partners if p.role is not PartnerRole.OBSERVER)
    if not signing:
        gap = (Gap("partners", texts.gap("partners")),)
        blocks.append(Paragraph("signing:partners", gap, Role.BODY))
    own_pages = agreement.legal.signatures_on_own_pages and not is_light
    if is_light and agreement.legal.form is Form.AGREEMENT and signing:
        blocks.append(_one_table(speaker, signing))
    else:
        blocks.extend(
            _signature(speaker, partner, new_page=own_pages and position > 0)
            for position, partner in enumerate(signing)
        )
    blocks.extend(_read_by(speaker, is_light=is_light))
    return Section(
        key="signing",
        number="",
        heading=texts.phrase("signature.heading"),
        blocks=tuple(blocks),
        kind=SectionKind.SIGNING,
        part_key="signatures",
        new_page=not is_light,
    )


def _signature(speaker: Speaker, partner: Partner, *, new_page: bool) -> Signature:
    texts = speaker.facts.texts
    is_deed = speaker.facts.agreement.legal.form is Form.DEED
    caption = "deed" if is_deed else "for_self" if partner.is_person else "for_and_on_behalf_of"
    full = spelled(speaker.name(partner, full=True))
    return Signature(
        key=f"signing:{partner.id}",
        partner=full,
        marks=_mark(speaker, partner),
        caption=texts.phrase(f"signature.{caption}"),
        rows=tuple(_rows(speaker, partner, is_deed=is_deed)),
        new_page=new_page,
    )


def _one_table(speaker: Speaker, partners: tuple[Partner, ...]) -> Table:
    """All places to sign in one table: enough for a small group's copy."""
    texts = speaker.facts.texts
    key = "table:signing"
    rows = []
    for partner in partners:
        here = f"{key}:{partner.id}"
        who = (*_mark(speaker, partner), Words(" "), *speaker.name(partner, full=True))
        body: list[Line] = [(Role.CELL_LABEL, who)]
        signatory: list[Line] = [(Role.CELL, capitalised(speaker.answer(partner, "signatory")))]
        if not partner.is_person:
            body.append((Role.CELL, speaker.answer(partner, "authority_reference")))
            if office := speaker.optional(partner, "signatory_office"):
                signatory.append((Role.CELL, office))
        cells = (
            cell_of(f"{here}:partner", tuple(body)),
            cell_of(f"{here}:name", tuple(signatory)),
            cell_of(f"{here}:signature", ()),
            cell_of(f"{here}:date", ()),
        )
        rows.append(Row(here, cells))
    heads = ("for_and_on_behalf_of", "name", "signature", "date")
    return Table(
        key=key,
        caption="",
        header=tuple(texts.phrase(f"signature.{head}") for head in heads),
        rows=tuple(rows),
        widths=(32, 26, 26, 16),
        description=texts.phrase("signature.heading"),
        kind=TableKind.SIGNATURES,
    )


def _mark(speaker: Speaker, partner: Partner) -> tuple[Mark, ...]:
    if partner.sector is None:
        return ()
    return (sector_mark(speaker.facts.texts, partner.sector, with_word=False),)


def _rows(speaker: Speaker, partner: Partner, *, is_deed: bool) -> list[Row]:
    def row(label: str, inlines: Inlines) -> Row:
        here = f"signing:{partner.id}:{label}"
        words = (Words(speaker.facts.texts.phrase(f"signature.{label}")),)
        return Row(
            here,
            (
                cell_of(f"{here}:label", ((Role.CELL_LABEL, words),)),
                cell_of(f"{here}:text", ((Role.CELL, inlines),)),
            ),
        )

    rows = []
    if not partner.is_person:
        rows.append(row("authority", speaker.answer(partner, "authority_reference")))
    rows.append(row("name", speaker.answer(partner, "signatory")))
    if not partner.is_person:
        rows.append(row("office", speaker.optional(partner, "signatory_office")))
    rows.extend((row("signature", ()), row("date", ())))
    if is_deed:
        witness = ("deed_witness", "deed_witness_name", "deed_witness_address")
        rows.extend(row(label, ()) for label in witness)
    return rows


def _read_by(speaker: Speaker, *, is_light: bool) -> tuple[Block, ...]:
    """The panel "Read by people affected": no signature, no witness."""
    texts = speaker.facts.texts
    readers = speaker.facts.agreement.read_by
    key = "table:read-by"
    rows = [
        Row(
            f"{key}:{reader.id}",
            tuple(
                cell_of(f"{key}:{reader.id}:{field}", ((role, speaker.optional(reader, field)),))
                for field, role in (
                    ("name_or_role", Role.CELL_LABEL),
                    ("comment", Role.CELL),
                    ("on", Role.CELL),
                )
            ),
        )
        for reader in readers
    ]
    blank = 1 if is_light else EMPTY_READERS
    rows.extend(
        Row(
            f"{key}::blank-{number}",
            tuple(cell_of(f"{key}::blank-{number}:{field}", ()) for field in range(3)),
        )
        for number in range(max(0, blank - len(readers)))
    )
    heading = (Words(texts.phrase("signature.read_by.heading")),)
    explanation = (Words(texts.phrase("signature.read_by.explanation")),)
    return (
        Paragraph("signing:read-by", heading, Role.HEADING),
        Paragraph("signing:read-by:explanation", explanation, Role.BODY),
        Table(
            key=key,
            caption="",
            header=tuple(
                texts.phrase(f"signature.read_by.{head}")
                for head in ("name_or_role", "comment", "date")
            ),
            rows=tuple(rows),
            widths=(32, 48, 20),
            description="".join(i.text for i in heading),
            kind=TableKind.SIGNATURES,
        ),
    )
