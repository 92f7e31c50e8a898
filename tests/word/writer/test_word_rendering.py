"""LibreOffice, which shares no code with us, lays out every word of the tree."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from agreement_studio.adapters.word.page import PAGES
from agreement_studio.application.ports import Paper
from agreement_studio.drafting.document import (
    Clause,
    Document,
    Paragraph,
    Properties,
    Section,
    SectionKind,
    Table,
    TableKind,
    Variable,
    Words,
)
from tests.word.writer.rich_blocks import row

pytestmark = pytest.mark.office


def squeezed(text: str) -> str:
    return "".join(text.split())


def laid_out(data: bytes, soffice: Path, folder: Path, paper: Paper) -> str:
    """The words between header and footer, page after page, as they stand in the PDF."""
    path = folder / "agreement.docx"
    path.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run([soffice, profile, *convert], check=True, capture_output=True, timeout=110)
    page = PAGES[paper]
    area = (page.left, page.top, page.text_width, page.text_height)
    x, y, width, height = (str(length // 20) for length in area)
    crop = ["-x", x, "-y", y, "-W", width, "-H", height]
    pdf = str(path.with_suffix(".pdf"))
    run = subprocess.run(
        ["pdftotext", "-raw", *crop, pdf, "-"], check=True, capture_output=True, text=True
    )
    return squeezed(run.stdout)


@pytest.mark.parametrize("paper", list(Paper))
def test_every_word_of_the_tree_stands_on_the_page_in_its_order(
    paper: Paper,
    rich_document: Callable[..., Document],
    written: Callable[..., bytes],
    soffice: Path,
    tmp_path: Path,
) -> None:
    page = laid_out(written(paper=paper), soffice, tmp_path, paper)
    at = 0
    for section in rich_document().sections:
        for block in section.blocks:
            if isinstance(block, Clause):
                at = found(page, block.number + block.heading, at)
        if section.kind is SectionKind.SCHEDULE:
            assert squeezed(f"Schedule {section.number} {section.heading}") in page
    at = 0
    for paragraph in rich_document().paragraphs():
        if any("\u0590" < letter < "\u0700" for letter in paragraph.text):
            assert set(squeezed(paragraph.text)) <= set(page)
        else:
            at = found(page, paragraph.number + paragraph.text, at)


def found(page: str, text: str, start: int) -> int:
    place = page.find(squeezed(text), start)
    assert place >= 0, f"{text!r} is not on the page after place {start}"
    return place


@pytest.mark.parametrize("answer", ["\u202egnirts", "النيل\u2069\u202e"])
def test_words_after_an_answer_go_on_from_left_to_right(
    answer: str, written: Callable[..., bytes], soffice: Path, tmp_path: Path
) -> None:
    inlines = (Words("We and "), Variable("partners.nile.name", answer), Words(" 12.3 go on."))
    section = Section("s", "", "", (Paragraph("p", inlines),))
    page = laid_out(written(Document((section,), Properties("Title"))), soffice, tmp_path, Paper.A4)
    assert "12.3goon." in page


def test_no_row_is_lost_in_a_long_table_a_tall_cell_or_a_long_list_to_sign(
    written: Callable[..., bytes], soffice: Path, tmp_path: Path
) -> None:
    numbers = tuple(f"{number},000" for number in range(80))
    amounts = tuple(row(f"a{n}", f"Label{n}", n) for n in numbers)
    total = row("total", "Everything", "9,999,999", is_total=True)
    tall = " ".join(f"word{number}" for number in range(900))
    tables = (
        Table("t1", "Long", ("What", "How much"), (*amounts, total), (60, 40), label="Table 1"),
        Table("t2", "Tall", ("What", "More"), (row("tall", "Tall", tall),), (30, 70), "Table 2"),
        Table("t3", "Sign", ("For", "Signature"), tuple(row(f"s{n}", f"Partner{n}", "")
              for n in range(40)), (50, 50), kind=TableKind.SIGNATURES),
    )  # fmt: skip
    document = Document((Section("s", "1", "Tables", tables),), Properties("Title"))
    page = laid_out(written(document), soffice, tmp_path, Paper.A4)
    at = 0
    for paragraph in document.paragraphs():
        for word in paragraph.text.split():
            at = found(page, word, at)
