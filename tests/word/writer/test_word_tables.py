"""Tables keep their head, their rows whole, and words for people who listen."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from agreement_studio.drafting.document import (
    Document,
    Figure,
    Paragraph,
    Properties,
    Section,
    Table,
    TableKind,
    Words,
)


def only_tables(document: Document, *kinds: TableKind) -> list[Table]:
    return [
        block for block in document.blocks() if isinstance(block, Table) and block.kind in kinds
    ]


def xml_table(body: Any, caption: str) -> Any:
    (found,) = body.all(f"//w:tbl[w:tblPr/w:tblCaption[@w:val='{caption}']]")
    return found


def test_columns_fill_the_width_of_the_text_exactly(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    for table in body.all("//w:tbl"):
        grid = [int(width) for width in body.value("w:tblGrid/w:gridCol/@w:w", table)]
        assert sum(grid) == 9072
        for row in body.all("w:tr", table):
            assert [int(w) for w in body.value("w:tc/w:tcPr/w:tcW/@w:w", row)] == grid
        assert body.value("w:tblPr/w:tblLayout/@w:type", table) == ["fixed"]


def test_every_row_but_the_first_under_a_head_stays_whole_and_headings_repeat(
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    body_of: Callable[..., Any],
) -> None:
    body = body_of(written())
    rows = body.all("//w:tr")
    free = [row for row in rows if not body.all("w:trPr/w:cantSplit", row)]
    long = only_tables(rich_document(), TableKind.STANDARD, TableKind.LAW)
    assert len(free) == len(long)
    assert all(body.all("preceding-sibling::w:tr[1]/w:trPr/w:tblHeader", row) for row in free)
    headed = only_tables(rich_document(), *(set(TableKind) - {TableKind.FACTS}))
    assert len(body.all("//w:tr[1]/w:trPr/w:tblHeader")) == len(headed)
    assert not body.all("//w:tr[position()>1]/w:trPr/w:tblHeader")


def test_every_table_has_a_name_and_a_description(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    tables = body.all("//w:tbl")
    assert all(body.value("w:tblPr/w:tblCaption/@w:val", one)[0] for one in tables)
    assert all(body.value("w:tblPr/w:tblDescription/@w:val", one)[0] for one in tables)


def test_table_numbers_are_counted_by_word_and_match_the_tree(
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    body_of: Callable[..., Any],
) -> None:
    body = body_of(written())
    captions = [body.text(one) for one in body.all("//w:p[w:pPr/w:pStyle/@w:val='Caption']")]
    wanted = [
        f"{block.label}. {block.caption}".replace(" ", "\u00a0", 1)
        for block in rich_document().blocks()
        if isinstance(block, Table | Figure) and block.label
    ]
    assert captions == wanted
    sequences = [one.strip() for one in body.value("//w:instrText/text()") if "SEQ" in one]
    assert (
        sequences
        == [r"SEQ Table \* ARABIC"] * 2 + [r"SEQ Picture \* ARABIC"] + [r"SEQ Table \* ARABIC"] * 3
    )


def test_a_table_number_out_of_turn_is_set_by_hand(
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    body_of: Callable[..., Any],
) -> None:
    (table, *_) = only_tables(rich_document(), TableKind.LAW)
    section = Section("s", "", "Tables", (replace(table, label="Table 7"),))
    body = body_of(written(Document((section,), Properties("Title"))))
    assert body.value("//w:instrText/text()") == [r" SEQ Table \* ARABIC \r 7 "]


def test_only_the_row_before_a_total_keeps_with_the_next(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    table = xml_table(body, "What each of us brings")
    styles = [[body.style(p) for p in body.all("w:tc/w:p", row)] for row in body.all("w:tr", table)]
    assert styles == [
        ["ASTableHead"] * 3 + ["ASTableHeadNumber"],
        ["ASTableRowLabel", "ASTableText", "ASTableText", "ASTableNumber"],
        [
            "ASTableRowLabelKeep",
            "ASTableBulletKeep",
            "ASTableBulletKeep",
            "ASTableTextKeep",
            "ASTableNumberKeep",
        ],
        ["ASTableTotal"] * 3 + ["ASTableTotalNumber"],
    ]
    assert body.value("w:tblPr/w:tblLook/@w:lastRow", table) == ["1"]


def test_a_sector_in_the_head_keeps_its_colour_and_its_line(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    head = body.all("w:tr[1]/w:tc/w:p", xml_table(body, "Glossary across four sectors"))
    assert [body.text(one) for one in head[2:]] == [
        "● P\nPublic",
        "■ B\nBusiness",
        "♦ S\nSocial",
        "⌂ C\nCommunity",
    ]
    styles = [body.value("w:r/w:rPr/w:rStyle/@w:val", one) for one in head[2:]]
    assert styles == [
        ["ASSectorPublic"],
        ["ASSectorBusiness"],
        ["ASSectorSocial"],
        ["ASSectorCommunity"],
    ]


def test_two_tables_side_by_side_stay_two(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    assert not body.all("//w:tbl/following-sibling::*[1][self::w:tbl]")
    assert len(body.all("//w:p[w:pPr/w:pStyle/@w:val='ASAfterTable']")) == 2


def test_text_after_a_table_stands_clear_of_it(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    assert body.style(body.marked("after")) == "ASBodyAfterTable"


def test_text_before_a_table_without_a_caption_stays_on_its_page(
    written: Callable[..., bytes],
    rich_document: Callable[..., Document],
    body_of: Callable[..., Any],
) -> None:
    (panel,) = only_tables(rich_document(), TableKind.SIGNATURES)
    before = Paragraph("before", (Words("Those named here have read it."),))
    section = Section("s", "", "Read by", (before, panel))
    body = body_of(written(Document((section,), Properties("Title"))))
    assert body.style(body.marked("before")) == "ASBodyBeforeTable"


def test_a_table_at_the_end_is_followed_by_a_paragraph(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    assert [one.tag.rpartition("}")[2] for one in body.all("//w:body/*")[-2:]] == ["p", "sectPr"]


def test_the_status_box_may_give_its_head_as_its_first_row(
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    body_of: Callable[..., Any],
) -> None:
    (status,) = only_tables(rich_document(), TableKind.STATUS)
    bare = replace(status, header=())
    section = Section("s", "", "Status", (bare,))
    body = body_of(written(Document((section,), Properties("Title"))))
    (table,) = body.all("//w:tbl")
    assert body.style(body.all("w:tr[1]/w:tc/w:p", table)[0]) == "ASStatusHeadingRow"
    assert len(body.all("w:tr", table)) == len(status.rows)


@pytest.mark.parametrize(("count", "kept"), [(5, 4), (30, 0)])
def test_a_list_to_sign_stays_together_only_while_it_fits_a_page(
    count: int,
    kept: int,
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    body_of: Callable[..., Any],
) -> None:
    (panel,) = only_tables(rich_document(), TableKind.SIGNATURES)
    (cell, empty) = panel.rows[0].cells
    rows = tuple(
        replace(
            panel.rows[0],
            key=f"r{n}",
            cells=tuple(
                replace(
                    one,
                    key=f"{one.key}{n}",
                    paragraphs=(Paragraph(f"{one.key}{n}p", (Words("x"),)),),
                )
                for one in (cell, empty)
            ),
        )
        for n in range(count)
    )
    section = Section("s", "", "Sign", (replace(panel, rows=rows),))
    body = body_of(written(Document((section,), Properties("Title"))))
    assert len(body.all("//w:tr[w:tc/w:p/w:pPr/w:pStyle/@w:val='ASSignatureCell']")) == kept


def test_a_place_to_sign_keeps_name_and_lines_together(
    written: Callable[..., bytes], body_of: Callable[..., Any]
) -> None:
    body = body_of(written())
    heading = body.marked("sign.council")
    assert body.text(heading) == "Signed for and on behalf of ●\u00a0P\u00a0Nethercross Council"
    assert body.style(heading) == "ASSignaturePartner"
    table = heading.getnext()
    styles = [body.style(p) for p in body.all("w:tr/w:tc/w:p", table)]
    assert styles == ["ASSignatureCell"] * 4 + ["ASSignatureCellLast"] * 2
    heights = [body.value("w:trPr/w:trHeight/@w:val", row) for row in body.all("w:tr", table)]
    assert heights == [[], ["720"], ["720"]]
    assert body.style(body.marked("sign.carers")) == "ASSignaturePartnerNewPage"
