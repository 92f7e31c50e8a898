"""How each field of an agreement is edited, merged, undone and compared: by which kind of part.

Everything that treats a field by its kind (edits, undo, the replica, the change list) asks here, so
that a field added to the model takes part in all of them by itself.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Frozen, ProseMark, Record
from agreement_studio.domain.shape import model_of


class Part(StrEnum):
    RECORDS = "records"
    """A list of records: by the record, and each record by its fields."""
    SECTION = "section"
    """A value of its own fields, such as `purpose`: by the field. Only an agreement has these."""
    PROSE = "prose"
    """A sentence or more: by the stretch."""
    VALUE = "value"
    """Anything else, an amount or a list of people included: as a whole."""


@cache
def parts_of(model: type[Frozen]) -> Mapping[str, Part]:
    """The kind of every field of a model but its id, in the model's order."""
    names = (name for name in model.model_fields if name != "id")
    return MappingProxyType({name: _part(model, name) for name in names})


def _part(model: type[Frozen], name: str) -> Part:
    info = model.model_fields[name]
    if any(isinstance(mark, ProseMark) for mark in info.metadata):
        return Part.PROSE
    inner = model_of(info.annotation)
    if model is not Agreement or inner is None:
        return Part.VALUE
    return Part.RECORDS if issubclass(inner, Record) else Part.SECTION


@cache
def record_lists() -> Mapping[str, type[Record]]:
    """The agreement's lists of records, each with the model of its records."""
    return MappingProxyType(
        {
            name: model
            for name, info in Agreement.model_fields.items()
            if (model := model_of(info.annotation)) and issubclass(model, Record)
        }
    )


@cache
def sections() -> Mapping[str, type[Frozen]]:
    """The agreement's values of their own fields, such as `purpose`, each with its model."""
    found = {}
    for name, part in parts_of(Agreement).items():
        model = model_of(Agreement.model_fields[name].annotation)
        if part is Part.SECTION and model is not None:
            found[name] = model
    return MappingProxyType(found)
