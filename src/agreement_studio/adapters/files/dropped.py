"""Reads what somebody drops on a list: a table that a spreadsheet saved, or contact cards."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from agreement_studio.adapters.files.caps import SIZE_LIMIT, read_bytes
from agreement_studio.adapters.files.table import rows_in, text_in
from agreement_studio.application.contact_cards import COLUMNS, rows_of_contacts
from agreement_studio.domain.errors import UnreadableFileError

TABLES = frozenset({".csv", ".tsv", ".tab", ".txt"})
CONTACTS = frozenset({".vcf", ".vcard"})
MOST_ROWS = 100_000
"""How many rows of a table are read; a list takes far fewer."""
MOST_CONTACTS = 5_000
LONGEST_NAME = 40
"""How much of a file's name is said, in characters."""

NumberedRow = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class DroppedRows:
    """The rows of what was dropped, as they stand there."""

    rows: tuple[NumberedRow, ...]
    """Each with its number in the spreadsheet. The first may name the columns."""
    remarks: tuple[str, ...] = ()
    """What could not be read, a sentence each."""


def read_dropped(paths: Sequence[Path]) -> DroppedRows:
    """The rows of one table, or of any number of contact files together.

    Raises:
        UnreadableFileError: there is more than one table, or a file is gone, is no file, is too
            large or holds no rows. Its sentence says which and what to do.
    """
    if all(path.suffix.lower() in CONTACTS for path in paths):
        return _contacts(paths)
    if len(paths) > 1:
        raise UnreadableFileError("These are several files. Bring one table at a time.")
    return _table(paths[0])


def _table(path: Path) -> DroppedRows:
    data, where, remarks = _bytes(path), _called(path), list[str]()
    if path.suffix.lower() == ".txt" and "\t" not in text_in(data, where, []):
        raise UnreadableFileError(f"{where} holds no table. Save the sheet as CSV and bring that.")
    rows = rows_in(data, where, remarks, MOST_ROWS)
    if not rows:
        raise UnreadableFileError(f"{where} holds no rows.")
    return DroppedRows(tuple(rows), tuple(remarks))


def _contacts(paths: Sequence[Path]) -> DroppedRows:
    rows: list[tuple[str, ...]] = []
    remarks: list[str] = []
    for path in paths:
        text = text_in(_bytes(path), _called(path), remarks)
        found = list(islice(rows_of_contacts(text), MOST_CONTACTS + 1))
        if not found:
            remarks.append(f"{_called(path)} holds no contact card that names anybody.")
        rows += found
        if len(rows) > MOST_CONTACTS:
            raise UnreadableFileError(
                f"There are more than {MOST_CONTACTS:,} contacts. Bring fewer."
            )
    if not rows:
        raise UnreadableFileError(remarks[-1])
    numbered = list(enumerate(rows, start=1))
    return DroppedRows(((0, COLUMNS), *numbered), tuple(remarks))


def _bytes(path: Path) -> bytes:
    """The content of a file on a disk: what lies behind a device never ends or never comes."""
    where = _called(path)
    try:
        is_there, is_file = path.exists(), path.is_file()
    except (OSError, ValueError):  # ValueError: a name with U+0000
        is_there = is_file = False
    if not is_there:
        raise UnreadableFileError(f"{where} is no longer there. Look where it has gone.")
    if not is_file:
        raise UnreadableFileError(f"{where} is no file. Bring a CSV file or a contact file.")
    return read_bytes(path, SIZE_LIMIT)


def _called(path: Path) -> str:
    """The name of a file on one line, shortened."""
    name = " ".join(path.name.split())
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
