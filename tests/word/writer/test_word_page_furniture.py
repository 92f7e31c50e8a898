"""Top, foot and margin say which document this is and how far it has come."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from agreement_studio.adapters.word.page import Page
from agreement_studio.adapters.word.prepared_style import house_style
from agreement_studio.adapters.word.writer import write_word
from agreement_studio.application.ports import Paper
from agreement_studio.drafting.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words(root: Any, *, boxes: bool = False) -> str:
    return "".join(
        one.text or ""
        for one in root.iter(f"{W}t")
        if boxes or not list(one.iterancestors(f"{W}txbxContent"))
    )


def test_the_header_names_document_edition_and_draft(
    written: Callable[..., bytes], part_of: Callable[..., Any]
) -> None:
    header = part_of(written(guidance=True), "word/header1.xml")
    assert words(header) == (
        "At Home Together · collaboration agreement · guidance edition"
        "\u00a0Draft 3 – not yet agreed\u00a0"
    )
    styles = header.xpath("//w:rStyle/@w:val", namespaces={"w": W.strip("{}")})
    assert styles == ["ASDraftMark"]


def test_the_draft_mark_stands_upright_in_the_margin_with_a_stand_in_for_older_readers(
    written: Callable[..., bytes], part_of: Callable[..., Any]
) -> None:
    header = part_of(written(), "word/header1.xml")
    assert words(header, boxes=True).count("Draft 3 – not yet agreed") == 3
    xml = etree.tostring(header).decode()
    assert 'vert="vert"' in xml
    assert xml.count("mc:Fallback") == 2


def test_without_a_draft_mark_nothing_says_draft(
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    part_of: Callable[..., Any],
) -> None:
    final = replace(rich_document(), draft_mark="")
    header = part_of(written(final), "word/header1.xml")
    assert words(header, boxes=True) == "At Home Together · collaboration agreement"


def test_the_footer_tells_identity_and_page(
    written: Callable[..., bytes], part_of: Callable[..., Any]
) -> None:
    footer = part_of(written(), "word/footer1.xml")
    assert words(footer) == "agr-7f3a2c · Draft 3 · 9c419c41Page\u00a01 of 1"
    fields = [one.text.strip() for one in footer.iter(f"{W}instrText")]
    assert fields == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize(
    ("paper", "size", "sides"),
    [(Paper.A4, ["11906", "16838"], ["1417", "1417"]),
     (Paper.LETTER, ["12240", "15840"], ["1584", "1584"])],
)  # fmt: skip
def test_the_paper_changes_the_page_and_nothing_else(
    paper: Paper,
    size: list[str],
    sides: list[str],
    written: Callable[..., bytes],
    body_of: Callable[..., Any],
    part_of: Callable[..., Any],
) -> None:
    body = body_of(written(paper=paper))
    assert body.value("//w:sectPr/w:pgSz/@*") == size
    assert body.value("//w:sectPr/w:pgMar/@w:left | //w:sectPr/w:pgMar/@w:right") == sides
    for name in ("word/styles.xml", "word/footer1.xml"):
        same = part_of(written(paper=Paper.A4), name)
        assert etree.tostring(part_of(written(paper=paper), name)) == etree.tostring(same)


def test_one_header_and_footer_serve_every_page(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    assert body.value("//w:headerReference/@w:type") == ["default"]
    assert body.value("//w:footerReference/@w:type") == ["default"]
    assert not body.all("//w:titlePg")


def test_a_page_that_a_house_style_brings_wins_over_the_paper(
    rich_document: Callable[..., Document], body_of: Callable[..., Any]
) -> None:
    own = Page(width=11906, height=16838, left=1000, right=906)
    style = replace(house_style(), page=own)
    body = body_of(write_word(rich_document(), style=style, paper=Paper.LETTER))
    assert body.value("//w:sectPr/w:pgSz/@w:w") == ["11906"]
    assert {int(width) for width in body.value("//w:tbl/w:tblPr/w:tblW/@w:w")} == {10000}
    assert [int(width) for width in body.value("//wp:extent/@cx")] == [10000 * 635]
