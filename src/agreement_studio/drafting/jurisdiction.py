"""Law texts by jurisdiction: packs that a legal officer can read and change without code.

A pack is ``resources/jurisdictions/<key>.toml``: a table for each entry with its `text`, where it
comes from, when that was seen, and who has reviewed it (empty until a named lawyer has). Beside
the texts stand the routes by which a decision that the law gives to a public body may move.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from agreement_studio.assets import resource
from agreement_studio.domain.choices import Jurisdiction, LawfulRoute, Sector
from agreement_studio.domain.errors import StudioError

ROUTES = "lawful_routes"
"""The one name in a pack that is no text: its routes."""
_OPEN_TO = frozenset({*Sector, "people"})


class PackError(StudioError):
    """A jurisdiction's file that cannot be used, with the entry and what to do."""


@dataclass(frozen=True, slots=True)
class LawText:
    """One entry: words that go into a clause as they stand."""

    key: str
    text: str
    source: str = ""
    seen_on: date | None = None
    reviewed_by: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """A way in which a decision that the law gives to a public body may lawfully move."""

    moves_decision: bool
    """False where only the running of something moves and its holder goes on deciding."""
    open_to: frozenset[str]
    """Who may decide by it: sectors, and ``people`` for whoever is no partner."""
    legal_forms: tuple[str, ...] = ()
    """Words of which the legal forms of giver and receiver hold one; empty for any form."""
    needs_pooling_powers: bool = False
    """Whether it is open only to bodies that may use the law's own scheme for pooled funds."""
    source: str = ""
    seen_on: date | None = None
    reviewed_by: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """The law of one jurisdiction; empty when none is chosen or none is shipped."""

    key: str = ""
    entries: Mapping[str, LawText] = field(default_factory=dict)
    routes: Mapping[LawfulRoute, Route] = field(default_factory=dict)

    def get(self, name: str) -> LawText | None:
        return self.entries.get(name)


NO_PACK = Pack()


def load_pack(jurisdiction: Jurisdiction | None, folder: Path | None = None) -> Pack:
    """The pack of a jurisdiction. Empty for None and where no file is shipped.

    Raises PackError when the file is there and cannot be read.
    """
    if jurisdiction is None:
        return NO_PACK
    return _read((folder or resource("jurisdictions")) / f"{jurisdiction.value}.toml")


@cache
def law_names(folder: Path | None = None) -> frozenset[str]:
    """The entries that any shipped pack holds; clauses may name these."""
    packs = sorted((folder or resource("jurisdictions")).glob("*.toml"))
    return frozenset(name for path in packs for name in _read(path).entries)


@cache
def _read(path: Path) -> Pack:
    if not path.is_file():
        return Pack(path.stem)
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise PackError(f"{path.name} is not a readable TOML file: {fault}.") from None
    routes = tables.pop(ROUTES, {})
    return Pack(
        path.stem,
        {name: _entry(path, name, table) for name, table in tables.items()},
        {_route_key(path, key): _route(path, key, table) for key, table in routes.items()},
    )


def _entry(path: Path, name: str, table: object) -> LawText:
    if isinstance(table, str):
        return LawText(name, table)
    if not isinstance(table, dict) or not isinstance(table.get("text"), str):
        raise PackError(f'{path.name}: “{name}” needs a text. Add text = "…" beneath [{name}].')
    return LawText(name, table["text"], **_provenance(table))


def _provenance(table: Mapping[str, Any]) -> dict[str, Any]:
    seen_on = table.get("seen_on")
    return {
        "source": str(table.get("source", "")),
        "seen_on": seen_on if isinstance(seen_on, date) else None,
        "reviewed_by": str(table.get("reviewed_by", "")),
    }


def _route_key(path: Path, key: str) -> LawfulRoute:
    try:
        return LawfulRoute(key)
    except ValueError:
        known = ", ".join(LawfulRoute)
        raise PackError(f"{path.name}: [{ROUTES}.{key}] is no route. Use {known}.") from None


def _route(path: Path, key: str, table: Mapping[str, Any]) -> Route:
    open_to, moves = frozenset(table.get("open_to", ())), table.get("moves")
    if not open_to or not open_to <= _OPEN_TO or moves not in {"decision", "running"}:
        raise PackError(
            f"{path.name}: [{ROUTES}.{key}] needs open_to, a list with some of"
            f' {", ".join(sorted(_OPEN_TO))}, and moves = "decision" or "running".'
        )
    return Route(
        moves_decision=moves == "decision",
        open_to=open_to,
        legal_forms=tuple(table.get("legal_forms", ())),
        needs_pooling_powers=table.get("needs_pooling_powers") is True,
        **_provenance(table),
    )
