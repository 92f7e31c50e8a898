"""What differs between two values, told by identity first, so that an edit costs what it touches.

An edit shares every record that it leaves alone with the value before. Whatever is the same object
is passed over at once; only what is left is compared.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress, count
from operator import attrgetter, is_, is_not, itemgetter, ne
from typing import Any

from agreement_studio.domain.agreement import Agreement
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
    if len(before) == len(after):
        others = tuple(map(is_not, before, after))
        was, now = tuple(compress(before, others)), tuple(compress(after, others))
        if tuple(map(_ID, was)) == tuple(map(_ID, now)):
            changed = tuple(compress(zip(was, now, strict=True), map(ne, was, now)))
            return ListDifference(changed=changed) if changed else _NOTHING
    return _by_id(before, after)


def _by_id(before: Sequence[Record], after: Sequence[Record]) -> ListDifference:
    """For lists whose entries came, went or were moved."""
    head, tail = _shared_ends(before, after)
    was = {record.id: record for record in before[head : len(before) - tail]}
    now = {record.id: record for record in after[head : len(after) - tail]}
    return ListDifference(
        added=tuple(record for record in now.values() if record.id not in was),
        removed=tuple(record for record in was.values() if record.id not in now),
        changed=tuple(
            (was[identifier], record)
            for identifier, record in now.items()
            if identifier in was and was[identifier] is not record and was[identifier] != record
        ),
        moved=moved(tuple(was), tuple(now)),
    )


def keeping(before: Sequence[Record], after: Sequence[Record]) -> tuple[Record, ...]:
    """`after`, with the records of `before` in place of their equals."""
    was = {record.id: record for record in before}
    kept = tuple(was[one.id] if was.get(one.id) == one else one for one in after)
    return tuple(before) if len(kept) == len(before) and all(map(is_, kept, before)) else kept


def _shared_ends(before: Sequence[object], after: Sequence[object]) -> tuple[int, int]:
    """How many entries at the head and at the tail are the same objects."""
    limit = min(len(before), len(after))
    head = _first_other(before, after, limit)
    tail = _first_other(reversed(before), reversed(after), limit - head)
    return head, tail


def _first_other(before: Iterable[object], after: Iterable[object], limit: int) -> int:
    others = compress(count(), map(is_not, before, after))
    return min(next(others, limit), limit)
