"""The list of contents is right before anybody refreshes it."""

from collections.abc import Callable
from typing import Any

import pytest

from agreement_studio.drafting.document import Contents, Document, Properties, Section, SectionKind


def entries(body: Any) -> list[Any]:
    (control,) = body.all("//w:sdt[w:sdtPr/w:docPartObj]")
    return list(body.all("w:sdtContent/w:p", control))


def test_the_entries_are_those_of_the_tree_and_lead_to_their_places(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    heading, *listed = entries(body)
    assert body.text(heading) == "In this document"
    assert [body.text(one) for one in listed] == [
        "1\tWho we are",
        "2\tPower we hand over, share and keep",
        "3\tResources we pool",
        "Schedule\u00a01\tWords we share",
        "Schedule\u00a02\tMoney, and a long heading that runs over the line to show how it hangs",
        "Signatures",
    ]
    anchors = [body.value("w:hyperlink/@w:anchor", one)[0] for one in listed]
    marked = [
        body.text(body.all(f"//w:p[w:bookmarkStart[@w:name='{anchor}']]")[0]) for anchor in anchors
    ]
    assert marked == [
        "Who we are",
        "Power we hand over, share and keep",
        "Resources we pool",
        "Words we share",
        "Money, and a long heading that runs over the line to show how it hangs",
        "Signatures",
    ]


def test_the_list_is_a_field_that_word_can_make_again_without_page_numbers(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    (control,) = body.all("//w:sdt[w:sdtPr/w:docPartObj]")
    assert body.value(".//w:docPartGallery/@w:val", control) == ["Table of Contents"]
    instruction = "".join(body.value(".//w:instrText/text()", control)).strip()
    assert instruction == (
        r'TOC \n \h \z \o "1-1" \t "AS Heading 1 New Page,1,'
        r"AS Heading 1 Unnumbered New Page,1,AS Schedule Heading,3,"
        r'AS Schedule Heading New Page,3"'
    )
    kinds = body.value(".//w:fldChar/@w:fldCharType", control)
    assert kinds == ["begin", "separate", "end"]


def test_a_schedule_hangs_on_its_own_measure(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    styles = [body.style(one) for one in entries(body)]
    assert styles == ["TOCHeading", "TOC1", "TOC1", "TOC1", "TOC3", "TOC3", "TOC1"]


@pytest.mark.parametrize(("count", "style"), [(16, "TOCHeading"), (17, "ASContentsHeadingNewPage")])
def test_a_long_list_starts_a_page_rather_than_breaking_over_two(
    count: int, style: str, written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    listed = tuple(("", f"Heading {number}", f"s{number}") for number in range(count))
    contents = Contents("contents", "In this document", listed)
    section = Section("front", "", "", (contents,), SectionKind.FRONT)
    body = body_of(written(Document((section,), Properties("Title"))))
    assert body.style(entries(body)[0]) == style
