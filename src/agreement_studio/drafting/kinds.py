"""What kind of answer each field of the model holds, and where its texts stand.

Clause templates, the loader that checks them and the schedules all ask here, so that a field added
to the model can be named in a clause without any code.
"""

import re
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
        return replace(self, many=False)

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
WITHIN_ONE_ANSWER = frozenset(_MODELS.values())
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

    ``linking_field(Outcome, "indicators")`` is ``"outcome"``.
    """
    home = home_of(model)
    if not home or name not in list_names():
        return ""
    linked = kind_of(Agreement, name).model
    if linked is None or not is_list(home):
        return ""
    return next((f for f in linked.model_fields if reference_target(linked, f) == home), "")
