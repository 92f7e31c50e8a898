"""Reads a table that a spreadsheet saved as CSV or as text with tabs."""

import csv
import io
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from agreement_studio.adapters.files.caps import SIZE_LIMIT, read_bytes
from agreement_studio.domain.errors import UnreadableFileError

ROW_LIMIT = 5_000
"""The most rows one table may bring."""
_SEPARATORS = (",", ";", "\t")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A header and its rows; every row is as long as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    """Each row with its number in the spreadsheet, where the header is usually row 1."""
    remarks: tuple[str, ...] = ()
    """What could not be taken over, a sentence each."""


def read_table(path: Path) -> CsvTable:
    """The table in a CSV file: comma, semicolon or tab between cells, UTF-8 or Windows text.

    Raises:
        UnreadableFileError: it is no text, has no header row and rows, or too many of them.
    """
    return parse_table(read_bytes(path), str(path))


def parse_table(data: bytes, where: str) -> CsvTable:
    """As :func:`read_table`, from bytes; `where` is how messages call them."""
    remarks: list[str] = []
    found = rows_in(data, where, remarks)
    if len(found) < 2:  # noqa: PLR2004 - a header and one row
        raise UnreadableFileError(f"{where}: it needs a row of column names and at least one row.")
    if len(found) > ROW_LIMIT + 1:
        raise UnreadableFileError(f"{where} has more than {ROW_LIMIT} rows. Bring it in parts.")
    header = found[0][1]
    width = max(position for position, name in enumerate(header, start=1) if name)
    rows = []
    for number, cells in found[1:]:
        beyond = [cell for cell in cells[width:] if cell]
        if beyond:
            remarks.append(
                f"Row {number}: “{beyond[0][:40]}” stands beyond the last column and was left out."
            )
        rows.append((number, (*cells, *[""] * width)[:width]))
    return CsvTable(header[:width], tuple(rows), tuple(remarks))


def rows_in(
    data: bytes, where: str, remarks: list[str], most: int | None = None
) -> list[tuple[int, tuple[str, ...]]]:
    """The rows that hold something, each with its number, empty rows counted.

    Adds to `remarks` what could not be read. Raises:
        UnreadableFileError: it is no text, no table, or has more than `most` rows, empty or not.
    """
    text = text_in(data, where, remarks)
    try:
        separator, text = _separator(text)
        records = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        read = islice(records, most)
        stripped = [tuple(cell.strip() for cell in record) for record in read]
        is_whole = next(records, None) is None
    except csv.Error as fault:
        raise UnreadableFileError(f"{where}: this is not a table ({fault}).") from None
    if not is_whole:
        raise UnreadableFileError(f"{where} has more than {most:,} rows. Bring it in parts.")
    return [(number, cells) for number, cells in enumerate(stripped, start=1) if any(cells)]


def _separator(text: str) -> tuple[str, str]:
    """What stands between cells, and the text without a line that says so (``sep=;``)."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and first.strip()[4:] in _SEPARATORS:
        return first.strip()[4:], rest
    heads = {
        mark: next(csv.reader(io.StringIO(text, newline=""), delimiter=mark), [])
        for mark in _SEPARATORS
    }
    return max(_SEPARATORS, key=lambda mark: len(heads[mark])), text


def text_in(data: bytes, where: str, remarks: list[str]) -> str:
    """The text of a file, whichever of the usual encodings it is in.

    Adds to `remarks` where characters could not be read. Raises:
        UnreadableFileError: it is too large, or no text.
    """
    if len(data) > SIZE_LIMIT:
        limit = SIZE_LIMIT // 1_000_000
        raise UnreadableFileError(f"{where} is larger than {limit} MB. Bring it in parts.")
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise UnreadableFileError(f"{where} is a workbook. Save its sheet as CSV and give that.")
    is_wide = data.startswith(_UTF_16)
    if not is_wide and b"\x00" in data:
        raise UnreadableFileError(f"{where} is not a text file. Save the sheet as CSV.")
    try:
        return data.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("utf-16" if is_wide else "cp1252", errors="replace")
    if "\ufffd" in text:
        remarks.append(
            f"{where} holds characters that could not be read; look for \ufffd in what was added, "
            "or save the sheet as CSV UTF-8."
        )
    return text
