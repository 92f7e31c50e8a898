"""Comparing two agreements of which one record in a hundred differs: ours, and the keyed limit.

*apart* compares two agreements that were read apart, so that no record is the same object; *kept*
one agreement with its edited self, so that nearly all are. The keyed limit walks both lists by id
and tells which records came, went or differ: less than ours tells, and no tool by key can do less.
"""

import json
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, Final

import agreements
from agreement_studio.application.change_list import change_list
from agreement_studio.application.changes_object import changes_object
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.compare import applied, compare
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.record import Record
from agreement_studio.texts import load_texts
from works import Ready, Work

TURNS: Final = 20
"""How often one measurement compares: one comparison is too short for the clock."""
EVERY: Final = 100
"""One record in so many is changed."""
SMALLEST: Final = "S"

Pair = tuple[Agreement, Agreement]


def ready_work(tool: str, folder: Path) -> tuple[Ready, str]:  # noqa: ARG001 - as every topic's
    """What makes the work of a tool for a size, and the size that warms its code."""
    return WORKS[tool], SMALLEST


def pair(size: str, *, apart: bool) -> Pair:
    """The agreement of a size and the same with one record in a hundred changed."""
    before = agreements.agreement_of(size)
    turns = count(1)
    changed = {
        name: tuple(
            _changed(record, name) if next(turns) % EVERY == 0 else record
            for record in getattr(before, name)
        )
        for name in agreements.SIZES[size]
    }
    after = before.amended(**changed)
    return before, Agreement.model_validate(after.model_dump()) if apart else after


def _changed(record: Record, name: str) -> Record:
    field = agreements.CALLED[name][0]
    return record.amended(**{field: f"{getattr(record, field)}, as agreed"})


def keyed(before: Agreement, after: Agreement) -> list[str]:
    """The limit: the paths of records and single fields that differ."""
    found: list[str] = []
    for name in Agreement.model_fields:
        old, new = getattr(before, name), getattr(after, name)
        if name in record_lists():
            found += [f"{name}.{identifier}" for identifier in _by_key(old, new)]
        elif old is not new and old != new:
            found.append(name)
    return found


def _by_key(old: tuple[Record, ...], new: tuple[Record, ...]) -> list[str]:
    found = []
    was = {record.id: record for record in old}
    for record in new:
        earlier = was.pop(record.id, None)
        if earlier is None or (earlier is not record and earlier != record):
            found.append(record.id)
    return [*found, *was]


def _paths(found: Any) -> list[str]:
    """What the limit would say of what a tool found."""
    if isinstance(found, dict):
        paths = [one["path"] for one in found["changes"]]
    else:
        paths = [one if isinstance(one, str) else str(one.address) for one in found]
    depths = (2 if path.partition(".")[0] in record_lists() else 1 for path in paths)
    cut = (".".join(path.split(".")[:n]) for path, n in zip(paths, depths, strict=True))
    return sorted(set(cut))


def _timed(compared: Callable[[Agreement, Agreement], Any], size: str, *, apart: bool) -> Work:
    before, after = pair(size, apart=apart)

    def work() -> bytes:
        found = [compared(before, after) for _ in range(TURNS)]
        return json.dumps(_paths(found[0])).encode()

    return work


def _checked(size: str, *, apart: bool) -> Work:
    """Gives something only where the changes make the later agreement from the earlier one."""
    before, after = pair(size, apart=apart)
    return lambda: b"the same" if applied(before, compare(before, after)) == after else b""


def told(before: Agreement, after: Agreement) -> dict[str, Any]:
    """The whole list in sentences, with its object for ``--json``."""
    return changes_object(change_list(before, after, load_texts()))


WORKS: Final[dict[str, Ready]] = {
    "compare, apart": partial(_timed, compare, apart=True),
    "keyed limit, apart": partial(_timed, keyed, apart=True),
    "compare, kept": partial(_timed, compare, apart=False),
    "keyed limit, kept": partial(_timed, keyed, apart=False),
    "change list, apart": partial(_timed, told, apart=True),
    "checked, apart": partial(_checked, apart=True),
    "checked, kept": partial(_checked, apart=False),
}
