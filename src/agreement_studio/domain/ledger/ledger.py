"""The record as a whole: entries that name those before them, in one order for every reader.

Copies edited apart hold different entries after the last one they share. Merged, they are simply
all there; the next entry names every one that nothing follows yet, and so ties them together.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from heapq import heapify, heappop, heappush

from agreement_studio.domain.ledger.bodies import Body
from agreement_studio.domain.ledger.entry import Entry, new_entry


@dataclass(frozen=True, slots=True)
class Ledger:
    """All entries, each behind those it names; where that leaves a choice, by hash.

    Two ledgers of the same entries are equal. Times play no part. What was cut off at the end
    leaves no trace in a chain: whoever keeps the file keeps `heads` beside it too.
    """

    entries: tuple[Entry, ...] = ()
    heads: tuple[str, ...] = ()
    """The hashes of the entries that nothing follows yet, in order."""
    damaged: tuple[bytes, ...] = ()
    """Lines that are no sound entry, kept as they were found, in order."""

    def with_entry(self, body: Body, *, at: datetime, by: str = "") -> "Ledger":
        """The record with one entry more, behind all there are.

        Raises:
            TooLongForRecordError: the entry is longer than a line may be.
            ValueError: `at` bears no offset.
        """
        entry = new_entry(body, at=at, by=by, previous=self.heads)
        return Ledger((*self.entries, entry), (entry.hash,), self.damaged)

    def written(self) -> bytes:
        """The record as it stands in a file, one entry a line; damaged lines come last."""
        lines = (*(entry.line for entry in self.entries), *self.damaged)
        return b"".join(line + b"\n" for line in lines)


def ledger_of(entries: Iterable[Entry], damaged: Iterable[bytes] = ()) -> Ledger:
    """The record of these entries, in whatever order they come and however often."""
    by_hash = {entry.hash: entry for entry in entries}
    followed = {before for entry in by_hash.values() for before in entry.previous}
    heads = tuple(sorted(by_hash.keys() - followed))
    return Ledger(_in_order(by_hash), heads, tuple(sorted(set(damaged))))


def merged(one: Ledger, other: Ledger) -> Ledger:
    """All that two copies of a record hold. Which is named first makes no difference."""
    return ledger_of((*one.entries, *other.entries), (*one.damaged, *other.damaged))


def _in_order(by_hash: dict[str, Entry]) -> tuple[Entry, ...]:
    """Each entry behind those it names, the lowest hash first where several could come next."""
    waits_for = {h: sum(p in by_hash for p in entry.previous) for h, entry in by_hash.items()}
    followers: dict[str, list[str]] = {}
    for identifier, entry in by_hash.items():
        for before in entry.previous:
            followers.setdefault(before, []).append(identifier)
    ready = [identifier for identifier, count in waits_for.items() if not count]
    heapify(ready)
    ordered: list[Entry] = []
    while ready:
        identifier = heappop(ready)
        ordered.append(by_hash[identifier])
        for after in followers.get(identifier, ()):
            waits_for[after] -= 1
            if not waits_for[after]:
                heappush(ready, after)
    return tuple(ordered)
