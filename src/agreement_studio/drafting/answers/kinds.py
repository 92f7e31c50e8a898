"""What kind of answer each field of the model holds, and where its texts stand.

Clause templates, the loader that checks them and the schedules all ask here, so that a field added
to the model can be named in a clause without any code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.money import Measure, Money
from agreement_studio.domain.record import Frozen, PartialDate, Record, Shareable
from agreement_studio.domain.shape import model_of, reference_target
from agreement_studio.domain.who import Who


class Nature(StrEnum):
    """How an answer is held, and so how it prints."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    PARTIAL_DATE = "partial_date"
    YES_NO = "yes_no"
    CHOICE = "choice"
    REFERENCE = "reference"
    WHO = "who"
    MONEY = "money"
    MEASURE = "measure"
    SHAREABLE = "shareable"
    VALUE = "value"  # a record or a group of answers: its fields are named, it does not print


@dataclass(frozen=True, slots=True)
class Kind:
    """What one field holds.

    `group` names the texts of a choice and `keys` its keys; `target` is the list a reference meets.
    """

    nature: Nature
    model: type[Frozen] | None = None
    group: str = ""
    target: str = ""
    keys: tuple[str, ...] = ()
    many: bool = False

    @property
    def one(self) -> "Kind":
        """The kind of one entry, when this is a list."""
        return Kind(self.nature, self.model, self.group, self.target, self.keys)

    @property
    def is_printable(self) -> bool:
        """Whether it can stand in a sentence: a group of answers such as ``purpose`` cannot."""
        is_record = self.model is not None and issubclass(self.model, Record)
        return self.nature is not Nature.VALUE or is_record


TEXT = Kind(Nature.TEXT)

_PLAIN: dict[type, Nature] = {
    str: Nature.TEXT,
    bool: Nature.YES_NO,
    int: Nature.NUMBER,
    Decimal: Nature.NUMBER,
    date: Nature.DATE,
}
_MODELS: dict[type[Frozen], Nature] = {
    Who: Nature.WHO,
    Money: Nature.MONEY,
    Measure: Nature.MEASURE,
    Shareable: Nature.SHAREABLE,
}
WITHIN_ONE_ANSWER = tuple(_MODELS.values())
"""Kinds whose parts are one answer to the reader: their parts share the owner's texts."""

_WORD = re.compile(r"(?<!^)(?=[A-Z])")
_PARTIAL_DATE_MARK = get_args(PartialDate)[1]


@cache
def kind_of(model: type[Frozen], field: str) -> Kind:
    """The kind of a field of a model. Raises KeyError when there is no such field."""
    info = model.model_fields[field]
    target = reference_target(model, field)
    kind = _kind(info.annotation)
    if target:
        return replace(kind, nature=Nature.REFERENCE, target=target)
    if _PARTIAL_DATE_MARK in info.metadata:
        return replace(kind, nature=Nature.PARTIAL_DATE)
    return kind


def _kind(annotation: Any) -> Kind:
    annotation = _bare(annotation)
    if get_origin(annotation) is tuple:
        return replace(_kind(get_args(annotation)[0]), many=True)
    model = model_of(annotation)
    if model is not None:
        return Kind(_MODELS.get(model, Nature.VALUE), model)
    if issubclass(annotation, Enum):
        keys = tuple(str(choice.value) for choice in annotation)
        return Kind(Nature.CHOICE, group=choice_group(annotation), keys=keys)
    return Kind(_PLAIN[annotation])


def _bare(annotation: Any) -> Any:
    """The annotation without ``| None`` and without marks."""
    while get_origin(annotation) in {Union, UnionType, Annotated}:
        annotation = get_args(annotation)[0]
    return annotation


def choice_group(choices: type[Enum]) -> str:
    """The name of a group of choices in ``choices.toml``: ``Level`` → ``level``."""
    return _WORD.sub("_", choices.__name__).lower()


@cache
def home_of(model: type[Frozen]) -> str:
    """The top-level field that holds values of a model: ``Power`` → ``powers``; ``""`` for none."""
    if model is Agreement:
        return ""
    fields = Agreement.model_fields
    return next((name for name in fields if kind_of(Agreement, name).model is model), "")


@cache
def list_names() -> tuple[str, ...]:
    """The agreement's lists of records, in its own order."""
    return tuple(name for name in Agreement.model_fields if is_list(name))


@cache
def is_list(name: str) -> bool:
    kind = kind_of(Agreement, name)
    return kind.many and kind.model is not None and issubclass(kind.model, Record)


@cache
def linking_field(model: type[Frozen], name: str) -> str:
    """The field by which records of the list `name` point at records of `model`, or ``""``.

    ``linking_field(Outcome, "indicators")`` is ``"outcome"``; of a line, whose references lie one
    step deeper, ``"answers_for.outcome"``.
    """
    home = home_of(model)
    if not home or not is_list(home) or name not in list_names():
        return ""
    linked = kind_of(Agreement, name).model
    return next(_pointing(linked, home), "") if linked else ""


def _pointing(model: type[Frozen], home: str) -> Iterator[str]:
    yield from (field for field in model.model_fields if reference_target(model, field) == home)
    for field in model.model_fields:
        inner = kind_of(model, field)
        if inner.nature is Nature.VALUE and inner.model is not None:
            yield from (f"{field}.{deeper}" for deeper in _pointing(inner.model, home))


class Way(StrEnum):
    """How a name after a dot is found."""

    FIELD = "field"  # a field of the value itself
    RECORD = "record"  # partner_record: the record that the reference `partner` names
    LINKED = "linked"  # indicators: the records of a list that point here
    FIRST = "first"  # answering_line: the first of them


@dataclass(frozen=True, slots=True)
class Member:
    """What a name after a dot gives. `source` is the field, or the list that is looked through."""

    way: Way
    kind: Kind
    source: str


RECORD_SUFFIX = "_record"
_FIRST = {"answering_line": "lines"}


@cache
def member(model: type[Frozen] | None, name: str) -> Member | None:
    """What `name` gives after a dot on a value of `model`, or None when there is nothing."""
    if model is None:
        return None
    if name in model.model_fields:
        return Member(Way.FIELD, kind_of(model, name), name)
    field = name.removesuffix(RECORD_SUFFIX)
    if field != name and field in model.model_fields:
        return _referred(model, field)
    linked = _FIRST.get(name, name)
    if not linking_field(model, linked):
        return None
    kind = kind_of(Agreement, linked)
    return (
        Member(Way.LINKED, kind, linked) if linked == name else Member(Way.FIRST, kind.one, linked)
    )


def _referred(model: type[Frozen], field: str) -> Member | None:
    kind = kind_of(model, field)
    if kind.many or kind.nature is not Nature.REFERENCE:
        return None
    record = Kind(Nature.VALUE, kind_of(Agreement, kind.target).model, target=kind.target)
    return Member(Way.RECORD, record, field)


@cache
def members(model: type[Frozen] | None) -> tuple[str, ...]:
    """Every name that may stand after a dot on a value of `model`: to find the nearest."""
    if model is None:
        return ()
    records = tuple(f"{field}{RECORD_SUFFIX}" for field in model.model_fields)
    names = (*model.model_fields, *records, *list_names(), *_FIRST)
    return tuple(name for name in names if member(model, name))
