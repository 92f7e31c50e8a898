"""Reads an answers file, TOML or JSON, into an agreement. It is hostile until read."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from agreement_studio.adapters.files.caps import (
    DEPTH_LIMIT,
    decoded,
    read_bytes,
    refuse_depth,
    too_deep,
)
from agreement_studio.adapters.files.parsing import parsed
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import UnreadableFileError
from agreement_studio.domain.faults import sentences
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
    removed: tuple[str, ...] = ()
    """Sentences on characters that no document can carry and that were left out."""

    @property
    def broken(self) -> tuple[BrokenReference, ...]:
        """References to records that are not in the file."""
        return broken_references(self.agreement)

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
    cleaning = _Cleaning(where)
    answers = with_ids(cleaning.table(parsed(text, where)))
    try:
        agreement = Agreement.model_validate(answers)
    except ValidationError as fault:
        raise AnswersFaultError(where, sentences(fault, answers)) from None
    return Answers(agreement, tuple(cleaning.removed))


_Path = tuple["_Path | None", str | int]
"""Where a value lies: in what, and by which name or number there. Spelt only when it is told."""


def _spelt(path: _Path | None) -> str:
    names: list[str] = []
    while path is not None:
        path, name = path
        names.append(str(name))
    return ".".join(reversed(names))


class _Cleaning:
    """Takes characters out of plain data that no document can carry, and remembers where."""

    def __init__(self, where: str) -> None:
        self.removed: list[str] = []
        self._where = where
        self._keys: set[str] = set()

    def table(self, answers: dict[str, Any]) -> dict[str, Any]:
        return {
            key: self._value(value, (None, self._key(key)), 1) for key, value in answers.items()
        }

    def _value(self, value: Any, path: _Path, depth: int) -> Any:
        if depth > DEPTH_LIMIT:
            raise too_deep(f"{self._where}, {_spelt(path)[:60]}…")
        if isinstance(value, str):
            return self._text(value, path)
        if isinstance(value, list):
            entries = enumerate(value, start=1)
            return [self._value(entry, (path, n), depth + 1) for n, entry in entries]
        if isinstance(value, dict):
            return {
                key: self._value(inner, (path, self._key(key)), depth + 1)
                for key, inner in value.items()
            }
        return value

    def _text(self, value: str, path: _Path) -> str:
        text, names = without_uncarriable(value)
        if names:
            self.removed.append(
                f"{_spelt(path)}: left out {', '.join(names)}, which no document can carry."
            )
        return text

    def _key(self, key: str) -> str:
        if key not in self._keys:
            clean, names = without_uncarriable(key)
            if names:
                raise AnswersFaultError(
                    self._where, (f"the field “{clean[:60]}” has {', '.join(names)} in its name.",)
                )
            self._keys.add(key)
        return key
