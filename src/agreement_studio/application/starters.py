"""The starting templates that ship, and what each is for."""

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from agreement_studio.assets import template
from agreement_studio.domain.errors import StudioError


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
    """Every starting template, in the order of the index."""
    folder = template("starters")
    index = tomllib.loads((folder / "index.toml").read_text(encoding="utf-8"))
    return tuple(
        Starter(
            id=identifier,
            title=entry["title"],
            what_for=entry["what_for"],
            partners=entry["partners"],
            status=entry["status"],
            unfinished=tuple(entry.get("unfinished", ())),
            path=folder / entry["file"],
        )
        for identifier, entry in index.items()
    )


def starter(identifier: str) -> Starter:
    """The starting template of that id.

    Raises:
        UnknownStarterError: there is none; names the nearest.
    """
    known = {entry.id: entry for entry in starters()}
    if identifier in known:
        return known[identifier]
    nearest = get_close_matches(identifier[:60], known, 1)
    hint = f"Did you mean “{nearest[0]}”?" if nearest else f"There are {', '.join(known)}."
    raise UnknownStarterError(f"There is no template “{identifier}”. {hint}")
