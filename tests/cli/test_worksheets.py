"""``worksheets``: paper for a room, from any agreement."""

import zipfile
from pathlib import Path
from typing import Any

import pytest

Run = Any  # the fixture's own type lives in conftest.py, which no test can import


@pytest.mark.parametrize(
    ("more", "size"),
    [
        ((), 'w:w="11906"'),
        (("--paper", "a3"), 'w:w="16838"'),
        (("--cards",), 'w:w="5953"'),
    ],
)
def test_sheets_and_cards_are_written_for_their_paper(
    run: Run, place: Path, larder: Path, more: tuple[str, ...], size: str
) -> None:
    ran = run("worksheets", str(larder), "-o", "sheets.docx", *more)
    assert (ran.code, ran.out) == (0, "Wrote sheets.docx.\n")
    with zipfile.ZipFile(place / "sheets.docx") as package:
        assert size in package.read("word/document.xml").decode()


def test_what_stands_there_is_left_unless_it_may_be_replaced(
    run: Run, place: Path, larder: Path
) -> None:
    (place / "sheets.md").write_text("mine", encoding="utf-8")
    assert run("worksheets", str(larder), "-o", "sheets.md").code != 0
    assert (place / "sheets.md").read_text(encoding="utf-8") == "mine"
    assert run("worksheets", str(larder), "-o", "sheets.md", "--force").code == 0
    assert "What do you decide alone today?" in (place / "sheets.md").read_text(encoding="utf-8")
