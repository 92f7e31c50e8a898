"""Whether an id is taken in a list, told without a walk where the list was asked about before."""

from operator import attrgetter

from agreement_studio.domain.list_splice import equal_splice
from agreement_studio.domain.record import Record

_ID = attrgetter("id")
_kept: dict[type, tuple[tuple[Record, ...], set[str]]] = {}
"""For each kind of record the list that was asked about last, and the ids in it."""


def is_taken(records: tuple[Record, ...], identifier: str) -> bool:
    """Whether one of the records has that id.

    From one version of a list to the next this costs what changed between them.
    """
    if not records:
        return False
    kind = type(records[0])
    before, ids = _kept.pop(kind, ((), set()))  # whoever is interrupted leaves nothing half-done
    splice = equal_splice(before, records)
    ids.difference_update(map(_ID, before[splice.old]))
    ids.update(map(_ID, records[splice.new]))
    _kept[kind] = (records, ids)
    return identifier in ids
