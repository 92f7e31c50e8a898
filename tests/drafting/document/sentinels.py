"""Agreements in which every answer is its own sentinel: found again, or missing, in a document.

The model's own annotations say what to fill, so a field added to it takes part by itself. Choices
and yes-or-no answers rotate from record to record and from one agreement to the next.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from agreement_studio.domain.accountability import Subject
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.money import Measure, Money
from agreement_studio.domain.record import Frozen, Record, Shareable
from agreement_studio.domain.who import Who
from agreement_studio.drafting.answers.formats import (
    date_text,
    money_text,
    number_text,
    partial_date_text,
)
from agreement_studio.drafting.answers.kinds import Kind, Nature, is_list, kind_of

RECORDS = 4
"""How many records each list holds: enough for each pairing of choices over a few agreements."""
_DAY_ONE = date(2030, 1, 1)


@cache
def places() -> tuple[tuple[str, str], ...]:
    """Every leaf of the model as (home, field): ("powers", "level")."""
    return tuple(_places(Agreement, ""))


def _places(model: type[Frozen], home: str) -> Iterator[tuple[str, str]]:
    for name in model.model_fields:
        kind = kind_of(model, name)
        if name == "id":
            continue
        path = f"{home}.{name}" if home else name
        if kind.nature is Nature.VALUE and kind.model is not None:
            yield from _places(kind.model, path)
        else:
            yield home, name


def path_of(home: str, field: str) -> str:
    return f"{home}.{field}" if home else field


@cache
def _number(home: str, field: str) -> int:
    """A number for each place: neighbours in the model stay apart."""
    return places().index((home, field)) + 1


def sentinel_text(home: str, field: str, record: int) -> str:
    return f"Zq{_number(home, field)}x{record}z"


def sentinel(home: str, field: str, record: int) -> str:
    """What a document shows of the answer at this place, for every nature but a choice."""
    kind = kind_at(home, field)
    value = answer_at(kind, home, field, record)
    shown: dict[Nature, Callable[[Any], str]] = {
        Nature.SHAREABLE: lambda shareable: shareable.text,
        Nature.WHO: lambda who: who.role,
        Nature.MONEY: money_text,
        Nature.MEASURE: lambda measure: number_text(measure.number),
        Nature.DATE: date_text,
        Nature.PARTIAL_DATE: partial_date_text,
        Nature.NUMBER: number_text,
    }
    return shown.get(kind.nature, str)(value)


@cache
def kind_at(home: str, field: str) -> Kind:
    model: type[Frozen] = Agreement
    for part in home.split(".") if home else ():
        inner = kind_of(model, part).model
        assert inner is not None
        model = inner
    return kind_of(model, field).one


def answer_at(kind: Kind, home: str, field: str, record: int) -> Any:
    """The answer at this place in the record with this number; no choice and no reference."""
    number = _number(home, field) * RECORDS + record
    text = sentinel_text(home, field, record)
    day = _DAY_ONE + timedelta(number)
    is_figure = field == "quantity"
    whose = ({"partner": f"partners-{record}"}, {"body": f"bodies-{record}"}, {})[record % 3]
    return {
        Nature.TEXT: text,
        Nature.NUMBER: Decimal(20_000 + number) if is_figure else 30 + number % 170,
        Nature.DATE: day,
        Nature.PARTIAL_DATE: day.isoformat(),
        Nature.MONEY: Money(amount=Decimal(700_000 + number)),
        Nature.MEASURE: Measure(number=Decimal(50_000 + number), unit="households", on="2031"),
        Nature.SHAREABLE: Shareable(text=text, released=True),
        Nature.WHO: Who.model_validate({"role": text, **whose}),
    }[kind.nature]


class Filler:
    """Fills an agreement. `turn` moves on choices; `yes` answers each yes-or-no question."""

    def __init__(self, turn: int = 0, *, yes: bool = True, records: int = RECORDS) -> None:
        self.turn = turn
        self.yes = yes
        self.records = records

    def agreement(self, **changes: Any) -> Agreement:
        """The agreement. `changes` name fields by path, with ``__`` for a dot."""
        filled = {name: self._top(name) for name in Agreement.model_fields}
        agreement = Agreement.model_validate(filled)
        for path, value in changes.items():
            agreement = amended_at(agreement, path.split("__"), value)
        return agreement

    def _top(self, name: str) -> Any:
        kind = kind_of(Agreement, name)
        if is_list(name):
            return tuple(self.record(name, number) for number in range(self.records))
        return self._value(kind, "", name, 0)

    def record(self, home: str, number: int) -> Record:
        model = kind_of(Agreement, home).model
        assert model is not None
        assert issubclass(model, Record)
        filled = self._fields(model, home, number)
        return model.model_validate({**filled, "id": f"{home.replace('_', '-')}-{number}"})

    def _fields(self, model: type[Frozen], home: str, number: int) -> dict[str, Any]:
        return {
            name: self._value(kind_of(model, name), home, name, number)
            for name in model.model_fields
            if name != "id"
        }

    def _value(self, kind: Kind, home: str, field: str, number: int) -> Any:
        if kind.many:
            return (self._value(kind.one, home, field, number),)
        value: Any
        match kind.nature:
            case Nature.VALUE:
                value = self._group(kind, path_of(home, field), number)
            case Nature.YES_NO:
                value = self.yes
            case Nature.CHOICE:
                step = self.turn * (1 + _number(home, field) % 3)
                value = kind.keys[(number + step) % len(kind.keys)]
            case Nature.REFERENCE:
                value = f"{kind.target.replace('_', '-')}-{number}"
            case _:
                value = answer_at(kind, home, field, number)
        return value

    def _group(self, kind: Kind, home: str, number: int) -> Frozen:
        assert kind.model is not None
        if kind.model is Subject:
            return self._subject(home, number)
        return kind.model.model_validate(self._fields(kind.model, home, number))

    def _subject(self, home: str, number: int) -> Subject:
        """A line answers for one thing at a time, another in each record."""
        names = list(Subject.model_fields)
        name = names[(number + self.turn) % len(names)]
        return Subject.model_validate(
            {name: self._value(kind_of(Subject, name), home, name, number)}
        )


def amended_at(value: Any, path: list[str], new: Any) -> Any:
    """A copy with one field, or the same field of every record of a list, replaced.

    A choice may be given by its key; a list gets the new value alone, or nothing for ``""``.
    """
    field, *rest = path
    held = getattr(value, field)
    if rest:
        if isinstance(held, tuple):
            new = tuple(amended_at(entry, rest, new) for entry in held)
        elif held is None:
            return value
        else:
            new = amended_at(held, rest, new)
    elif isinstance(held, tuple) and not isinstance(new, tuple):
        new = () if new == "" else (new,)
    fields = {name: getattr(value, name) for name in type(value).model_fields}
    return type(value).model_validate({**fields, field: new})
