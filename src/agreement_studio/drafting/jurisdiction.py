"""Law texts by jurisdiction: packs that a legal officer can read and change without code.

A pack is ``resources/jurisdictions/<key>.toml``: a table for each entry with its `text`, where it
comes from, when that was seen, and who has reviewed it (empty until a named lawyer has).
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from agreement_studio.assets import resource
from agreement_studio.domain.choices import Jurisdiction
from agreement_studio.domain.errors import StudioError


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
class Pack:
    """The law texts of one jurisdiction; empty when none is chosen or none is shipped."""

    key: str = ""
    entries: Mapping[str, LawText] = field(default_factory=dict)

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
    return Pack(path.stem, {name: _entry(path, name, table) for name, table in tables.items()})


def _entry(path: Path, name: str, table: object) -> LawText:
    if isinstance(table, str):
        return LawText(name, table)
    if not isinstance(table, dict) or not isinstance(table.get("text"), str):
        raise PackError(f'{path.name}: “{name}” needs a text. Add text = "…" beneath [{name}].')
    seen_on = table.get("seen_on")
    return LawText(
        name,
        table["text"],
        str(table.get("source", "")),
        seen_on if isinstance(seen_on, date) else None,
        str(table.get("reviewed_by", "")),
    )
