"""Reads an answers file, TOML or JSON, into an agreement. It is hostile until read."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from pydantic import ValidationError

from agreement_studio.adapters.files.caps import (
    UnreadableFileError,
    decoded,
    read_bytes,
    refuse_depth,
)
from agreement_studio.adapters.files.faults import sentences
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.identify import with_ids
from agreement_studio.domain.record import without_uncarriable
from agreement_studio.domain.references import BrokenReference, broken_references


class AnswersFaultError(UnreadableFileError):
    """An answers file that parses but does not fit the model. `faults` has a sentence each."""

    def __init__(self, where: str, faults: tuple[str, ...]) -> None:
        """`where` is the file's name as the person gave it."""
        super().__init__("\n".join(f"{where}: {fault}" for fault in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Answers:
    """What an answers file held."""

    agreement: Agreement
    broken: tuple[BrokenReference, ...] = ()
    """References to records that are not in the file."""
    removed: tuple[str, ...] = ()
    """Sentences on characters that no document can carry and that were left out."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What was changed or is missing, a sentence each."""
        return (*self.removed, *(reference.sentence for reference in self.broken))


def read_answers(path: Path) -> Answers:
    """The agreement in a file.

    Raises:
        UnreadableFileError: the file cannot be read, parsed or fitted to the model; says where.
    """
    return parse_answers(read_bytes(path), str(path))


def parse_answers(data: bytes, where: str) -> Answers:
    """As :func:`read_answers`, from bytes; `where` is how messages call them."""
    text = decoded(data, where)
    refuse_depth(text, where)
    raw = _parsed(text, where)
    removed: dict[str, None] = {}
    cleaned = with_ids(_carriable(raw, "", removed))
    try:
        agreement = Agreement.model_validate(cleaned)
    except ValidationError as fault:
        raise AnswersFaultError(where, sentences(fault, cleaned)) from None
    return Answers(agreement, broken_references(agreement), tuple(removed))


def _parsed(text: str, where: str) -> dict[str, Any]:
    looks_json = text.lstrip()[:1] in {"{", "["} and not _opens_a_table(text)
    raw = (
        _json(text, where) if where.lower().endswith(".json") or looks_json else _toml(text, where)
    )
    if not isinstance(raw, dict):
        raise UnreadableFileError(
            f"{where} holds a list or a single value, not an agreement's answers."
        )
    return raw


def _opens_a_table(text: str) -> bool:
    first = text.lstrip().splitlines()[0].strip()
    return first.startswith("[") and first.endswith("]") and not first.startswith("[{")


def _toml(text: str, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as fault:
        raise UnreadableFileError(f"{where}: {_toml_fault(str(fault))}") from None


def _toml_fault(message: str) -> str:
    reason, _, place = message.partition(" (at ")
    line = place.removeprefix("line ").partition(",")[0]
    at = f"line {line}: " if line.isdigit() else "at the end: " if "end" in place else ""
    return (
        f"{at}this is not TOML ({reason.rstrip('.').lower()}). Check quotation marks and brackets."
    )


def _json(text: str, where: str) -> Any:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                raise UnreadableFileError(
                    f"{where}: the field “{key}” stands twice in one table. Keep one of them."
                )
            found[key] = value
        return found

    def no_number(name: str) -> NoReturn:
        raise UnreadableFileError(f"{where}: {name} is not a number an agreement can hold.")

    try:
        return json.loads(
            text, object_pairs_hook=once, parse_float=Decimal, parse_constant=no_number
        )
    except json.JSONDecodeError as fault:
        raise UnreadableFileError(
            f"{where}, line {fault.lineno}: this is not JSON ({fault.msg.lower()})."
        ) from None
    except ValueError:
        raise UnreadableFileError(f"{where}: a number in it is too long to read.") from None


def _carriable(value: Any, path: str, removed: dict[str, None]) -> Any:
    """The same data without characters XML cannot carry; names them in `removed`, in order."""
    if isinstance(value, str):
        text, names = without_uncarriable(value)
        if names:
            removed[f"{path}: left out {', '.join(names)}, which no document can carry."] = None
        return text
    if isinstance(value, list):
        return [_carriable(v, f"{path}.{n}", removed) for n, v in enumerate(value, start=1)]
    if isinstance(value, Mapping):
        return {
            without_uncarriable(key)[0]: _carriable(v, f"{path}.{key}" if path else key, removed)
            for key, v in value.items()
        }
    return value
