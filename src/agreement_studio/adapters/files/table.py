"""Reads a table that a spreadsheet saved as CSV."""

import csv
from dataclasses import dataclass
from pathlib import Path

from agreement_studio.adapters.files.caps import SIZE_LIMIT, UnreadableFileError, read_bytes

ROW_LIMIT = 5_000
"""The most rows one table may bring."""
_SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A header and its rows; every row is as long as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def read_table(path: Path) -> CsvTable:
    """The table in a CSV file: comma, semicolon or tab between cells, UTF-8 or Windows text.

    Raises:
        UnreadableFileError: it is no text, has no header row and rows, or too many of them.
    """
    text = _text(read_bytes(path), path)
    head = text.lstrip().partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    try:
        rows = [row for row in csv.reader(text.splitlines(), delimiter=separator) if any(row)]
    except csv.Error as fault:
        raise UnreadableFileError(f"{path}: this is not a table ({fault}).") from None
    if len(rows) < 2:  # noqa: PLR2004 - a header and one row
        raise UnreadableFileError(f"{path}: it needs a row of column names and at least one row.")
    if len(rows) > ROW_LIMIT:
        raise UnreadableFileError(f"{path} has more than {ROW_LIMIT} rows. Bring it in parts.")
    header = tuple(cell.strip() for cell in rows[0])
    return CsvTable(header, tuple(_fitted(row, len(header)) for row in rows[1:]))


def _text(data: bytes, path: Path) -> str:
    if len(data) > SIZE_LIMIT:
        raise UnreadableFileError(f"{path} is larger than {SIZE_LIMIT // 1_000_000} MB.")
    if data.startswith(b"PK\x03\x04"):
        raise UnreadableFileError(f"{path} is a workbook. Save its sheet as CSV and give that.")
    if b"\x00" in data:
        raise UnreadableFileError(f"{path} is not a text file. Save the sheet as CSV.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _fitted(row: list[str], length: int) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in (*row, *[""] * length)[:length])
