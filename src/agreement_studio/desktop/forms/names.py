"""What the entries of the lists are called, kept up to date with the agreement on the page."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from agreement_studio.application.entries import Entries
from agreement_studio.application.spoken import Spoken
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.list_splice import list_splice
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.record import Frozen, Record
from agreement_studio.domain.shape import reference_target, values_within
from agreement_studio.drafting.answers.grammar import upper_first
from agreement_studio.texts import Texts

Named = tuple[str, str]
"""A list and the id of a record in it."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A record that can be chosen."""

    target: str
    identifier: str
    words: str
    sector: str = ""


class Names(Spoken):
    """Says answers and names records of one agreement after the other."""

    def __init__(self, agreement: Agreement, texts: Texts) -> None:
        super().__init__(agreement, texts)
        self.agreement = agreement
        self._entries = Entries(self)

    def move_to(self, agreement: Agreement) -> None:
        """From now on it says what stands in this one."""
        self.agreement = agreement
        self._agreements = (agreement, agreement)

    def one(self, head: str) -> str:
        """What an entry of the list is: “decision”."""
        return self.texts.phrase(f"changes.one.{head}")

    def name(self, head: str, record: Record) -> str:
        """The name of an entry; “Decision without a name” while it has none."""
        return self._entries.name(head, record) or upper_first(
            f"{self.one(head)} {self.texts.phrase('changes.record.nameless')}"
        )

    def called(self, target: str, identifier: str) -> Offer | None:
        """The record of that id as it is offered; None where it is gone."""
        record = self.record(target, identifier)
        return None if record is None else self._offer(target, record)

    def offers(self, targets: tuple[str, ...]) -> Iterator[Offer]:
        """All that can be chosen from these lists, in their order."""
        for target in targets:
            for record in getattr(self.agreement, target):
                yield self._offer(target, record)

    def _offer(self, target: str, record: Record) -> Offer:
        sector = (record.sector or "") if isinstance(record, Partner) else ""
        return Offer(target, record.id, self.name(target, record), sector)

    def renamed(self, before: Agreement, after: Agreement, heads: list[str]) -> frozenset[Named]:
        """The records of these lists that are called otherwise now, came or went."""
        found: set[Named] = set()
        for head in set(heads) & referred_lists():
            change = list_splice(getattr(before, head), getattr(after, head))
            old = {record.id: record for record in getattr(before, head)[change.old]}
            new = {record.id: record for record in getattr(after, head)[change.new]}
            found |= {(head, one) for one in old.keys() ^ new.keys()}
            found |= {
                (head, one)
                for one in old.keys() & new.keys()
                if old[one] is not new[one] and self._says_other(head, old[one], new[one])
            }
        return frozenset(found)

    def _says_other(self, head: str, before: Record, after: Record) -> bool:
        return self._offer(head, before) != self._offer(head, after)


@cache
def referred_lists() -> frozenset[str]:
    """The lists whose records are named elsewhere."""
    from agreement_studio.domain.shape import field_paths  # noqa: PLC0415 - once

    found = (reference_target(model, name) for _, model, name in field_paths(Agreement))
    return frozenset(target for target in found if target in record_lists())


def named_in(value: object) -> Iterator[Named]:
    """The records that a record or another value of ours names."""
    if not isinstance(value, Frozen):
        return
    for _, inner in values_within(value):
        for name in type(inner).model_fields:
            target = reference_target(type(inner), name)
            if target:
                held = getattr(inner, name)
                ids = held if isinstance(held, tuple) else (held,)
                yield from ((target, one) for one in ids if one)
