"""Tells what became of drafted files: in a sentence each, or as plain data."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict

from agreement_studio.application.export import Counts
from agreement_studio.cli.drafted import Drafted
from agreement_studio.cli.outcome import Exit, plural, remark, say, say_json
from agreement_studio.cli.sources import STANDARD_STREAM


def tell(one: Drafted, options: argparse.Namespace) -> Exit:
    """Tells what became of one file."""
    if options.json:
        say_json(counts=total([one]), files=[plain(one)])
        return one.exit
    remark(*one.notes, *one.remarks, *([one.fault] if one.fault else []))
    if one.target not in {None, STANDARD_STREAM}:
        say(sentence(one))
    return one.exit


def sentence(one: Drafted) -> str:
    """What was written, or why nothing was."""
    if one.found is None:
        return one.fault
    found = one.found
    data = " It carries your answers as hidden data." if one.carries_data else ""
    return (
        f"Wrote {one.target}: {plural(found.sections, 'section', 'sections')}, "
        f"{plural(found.clauses, 'clause', 'clauses')}, "
        f"{plural(found.tables, 'table', 'tables')}, "
        f"{plural(found.open_points, 'point', 'points')} still to agree.{data}"
    )


def plain(one: Drafted) -> dict[str, object]:
    """One file's entry in the ``--json`` object."""
    return {
        "source": str(one.source),
        "written": None if one.target is None else str(one.target),
        "counts": asdict(one.found) if one.found else None,
        "carries_data": one.carries_data,
        "remarks": [text.strip() for text in one.remarks],
        "notes": list(one.notes),
        "fault": one.fault or None,
    }


def total(all_drafted: Sequence[Drafted]) -> dict[str, int]:
    """The counts of many files added up."""
    found = [asdict(one.found) for one in all_drafted if one.found]
    return {name: sum(each[name] for each in found) for name in Counts.__dataclass_fields__}
