"""The clause library: every clause file of a folder, and the sections they stand in.

``contents.toml`` holds the sections in order; each names its clauses in order. What is read has
been held against the model and itself, so drafting never meets a name it does not know.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from agreement_studio.assets import template
from agreement_studio.domain.choices import SectionKey
from agreement_studio.drafting.clause_library.checking import check_clause, presence_named
from agreement_studio.drafting.clause_library.clause_file import ClauseTemplate, read_clause
from agreement_studio.drafting.clause_library.expressions import Known
from agreement_studio.drafting.faults import TemplateFault, nearest_of
from agreement_studio.drafting.jurisdiction import law_names

CONTENTS = "contents.toml"
GUIDE = "README.md"
"""How to change a wording, for whoever opens the folder; no clause."""
_SECTION_KEYS = ("key", "heading", "formal", "clauses")


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section before drafting: its plain heading, its formal term, its clauses in order."""

    key: SectionKey
    heading: str
    formal: str
    clause_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """The clauses by id, and the sections in document order."""

    clauses: Mapping[str, ClauseTemplate]
    sections: tuple[SectionPlan, ...]

    @property
    def unreviewed(self) -> tuple[str, ...]:
        """The ids of clauses that no named lawyer has reviewed, in document order."""
        ids = (clause_id for section in self.sections for clause_id in section.clause_ids)
        return tuple(clause_id for clause_id in ids if not self.clauses[clause_id].reviewed_by)


def load_library(folder: Path | None = None, packs: Path | None = None) -> Library:
    """The library of a folder, read and checked once; by default the one shipped.

    `packs` is the folder of jurisdictions whose entries ``law.…`` may name, by default the shipped
    one. Raises TemplateFault for the first fault, with file, line and nearest known name.
    """
    return _loaded(folder or template("clauses", "en-GB"), packs)


@cache
def _loaded(folder: Path, packs: Path | None) -> Library:
    clauses = {clause.id: clause for clause in _clauses(folder)}
    library = Library(clauses, tuple(_sections(folder, clauses)))
    known = Known(frozenset(clauses), law_names(packs))
    for clause in clauses.values():
        check_clause(clause, known)
    _refuse_circles(library)
    return library


def _clauses(folder: Path) -> Iterator[ClauseTemplate]:
    for path in sorted(folder.glob("*.md")):
        if path.name == GUIDE:
            continue
        clause = read_clause(_text_of(path), path.name)
        if clause.id != path.stem:
            raise clause.fault_at("id", f"the id “{clause.id}” must be the name of the file.")
        yield clause


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise TemplateFault(path.name, 1, "", "save this file as UTF-8 text.") from None


# ------------------------------------------------------------------------------------ contents


def _sections(folder: Path, clauses: Mapping[str, ClauseTemplate]) -> Iterator[SectionPlan]:
    rows = _rows(folder)
    placed: dict[str, SectionKey] = {}
    for table in _tables(rows):
        plan = _plan(rows, table)
        for clause_id in plan.clause_ids:
            _hold_place(rows, clause_id, plan.key, clauses, placed)
            placed[clause_id] = plan.key
        yield plan
    for clause in clauses.values():
        if clause.id not in placed:
            raise clause.fault_at("id", f"{CONTENTS} does not place {clause.id} in a section.")


def _rows(folder: Path) -> list[str]:
    path = folder / CONTENTS
    if not path.is_file():
        raise TemplateFault(CONTENTS, 1, "", "the list of sections and their clauses is missing.")
    return _text_of(path).split("\n")


def _tables(rows: list[str]) -> list[dict[str, Any]]:
    try:
        contents = tomllib.loads("\n".join(rows))
    except tomllib.TOMLDecodeError as fault:
        raise TemplateFault(CONTENTS, 1, "", f"not a readable TOML file: {fault}.") from None
    sections = contents.get("section")
    if not isinstance(sections, list) or not all(isinstance(t, dict) for t in sections):
        raise TemplateFault(CONTENTS, 1, "section", "write one [[section]] for each section.")
    return sections


def _plan(rows: list[str], table: Mapping[str, Any]) -> SectionPlan:
    for name in table:
        if name not in _SECTION_KEYS:
            line = _line(rows, name)
            near = nearest_of(name, _SECTION_KEYS)
            raise TemplateFault(CONTENTS, line, name, f"there is no key “{name}”.", near)
    key, clauses = str(table.get("key", "")), table.get("clauses", [])
    if key not in list(SectionKey):
        near = nearest_of(key, [section.value for section in SectionKey])
        line = _line(rows, f'"{key}"')
        raise TemplateFault(CONTENTS, line, "key", f"there is no section “{key}”.", near)
    if not table.get("heading") or not isinstance(clauses, list):
        line = _line(rows, f'"{key}"')
        raise TemplateFault(CONTENTS, line, key, "a section needs a heading and a list of clauses.")
    formal = str(table.get("formal", ""))
    return SectionPlan(SectionKey(key), str(table["heading"]), formal, tuple(map(str, clauses)))


def _hold_place(
    rows: list[str],
    clause_id: str,
    section: SectionKey,
    clauses: Mapping[str, ClauseTemplate],
    placed: Mapping[str, SectionKey],
) -> None:
    line = _line(rows, f'"{clause_id}"')
    if clause_id not in clauses:
        near = nearest_of(clause_id, clauses)
        what = f"there is no clause file {clause_id}.md."
        raise TemplateFault(CONTENTS, line, section.value, what, near)
    if clause_id in placed:
        raise TemplateFault(CONTENTS, line, section.value, f"{clause_id} is placed twice.")
    own = clauses[clause_id].section
    if own is not section:
        what = f"{clause_id} says it belongs to {own.value}."
        raise TemplateFault(CONTENTS, line, section.value, what)


def _line(rows: list[str], wanted: str) -> int:
    return next((number for number, row in enumerate(rows, start=1) if wanted in row), 1)


# ------------------------------------------------------------------------------------- circles


def _refuse_circles(library: Library) -> None:
    """Whether a clause is there may not depend on itself, through whichever others."""
    for clause in library.clauses.values():
        seen: set[str] = set()
        open_ids = list(presence_named(clause.when))
        while open_ids:
            clause_id = open_ids.pop()
            if clause_id == clause.id:
                raise clause.fault_at("when", "this clause is present only if it is present.")
            if clause_id not in seen:
                seen.add(clause_id)
                open_ids += presence_named(library.clauses[clause_id].when)
