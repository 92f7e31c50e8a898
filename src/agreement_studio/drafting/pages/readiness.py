"""The one-page note of reasons: what the room came to when it asked whether to collaborate."""

from dataclasses import replace

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.canonical import fingerprint
from agreement_studio.domain.choices import ReadinessResult
from agreement_studio.domain.direction import isolated
from agreement_studio.domain.purpose import ReadinessAnswer
from agreement_studio.domain.room_only import outward
from agreement_studio.drafting.answers.facts import Facts
from agreement_studio.drafting.answers.phrases import filled
from agreement_studio.drafting.answers.speaker import Inlines, Speaker
from agreement_studio.drafting.document import (
    Block,
    Document,
    Edition,
    Paragraph,
    Properties,
    Role,
    Row,
    Section,
    SectionKind,
    Table,
    Words,
)
from agreement_studio.drafting.jurisdiction import load_pack
from agreement_studio.drafting.pages.identity import created_on, identifier
from agreement_studio.drafting.schedules.tables import cell_of
from agreement_studio.texts import Texts


def readiness_note(agreement: Agreement, texts: Texts) -> Document:
    """The note for any of the five results, or for a result still to come.

    Answers to the eight questions appear only where the room released them.
    """
    shared = outward(agreement)
    speaker = Speaker(Facts(shared, texts, load_pack(shared.jurisdiction)))
    front = Section("readiness", "", "", _head(speaker), SectionKind.FRONT, "purpose")
    parts = (
        _result(speaker),
        _list(speaker, "reasons"),
        _list(speaker, "next_steps"),
        _answers(speaker, asked=len(agreement.readiness_answers)),
    )
    sections = (front, *(part for part in parts if part))
    closing = replace(sections[-1], blocks=(*sections[-1].blocks, *_foot(speaker)))
    title = texts.phrase("readiness.title")
    return Document(
        sections=(*sections[:-1], closing),
        edition=Edition.LIGHT,  # set closer, so that the note keeps to one page
        properties=Properties(
            title=f"{title}: {isolated(shared.name)}" if shared.name else title,
            authors=", ".join(
                isolated(partner.name) for partner in shared.partners if partner.name
            ),
            identifier=identifier(shared),
            model_hash=fingerprint(shared),
            created=created_on(shared),
        ),
        running_head=isolated(shared.name) or title,
        footer_note=texts.phrase("footer.not_advice"),
    )


def _head(speaker: Speaker) -> tuple[Block, ...]:
    texts = speaker.facts.texts
    readiness = speaker.facts.agreement.readiness
    name = "about" if readiness.decided_on else "about_undated"
    about = filled(
        texts,
        f"readiness.{name}",
        name=speaker.top("name"),
        date=speaker.top("readiness.decided_on"),
    )
    quote = speaker.top("purpose.problem")
    if speaker.facts.agreement.purpose.problem.strip():
        quote = (Words("“"), *quote, Words("”"))
    return (
        Paragraph("readiness:title", (Words(texts.phrase("readiness.title")),), Role.TITLE),
        Paragraph("readiness:about", about, Role.SUBTITLE),
        Paragraph("readiness:problem", quote, Role.QUOTE),
    )


def _part(key: str, heading: str, blocks: tuple[Block, ...]) -> Section:
    return Section(f"readiness:{key}", "", heading, blocks, SectionKind.SUMMARY, "purpose")


def _result(speaker: Speaker) -> Section:
    texts = speaker.facts.texts
    result: ReadinessResult | None = speaker.facts.agreement.readiness.result
    if result is None:
        gap = Paragraph("readiness:open", speaker.top("readiness.result"), Role.LEAD)
        return _part("result", texts.label("readiness.result"), (gap,))
    base = f"readiness.{result.value}"
    lead = (Words(texts.phrase(f"{base}.lead")),)
    following = (Words(texts.choice("readiness_result", result.value, "next")),)
    return _part(
        "result",
        texts.phrase(f"{base}.heading"),
        (
            Paragraph("readiness:lead", lead, Role.LEAD),
            Paragraph("readiness:following", following, Role.BODY),
        ),
    )


def _list(speaker: Speaker, field: str) -> Section:
    """A bullet for each reason, or each next step; the gap where there is none."""
    lines = speaker.each(speaker.facts.agreement.readiness, field)
    shown = lines or (speaker.top(f"readiness.{field}"),)
    bullets = tuple(
        Paragraph(f"readiness:{field}:{number}", inlines, Role.BULLET)
        for number, inlines in enumerate(shown)
    )
    return _part(field, speaker.facts.texts.phrase(f"readiness.{field}"), bullets)


def _answers(speaker: Speaker, *, asked: int) -> Section | None:
    texts = speaker.facts.texts
    released = speaker.facts.agreement.readiness_answers
    if not released and not asked:
        return None
    heading = texts.phrase("readiness.answers")
    if not released:
        words = (Words(texts.phrase("readiness.answers_none")),)
        return _part("answers", heading, (Paragraph("readiness:none", words, Role.BODY),))
    count = texts.phrase("readiness.shown_count", count=str(len(released)))
    heads = ("question", "colour", "sentence")
    table = Table(
        key="table:readiness",
        caption="",
        header=tuple(texts.phrase(f"readiness.column_{head}") for head in heads),
        rows=tuple(_answer(speaker, answer) for answer in released),
        widths=(42, 14, 44),
        description=heading,
        notes=(Paragraph("readiness:count", (Words(count),), Role.TABLE_NOTE),),
    )
    return _part("answers", heading, (table,))


def _answer(speaker: Speaker, answer: ReadinessAnswer) -> Row:
    key = f"table:readiness:{answer.id}"
    cells: tuple[tuple[Role, Inlines], ...] = (
        (Role.CELL_LABEL, speaker.choice(answer, "question", "question")),
        (Role.CELL, speaker.answer(answer, "colour")),
        (Role.CELL, speaker.answer(answer, "sentence")),
    )
    return Row(key, tuple(cell_of(f"{key}:{n}", (line,)) for n, line in enumerate(cells)))


def _foot(speaker: Speaker) -> tuple[Block, ...]:
    texts = speaker.facts.texts
    readiness = speaker.facts.agreement.readiness
    lines: list[Inlines] = []
    if readiness.look_again_on:
        date = speaker.top("readiness.look_again_on")
        lines.append(filled(texts, "readiness.look_again", date=date))
    if readiness.taken_by:
        names = speaker.top("readiness.taken_by")
        lines.append(filled(texts, "readiness.taken_by", names=names))
    lines.append((Words(texts.phrase("readiness.all_respectable")),))
    return tuple(
        Paragraph(f"readiness:foot:{number}", inlines, Role.BODY)
        for number, inlines in enumerate(lines)
    )
