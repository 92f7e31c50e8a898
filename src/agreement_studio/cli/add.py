"""``add``: rows from a spreadsheet into an answers file."""

from pathlib import Path

from agreement_studio.adapters.files.amend import with_entries
from agreement_studio.adapters.files.answers import parse_answers
from agreement_studio.adapters.files.caps import read_bytes
from agreement_studio.adapters.files.table import read_table
from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.rows import understand
from agreement_studio.cli.outcome import Exit, plural, remark, say
from agreement_studio.wiring import Studio


def add_rows(file: Path, kind: str, table: Path, studio: Studio) -> Exit:
    """Appends the rows of `table` to the list `kind`; names what was not understood.

    The amended file is read back before it replaces the old one, so a fault leaves it as it was.
    """
    data = read_bytes(file)
    answers = parse_answers(data, str(file))
    rows = read_table(table)
    found = understand(kind, rows.header, rows.rows, answers.agreement, studio.texts)
    remark(*found.remarks)
    new = found.entries.get(kind, ())
    if new:
        amended = with_entries(data, str(file), found.entries)
        parse_answers(amended, f"{file} with the rows of {table}")
        write_whole(file, amended, replace=True)
    say(f"Added {plural(len(new), 'row', 'rows')} to {kind} in {file}.")
    return Exit.CHANGED if found.remarks or not new else Exit.WRITTEN
