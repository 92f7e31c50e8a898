"""The model's own shape: which fields there are, of what kind, and the records that lie in them.

Everything that must treat every field alike (references, the room-only list, ids, tests) asks here.
"""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from agreement_studio.domain.record import Frozen, Refers


def model_of(annotation: Any) -> type[Frozen] | None:
    """The model inside an annotation such as ``tuple[Who, ...]`` or ``Money | None``, if any."""
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return annotation
    if get_origin(annotation) in {tuple, Union, UnionType}:
        return next((found for part in get_args(annotation) if (found := model_of(part))), None)
    return None


@cache
def reference_target(model: type[Frozen], field: str) -> str:
    """The list that a field's ids point into, such as ``partners``; ``""`` when it holds no ids."""
    info = model.model_fields[field]
    marks = [*info.metadata, *(m for part in get_args(info.annotation) for m in _metadata(part))]
    return next((mark.to for mark in marks if isinstance(mark, Refers)), "")


def _metadata(annotation: Any) -> tuple[Any, ...]:
    return tuple(getattr(annotation, "__metadata__", ()))


def field_paths(model: type[Frozen], prefix: str = "") -> Iterator[tuple[str, type[Frozen], str]]:
    """Every leaf field as (path, model, field name), such as ``partners.own_interest.released``."""
    for name, info in model.model_fields.items():
        inner = model_of(info.annotation)
        path = f"{prefix}{name}"
        if inner is None:
            yield path, model, name
        else:
            yield from field_paths(inner, f"{path}.")


@cache
def fields_with_values(model: type[Frozen]) -> tuple[str, ...]:
    """The fields that may hold values of ours, on their own or in a list."""
    return tuple(n for n, info in model.model_fields.items() if model_of(info.annotation))


def values_within(value: Frozen, path: str = "") -> Iterator[tuple[str, Frozen]]:
    """Every value nested in `value`, itself included, with its path: ``powers.grants.held_now.0``.

    Records are named by their id, other entries of a list by their position from 0.
    """
    yield path, value
    for name in fields_with_values(type(value)):
        inner = getattr(value, name)
        here = f"{path}.{name}" if path else name
        if isinstance(inner, Frozen):
            yield from values_within(inner, here)
        elif isinstance(inner, tuple):
            for position, entry in enumerate(inner):
                if isinstance(entry, Frozen):
                    label = getattr(entry, "id", position)
                    yield from values_within(entry, f"{here}.{label}")
