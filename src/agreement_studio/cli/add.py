"""``add``: rows from a spreadsheet into an answers file or an agreement file."""

from pathlib import Path

from agreement_studio.adapters.files.amend import with_entries
from agreement_studio.adapters.files.answers import parse_answers
from agreement_studio.adapters.files.caps import read_bytes
from agreement_studio.adapters.files.table import CsvTable, read_table
from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.rows import Understood, understand
from agreement_studio.cli.outcome import Exit, plural, remark, say
from agreement_studio.cli.sources import is_agreement_file
from agreement_studio.domain.edits.records import add_rows as add_rows_of
from agreement_studio.wiring import Studio


def add_rows(file: Path, kind: str, table: Path, studio: Studio) -> Exit:
    """Appends the rows of `table` to the list `kind`; names what was not understood."""
    if is_agreement_file(file):
        return _to_agreement(file, kind, table, studio)
    data = read_bytes(file)
    answers = parse_answers(data, str(file))
    rows = read_table(table)
    found = understand(kind, rows.header, rows.rows, answers.agreement, studio.texts)
    if found.entries:
        write_whole(file, with_entries(data, str(file), found.entries), replace=True)
    return _told(file, kind, rows, found)


def _to_agreement(file: Path, kind: str, table: Path, studio: Studio) -> Exit:
    from agreement_studio.cli.agreement_sources import opened  # noqa: PLC0415 - pycrdt is heavy
    from agreement_studio.cli.saved import told  # noqa: PLC0415 - as above

    rows = read_table(table)
    with opened(file, studio) as agreement:
        found = understand(kind, rows.header, rows.rows, agreement.agreement, studio.texts)
        if agreement.session.apply(add_rows_of(kind, found.entries)):
            remark(*told(agreement.save(), agreement, studio))
    return _told(file, kind, rows, found)


def _told(file: Path, kind: str, rows: CsvTable, found: Understood) -> Exit:
    remarks = (*rows.remarks, *found.remarks)
    remark(*remarks)
    added = " and ".join(
        f"{plural(len(entries), 'row', 'rows')} to {name}"
        for name, entries in (found.entries or {kind: ()}).items()
    )
    say(f"Added {added} in {file}.")
    return Exit.CHANGED if remarks or not found.entries else Exit.WRITTEN
