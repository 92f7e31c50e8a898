"""What an office's file looks like and lacks is told before anything is written with it."""

import io
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.shared import Mm, Pt

from agreement_studio.adapters.word.house_look import house_look
from agreement_studio.adapters.word.ooxml.names import NAMESPACES
from agreement_studio.application.house_styles import Setting
from agreement_studio.assets import resource
from agreement_studio.domain.errors import UnreadableFileError


def test_our_own_style_lacks_nothing() -> None:
    look = house_look(resource("house-style.docx"))
    assert look.missing == ()
    assert look.taken > 60


def test_an_ordinary_document_tells_its_face_its_colour_and_what_it_lacks(tmp_path: Path) -> None:
    made = docx.Document()
    made.styles["Normal"].font.name = "House Sans"
    held = io.BytesIO()
    made.save(held)
    office = tmp_path / "office.docx"
    office.write_bytes(held.getvalue())
    look = house_look(office)
    assert look.face == "House Sans"
    assert look.colour.startswith("#")
    names = {one.name for one in look.missing}
    assert names
    assert all(one.purpose and one.falls_back_to for one in look.missing)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not a zip", b"\xd0\xcf\x11\xe0"])
def test_a_damaged_file_is_told_in_one_sentence(data: bytes, tmp_path: Path) -> None:
    office = tmp_path / "office.docx"
    office.write_bytes(data)
    with pytest.raises(UnreadableFileError) as told:
        house_look(office)
    assert told.value.sentence.startswith(str(office))


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"could not be opened: no such file"):
        house_look(tmp_path / "gone.docx")


# --------------------------------------------------------------------- how its paragraphs look


def test_our_own_file_looks_as_our_styles_say() -> None:
    look = house_look(resource("house-style.docx"))
    assert set(look.texts) == set(Setting)
    section, clause = look.texts[Setting.SECTION], look.texts[Setting.CLAUSE]
    assert (section.size, section.bold, section.colour) == (20.0, True, "#0B4A63")
    assert section.white == (21.0, 6.0)
    assert (clause.face, clause.size, clause.bold) == ("Arial", 12.0, False)
    assert clause.line == pytest.approx(280 / 240)
    assert look.texts[Setting.CELL_TOTAL].bold


def test_an_office_style_looks_as_it_is_and_one_of_ours_as_it_is_taken_over(tmp_path: Path) -> None:
    office = docx.Document()
    heading = office.styles["Heading 1"]
    heading.font.size, heading.font.bold = Pt(18), False
    heading.paragraph_format.space_before = Pt(30)
    heading.paragraph_format.line_spacing = Pt(27)
    page = office.sections[0]
    page.page_width, page.page_height, page.left_margin = Mm(216), Mm(279), Mm(32)
    place = tmp_path / "office.docx"
    office.save(str(place))
    look = house_look(place)
    section = look.texts[Setting.SECTION]
    assert (section.face, section.size, section.bold) == ("Calibri", 18.0, False)
    assert section.white == (30.0, 0.0)
    assert section.line == pytest.approx(27 / 18 / 1.15, abs=0.01)
    ours = look.texts[Setting.FACTS]
    assert (ours.face, ours.white) == ("Cambria", None)
    assert look.page is not None
    assert [round(one) for one in (look.page.width, look.page.height, look.page.left)] == [
        *(612, 791, 91)
    ]


@pytest.mark.parametrize("size", ["0", "2000", "7.5", "many", "-4"])
def test_a_size_that_nobody_means_is_left_to_us(size: str, tmp_path: Path) -> None:
    office = docx.Document()
    normal = office.styles["Normal"].element
    normal.get_or_add_rPr().append(parse_xml(f'<w:sz xmlns:w="{NAMESPACES["w"]}" w:val="{size}"/>'))
    place = tmp_path / "office.docx"
    office.save(str(place))
    assert house_look(place).texts[Setting.BODY].size == 0.0
