"""Checks as data: what each looks for, how much it matters, what it says, why and what settles it.

They stand in ``resources/checks/``, one file for each section of an agreement, and whoever writes
plain English can edit them. The rules that apply them stand in ``review/checks`` under their ids.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from string import Formatter
from types import MappingProxyType
from typing import Any

from agreement_studio.assets import resource
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.room_only import stays_in_room
from agreement_studio.review.finding import Severity

LIMITS = "limits"
"""The one file with every figure from which a check speaks."""
_NEEDED = ("title", "severity", "reads", "sentence", "why", "settle", "example", "source")
_KNOWN = {*_NEEDED, "other"}


class CheckFileError(StudioError):
    """A file under resources/checks/ that cannot be used, with the place and what to do."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence with ``{facts}``, and how much it matters when it is said."""

    sentence: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class Check:
    """One check, as its file describes it."""

    id: str
    title: str
    """What it looks for, in a few words."""
    section: str
    severity: Severity
    reads: tuple[str, ...]
    """The answers it reads, by their place in the model; ``clauses`` for the drafted text."""
    sentence: str
    why: str
    """Why it matters, in one line."""
    settle: str
    """What would settle it."""
    example: str
    """A case in which it speaks."""
    source: str
    """Where the thinking comes from."""
    other: Mapping[str, Saying] = field(default_factory=dict)
    """What it says in other cases, by the name of the case."""
    limits: Mapping[str, int] = field(default_factory=dict)
    """The figures from which it speaks, by name."""
    lawyer: str = ""
    """A line for the lawyer."""
    is_word: bool = False
    """Whether it is an entry of the word list."""

    @property
    def stays_in_room(self) -> bool:
        """Whether it reads answers that stay in the room."""
        return any(map(stays_in_room, self.reads))

    def saying(self, case: str) -> Saying:
        """What it says in a case; ``""`` is the usual one."""
        return self.other[case] if case else Saying(self.sentence, self.severity)


@cache
def load_checks() -> Mapping[str, Check]:
    """Every check by its id: by section in document order, then as the files have them.

    Raises:
        CheckFileError: a file cannot be used.
    """
    return read_checks(resource("checks"))


def read_checks(folder: Path) -> Mapping[str, Check]:
    """The checks in a folder laid out as :func:`load_checks` says."""
    limits = read_tables(folder / f"{LIMITS}.toml")
    found: dict[str, Check] = {}
    for section in SectionKey:
        path = folder / f"{section.value}.toml"
        for identifier, table in read_tables(path).items() if path.exists() else ():
            if identifier in found:
                raise CheckFileError(f"{path.name}: [{identifier}] is in another file already.")
            found[identifier] = _check(identifier, table, limits.get(identifier, {}), path)
    _refuse_stray(limits, found)
    return MappingProxyType(found)


def read_tables(path: Path) -> dict[str, Any]:
    """What a file about checks holds, by check."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as reason:
        raise CheckFileError(f"{path.name} cannot be read: {reason}.") from reason


def _refuse_stray(limits: Mapping[str, Any], found: Mapping[str, Check]) -> None:
    for identifier in limits:
        if identifier not in found:
            raise CheckFileError(f"{LIMITS}.toml: there is no check [{identifier}].")


def _check(identifier: str, table: Mapping[str, Any], limits: Any, path: Path) -> Check:
    where = f"{path.name}: [{identifier}]"
    for name in _NEEDED:
        if not table.get(name):
            raise CheckFileError(f"{where} needs “{name}”.")
    for name in table:
        if name not in _KNOWN:
            raise CheckFileError(f"{where} knows no “{name}”; take it out.")
    severity = _severity(table["severity"], where)
    other = {
        case: Saying(
            _sentence(said.get("sentence", ""), f"{where} {case}"),
            _severity(said.get("severity", severity), where),
        )
        for case, said in table.get("other", {}).items()
    }
    return Check(
        id=identifier,
        title=table["title"],
        section=path.stem,
        severity=severity,
        reads=tuple(table["reads"]),
        sentence=_sentence(table["sentence"], where),
        why=table["why"],
        settle=table["settle"],
        example=table["example"],
        source=table["source"],
        other=MappingProxyType(other),
        limits=MappingProxyType(dict(limits)),
    )


def _severity(value: str, where: str) -> Severity:
    try:
        return Severity(value)
    except ValueError:
        raise CheckFileError(
            f"{where}: “{value}” is not a severity. Write must, should, could or note."
        ) from None


def _sentence(text: str, where: str) -> str:
    """The sentence, when its facts are plain names in braces."""
    try:
        names = [(name, spec, as_) for _, name, spec, as_ in Formatter().parse(text) if name]
    except ValueError as reason:
        raise CheckFileError(f"{where}: a brace is left open in its sentence.") from reason
    if not text or any(spec or as_ or not name.isidentifier() for name, spec, as_ in names):
        raise CheckFileError(f"{where} needs a sentence with facts such as {{name}}, and no more.")
    return text
