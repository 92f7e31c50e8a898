"""Tables as spreadsheets save them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreement_studio.adapters.files.table import ROW_LIMIT, parse_table, read_table
from agreement_studio.domain.errors import UnreadableFileError

WANTED = (("name", "what"), ((2, ("Müller", "bread; rolls")),))


@pytest.mark.parametrize(
    "data",
    [
        b"name,what\nM\xc3\xbcller,bread; rolls\n",
        b'\xef\xbb\xbfname;what\r\nM\xc3\xbcller;"bread; rolls"\r\n',
        b'name;what\r\nM\xfcller;"bread; rolls"\r\n',
        "name\twhat\nMüller\tbread; rolls\n".encode("utf-16"),
        b"name,what,,\n M\xc3\xbcller , bread; rolls ,,\n,,,\n",
    ],
    ids=["utf-8", "excel", "windows", "unicode text", "blanks"],
)
def test_a_table_reads_the_same_however_the_spreadsheet_saved_it(data: bytes) -> None:
    table = parse_table(data, "t.csv")
    assert (table.header, table.rows) == WANTED
    assert table.remarks == ()


def test_a_line_that_names_the_separator_is_no_header() -> None:
    table = parse_table(b"sep=;\nname;what\nA;b,c,d\n", "t.csv")
    assert table.header == ("name", "what")
    assert [cells for _, cells in table.rows] == [("A", "b,c,d")]


def test_a_cell_may_hold_line_ends_and_rows_keep_their_numbers() -> None:
    table = parse_table(b'name,what\nA,"one\ntwo ""x"", three"\n\n,\nB\n', "t.csv")
    assert table.rows == ((2, ("A", 'one\ntwo "x", three')), (5, ("B", "")))


def test_what_stands_beyond_the_last_column_is_named() -> None:
    table = parse_table(b"name\nA,stray\n", "t.csv")
    assert table.rows == ((2, ("A",)),)
    assert table.remarks == ("Row 2: “stray” stands beyond the last column and was left out.",)


def test_a_byte_that_is_no_character_is_named() -> None:
    (remark,) = parse_table(b"name\nA\x81\xff\n", "t.csv").remarks
    assert "could not be read" in remark


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "needs a row of column names"),
        (b"name\n", "needs a row of column names"),
        (b"PK\x03\x04xl", "is a workbook. Save its sheet as CSV"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "is a workbook. Save its sheet as CSV"),
        (b"a,b\x00\n1,2", "is not a text file"),
        (b"x\n" * (ROW_LIMIT + 2), "more than 5000 rows. Bring it in parts."),
        (b"x\n" * 2_500_001, "larger than 5 MB. Bring it in parts."),
        (b"name,what\nA," + b"x" * 200_000, "is not a table"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableFileError, match=said):
        parse_table(data, "t.csv")


def test_a_table_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"t\.csv: there is no such file"):
        read_table(tmp_path / "t.csv")


@given(text=st.text(st.sampled_from('ab ,;\t"\n\r\x1b=é\u2028'), max_size=30) | st.text())
def test_any_text_is_a_table_or_refused_and_rows_are_as_long_as_the_header(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    try:
        table = parse_table(data, "t.csv")
    except UnreadableFileError:
        return
    assert table.rows
    assert {len(cells) for _, cells in table.rows} == {len(table.header)}
