"""The rows of cells that somebody copied in a spreadsheet."""

import csv
import io


def rows_of_cells(text: str) -> list[list[str]]:
    """The cells of a copied text, row by row, without the rows that are blank."""
    return [row for row in _cells(text) if any(cell.strip() for cell in row)]


def _cells(text: str) -> list[list[str]]:
    between = "\t" if "\t" in text else ","
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=between))
    except csv.Error:
        return [line.split(between) for line in text.splitlines()]
