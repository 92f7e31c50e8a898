"""What is dropped on a list: tables and contact files, read with care."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agreement_studio.adapters.files.caps import SIZE_LIMIT
from agreement_studio.adapters.files.dropped import (
    LONGEST_NAME,
    MOST_CONTACTS,
    MOST_ROWS,
    read_dropped,
)
from agreement_studio.domain.errors import UnreadableFileError

CARD = b"BEGIN:VCARD\nVERSION:3.0\nFN:%b\nEND:VCARD\n"


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize(("name", "mark"), [("a.csv", ";"), ("A.TSV", "\t"), ("a.txt", "\t")])
def test_rows_are_the_same_in_every_usual_encoding(
    tmp_path: Path, encoding: str, name: str, mark: str
) -> None:
    path = written(tmp_path, name, f"naïve{mark}two\r\n\r\n=1+1{mark}é\r\n".encode(encoding))
    read = read_dropped([path])
    assert read.rows == ((1, ("naïve", "two")), (3, ("=1+1", "é")))
    assert read.remarks == ()


def test_several_contact_files_come_in_together(tmp_path: Path) -> None:
    paths = [
        written(tmp_path, "a.vcf", CARD % b"Ann" + CARD % b"Bo"),
        written(tmp_path, "b.VCF", CARD % "Zoë".encode("cp1252")),
        written(tmp_path, "c.vcf", b"nothing"),
    ]
    read = read_dropped(paths)
    assert [cells[0] for _, cells in read.rows] == ["name", "Ann", "Bo", "Zoë"]
    assert read.remarks == ("c.vcf holds no contact card that names anybody.",)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"", "a.csv holds no rows"),
        ("a.csv", b",,\n,\n", "holds no rows"),
        ("a.csv", b"PK\x03\x04", "is a workbook. Save its sheet as CSV"),
        ("a.csv", b"a\x00b", "is not a text file"),
        ("a.csv", b"x\n" * (SIZE_LIMIT // 2 + 1), "larger than 5 MB"),
        ("a.csv", b"x" * 200_000, "is not a table"),
        ("a.csv", b"\n" * (MOST_ROWS + 1), "more than 100,000 rows. Bring it in parts"),
        ("a.vcf", CARD % b"x" * (MOST_CONTACTS + 1), "more than 5,000 contacts"),
        ("a.txt", b"dear all,", "holds no table"),
        ("a.vcf", b"name,what", "holds no contact card"),
        ("a.vcf", b"\x00", "is not a text file"),
    ],
)
def test_what_holds_no_rows_is_refused_in_a_sentence(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    with pytest.raises(UnreadableFileError, match=said):
        read_dropped([written(tmp_path, name, data)])


def test_half_a_sign_at_the_end_of_wide_text_is_named(tmp_path: Path) -> None:
    data = "a\tb\nc\td".encode("utf-16") + b"\x01"
    read = read_dropped([written(tmp_path, "a.tsv", data)])
    assert len(read.rows) == 2
    assert "could not be read" in read.remarks[0]


def test_one_table_is_brought_at_a_time(tmp_path: Path) -> None:
    paths = [written(tmp_path, name, b"a,b\n") for name in ("a.csv", "b.csv")]
    with pytest.raises(UnreadableFileError, match="one table at a time"):
        read_dropped(paths)


def test_a_file_that_has_gone_since_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"a\.csv is no longer there"):
        read_dropped([tmp_path / "a.csv"])


def test_a_folder_or_a_pipe_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(UnreadableFileError, match="is no file"):
        read_dropped([tmp_path / "folder.csv"])
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.csv", stat.S_IRUSR | stat.S_IWUSR)
        with pytest.raises(UnreadableFileError, match="is no file"):
            read_dropped([tmp_path / "pipe.csv"])


def test_a_long_name_is_shortened(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read_dropped([written(tmp_path, "n" * 200 + ".csv", b"")])
    assert refused.value.sentence == f"{'n' * (LONGEST_NAME - 1)}… holds no rows."


@given(
    data=st.binary(max_size=80)
    | st.text(st.sampled_from('ab ,;\t"\n\r\0=é\u2028'), max_size=40).map(str.encode)
    | st.text(max_size=20).map(lambda text: text.encode("utf-16", "surrogatepass")),
    name=st.sampled_from(("a.csv", "a.tsv", "a.txt", "a.vcf")),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_rows_or_refused_in_a_sentence(
    tmp_path: Path, data: bytes, name: str
) -> None:
    try:
        read = read_dropped([written(tmp_path, name, data)])
    except UnreadableFileError as fault:
        assert fault.sentence.endswith(".")  # noqa: PT017 - either is right
    else:
        assert all(any(cell.strip() for cell in cells) for _, cells in read.rows)
