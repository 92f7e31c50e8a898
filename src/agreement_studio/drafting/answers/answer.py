"""One answer as clause text sees it: its value, where it was given, and what it lacks.

Templates reach answers only through :meth:`Answer.get`, which knows the model's fields and nothing
of Python. An answer compares by its key or value, is false while unanswered, and prints as itself
or as ``[to agree: …]``.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final, Protocol

from typing_extensions import override

from agreement_studio.domain.record import Frozen, Record, Shareable
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answers.kinds import (
    WITHIN_ONE_ANSWER,
    Kind,
    Nature,
    Way,
    home_of,
    member,
)
from agreement_studio.drafting.answers.views import VIEWS
from agreement_studio.drafting.document import Gap
from agreement_studio.texts import Texts


class Source(Protocol):
    """Where answers look further: the facts of one agreement."""

    texts: Texts

    def record(self, target: str, identifier: str) -> Record | None: ...

    def linked(self, record: Record, name: str) -> tuple[Record, ...]: ...

    def view(self, name: str) -> tuple[Record, ...]: ...

    def gap(self, text_path: str) -> str: ...


class Answer:
    """One answer, or one record or group of answers, of one agreement."""

    __slots__ = ("facts", "kind", "path", "text_path", "value")

    def __init__(self, facts: Source, kind: Kind, value: object, path: str, text_path: str) -> None:
        """`path` names the field with its record's id, `text_path` without: ``powers.level``."""
        self.facts = facts
        self.kind = kind
        self.value = value
        self.path = path
        self.text_path = text_path

    def get(self, name: str) -> "Answer | Listed":
        """A field, a linked record or list. Raises KeyError when there is none of that name."""
        found = member(self.kind.model, name)
        if found is None:
            raise KeyError(name)
        match found.way:
            case Way.FIELD:
                return self._field(found.kind, name)
            case Way.RECORD:
                return self._referred(found.kind, found.source)
            case Way.LINKED:
                return listed_records(self.facts, self._linked(name), name)
            case Way.FIRST:
                return self._first(found.kind, found.source)

    def _field(self, kind: Kind, name: str) -> "Answer | Listed":
        value = getattr(self.value, name) if self.value is not None else None
        if self._is_one_answer:
            return wrapped(self.facts, kind, value, self.path, self.text_path)
        return wrapped(self.facts, kind, value, f"{self.path}.{name}", f"{self.text_path}.{name}")

    @property
    def _is_one_answer(self) -> bool:
        """Whether the parts are one answer to the reader: an amount, or a record that is gone."""
        is_gone = bool(self.kind.target) and self.value is None
        return is_gone or self.kind.nature in WITHIN_ONE_ANSWER

    def _referred(self, kind: Kind, field: str) -> "Answer":
        held = getattr(self.value, field) if self.value is not None else ""
        record = self.facts.record(kind.target, held)
        if record is not None:
            return record_answer(self.facts, record)
        if self._is_one_answer:
            return Answer(self.facts, kind, None, self.path, self.text_path)
        return Answer(self.facts, kind, None, f"{self.path}.{field}", f"{self.text_path}.{field}")

    def _linked(self, name: str) -> tuple[Record, ...]:
        return self.facts.linked(self.value, name) if isinstance(self.value, Record) else ()

    def _first(self, kind: Kind, name: str) -> "Answer":
        records = self._linked(name)
        return (
            record_answer(self.facts, records[0], name)
            if records
            else Answer(self.facts, kind, None, name, name)
        )

    @property
    def is_answered(self) -> bool:
        """Whether somebody has answered; a blank text, an empty Who and a closed one have not."""
        value = self.value
        if isinstance(value, str):
            return bool(value.strip())
        if isinstance(value, Shareable):
            return value.released and bool(value.text.strip())
        if isinstance(value, Who):
            return bool(value.partner or value.body or value.group or value.role)
        return value is not None

    @property
    def gap(self) -> Gap:
        return Gap(self.path, self.facts.gap(self.text_path))

    def __bool__(self) -> bool:
        return self.value is True or (self.value is not False and self.is_answered)

    @override
    def __eq__(self, other: object) -> bool:
        return bool(self.value == (other.value if isinstance(other, Answer) else other))

    @override
    def __hash__(self) -> int:
        return hash(self.value)

    def _number(self, other: object) -> tuple[Decimal, Decimal] | None:
        mine, theirs = self.value, other.value if isinstance(other, Answer) else other
        if isinstance(mine, int | Decimal) and isinstance(theirs, int | Decimal):
            return Decimal(mine), Decimal(theirs)
        return None

    def __lt__(self, other: object) -> bool:
        numbers = self._number(other)
        return numbers is not None and numbers[0] < numbers[1]

    def __le__(self, other: object) -> bool:
        numbers = self._number(other)
        return numbers is not None and numbers[0] <= numbers[1]

    def __gt__(self, other: object) -> bool:
        numbers = self._number(other)
        return numbers is not None and numbers[0] > numbers[1]

    def __ge__(self, other: object) -> bool:
        numbers = self._number(other)
        return numbers is not None and numbers[0] >= numbers[1]


class Listed:
    """A list of answers, made one by one when they are asked for. Empty it prints as one gap."""

    __slots__ = ("_answers", "_kind", "_values", "facts", "path", "text_path")

    def __init__(
        self, facts: Source, kind: Kind, values: tuple[object, ...], path: str, text_path: str
    ) -> None:
        self.facts = facts
        self.path = path
        self.text_path = text_path
        self._kind = kind
        self._values = values
        self._answers: tuple[Answer, ...] | None = None

    @property
    def answers(self) -> tuple[Answer, ...]:
        if self._answers is None:
            one = self._kind.one
            self._answers = tuple(self._answer(value, one) for value in self._values)
        return self._answers

    def _answer(self, value: object, kind: Kind) -> Answer:
        if isinstance(value, Record):
            return record_answer(self.facts, value, self.path)
        return Answer(self.facts, kind, value, self.path, self.text_path)

    def get(self, name: str) -> "Listed":
        """A view of a top-level list, such as ``powers.ceded``. Raises KeyError for others."""
        view = f"{self.path}.{name}"
        if view not in VIEWS:
            raise KeyError(name)
        return listed_records(self.facts, self.facts.view(view), VIEWS[view].source)

    @property
    def gap(self) -> Gap:
        return Gap(self.path, self.facts.gap(self.text_path))

    def __bool__(self) -> bool:
        return bool(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[Answer]:
        return iter(self.answers)

    def __contains__(self, wanted: object) -> bool:
        return any(answer == wanted for answer in self.answers)


def wrapped(facts: Source, kind: Kind, value: object, path: str, text_path: str) -> Answer | Listed:
    """A value of the model as an answer, or as a list of answers when its kind is a list."""
    if not kind.many:
        return Answer(facts, kind, value, path, text_path)
    values = value if isinstance(value, tuple) else ()
    return Listed(facts, kind, values, path, text_path)


def record_answer(facts: Source, record: Frozen, home: str = "") -> Answer:
    """A record as an answer, known by its list and id: ``powers.grants``."""
    home = home or home_of(type(record))
    path = f"{home}.{record.id}" if isinstance(record, Record) else home
    return Answer(facts, _kind_of_record(type(record)), record, path, home)


@cache
def _kind_of_record(model: type[Frozen]) -> Kind:
    return Kind(Nature.VALUE, model)


_RECORDS: Final = Kind(Nature.VALUE, many=True)


def listed_records(facts: Source, records: tuple[Record, ...], home: str) -> Listed:
    return Listed(facts, _RECORDS, records, home, home)
