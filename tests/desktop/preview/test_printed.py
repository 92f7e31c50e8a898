"""The agreement on sheets of paper: nothing is lost between pages, and words stay words."""

import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from agreement_studio.application import house_styles
from agreement_studio.application.house_styles import HouseLook
from agreement_studio.application.ports import Paper
from agreement_studio.desktop.preview.flow import Flow
from agreement_studio.desktop.preview.laid import lay_out
from agreement_studio.desktop.preview.manners import TEXT_WIDTH, Measure
from agreement_studio.desktop.preview.page_breaking import Page, pages_of
from agreement_studio.desktop.preview.paper_view import FACE
from agreement_studio.desktop.preview.printed import Printed
from agreement_studio.desktop.preview.sheets import sheet_of
from agreement_studio.desktop.preview.strips import Cells, Edge, Strip
from agreement_studio.desktop.sending_out.pages import pdf_of
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.document import Document, Figure, Signature
from tests.desktop.preview.looking import Drafting, answered

MEASURE = Measure(round(TEXT_WIDTH, 2), FACE)
LEAD = "Schedule"


def broken(document: Document, room: float) -> tuple[Page, ...]:
    flow = Flow(LEAD)
    flow.show(document)
    return pages_of(flow.strips(), MEASURE, room)


@pytest.fixture
def drafted(qapp: QApplication, draft: Drafting, marlshire: Agreement) -> Document:
    return draft(marlshire)


@pytest.mark.parametrize("room", [948.7, 882.2, 300.0, 60.0])
def test_every_part_of_every_strip_is_on_a_page_once_and_within_it(
    drafted: Document, room: float
) -> None:
    flow = Flow(LEAD)
    flow.show(drafted)
    strips = tuple(flow.strips())
    pages = pages_of(strips, MEASURE, room)
    placed: dict[str, list[tuple[float, float]]] = {}
    for page in pages:
        for one in page:
            laid = lay_out(one.strip, MEASURE)
            words = max((p.top + p.height for p in laid.pieces), default=0.0)
            is_table = isinstance(one.strip.content, Cells | Figure)
            foot = one.end if is_table else min(one.end, words)
            assert one.top + foot - one.start <= room + 0.01
            placed.setdefault(one.strip.key, []).append((one.start, one.end))
    for strip in strips:
        laid = lay_out(strip, MEASURE)
        height = laid.height
        parts = sorted(set(placed[strip.key]))
        assert parts[0][0] in {0.0, *(piece.top for piece in laid.pieces[:1])}
        assert max(end for _, end in parts) == pytest.approx(height)
        whole = sorted({edge for part in parts for edge in part})
        for before, after in pairwise(whole):
            assert (before, after) in parts or height == 0.0


@pytest.mark.parametrize("room", [948.7, 700.0, 430.0])
def test_a_place_to_sign_stands_on_one_page(drafted: Document, room: float) -> None:
    pages = broken(drafted, room)
    places = [block.key for block in drafted.blocks() if isinstance(block, Signature)]
    assert len(places) > 1
    for place in places:
        holding = [page for page in pages if any(one.strip.block == place for one in page)]
        assert len(holding) == 1, place


def test_no_line_of_text_is_cut_between_two_pages(drafted: Document) -> None:
    for page in broken(drafted, 300.0):
        for one in page:
            spans = [span for p in lay_out(one.strip, MEASURE).pieces for span in p.spans]
            assert not [s for s in spans if s[0] + 0.01 < one.end < s[1] - 0.01]


def test_a_table_that_goes_on_has_its_heading_again(drafted: Document) -> None:
    again = 0
    for page in broken(drafted, 600.0)[1:]:
        first = page[0].strip
        if isinstance(first.content, Cells) and len(page) > 1:
            rest = page[1].strip
            is_head = first.content.edge == Edge.HEAD and rest.block == first.block
            again += is_head
    assert again > 3


def test_no_heading_stands_alone_at_the_foot_of_a_page(drafted: Document) -> None:
    for page in broken(drafted, 948.7)[:-1]:
        assert not page[-1].strip.keeps_next


def pdf(document: Document, paper: Paper = Paper.A4) -> bytes:
    return pdf_of(document, Printed(document, paper, LEAD), lambda: None)


def text_of(data: bytes, place: Path) -> str:
    place.write_bytes(data)
    reader = shutil.which("pdftotext")
    assert reader is not None, "poppler-utils is needed to read a PDF back"
    done = subprocess.run([reader, str(place), "-"], check=True, capture_output=True)
    return " ".join(done.stdout.decode().split())


def test_the_words_of_a_pdf_can_be_searched_and_stand_there_once(
    drafted: Document, tmp_path: Path
) -> None:
    text = text_of(pdf(drafted), tmp_path / "a.pdf")
    title = drafted.properties.title
    assert title in text
    assert "Draft 1 – not yet agreed" in text  # "ft" is two letters
    gap = drafted.gaps()[0].text
    assert text.count(gap) == sum(one.text == gap for one in drafted.gaps())


def test_a_pdf_says_its_title_and_its_pages_and_draws_its_letters(
    drafted: Document, tmp_path: Path
) -> None:
    data = pdf(drafted, Paper.LETTER)
    assert data.startswith(b"%PDF-1.")
    assert b"/MediaBox [ 0 0 612 792 ]" in data
    assert b"/ToUnicode" in data
    assert data.count(b"/Type /Page\n") == Printed(drafted, Paper.LETTER, LEAD).count


def test_right_to_left_words_emoji_and_a_very_long_title_are_printed(
    qapp: QApplication, draft: Drafting, larder: Agreement, tmp_path: Path
) -> None:
    title = "اتفاق الحي 🤝 " + "Larder" * 60
    document = draft(answered(larder, "name", title))
    printed = Printed(document, Paper.A4, LEAD)
    assert printed.count > 3
    assert "Larder" in text_of(pdf(document), tmp_path / "a.pdf")


def test_an_empty_document_is_one_empty_page(drafted: Document) -> None:
    printed = Printed(replace(drafted, sections=()), Paper.A4, LEAD)
    assert printed.count == 1
    assert pdf_of(drafted, printed, lambda: None).startswith(b"%PDF")


@pytest.mark.parametrize("far", [0.0, 36.0, 700.0, 5000.0])
def test_running_lines_anywhere_leave_room_for_the_text(
    drafted: Document, larder: Agreement, draft: Drafting, far: float
) -> None:
    page = house_styles.Sheet(595, 842, 70, 20, 70, 20, header=far, footer=far)
    house = HouseLook("", "", 0, page=page)
    sheet = sheet_of(Paper.A4, house)
    assert sheet.text_height > 400
    assert 0 <= sheet.head <= sheet.top - 19
    assert sheet.top + sheet.text_height <= sheet.foot + 1 < sheet.height
    assert Printed(draft(larder), Paper.A4, LEAD, house).count > 3


def test_a_picture_is_never_higher_than_a_page_with_its_caption(drafted: Document) -> None:
    page = house_styles.Sheet(612, 560, 36, 72, 36, 72, 36, 36)
    printed = Printed(drafted, Paper.A4, LEAD, HouseLook("", "", 0, page=page))
    pictures = [one for held in printed.pages for one in held if is_figure(one.strip)]
    assert len(pictures) == sum(isinstance(b, Figure) for b in drafted.blocks())


def is_figure(strip: Strip) -> bool:
    return isinstance(strip.content, Figure)
