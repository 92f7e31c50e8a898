"""Rows that somebody copied in a spreadsheet, understood as records of a list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from agreement_studio.application.columns import ALONGSIDE, columns_of
from agreement_studio.application.copied_cells import rows_of_cells
from agreement_studio.application.ids import new_id
from agreement_studio.application.rows import understand
from agreement_studio.desktop.forms.names import Names
from agreement_studio.desktop.forms.steps import Part

MOST_ROWS = 5_000
"""How many rows are taken at once."""
MOST_COLUMNS = 200
"""More than any list has fields."""

Row = tuple[int, Sequence[str]]
"""The cells of a row, with its number in the spreadsheet."""
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a piece of a spreadsheet came to."""

    entries: Mapping[str, Sequence[dict[str, Any]]]
    remarks: tuple[str, ...]
    """What was not understood, a sentence each."""
    rows: int = 0
    """How many rows there were, without the one that names the columns."""


def pasted(text: str, part: Part, names: Names) -> Pasted:
    """The records in a text of cells. The first row may name the columns."""
    rows = rows_of_cells(text)
    if not rows:
        return Pasted({}, (translate("Pasting", "Nothing that could be pasted was copied."),))
    return records_in(list(enumerate(rows, start=1)), part, names)


def records_in(rows: Sequence[Row], part: Part, names: Names) -> Pasted:
    """The records in rows of cells, at least one. The first may name the columns.

    Where it does not, the cells are taken in the order in which the fields stand on the card.
    """
    width = max(_width(cells) for _, cells in rows)
    if width > MOST_COLUMNS:
        said = translate(
            "Pasting",
            "There are {count} columns, more than a list can take. Bring those that it asks for.",
        )
        return Pasted({}, (said.format(count=f"{width:,}"),))
    header, body = rows[0][1], rows[1:]
    if not columns_of(part.list, header, names.texts).found:
        header, body = [path.split(".")[1] for path in part.paths], rows
    if not body:
        said = translate("Pasting", "Only the names of columns are there; bring the rows as well.")
        return Pasted({}, (said,))
    taken, length = body[:MOST_ROWS], len(header)
    numbered = [(number, [*cells, *[""] * length][:length]) for number, cells in taken]
    found = understand(part.list, header, numbered, names.agreement, names.texts)
    remarks = list(found.remarks)
    if any(_width(cells) > length for _, cells in taken):
        remarks.append(translate("Pasting", "What stands beyond the last column was left out."))
    if len(body) > MOST_ROWS:
        said = translate("Pasting", "Only the first {count} rows were taken.")
        remarks.append(said.format(count=f"{MOST_ROWS:,}"))
    return Pasted(_with_new_ids(part, found.entries), tuple(remarks), len(body))


def _width(cells: Sequence[str]) -> int:
    """How many columns a row has, up to its last cell that holds something."""
    return next((place for place in range(len(cells), 0, -1) if cells[place - 1].strip()), 0)


def _with_new_ids(
    part: Part, entries: Mapping[str, Sequence[dict[str, Any]]]
) -> dict[str, list[dict[str, Any]]]:
    """The entries under ids of their own, so that copies edited apart never meet in one."""
    ids = {entry["id"]: new_id() for entry in entries.get(part.list, ())}
    link = ALONGSIDE.get(part.list, ("", ""))[1]
    made: dict[str, list[dict[str, Any]]] = {}
    for target, some in entries.items():
        for entry in some:
            fields = {**entry, "id": ids[entry["id"]] if target == part.list else new_id()}
            if target == part.list:
                fields = {**part.starts_with, **fields}
            elif link in fields:
                fields[link] = ids.get(fields[link], fields[link])
            made.setdefault(target, []).append(fields)
    return made
