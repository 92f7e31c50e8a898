"""The edition with guidance: what a clause does, why it is there, and where that comes from."""

from collections.abc import Callable
from typing import Any

from agreement_studio.drafting.document import (
    Clause,
    Document,
    Effect,
    Mark,
    Paragraph,
    Properties,
    Role,
    Section,
    Tone,
    Words,
)

NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


def notes(data: bytes, part_of: Callable[..., Any]) -> list[str]:
    root = part_of(data, "word/footnotes.xml")
    return [
        "".join(note.xpath(".//w:t/text()", namespaces=NS)).strip()
        for note in root.xpath("w:footnote[not(@w:type)]", namespaces=NS)
    ]


def document(*guidance: str, sources: tuple[str, ...] = (), effect: str = "") -> Document:
    tag = Paragraph("effect", (Mark(Tone.EFFECT, "binds", effect),), Role.EFFECT)
    line = tag if effect else None
    said = tuple(
        Paragraph(f"note{place}", (Words(text),), Role.GUIDANCE)
        for place, text in enumerate(guidance)
    )
    clause = Clause("c", "1.1", "Heading", (), Effect.BINDS, line, said, sources)
    return Document((Section("s", "1", "Section", (clause,)),), Properties("Title"))


def test_sources_stand_at_the_foot_of_the_page_where_guidance_does_not_name_them(
    written: Callable[..., bytes], body_of: Callable[..., Any], part_of: Callable[..., Any]
) -> None:
    data = written(document("Why.", "How.", sources=("One, 2025", "Two & three")))
    assert notes(data, part_of) == ["One, 2025; Two & three"]
    body = body_of(data)
    assert len(body.all(".//w:footnoteReference", body.marked("note1"))) == 1
    assert not body.all(".//w:footnoteReference", body.marked("note0"))


def test_a_source_that_the_guidance_names_is_not_said_twice(
    written: Callable[..., bytes], part_of: Callable[..., Any]
) -> None:
    data = written(document("Why.", "Sources One, 2025", sources=("One, 2025",)))
    assert notes(data, part_of) == []


def test_without_guidance_sources_are_silent(
    written: Callable[..., bytes], part_of: Callable[..., Any]
) -> None:
    assert notes(written(document(sources=("One, 2025",))), part_of) == []


def test_only_the_tag_of_an_effect_is_coloured_not_its_meaning(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written(document(effect="Binding – a legal promise")))
    found = body.marked("effect")
    runs = [
        (body.text(run), body.value("w:rPr/w:rStyle/@w:val", run)) for run in body.all("w:r", found)
    ]
    assert runs == [
        ("\u00a0Binding\u00a0", ["ASEffectBinding"]),
        (" – a legal promise", []),
    ]
