"""Parts of a document as last made: made again only when something they rest on has changed."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from agreement_studio.domain.list_splice import ListSplice, list_splice
from agreement_studio.domain.record import Record
from agreement_studio.drafting.answers.changes import Basis
from agreement_studio.drafting.answers.facts import Facts, Reads
from agreement_studio.drafting.answers.lookup import ReadKey

Made = TypeVar("Made")
Source = TypeVar("Source", bound=Record | None)


class KeptParts:
    """What was made before for one edition and law. Keep it from one draft to the next."""

    def __init__(self) -> None:
        self._parts: dict[Hashable, tuple[Basis, object]] = {}

    def made(
        self, key: Hashable, facts: Facts, fields: Sequence[str], build: Callable[[], Made]
    ) -> Made:
        """What `build` makes, or made when all it rested on was as it is now.

        `fields` are those of the agreement that `build` reads past `facts`. Whatever else it
        depends on must be part of the key. Not to be nested: the outer work would not be told
        what the inner has read.
        """
        kept = self._parts.get(key)
        if kept is None or kept[0].touched(facts):
            with facts.reading() as reads:
                part = build()
            kept = self._parts[key] = (Basis().with_read(facts, fields, (reads,)), part)
        return cast("Made", kept[1])  # one key always stands for one kind of part


@dataclass(frozen=True, slots=True, eq=False)
class _One(Generic[Source, Made]):
    """What was made of one record, and what it read beside."""

    record: Source
    reads: Reads
    made: Made


class KeptEach(Generic[Source, Made]):
    """What was made of each record of one list. Keep it from one draft to the next."""

    def __init__(self) -> None:
        self._basis = Basis()
        self._records: tuple[Source, ...] = ()
        self._made: tuple[Made, ...] = ()
        self._ones: dict[str, _One[Source, Made]] = {}
        self._readers: dict[ReadKey, set[str]] = {}

    def made(
        self,
        records: tuple[Source, ...],
        facts: Facts,
        build: Callable[[Source], Made],
    ) -> tuple[Made, ...]:
        """What `build` makes of each record: made again only where something it read changed.

        What `build` reads beside its record, it must read through `facts`. None in the place of a
        record stands for work that is done once. The same tuple for as long as nothing changed.
        """
        touched = self._basis.touched(facts)
        if records is self._records and not touched:
            return self._made
        stale = self._stale(facts, touched)
        change = self._change(records, stale)
        ones = [self._one(record, stale, facts, build) for record in records[change.new]]
        new = self._exchange([_id(record) for record in self._records[change.old]], ones)
        self._basis = self._basis.with_read(facts, (), [one.reads for one in new])
        if new or records is not self._records:
            self._made = change.put(self._made, [one.made for one in ones])
            self._records = records
        return self._made

    def _stale(self, facts: Facts, touched: Iterable[ReadKey]) -> set[str]:
        """The records of which something else would be made now, though they are the same."""
        if not self._readers:
            # Needed from the first edit on; whoever drafts but once does not pay for it.
            self._note(self._ones.values())
        asked = {i for key in touched for i in self._readers.get(key, ())}
        return {i for i in asked if not facts.are_current(self._ones[i].reads)}

    def _change(self, records: tuple[Source, ...], stale: set[str]) -> ListSplice:
        change = list_splice(self._records, records)
        if stale.issubset(_id(record) for record in self._records[change.old]):
            return change
        return ListSplice(0, len(self._records), len(records))

    def _one(
        self,
        record: Source,
        stale: set[str],
        facts: Facts,
        build: Callable[[Source], Made],
    ) -> _One[Source, Made]:
        kept = self._ones.get(_id(record))
        if kept and kept.record is record and _id(record) not in stale:
            return kept
        with facts.reading() as reads:
            made = build(record)
        return _One(record, reads, made)

    def _exchange(self, old: list[str], ones: list[_One[Source, Made]]) -> set[_One[Source, Made]]:
        """Keeps `ones` instead of what was kept for the ids `old`; gives those that are new."""
        before = {self._ones.pop(identifier) for identifier in old}
        self._ones.update((_id(one.record), one) for one in ones)
        new = {*ones} - before
        if self._readers:
            for one in before.difference(ones):
                for key in one.reads:
                    self._readers[key].discard(_id(one.record))
            self._note(new)
        return new

    def _note(self, ones: Iterable[_One[Source, Made]]) -> None:
        for one in ones:
            for key in one.reads:
                self._readers.setdefault(key, set()).add(_id(one.record))


def _id(record: Record | None) -> str:
    return record.id if record else ""
