"""Where notes stand in a document, and what of them is read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.drafting.document import (
    Block,
    Cell,
    Clause,
    Document,
    Effect,
    Paragraph,
    Properties,
    Role,
    Row,
    Section,
    Table,
    Words,
)
from agreement_studio.drafting.note import Note
from agreement_studio.drafting.noted import WHOLE_DOCUMENT, Placed, note_lines, placed
from tests.turns import without_turns

TITLE = Paragraph("front:name", (Words("Larder"),), Role.TITLE)
CLAUSE = Clause("CL-1", "1.1", "Heading", (Paragraph("CL-1:0", (Words("x"),)),), Effect.INTENT)
CELL = Cell("table:cell", (Paragraph("table:words", (Words("x"),)),))
TABLE = Table("table", "", (), (Row("table:row", (CELL,)),), (100,))


def document(*blocks: Block, notes: tuple[Note, ...] = ()) -> Document:
    sections = (
        Section("front", "", "", blocks[:1], part_key="promise"),
        Section("section:power", "1", "Power", blocks[1:], part_key="power"),
        Section("schedule:powers", "1", "Power", (), part_key="power"),
    )
    return Document(sections, Properties("Larder"), notes=notes)


def place(key: str, part: str = "", *, titled: bool = True) -> tuple[str, str]:
    first = TITLE if titled else replace(TITLE, role=Role.BODY)
    note = Note(key, "Who?", "Ada", part)
    (found,) = placed(document(first, CLAUSE, TABLE, notes=(note,)))
    assert found == Placed(note, found.beside, found.within)
    return found.beside, found.within


@pytest.mark.parametrize("key", ["CL-1", "table", "section:power", "front:name"])
def test_a_note_stands_beside_the_block_or_section_it_concerns(key: str) -> None:
    assert place(key) == (key, "")


@pytest.mark.parametrize("key", ["table:row", "table:cell", "table:words"])
def test_a_note_on_a_row_or_a_cell_stands_beside_its_table_and_names_it(key: str) -> None:
    assert place(key) == ("table", key)


def test_a_note_whose_block_is_left_out_goes_to_its_section() -> None:
    assert place("CL-9", "power") == ("section:power", "")


@pytest.mark.parametrize("part", ["", "risk"])
def test_a_note_without_block_or_section_here_goes_to_the_title(part: str) -> None:
    assert place("CL-9", part) == ("front:name", "")
    assert place("", part) == ("front:name", "")


def test_a_note_on_all_of_a_document_without_a_title_names_no_place() -> None:
    assert place("", titled=False) == (WHOLE_DOCUMENT, "")


def test_notes_keep_their_order_and_a_document_without_any_has_none() -> None:
    notes = (Note("CL-1", "Second?", "Ada"), Note("gone", "x", ""), Note("CL-1", "First?", ""))
    assert [one.note for one in placed(document(TITLE, CLAUSE, notes=notes))] == list(notes)
    assert placed(document(TITLE)) == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", "\x0b", "\x0c", "\x85", "\u2028"])
def test_every_kind_of_line_end_parts_the_lines_of_a_note(end: str) -> None:
    assert note_lines(f"Who{end}reads it?{end}") == ("Who", "reads it?")


@pytest.mark.parametrize("blank", ["", "\n", " \n\t"])
def test_a_note_without_words_is_one_empty_line(blank: str) -> None:
    assert note_lines(blank) == ("",)


def test_a_line_ends_what_turns_its_direction() -> None:
    assert note_lines("\u202eodd\nplain") == ("\u202eodd\u202c", "plain")


@given(st.text(st.characters(codec="utf-8")))
def test_only_what_no_reader_sees_is_left_out_of_a_note(text: str) -> None:
    kept = [sign for sign in text if sign.isprintable()]
    said = "".join(note_lines(text))
    assert [sign for sign in without_turns(said) if sign.isprintable()] == kept
    assert "\x00" not in said
