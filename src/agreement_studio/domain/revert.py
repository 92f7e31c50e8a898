"""Takes one change back out of a value that has moved on since: what undo and redo are made of.

`revert(before, after, current)` is `current` without the step from `before` to `after`. Records are
told by id, fields by name, prose by the stretch. What others did since stands: where they changed
the same thing, theirs stays and nothing is taken back there.
"""

from collections.abc import Sequence
from typing import Any, TypeVar

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.difference import ListDifference, changed_fields, list_difference
from agreement_studio.domain.order import place_after
from agreement_studio.domain.parts import Part, parts_of
from agreement_studio.domain.record import Frozen, Record
from agreement_studio.domain.splice import Splice, spliced, splices

Value = TypeVar("Value", bound=Frozen)


def revert(before: Agreement, after: Agreement, current: Agreement) -> Agreement:
    """`current` without the step `before` → `after`; all that the step left alone stays."""
    return _reverted(before, after, current)


def _reverted(before: Value, after: Value, current: Value) -> Value:
    parts = parts_of(type(current))
    changes = {}
    for name in changed_fields(before, after):
        was, became, now = getattr(before, name), getattr(after, name), getattr(current, name)
        changes[name] = _field(parts[name], was, became, now)
    return current.amended(**changes) if changes else current


def _field(part: Part, was: Any, became: Any, now: Any) -> Any:
    match part:
        case Part.RECORDS:
            return _records(was, became, now)
        case Part.SECTION:
            return _reverted(was, became, now)
        case Part.PROSE:
            return _prose(was, became, now)
        case Part.VALUE:
            return was if now == became else now


def _records(
    was: Sequence[Record], became: Sequence[Record], now: Sequence[Record]
) -> tuple[Record, ...]:
    step = list_difference(was, became)
    changed = {later.id: (earlier, later) for earlier, later in step.changed}
    added = {record.id for record in step.added}
    result = [
        _reverted(*changed[record.id], record) if record.id in changed else record
        for record in now
        if record.id not in added
    ]
    _put_back(result, step, was)
    _move_back(result, step, was, became)
    return tuple(result)


def _put_back(result: list[Record], step: ListDifference, was: Sequence[Record]) -> None:
    """What the step removed stands again behind what it stood behind."""
    if not step.removed:
        return
    order = [record.id for record in was]
    for record in step.removed:
        here = [one.id for one in result]
        if record.id not in here:
            result.insert(place_after(here, order[: order.index(record.id)]), record)


def _move_back(
    result: list[Record], step: ListDifference, was: Sequence[Record], became: Sequence[Record]
) -> None:
    """What the step moved stands again where it stood, unless somebody moved it on since."""
    if not step.moved:
        return
    order, later = [record.id for record in was], [record.id for record in became]
    for identifier in (one for one in order if one in step.moved):
        here = [record.id for record in result]
        if identifier not in here or not _stands_as(identifier, later, here):
            continue
        record = result.pop(here.index(identifier))
        here.remove(identifier)
        result.insert(place_after(here, order[: order.index(identifier)]), record)


def _stands_as(identifier: str, later: Sequence[str], here: Sequence[str]) -> bool:
    """Whether an entry still stands between the neighbours that the step gave it."""
    known = set(later) & set(here)
    return _neighbours(identifier, later, known) == _neighbours(identifier, here, known)


def _neighbours(identifier: str, ids: Sequence[str], known: set[str]) -> tuple[str, str]:
    kept = ["", *(one for one in ids if one in known), ""]
    place = kept.index(identifier)
    return kept[place - 1], kept[place + 1]


def _prose(was: str, became: str, now: str) -> str:
    """Every stretch that the step changed as it was, but those that others have touched since."""
    if now == became:
        return was
    theirs = splices(became, now)
    mine = [one for one in splices(became, was) if not _touched(one, theirs)]
    return spliced(now, [_shifted(one, theirs) for one in mine])


def _touched(one: Splice, theirs: Sequence[Splice]) -> bool:
    return any(other.start < one.stop and one.start < other.stop for other in theirs)


def _shifted(one: Splice, theirs: Sequence[Splice]) -> Splice:
    shift = sum(
        len(other.text) - (other.stop - other.start) for other in theirs if other.stop <= one.start
    )
    return Splice(one.start + shift, one.stop + shift, one.text)
