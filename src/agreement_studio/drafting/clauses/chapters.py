"""The light edition's few chapters, each gathering several sections (templates/light.toml)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from agreement_studio.assets import template
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.errors import StudioError
from agreement_studio.drafting.clauses.drafted import DraftedClauses, SectionInfo, section_of


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading and the sections it gathers."""

    heading: str
    sections: tuple[SectionKey, ...]


class ChapterError(StudioError):
    """A fault in templates/light.toml, with the chapter and what to do."""


@cache
def chapters(path: Path | None = None) -> tuple[Chapter, ...]:
    """The chapters in order.

    Raises:
        ChapterError: the file cannot be read, or names a section that does not exist.
    """
    source = path or template("light.toml")
    try:
        parsed = tomllib.loads(source.read_text(encoding="utf-8"))
        return tuple(
            Chapter(entry["heading"], tuple(_section(key, entry) for key in entry["sections"]))
            for entry in parsed["chapter"]
        )
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise ChapterError(f"{source.name} is not TOML: {fault}.") from None
    except KeyError as missing:
        raise ChapterError(f"{source.name}: a chapter lacks {missing}.") from None


def _section(key: str, entry: Mapping[str, Any]) -> SectionKey:
    if key in tuple(SectionKey):
        return SectionKey(key)
    nearest = get_close_matches(key, tuple(SectionKey), 1)
    hint = f" Did you mean “{nearest[0]}”?" if nearest else ""
    raise ChapterError(f"light.toml, “{entry['heading']}”: there is no section “{key}”.{hint}")


def in_chapters(drafted: DraftedClauses) -> DraftedClauses:
    """The same clauses under the chapters' headings; a chapter without clauses is left out."""
    by_key = {part.info.key: part.groups for part in drafted.parts}
    gathered = (
        (
            SectionInfo(chapter.sections[0], chapter.heading, ""),
            tuple(group for key in chapter.sections for group in by_key.get(key, ())),
        )
        for chapter in chapters()
    )
    parts = tuple(section_of(info, groups) for info, groups in gathered if groups)
    return replace(drafted, parts=parts)
