"""What an office's file looks like and lacks is told before anything is written with it."""

import io
from pathlib import Path

import docx
import pytest

from agreement_studio.adapters.word.house_look import house_look
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
