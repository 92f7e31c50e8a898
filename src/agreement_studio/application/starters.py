"""The starting templates that ship, and what each is for."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agreement_studio.assets import template
from agreement_studio.domain.errors import StudioError


class UnreadableIndexError(StudioError):
    """The list of starting templates cannot be read."""


class UnknownStarterError(StudioError):
    """No starting template bears that id."""


@dataclass(frozen=True, slots=True)
class Starter:
    """A starting template: a finished, fictional agreement to learn from and write over."""

    id: str
    title: str
    what_for: str
    partners: str
    """Who is in it, in words: "6 partners, 2 of them public"."""
    status: str
    unfinished: tuple[str, ...]
    """What it leaves open on purpose."""
    path: Path


def starters() -> tuple[Starter, ...]:
    """Every starting template, in the order of the index.

    Raises:
        UnreadableIndexError: the index is no TOML, or an entry lacks an answer.
    """
    index = template("starters", "index.toml")
    try:
        entries = tomllib.loads(index.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise UnreadableIndexError(f"{index}: this cannot be read: {fault}.") from None
    return tuple(_starter(index, identifier, entry) for identifier, entry in entries.items())


def _starter(index: Path, identifier: str, entry: Mapping[str, Any]) -> Starter:
    try:
        return Starter(
            id=identifier,
            title=entry["title"],
            what_for=entry["what_for"],
            partners=entry["partners"],
            status=entry["status"],
            unfinished=tuple(entry.get("unfinished", ())),
            path=index.parent / entry["file"],
        )
    except KeyError as missing:
        raise UnreadableIndexError(
            f"{index}: the entry “{identifier}” has no “{missing.args[0]}”. Add it there."
        ) from None


def starter(identifier: str) -> Starter:
    """The starting template of that id.

    Raises:
        UnknownStarterError: there is none; names the nearest.
    """
    known = {entry.id: entry for entry in starters()}
    if identifier in known:
        return known[identifier]
    from difflib import get_close_matches  # noqa: PLC0415 - for a slip of the pen only

    nearest = get_close_matches(identifier[:60], known, 1)
    hint = f"Did you mean “{nearest[0]}”?" if nearest else f"There are {', '.join(known)}."
    raise UnknownStarterError(f"There is no template “{identifier}”. {hint}")
