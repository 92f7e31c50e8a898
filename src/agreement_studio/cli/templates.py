"""``templates``: the starting templates, as a table in a terminal and plainly elsewhere."""

import sys
from dataclasses import asdict

from agreement_studio.application.starters import Starter, starters
from agreement_studio.cli.outcome import Exit, say, say_json


def list_templates(*, as_json: bool) -> Exit:
    """Lists id, title, partners and purpose of every starting template."""
    known = starters()
    if as_json:
        say_json(templates=[_plain(entry) for entry in known])
    elif sys.stdout.isatty():
        _table(known)
    else:
        say(*(f"{entry.id}\t{entry.title}\t{entry.partners}\t{entry.what_for}" for entry in known))
    return Exit.WRITTEN


def _plain(entry: Starter) -> dict[str, object]:
    members = asdict(entry)
    del members["path"]
    members["unfinished"] = list(entry.unfinished)
    return members


def _table(known: tuple[Starter, ...]) -> None:
    from rich import box  # noqa: PLC0415 - only where a terminal shows it
    from rich.console import Console  # noqa: PLC0415 - loads late
    from rich.table import Table  # noqa: PLC0415 - as above

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("id", "title", "partners", "what it is for"):
        table.add_column(heading, no_wrap=heading == "id")
    for entry in known:
        table.add_row(entry.id, entry.title, entry.partners, entry.what_for)
    Console().print(table)
