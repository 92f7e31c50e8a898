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
    """Appends the rows of `table` to the list `kind`; names what was not understood."""
    data = read_bytes(file)
    answers = parse_answers(data, str(file))
    rows = read_table(table)
    found = understand(kind, rows.header, rows.rows, answers.agreement, studio.texts)
    if found.entries:
        write_whole(file, with_entries(data, str(file), found.entries), replace=True)
    remarks = (*rows.remarks, *found.remarks)
    remark(*remarks)
    added = " and ".join(
        f"{plural(len(entries), 'row', 'rows')} to {name}"
        for name, entries in (found.entries or {kind: ()}).items()
    )
    say(f"Added {added} in {file}.")
    return Exit.CHANGED if remarks or not found.entries else Exit.WRITTEN
