"""Turns what validation found into sentences: which field, what is the matter, what to write."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType
from typing import Any, get_args

from pydantic import ValidationError

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Frozen
from agreement_studio.domain.shape import model_of

SHOWN = 12
"""How many faults are spelt out; the rest are counted."""

_EXPECTED: Mapping[str, str] = MappingProxyType(
    {
        "string_type": "should be text; put it between quotation marks",
        "bool_type": "should be true or false",
        "bool_parsing": "should be true or false",
        "int_type": "should be a whole number",
        "int_parsing": "should be a whole number",
        "int_from_float": "should be a whole number",
        "decimal_type": 'should be a number, such as "1200.00"',
        "decimal_parsing": 'should be a number, such as "1200.00"',
        "finite_number": "should be an ordinary number",
        "date_type": "should be a date such as 2026-11-22",
        "date_parsing": "should be a date such as 2026-11-22",
        "date_from_datetime_parsing": "should be a date such as 2026-11-22",
        "date_from_datetime_inexact": "should be a date without a time, such as 2026-11-22",
        "tuple_type": "should be a list; put it between [ and ]",
        "model_type": "should be a table of its own fields",
        "model_attributes_type": "should be a table of its own fields",
        "string_pattern_mismatch": "should hold only letters, digits, - and _, 64 at most",
        "string_too_long": "is too long; a field holds 100,000 characters at most",
        "missing": "is missing and has to be there",
        "greater_than_equal": "should be {ge} or more",
        "less_than_equal": "should be {le} or less",
        "greater_than": "is too small to be meant",
        "less_than": "is too large to be meant",
        "decimal_max_digits": "has more than {max_digits} digits",
        "decimal_whole_digits": "is too large to be meant",
        "decimal_max_places": "has more than {decimal_places} digits after the point",
    }
)
"""What to say of a fault, by pydantic's name of it; {} takes the limit it tells."""

SHOWN_LENGTH = 40
"""How much of an answer is repeated in a sentence about it, in characters."""


def sentences(
    fault: ValidationError, answers: Mapping[str, Any], within: tuple[str | int, ...] = ()
) -> tuple[str, ...]:
    """One sentence a fault, at most :data:`SHOWN`, then how many more there are.

    `within` leads from the answers to what was validated, where that was not all of them.
    """
    found = [_sentence(error, answers, within) for error in fault.errors(include_url=False)]
    rest = len(found) - SHOWN
    return (*found[:SHOWN], f"… and {rest} more like these.") if rest > 0 else tuple(found)


def _sentence(error: Any, answers: Mapping[str, Any], within: tuple[str | int, ...] = ()) -> str:
    location = (*within, *error["loc"])
    path = _readable(location, answers)
    kind = error["type"]
    if kind == "extra_forbidden":
        return _unknown(location, path)
    if kind in {"enum", "literal_error"}:
        return _not_a_choice(location, path, error["input"])
    if kind == "value_error":
        return f"{path}: {error['ctx']['error']}."
    expected = _EXPECTED.get(kind)
    if expected is None:
        return f"{path}: {_plain(error['msg'])}."
    return f"{path} {expected.format_map(error.get('ctx', {}))}."


def _plain(message: str) -> str:
    return message[:1].lower() + message[1:].rstrip(".")


def _readable(location: Sequence[str | int], answers: Mapping[str, Any]) -> str:
    """The path with ids in place of positions where the entry has one: ``powers.grants.level``."""
    parts: list[str] = []
    here: Any = answers
    for step in location:
        inside = _step(here, step)
        label = inside.get("id") if isinstance(step, int) and isinstance(inside, dict) else None
        named = isinstance(label, str) and re.fullmatch(r"[\w-]{1,64}", label)
        parts.append(str(label) if named else _position(step))
        here = inside
    return ".".join(parts)


def _position(step: str | int) -> str:
    return str(step + 1) if isinstance(step, int) else step[:SHOWN_LENGTH]


def _step(here: Any, step: str | int) -> Any:
    if isinstance(here, dict) and isinstance(step, str):
        return here.get(step)
    if isinstance(here, list | tuple) and isinstance(step, int) and step < len(here):
        return here[step]
    return None


def _unknown(location: Sequence[str | int], path: str) -> str:
    model = _model_at(location[:-1])
    names = list(model.model_fields) if model else []
    nearest = get_close_matches(str(location[-1])[:SHOWN_LENGTH], names, 1)
    hint = f" Did you mean “{nearest[0]}”?" if nearest else ""
    return f"{path} is not a field that an agreement has.{hint}"


def _not_a_choice(location: Sequence[str | int], path: str, given: Any) -> str:
    keys = _choices_at(location)
    shown = str(given)[:SHOWN_LENGTH]
    folded = {key.casefold(): key for key in keys}
    nearest = get_close_matches(shown.casefold(), folded, 1)
    hint = f" Did you mean “{folded[nearest[0]]}”?" if nearest else ""
    return f"{path} is “{shown}”; it should be one of {', '.join(keys)}.{hint}"


def _model_at(location: Sequence[str | int]) -> type[Frozen] | None:
    model: type[Frozen] | None = Agreement
    for step in location:
        if isinstance(step, str) and model is not None:
            info = model.model_fields.get(step)
            model = model_of(info.annotation) if info else None
    return model


def _choices_at(location: Sequence[str | int]) -> list[str]:
    names = [step for step in location if isinstance(step, str)]
    model = _model_at(names[:-1])
    if model is None or names[-1] not in model.model_fields:
        return []
    return [choice.value for choice in _enumeration(model.model_fields[names[-1]].annotation)]


def _enumeration(annotation: Any) -> Sequence[StrEnum]:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return list(annotation)
    return next((found for part in get_args(annotation) if (found := _enumeration(part))), ())
