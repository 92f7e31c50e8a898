"""Takes one change back out of a value that has moved on since: what undo and redo are made of.

`revert(before, after, current)` is `current` without the step from `before` to `after`. Records are
told by id, fields by name, prose by the stretch. What others did since stands: where they changed
the same thing, theirs stays and nothing is taken back there.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import is_
from typing import Any, TypeVar

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.difference import ListDifference, changed_fields, list_difference
from agreement_studio.domain.order import moved, put_behind
from agreement_studio.domain.parts import Part, parts_of
from agreement_studio.domain.record import TEXT_LIMIT, Frozen, Record
from agreement_studio.domain.splice import Splice, spliced, splices

Value = TypeVar("Value", bound=Frozen)


def revert(before: Agreement, after: Agreement, current: Agreement) -> Agreement:
    """`current` without the step `before` → `after`; all that the step left alone stays.

    What the step did not touch keeps its identity, and so does what nothing was taken back from.
    """
    return _reverted(before, after, current)


def _reverted(before: Value, after: Value, current: Value) -> Value:
    parts = parts_of(type(current))
    changes = {}
    for name in changed_fields(before, after):
        was, became, now = getattr(before, name), getattr(after, name), getattr(current, name)
        taken_back = was if now is became else _field(parts[name], was, became, now)
        if taken_back is not now:
            changes[name] = taken_back
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
) -> Sequence[Record]:
    step = list_difference(was, became)
    changed = {later.id: (earlier, later) for earlier, later in step.changed}
    added = {record.id for record in step.added}
    stays = {
        record.id: _reverted(*changed[record.id], record) if record.id in changed else record
        for record in now
        if record.id not in added
    }
    result = _in_place(stays, step, was, became) if step.removed or step.moved else stays.values()
    placed = tuple(result)
    return now if len(placed) == len(now) and all(map(is_, placed, now)) else placed


def _in_place(
    stays: dict[str, Record], step: ListDifference, was: Sequence[Record], became: Sequence[Record]
) -> list[Record]:
    """What the step removed or moved stands again where it stood, unless others moved it since."""
    moved_on = moved([record.id for record in became], list(stays)) if step.moved else frozenset()
    returning = {record.id: record for record in step.removed if record.id not in stays}
    for identifier in (step.moved - moved_on) & stays.keys():
        returning[identifier] = stays[identifier]
    records = returning | stays
    order = [record.id for record in was]
    settled = [one for one in stays if one not in returning]
    elsewhere = step.moved & moved_on
    return [records[one] for one in put_behind(settled, returning.keys(), order, elsewhere)]


def _prose(was: str, became: str, now: str) -> str:
    """Every stretch that the step changed as it was, but those that others have touched since."""
    if now == became:
        return was
    theirs = splices(became, now)
    stops = [one.stop for one in theirs]
    shifts = [0, *accumulate(len(one.text) - (one.stop - one.start) for one in theirs)]
    back = []
    for start, stop, words in splices(became, was):
        place = bisect_right(stops, start)  # the first of theirs that ends behind the start
        if place == len(theirs) or theirs[place].start >= stop:
            back.append(Splice(start + shifts[place], stop + shifts[place], words))
    text = spliced(now, back)
    return text if text != now and len(text) <= TEXT_LIMIT else now
