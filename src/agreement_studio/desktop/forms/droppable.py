"""What somebody drags over a list, and the rows that it comes to."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData

from agreement_studio.adapters.files.dropped import (
    CONTACTS,
    TABLES,
    DroppedRows,
    read_dropped,
)
from agreement_studio.application.copied_cells import rows_of_cells

WITH_CONTACTS = "partners"
"""The list that contact cards come into: the only one with somewhere to put what they say."""


def files_in(data: QMimeData) -> list[Path]:
    """The files on this computer among what is dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def may_be_dropped(data: QMimeData, name: str) -> bool:
    """Whether it could come into the list `name`, as far as can be told without looking inside."""
    files = files_in(data)
    if files:
        known = TABLES | CONTACTS if name == WITH_CONTACTS else TABLES
        return all(file.suffix.lower() in known for file in files)
    return "\t" in data.text()


def rows_dropped(data: QMimeData) -> DroppedRows:
    """The rows of files, or of cells dragged from a spreadsheet.

    Raises:
        UnreadableFileError: as :func:`read_dropped`.
    """
    files = files_in(data)
    if files:
        return read_dropped(files)
    return DroppedRows(tuple(enumerate(rows_of_cells(data.text()), start=1)))


def as_copied(rows: Sequence[tuple[int, Sequence[str]]]) -> str:
    """Rows as a spreadsheet copies them, for what reads copied cells."""
    text = io.StringIO()
    csv.writer(text, delimiter="\t", lineterminator="\n").writerows(cells for _, cells in rows)
    return text.getvalue()
