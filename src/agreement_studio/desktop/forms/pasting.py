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


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a piece of a spreadsheet came to."""

    entries: Mapping[str, Sequence[dict[str, Any]]]
    remarks: tuple[str, ...]
    """What was not understood, a sentence each."""
    rows: int = 0
    """How many rows there were, without the one that names the columns."""


def pasted(text: str, part: Part, names: Names) -> Pasted:
    """The records in a text of cells. The first row may name the columns.

    Where it does not, the cells are taken in the order in which the fields stand on the card.
    """
    rows = rows_of_cells(text)
    if not rows:
        return Pasted(
            {}, (QCoreApplication.translate("Pasting", "Nothing that could be pasted was copied."),)
        )
    header, first = rows[0], 2
    if not columns_of(part.list, header, names.texts).found:
        header, first = [path.split(".")[1] for path in part.paths], 1
    body = rows[first - 1 :][:MOST_ROWS]
    width = len(header)
    numbered = [
        (number, [*row, *[""] * width][:width]) for number, row in enumerate(body, start=first)
    ]
    found = understand(part.list, header, numbered, names.agreement, names.texts)
    remarks = list(found.remarks)
    if len(rows) > MOST_ROWS + first - 1:
        remarks.append(
            QCoreApplication.translate("Pasting", "Only the first {count} rows were taken.").format(
                count=f"{MOST_ROWS:,}"
            )
        )
    return Pasted(_with_new_ids(part, found.entries), tuple(remarks), len(rows) - first + 1)


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
