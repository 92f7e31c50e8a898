"""Where a record stands in its list, found without a walk where it stood there before."""

from collections.abc import Sequence
from operator import attrgetter, indexOf

from agreement_studio.domain.record import Record

KEPT = 4_096
"""For how many records the last place is remembered."""

_ID = attrgetter("id")
_last: dict[tuple[type, str], int] = {}
"""Where a record of that kind and id stood last: a hint that is checked before it is used."""


def place_of(records: Sequence[Record], identifier: str) -> int | None:
    """The index of the record of that id, or None.

    Where it stands where it last stood, or beside it, this costs the same for any list.
    """
    if not records:
        return None
    key = (type(records[0]), identifier)
    near = _last.get(key, 0)
    for place in (near, near + 1, near - 1):  # another entry was added or removed before it
        if 0 <= place < len(records) and records[place].id == identifier:
            return place
    try:
        place = indexOf(map(_ID, records), identifier)
    except ValueError:
        return None
    _remember(key, place)
    return place


def with_one(records: Sequence[Record], place: int, record: Record) -> tuple[Record, ...]:
    """The records with another one in that place."""
    copied = list(records)
    copied[place] = record
    return tuple(copied)


def with_new(records: Sequence[Record], place: int, record: Record) -> tuple[Record, ...]:
    """The records with one put in at that place."""
    _remember((type(record), record.id), place)
    return (*records[:place], record, *records[place:])


def _remember(key: tuple[type, str], place: int) -> None:
    if len(_last) >= KEPT:
        _last.clear()
    _last[key] = place
