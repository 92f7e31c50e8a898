"""The texts that people wrote in a record or a group of answers, each with its path."""

import tomllib
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Any

from agreement_studio.assets import resource
from agreement_studio.domain.record import Frozen, Record
from agreement_studio.domain.shape import model_of, reference_target


def texts_in(value: Frozen, home: str) -> Iterator[tuple[str, str]]:
    """Path and text of everything in `value` that people wrote and that may be looked at.

    `home` is the path of a record's list, or of a group of answers. Names, addresses, titles and
    quotations are left out: see ``resources/language/not_scanned.toml``.
    """
    start = f"{home}.{value.id}" if isinstance(value, Record) else home
    for name in _fields(type(value), home):
        yield from _texts(getattr(value, name), f"{start}.{name}", f"{home}.{name}")


def is_scanned(path: str) -> bool:
    """Whether the words check looks at a field of the model, such as ``powers.conditions``."""
    parts = path.split(".")
    return not any(".".join(parts[:count]) in _never() for count in range(1, len(parts) + 1))


@cache
def _never() -> frozenset[str]:
    path = resource("language", "not_scanned.toml")
    return frozenset(tomllib.loads(path.read_text(encoding="utf-8"))["never"])


@cache
def _fields(model: type[Frozen], home: str) -> tuple[str, ...]:
    """The fields of a model that may hold scanned text."""
    return tuple(
        name
        for name in model.model_fields
        if name != "id" and is_scanned(f"{home}.{name}") and _holds_text(model, name)
    )


def _holds_text(model: type[Frozen], name: str) -> bool:
    info = model.model_fields[name]
    if model_of(info.annotation) is not None:
        return True
    is_text = "str" in repr(info.annotation)
    return is_text and not reference_target(model, name) and "PartialDate" not in repr(info)


def _texts(value: Any, path: str, field: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, StrEnum):
        return
    if isinstance(value, str):
        if value:
            yield path, value
    elif isinstance(value, Frozen):
        for name in _fields(type(value), field):
            yield from _texts(getattr(value, name), f"{path}.{name}", f"{field}.{name}")
    elif isinstance(value, tuple):
        for entry in value:
            yield from _texts(entry, path, field)
