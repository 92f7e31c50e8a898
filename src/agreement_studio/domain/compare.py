"""What differs between two agreements by meaning: answers by field, records by id.

The changes stand in the order of the model; within a list, what was removed comes first and the
rest follows as the later list reads. Nothing is missed: :func:`applied` makes the later agreement
from the earlier one and the changes.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Any

from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.difference import changed_fields, list_difference
from agreement_studio.domain.parts import Part, parts_of, record_lists
from agreement_studio.domain.record import Frozen, Record, Shareable
from agreement_studio.domain.stretches import Span, spans


class ChangeKind(StrEnum):
    SET = "set"
    """An answer where there was none."""
    CHANGED = "changed"
    """Another answer."""
    REWORDED = "reworded"
    """Other words in a sentence or more: see :attr:`AnswerChange.spans`."""
    CLEARED = "cleared"
    """No answer where there was one."""
    ADDED = "added"
    """A new record."""
    REMOVED = "removed"
    """A record that is gone."""
    MOVED = "moved"
    """A record that stands in another place of its list."""


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One answer before and after."""

    kind: ChangeKind
    address: Address
    before: Any
    after: Any

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words that stayed, went and came; empty for what is no prose."""
        if self.kind is not ChangeKind.REWORDED:
            return ()
        return spans(_words(self.before), _words(self.after))

    @property
    def joined(self) -> tuple[Any, ...]:
        """The entries of a list, such as people, that only the later one holds."""
        return _more(self.after, self.before)

    @property
    def left(self) -> tuple[Any, ...]:
        """The entries of a list that only the earlier one holds."""
        return _more(self.before, self.after)


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that came, went or was moved."""

    kind: ChangeKind
    address: Address
    before: Record | None
    after: Record | None
    behind: str = ""
    """The id of the record that it now stands behind; ``""`` for the front, or where it is gone."""
    is_up: bool = False
    """Whether a moved record now stands nearer to the front."""


Change = AnswerChange | RecordChange
Changes = tuple[Change, ...]


def compare(before: Agreement, after: Agreement) -> Changes:
    """What differs between any two agreements; nothing where they say the same."""
    changes: list[Change] = []
    for name, part in parts_of(Agreement).items():
        old, new = getattr(before, name), getattr(after, name)
        if old is new:
            continue
        match part:
            case Part.RECORDS:
                changes += _of_list(name, old, new)
            case _ if old == new:  # found sooner than by going through its fields
                pass
            case Part.SECTION:
                changes += _of_fields(name, "", old, new)
            case Part.PROSE | Part.VALUE:
                changes.append(_answer(Address(name), part, old, new))
    return tuple(changes)


def applied(before: Agreement, changes: Iterable[Change]) -> Agreement:
    """The agreement after the changes. They must be those that :func:`compare` found for it."""
    found: dict[str, Any] = {}
    for head, group in groupby(changes, lambda change: change.address.head):
        own = list(group)
        value: Any = getattr(before, head)
        if head in record_lists():
            found[head] = _list_after(value, own)
        elif isinstance(value, Frozen) and own[0].address.fields:
            found[head] = _amended(value, own)
        else:
            found[head] = own[-1].after
    return before.amended(**found)


# ------------------------------------------------------------------------------------ comparing


def _of_list(head: str, old: Sequence[Record], new: Sequence[Record]) -> Iterator[Change]:
    found = list_difference(old, new)
    for record in found.removed:
        yield RecordChange(ChangeKind.REMOVED, Address(head, record.id), record, None)
    if found.added or found.moved:
        yield from _in_order(head, old, new, found.moved)
    else:
        for was, now in found.changed:
            yield from _of_fields(head, now.id, was, now)


def _in_order(
    head: str, old: Sequence[Record], new: Sequence[Record], moved: frozenset[str]
) -> Iterator[Change]:
    """Every record of the later list that came, was moved or holds something else."""
    was, ahead = {record.id: record for record in old}, _ahead(old, new, moved)
    behind = ""
    for record in new:
        earlier, address = was.get(record.id), Address(head, record.id)
        if earlier is None:
            yield RecordChange(ChangeKind.ADDED, address, None, record, behind)
        elif record.id in moved:
            is_up = ahead[record.id]
            yield RecordChange(ChangeKind.MOVED, address, earlier, record, behind, is_up)
        if earlier is not None and earlier is not record:
            yield from _of_fields(head, record.id, earlier, record)
        behind = record.id


def _ahead(
    old: Sequence[Record], new: Sequence[Record], moved: frozenset[str]
) -> Mapping[str, bool]:
    """For each moved id, whether it stands further ahead among the records of both lists."""
    if not moved:
        return {}
    both = {record.id for record in old} & {record.id for record in new}
    first, then = (
        {identifier: n for n, identifier in enumerate(r.id for r in one if r.id in both)}
        for one in (old, new)
    )
    return {identifier: then[identifier] < first[identifier] for identifier in moved}


def _of_fields(head: str, record: str, old: Frozen, new: Frozen) -> Iterator[AnswerChange]:
    parts = parts_of(type(new))
    for name in changed_fields(old, new):
        address = Address(head, record, (name,))
        yield _answer(address, parts[name], getattr(old, name), getattr(new, name))


def _answer(address: Address, part: Part, old: Any, new: Any) -> AnswerChange:
    return AnswerChange(_kind(part, old, new), address, old, new)


def _kind(part: Part, old: Any, new: Any) -> ChangeKind:
    was_there, is_there = is_given(old), is_given(new)
    if was_there != is_there:
        return ChangeKind.SET if is_there else ChangeKind.CLEARED
    is_shareable = isinstance(old, Shareable) and isinstance(new, Shareable)
    if part is Part.PROSE or (is_shareable and old.text != new.text):
        return ChangeKind.REWORDED
    return ChangeKind.CHANGED


def is_given(value: Any) -> bool:
    """Whether somebody has answered: no to anything but nothing, a blank and an empty list."""
    if isinstance(value, Shareable):
        return bool(value.text.strip())
    return bool(value.strip()) if isinstance(value, str) else value not in (None, ())


def _words(value: str | Shareable) -> str:
    return value.text if isinstance(value, Shareable) else value


def _more(these: Any, those: Any) -> tuple[Any, ...]:
    """The entries of a list beyond those of another, in order; each as often as it is there."""
    if not isinstance(these, tuple) or not isinstance(those, tuple):
        return ()
    found, held = [], Counter(those)
    for entry in these:
        held[entry] -= 1
        if held[entry] < 0:
            found.append(entry)
    return tuple(found)


# ------------------------------------------------------------------------------------- applying


def _amended(value: Any, changes: Iterable[Change]) -> Any:
    return value.amended(**{change.address.fields[0]: change.after for change in changes})


def _list_after(records: Sequence[Record], changes: Sequence[Change]) -> tuple[Record, ...]:
    placed = {c.address.record: c for c in changes if isinstance(c, RecordChange)}
    answers: dict[str, list[Change]] = {}
    for change in changes:
        if isinstance(change, AnswerChange):
            answers.setdefault(change.address.record, []).append(change)
    follows = {
        change.behind: change.before or change.after
        for change in placed.values()
        if change.kind is not ChangeKind.REMOVED
    }
    order: list[Record] = []
    for record in (None, *(record for record in records if record.id not in placed)):
        following = record or follows.pop("", None)
        while following is not None:
            order.append(following)
            following = follows.pop(following.id, None)
    return tuple(_amended(one, answers[one.id]) if one.id in answers else one for one in order)
