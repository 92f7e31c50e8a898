"""What a PDF says beside what it shows: whoever cannot see it, or looks for a place, finds it."""

import io
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from docx import Document as WordDocument
from docx.shared import Mm, Pt, RGBColor
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.application.ports import Paper, WritingOptions, Written
from agreement_studio.application.sending import StoppedError
from agreement_studio.assets import template
from agreement_studio.desktop.assembly.kit import kit
from agreement_studio.desktop.sending_out.pages import pdf_of
from agreement_studio.desktop.sending_out.pdf import written_pdf
from agreement_studio.drafting.document import (
    Clause,
    Document,
    Edition,
    Figure,
    Paragraph,
    Reference,
    Role,
    SectionKind,
    Table,
    Words,
)
from agreement_studio.wiring import Studio

Node = Any  # pypdf gives objects of many kinds


@pytest.fixture(scope="module")
def drafted() -> Document:
    agreement = read_answers(template("starters", "marlshire-growth.toml")).agreement
    return Studio().draft(agreement, None, final=False)


def pdf(document: Document, paper: Paper = Paper.A4) -> bytes:
    return pdf_of(document, kit().pages(document, paper, None, lambda: None), lambda: None)


@pytest.fixture(scope="module")
def read(qapp: QApplication, drafted: Document) -> PdfReader:
    return PdfReader(io.BytesIO(pdf(drafted)))


def parts(node: Node, kind: str = "") -> Iterator[Node]:
    """The parts of a kind, or all, in reading order."""
    held = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(held, list):
        for one in held:
            yield from parts(one, kind)
    elif isinstance(held, dict) and "/S" in held:
        if not kind or held["/S"] == f"/{kind}":
            yield held
        yield from parts(held.get("/K", []), kind)


def root(read: PdfReader) -> Node:
    return read.root_object


def tree(read: PdfReader) -> Node:
    return root(read)["/StructTreeRoot"]["/K"]


# ------------------------------------------------------------------------------- what it is


def test_it_says_its_language_its_title_and_whose_it_is(read: PdfReader, drafted: Document) -> None:
    known = drafted.properties
    assert root(read)["/Lang"] == known.language == "en-GB"
    assert root(read)["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert read.metadata is not None
    assert (read.metadata.title, read.metadata.author) == (known.title, known.authors)
    packet = read.xmp_metadata
    assert packet is not None
    assert packet.dc_title == {"x-default": known.title, "en-GB": known.title}
    assert packet.dc_language == ["en-GB"]


def test_its_dates_are_those_of_the_agreement_and_it_is_the_same_every_time(
    read: PdfReader, drafted: Document
) -> None:
    assert read.metadata is not None
    created = drafted.properties.created
    assert str(read.metadata["/CreationDate"]) == "D:" + "".join(filter(str.isdigit, created)) + "Z"
    assert pdf(drafted) == pdf(drafted)
    assert pdf(drafted) != pdf(drafted, Paper.LETTER)


def test_signs_of_markup_in_a_title_stay_signs(drafted: Document) -> None:
    known = replace(drafted.properties, title="Bread & <roses> 🤝", authors="A & B")
    read = PdfReader(io.BytesIO(pdf(replace(drafted, sections=(), properties=known))))
    assert read.metadata is not None
    assert read.metadata.title == "Bread & <roses> 🤝"
    stream = root(read)["/Metadata"].get_data()
    assert "Bread & <roses> 🤝" in "".join(ET.fromstring(stream).itertext())  # noqa: S314 - ours


# ---------------------------------------------------------------------------- finding a place


def test_bookmarks_lead_to_every_section_and_every_clause(
    read: PdfReader, drafted: Document
) -> None:
    outline: Node = read.outline
    listed = [
        (str(one.title), read.get_destination_page_number(one) or 0)
        for held in outline
        for one in (held if isinstance(held, list) else [held])
    ]
    titles = [title for title, _ in listed]
    clauses = [b for b in drafted.blocks() if isinstance(b, Clause)]
    assert titles[0] == drafted.properties.title
    assert [t for t in titles if t in {f"{c.number} {c.heading}" for c in clauses}] == [
        f"{clause.number} {clause.heading}" for clause in clauses
    ]
    for section in drafted.sections:
        if section.kind is not SectionKind.FRONT:
            assert any(section.heading in title for title in titles)
    pages = [" ".join(page.extract_text().split()) for page in read.pages]
    for title, page in listed[:30]:
        assert title.split(" ", 1)[-1][:12] in pages[page]
    assert [page for _, page in listed] == sorted(page for _, page in listed)


def test_every_reference_and_every_line_of_the_contents_is_a_link_to_its_place(
    read: PdfReader, drafted: Document
) -> None:
    links = [one.get_object() for page in read.pages for one in page.get("/Annots", ())]
    held = Counter(
        inline.text
        for paragraph in drafted.paragraphs()
        for inline in paragraph.inlines
        if isinstance(inline, Reference)
    )
    found = Counter(str(link["/Contents"]) for link in links)
    assert held.keys() <= found.keys()
    assert all(found[words] >= number for words, number in held.items())
    pages = {page.indirect_reference for page in read.pages}
    for link in links:
        left, low, right, high = link["/Rect"]
        assert list.__getitem__(link["/Dest"], 0) in pages
        assert 0 < left < right < 595
        assert 0 < low < high < 842


# ----------------------------------------------------------------------- for those who listen


def test_its_parts_are_told_apart_in_reading_order(read: PdfReader, drafted: Document) -> None:
    kinds = Counter(part["/S"] for part in parts(tree(read)))
    blocks = list(drafted.blocks())
    assert kinds["/H1"] == 1
    headed = [s for s in drafted.sections if s.heading and s.kind is not SectionKind.FRONT]
    assert kinds["/H2"] == len(headed) + kinds["/TOC"]
    headings = [b for b in blocks if isinstance(b, Paragraph) and b.role is Role.HEADING]
    assert kinds["/H3"] >= sum(isinstance(b, Clause) for b in blocks) + len(headings)
    assert kinds["/Table"] >= sum(isinstance(b, Table) for b in blocks)
    assert kinds["/L"] > 5
    assert kinds["/LI"] == kinds["/LBody"] > kinds["/L"]


def test_pictures_are_told_in_words(read: PdfReader, drafted: Document) -> None:
    told = [str(part["/Alt"]) for part in parts(tree(read), "Figure")]
    assert told == [b.alt for b in drafted.blocks() if isinstance(b, Figure)]


def test_a_row_of_a_table_is_there_once_with_all_its_cells_and_says_what_heads_it(
    read: PdfReader, drafted: Document
) -> None:
    rows = [[part["/S"] for part in cells_of(row)] for row in parts(tree(read), "TR")]
    held = [b for b in drafted.blocks() if isinstance(b, Table)]
    assert len(rows) >= sum(len(b.rows) + bool(b.header) for b in held)
    assert {len(row) for row in rows} <= {len(b.widths) for b in held} | {2}
    scopes = Counter(part["/A"]["/Scope"] for part in parts(tree(read), "TH"))
    assert scopes["/Column"] > 20
    assert scopes["/Row"] > 20


def cells_of(row: Node) -> list[Node]:
    return [one for one in parts(row.get("/K", [])) if one["/S"] in {"/TH", "/TD"}]


def test_whatever_is_painted_belongs_to_a_part_or_is_furniture(read: PdfReader) -> None:
    owners = root(read)["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for number, page in enumerate(read.pages):
        contents = page.get_contents()
        assert contents is not None
        data = contents.get_data()
        begun = data.count(b" BDC\n") + data.count(b" BMC\n")
        assert begun == data.count(b"EMC\n")
        assert b"-7000" not in data
        assert data.startswith(b"/Artifact BMC\n")
        assert page.get("/StructParents") == number
        marked = [int(one.split(b">>")[0]) for one in data.split(b"/MCID ")[1:]]
        assert marked == list(range(len(marked)))
        assert len(owners[2 * number + 1].get_object()) == len(marked)


def test_each_paragraph_is_read_where_it_stands(read: PdfReader, drafted: Document) -> None:
    """Marked content is numbered as it is painted, so the tree must count upwards on a page."""
    seen: dict[object, int] = {}
    for part in parts(tree(read)):
        kids = part.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(kid, int):
                page = part.raw_get("/Pg")
                assert kid > seen.get(page, -1)
                seen[page] = kid


# ----------------------------------------------------------------------------- what it shows


def words_of(data: bytes, place: Path) -> str:
    place.write_bytes(data)
    reader = shutil.which("pdftotext")
    assert reader is not None, "poppler-utils is needed to read a PDF back"
    done = subprocess.run([reader, str(place), "-"], check=True, capture_output=True)
    return " ".join(done.stdout.decode().split())


def test_a_paragraph_over_two_pages_stands_there_once(
    qapp: QApplication, drafted: Document, tmp_path: Path
) -> None:
    words = " ".join(f"word{number}" for number in range(1500))
    paragraph = Paragraph("long", (Words(words),))
    section = replace(drafted.sections[3], blocks=(paragraph,))
    data = pdf(replace(drafted, sections=(section,)))
    assert len(PdfReader(io.BytesIO(data)).pages) > 1
    assert Counter(words_of(data, tmp_path / "a.pdf").split())["word700"] == 1
    assert all(
        found == 1
        for word, found in Counter(words_of(data, tmp_path / "a.pdf").split()).items()
        if word.startswith("word")
    )


def test_the_words_of_pictures_are_words(
    qapp: QApplication, drafted: Document, tmp_path: Path
) -> None:
    assert "decided before" in words_of(pdf(drafted), tmp_path / "a.pdf")


@pytest.mark.parametrize("edition", Edition)
def test_every_edition_is_told(qapp: QApplication, edition: Edition) -> None:
    agreement = read_answers(template("starters", "unity-street-larder.toml")).agreement
    made = PdfReader(io.BytesIO(pdf(Studio().draft(agreement, edition, final=False))))
    assert next(parts(tree(made)))["/S"] == "/Document"
    assert made.outline


# ------------------------------------------------------------------------- an office's own look


@pytest.fixture
def office(tmp_path: Path) -> Path:
    made = WordDocument()
    made.styles["Normal"].font.name = "Liberation Sans"
    made.styles["Normal"].font.size = Pt(10)
    heading = made.styles["Heading 1"]
    heading.font.color.rgb = RGBColor(0x7A, 0x1F, 0x3D)
    fonts = heading.element.rPr.rFonts
    for name in [one for one in fonts.attrib if "Theme" in one]:
        del fonts.attrib[name]
    heading.font.name = "Grotesk of the Town Hall"
    page = made.sections[0]
    page.page_width, page.page_height = Mm(216), Mm(279)
    page.left_margin = page.right_margin = Mm(32)
    place = tmp_path / "office.docx"
    made.save(str(place))
    return place


def test_it_wears_the_page_the_faces_and_the_colour_of_an_office(
    qapp: QApplication, drafted: Document, office: Path
) -> None:
    written = _written(drafted, office)
    read = PdfReader(io.BytesIO(written.data))
    assert [round(float(edge)) for edge in read.pages[0].mediabox[2:]] == [612, 792]
    faces = {
        str(font.get_object()["/BaseFont"])
        for page in read.pages[:6]
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]  # as above
    }
    assert any("LiberationSans" in face for face in faces)
    painted = b"".join(
        one.get_data() for p in read.pages[:6] if (one := p.get_contents()) is not None
    )
    assert re.search(rb"0\.4784\d* 0\.1215\d* 0\.2392\d* scn", painted)


def test_a_face_that_is_not_on_this_computer_is_told_with_what_stands_in_for_it(
    qapp: QApplication, drafted: Document, office: Path
) -> None:
    (sentence,) = (one for one in _written(drafted, office).notes if "Town Hall" in one)
    assert sentence.startswith("Grotesk of the Town Hall is not on this computer: ")
    assert sentence.endswith(" stands in for it.")


def _written(document: Document, office: Path) -> Written:
    options = WritingOptions(house_style=office)
    return written_pdf(kit(), Studio().house_look, document, options)


# ------------------------------------------------------------------------------------ stopping


def test_it_can_be_stopped_while_pages_are_laid_out_painted_and_told(
    qapp: QApplication, drafted: Document
) -> None:
    asked = count()
    written_pdf(kit(), Studio().house_look, drafted, WritingOptions(go_on=lambda: _next(asked)))
    whole = next(asked)
    assert whole > 500
    for stop_at in (3, whole // 2, whole - 30, whole - 1):
        turns = count()

        def go_on(turns: "count[int]" = turns, stop_at: int = stop_at) -> None:
            if next(turns) == stop_at:
                raise StoppedError("Stopped.")

        with pytest.raises(StoppedError):
            written_pdf(kit(), Studio().house_look, drafted, WritingOptions(go_on=go_on))


def _next(asked: "count[int]") -> None:
    next(asked)
