"""What differs between two values, told by identity first, so that an edit costs what it touches.

An edit shares every record that it leaves alone with the value before. Whatever is the same object
is passed over at once; only what is left is compared.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress, count
from operator import attrgetter, is_, is_not, itemgetter, ne
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.list_splice import equal_splice
from agreement_studio.domain.order import moved
from agreement_studio.domain.record import Frozen, Record

_ID = attrgetter("id")


@dataclass(frozen=True, slots=True)
class ListDifference:
    """What differs between two lists of records."""

    added: tuple[Record, ...] = ()
    """Records only the later list holds, in its order."""
    removed: tuple[Record, ...] = ()
    """Records only the earlier list holds, in its order."""
    changed: tuple[tuple[Record, Record], ...] = ()
    """Records of both that hold something else now: earlier, later."""
    moved: frozenset[str] = frozenset()
    """The fewest ids whose moving explains the later order."""
    placed: tuple[int, ...] = ()
    """Where in the later list those that were added or moved stand, counted from 0."""

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.moved)


_NOTHING = ListDifference()


def changed_fields(before: Frozen, after: Frozen) -> Iterator[str]:
    """The names of the fields of two values of one type that are not equal."""
    names, values = _fields(type(after))
    old, new = values(vars(before)), values(vars(after))
    for place in compress(count(), map(is_not, old, new)):
        if old[place] != new[place]:  # tuples compare their entries by identity first
            yield names[place]


@cache
def _fields(
    model: type[Frozen],
) -> tuple[tuple[str, ...], Callable[[dict[str, Any]], tuple[Any, ...]]]:
    """The names of a model's fields, and what takes their values out in that order."""
    names = tuple(model.model_fields)
    values = itemgetter(*names)
    return names, values if len(names) > 1 else lambda held: (values(held),)


def same(before: Agreement, after: Agreement) -> bool:
    """Whether two agreements say the same."""
    return before is after or next(changed_fields(before, after), None) is None


def list_difference(before: Sequence[Record], after: Sequence[Record]) -> ListDifference:
    """What differs between two lists of records, by id."""
    splice = equal_splice(before, after)
    old, new = before[splice.old], after[splice.new]
    if splice.is_empty:
        return _NOTHING
    if splice.moves_none:
        one_moved = _one_moved(old, new, splice.start)
        if one_moved is not None:
            return one_moved
        others = tuple(map(is_not, old, new))
        was, now = tuple(compress(old, others)), tuple(compress(new, others))
        if tuple(map(_ID, was)) == tuple(map(_ID, now)):
            changed = tuple(compress(zip(was, now, strict=True), map(ne, was, now)))
            return ListDifference(changed=changed) if changed else _NOTHING
    return _by_id(old, new, splice.start)


def _one_moved(
    before: Sequence[Record], after: Sequence[Record], start: int
) -> ListDifference | None:
    """What a move mostly comes to: the last stands first now, or the first last. Else None."""
    if before[-1] is after[0] and before[:-1] == after[1:]:
        record, place = after[0], start
    elif before[0] is after[-1] and before[1:] == after[:-1]:
        record, place = after[-1], start + len(after) - 1
    else:
        return None
    return ListDifference(moved=frozenset((record.id,)), placed=(place,))


def _by_id(before: Sequence[Record], after: Sequence[Record], start: int) -> ListDifference:
    """For stretches from `start` on whose entries came, went or were moved."""
    was = {record.id: record for record in before}
    now = {record.id: record for record in after}
    added = tuple(record for record in now.values() if record.id not in was)
    shifted = moved(tuple(was), tuple(now))
    unplaced = shifted.union(map(_ID, added))
    return ListDifference(
        added=added,
        removed=tuple(record for record in was.values() if record.id not in now),
        changed=tuple(
            (was[identifier], record)
            for identifier, record in now.items()
            if identifier in was and was[identifier] is not record and was[identifier] != record
        ),
        moved=shifted,
        placed=tuple(compress(count(start), map(unplaced.__contains__, now))),
    )


def keeping(before: Sequence[Record], after: Sequence[Record]) -> tuple[Record, ...]:
    """`after`, with the records of `before` in place of their equals."""
    was = {record.id: record for record in before}
    kept = tuple(was[one.id] if was.get(one.id) == one else one for one in after)
    return tuple(before) if len(kept) == len(before) and all(map(is_, kept, before)) else kept
