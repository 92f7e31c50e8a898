"""Turns the text of an answers file into plain data, TOML or JSON, and names the line of a fault.

Nothing here knows what an agreement is.
"""

import json
import tomllib
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn

from agreement_studio.domain.errors import UnreadableFileError
from agreement_studio.domain.record import without_uncarriable

LARGEST_POWER = 40
"""The largest power of ten a number may be written with; a bigger one could stall the reader."""

_TWICE = ("Cannot overwrite", "Cannot declare", "Duplicate inline", "Cannot mutate")
"""How Python's TOML reader begins to say that a name stands twice."""


def is_json(text: str, where: str) -> bool:
    """Whether the text is JSON: by the file's ending, otherwise by how it begins."""
    if where.lower().endswith((".json", ".toml")):
        return where.lower().endswith(".json")
    first = text.lstrip().partition("\n")[0].strip()
    opens_a_table = first.startswith("[") and first.endswith("]") and not first.startswith("[{")
    return first[:1] in {"{", "["} and not opens_a_table


def parsed(text: str, where: str) -> dict[str, Any]:
    """The data in a text within the caps; every float is an exact Decimal.

    Raises:
        UnreadableFileError: it is neither TOML nor JSON, or holds no table of answers.
    """
    try:
        raw = _json(text, where) if is_json(text, where) else _toml(text, where)
    except RecursionError:
        raise UnreadableFileError(
            f"{where}: tables and lists lie too deep in one another. Check the brackets."
        ) from None
    if not isinstance(raw, dict):
        raise UnreadableFileError(
            f"{where} holds a list or a single value. Answers are a table of named fields."
        )
    return raw


def _toml(text: str, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text, parse_float=_number)
    except tomllib.TOMLDecodeError as fault:
        raise UnreadableFileError(f"{where}{_toml_fault(str(fault), text)}") from None
    except ValueError:
        raise _too_long(where) from None


def _toml_fault(message: str, text: str) -> str:
    reason, _, place = message.rpartition(" (at ")
    line = place.removeprefix("line ").partition(",")[0]
    at = int(line) if line.isdigit() else text.rstrip().count("\n") + 1
    if reason.startswith(_TWICE):
        name = text.split("\n")[at - 1].partition("=")[0].strip(" []\t\r")
        return f", line {at}: {_stands_twice(name)}"
    said = reason[:1].lower() + reason[1:]
    return f", line {at}: this is not TOML ({said}). Check quotation marks and brackets there."


def _stands_twice(name: str) -> str:
    shown = without_uncarriable(name)[0][:60]
    return f"the field “{shown}” stands twice in one table. Keep one of them."


def _json(text: str, where: str) -> Any:
    try:
        return json.loads(
            text, object_pairs_hook=_once(where), parse_float=_number, parse_constant=_no_number
        )
    except json.JSONDecodeError as fault:
        said = fault.msg[:1].lower() + fault.msg[1:]
        raise UnreadableFileError(
            f"{where}, line {fault.lineno}: this is not JSON ({said}). "
            "Check commas, quotation marks and brackets there."
        ) from None
    except ValueError:
        raise _too_long(where) from None


def _once(where: str) -> Any:
    def pairs_as_table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                raise UnreadableFileError(f"{where}: {_stands_twice(key)}")
            found[key] = value
        return found

    return pairs_as_table


def _number(text: str) -> Decimal:
    """A float as it was written. Endless or enormous ones are a ValueError."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise ValueError(text) from None
    if not number.is_finite() or abs(number.adjusted()) > LARGEST_POWER:
        raise ValueError(text)
    return number


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _too_long(where: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"{where}: a number in it is endless or far too long. An agreement holds ordinary numbers."
    )
