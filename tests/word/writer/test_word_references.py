"""References are fields with the right result, and nothing else than text where no target is."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from agreement_studio.adapters.word.anchors import reference_bookmarks
from agreement_studio.drafting.document import (
    Clause,
    Document,
    Effect,
    Paragraph,
    Properties,
    Reference,
    Role,
    Section,
    SectionKind,
    Words,
)


def references(document: Document) -> list[Reference]:
    return [
        one for paragraph in document.paragraphs() for one in paragraph.inlines
        if isinstance(one, Reference)
    ]  # fmt: skip


def fields(body: Any) -> list[tuple[str, str]]:
    """(instruction, result) of every field that lies within one paragraph."""
    found = []
    for begin in body.all("//w:r[w:fldChar[@w:fldCharType='begin']]"):
        instruction, result, after = "", "", False
        for run in begin.itersiblings():
            kind = body.value("w:fldChar/@w:fldCharType", run)
            if kind == ["end"]:
                break
            after = after or kind == ["separate"]
            instruction += "".join(body.value("w:instrText/text()", run))
            result += body.text(run) if after else ""
        found.append((instruction.strip(), result))
    return found


def test_each_reference_is_a_field_whose_result_is_the_number_on_the_tree(
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    body_of: Callable[..., Any],
) -> None:
    bookmarks = reference_bookmarks(
        key
        for section in rich_document().sections
        for key in (section.key, *(b.key for b in section.blocks if isinstance(b, Clause)))
        if key != "front"
    )
    shown = [found for found in fields(body_of(written())) if found[0].startswith("REF")]
    wanted = []
    for one in references(rich_document()):
        if one.target_key in bookmarks:
            number = f"Schedule\u00a0{one.number}" if one.lead == "Schedule" else one.number
            wanted.append((rf"REF {bookmarks[one.target_key]} \r \h", number))
    assert shown == wanted


def test_a_reference_reads_as_on_the_tree_with_a_no_break_space(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    text = body.text(body.marked("c11a"))
    assert "See section\u00a02, Schedule\u00a02, Money and clause\u00a0[to agree" in text


def test_a_reference_to_what_is_gone_is_plain_text(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    assert len(body.all(".//w:instrText", body.marked("c11a"))) == 2


def test_after_another_word_a_schedule_is_a_link_and_keeps_its_words(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    inlines = (Words("Schedules "), Reference("s", "", "1"), Words(" as in "),
               Reference("s", "schedule", "1"))  # fmt: skip
    sections = (
        Section("n", "1", "Numbered", (Paragraph("p", inlines),)),
        Section("s", "1", "Words", (), SectionKind.SCHEDULE),
    )
    body = body_of(written(Document(sections, Properties("Title"))))
    paragraph = body.marked("p")
    assert body.text(paragraph) == "Schedules 1 as in schedule\u00a01"
    assert len(body.all("w:hyperlink[@w:anchor]//w:t | w:bookmarkStart", paragraph)) == 3
    assert not body.all(".//w:instrText", paragraph)


@pytest.mark.parametrize("guidance", [False, True])
def test_the_first_paragraph_of_a_control_never_holds_a_field(
    guidance: bool, written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written(guidance=guidance))
    controls = body.all("//w:sdt")
    assert len(controls) > 8
    for control in controls:
        first = body.all("w:sdtContent/*[1]", control)[0]
        assert first.tag.endswith("}p")
        assert not body.all(".//w:fldChar", first)


def test_a_clause_without_a_heading_gets_no_control(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    said = Paragraph("p", (Reference("s", "section", "1"),), Role.CLAUSE)
    section = Section("s", "1", "Numbered", (Clause("c", "1.1", "", (said,), Effect.INTENT),))
    body = body_of(written(Document((section,), Properties("Title"))))
    assert not body.all("//w:sdt")
    assert body.text(body.marked("p")) == "section\u00a01"


def test_fields_point_to_bookmarks_that_word_can_hold(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    names = body.value("//w:bookmarkStart/@w:name")
    assert len(names) == len(set(names))
    assert all(len(name) <= 40 and re.fullmatch(r"_\w+", name) for name in names)
    targets = {found[0].split()[1] for found in fields(body) if found[0].startswith("REF")}
    assert targets <= set(names)


def test_opening_the_file_asks_no_question(
    written: Callable[..., bytes], body_of: Callable[..., Any], part_of: Callable[..., Any]
) -> None:
    data = written()
    assert not body_of(data).value("//w:fldChar/@w:dirty")
    assert b"updateFields" not in etree.tostring(part_of(data, "word/settings.xml"))


def test_many_targets_never_share_a_bookmark() -> None:
    keys = [f"clause:{number}" for number in range(5000)]
    assert len(set(reference_bookmarks(keys).values())) == len(keys)
