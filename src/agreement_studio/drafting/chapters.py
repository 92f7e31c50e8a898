"""The light edition's few chapters, each gathering several sections (templates/light.toml)."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache

from agreement_studio.assets import template
from agreement_studio.domain.choices import SectionKey
from agreement_studio.drafting.drafted import DraftedClauses, SectionInfo, section_of


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading and the sections it gathers."""

    heading: str
    sections: tuple[SectionKey, ...]


@cache
def chapters() -> tuple[Chapter, ...]:
    """The chapters in order. A key that is no section raises ValueError when first read."""
    parsed = tomllib.loads(template("light.toml").read_text(encoding="utf-8"))
    return tuple(
        Chapter(entry["heading"], tuple(SectionKey(key) for key in entry["sections"]))
        for entry in parsed["chapter"]
    )


def in_chapters(drafted: DraftedClauses) -> DraftedClauses:
    """The same clauses under the chapters' headings; a chapter without clauses is left out."""
    by_key = {part.info.key: part.clauses for part in drafted.parts}
    gathered = (
        (
            SectionInfo(chapter.sections[0], chapter.heading, ""),
            tuple(clause for key in chapter.sections for clause in by_key.get(key, ())),
        )
        for chapter in chapters()
    )
    parts = tuple(section_of(info, clauses) for info, clauses in gathered if clauses)
    return replace(drafted, parts=parts)
