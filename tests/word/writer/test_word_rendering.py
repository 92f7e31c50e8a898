"""LibreOffice, which shares no code with us, lays out every word of the tree."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from agreement_studio.adapters.word.page import PAGES, Paper
from agreement_studio.drafting.document import Clause, Document, SectionKind

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
