"""Agreements with many records, made by rule from the starting templates: always the same.

Records come from all starting templates in turn, so that the prose is varied and deflates as real
prose does. Every copy carries its number in what it is called; references go to records of the
agreement made. Lists that no size names stay as they are in the first template.
"""

import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import cycle, islice
from typing import Any, Final

from agreement_studio.adapters.files.answers import read_answers
from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Frozen, Record
from agreement_studio.domain.shape import reference_target

STARTERS: Final = (
    "marlshire-growth",
    "brackwater-ready",
    "ellismoor-heartbeat",
    "gate-to-home",
    "nethercross-at-home",
    "saltery-bay-mend",
    "unity-street-larder",
)
M: Final = {"partners": 40, "outcomes": 150, "powers": 200, "resources": 250, "lines": 300}
SIZES: Final[Mapping[str, Mapping[str, int]]] = {
    "S": {name: count // 5 for name, count in M.items()},
    "M": M,
    "L": {name: count * 5 for name, count in M.items()},
}
WARM_UP: Final = "warm-up"
"""Another agreement than those measured, with the same kinds of content."""
CALLED: Final = {
    "partners": ("name", "known_as"),
    "outcomes": ("name",),
    "powers": ("decision",),
    "resources": ("what",),
    "lines": ("for_what",),
}

Ids = Mapping[str, tuple[str, ...]]


def agreement_of(size: str) -> Agreement:
    """The agreement of a size: S, M, L or :data:`WARM_UP`."""
    if size == WARM_UP:
        return starter(STARTERS[-1])
    first = starter(STARTERS[0])
    ids = _ids(first, SIZES[size])
    lists = {name: tuple(_records(name, ids)) for name in SIZES[size]}
    kept = {
        name: _pointing(getattr(first, name), ids, 0)
        for name in Agreement.model_fields
        if name not in lists
    }
    return first.amended(**kept, **lists)


def edited(agreement: Agreement, turn: int) -> Agreement:
    """The agreement after somebody has reworded one decision in its middle."""
    place = len(agreement.powers) // 2
    power = agreement.powers[place]
    reworded = power.amended(decision=f"{power.decision}, as we said at meeting {turn}")
    powers = (*agreement.powers[:place], reworded, *agreement.powers[place + 1 :])
    return agreement.amended(powers=powers)


@cache
def starter(name: str) -> Agreement:
    return read_answers(template("starters", f"{name}.toml")).agreement


def _ids(first: Agreement, counts: Mapping[str, int]) -> Ids:
    kept = {
        name: tuple(record.id for record in value)
        for name, value in ((name, getattr(first, name)) for name in Agreement.model_fields)
        if isinstance(value, tuple) and name not in counts
    }
    made = {name: tuple(f"{name}-{n}" for n in range(count)) for name, count in counts.items()}
    return kept | made


def _records(name: str, ids: Ids) -> Iterator[Record]:
    """As many records as there are ids, from one template after the other."""
    pool = [record for source in STARTERS for record in getattr(starter(source), name)]
    for number, (identifier, record) in enumerate(
        zip(ids[name], islice(cycle(pool), len(ids[name])), strict=True)
    ):
        turn = number // len(pool) + 1
        called = {} if turn == 1 else _called(record, name, turn)
        pointing: Record = _pointing(record, ids, turn)
        yield pointing.amended(id=identifier, **called)


def _called(record: Record, name: str, turn: int) -> dict[str, str]:
    """What tells this copy from the others of the same record."""
    texts = {field: getattr(record, field) for field in CALLED[name]}
    return {field: f"{text} (area {turn})" for field, text in texts.items() if text}


def _pointing(value: Any, ids: Ids, turn: int) -> Any:
    """The value with every reference to a record that is there."""
    if isinstance(value, tuple):
        return tuple(_pointing(entry, ids, turn) for entry in value)
    if not isinstance(value, Frozen):
        return value
    changes = {}
    for name in type(value).model_fields:
        held = getattr(value, name)
        target = reference_target(type(value), name)
        changes[name] = _chosen(held, ids[target], turn) if target else _pointing(held, ids, turn)
    return value.amended(**changes)


def _chosen(held: str | tuple[str, ...], ids: tuple[str, ...], turn: int) -> Any:
    if isinstance(held, tuple):
        return tuple(dict.fromkeys(_chosen(one, ids, turn) for one in held))
    return ids[(zlib.crc32(held.encode()) + turn) % len(ids)] if held else ""
