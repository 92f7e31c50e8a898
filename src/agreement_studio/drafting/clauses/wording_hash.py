"""The hash of what clauses say: it changes with the words people read, and with nothing else.

A reference counts by what it names and not by its number, so that numbering a clause anew leaves
every other as it was. Guidance notes, emphasis and layout are not part of the wording; a gap or a
mark is, by its words, and so is whether a clause binds.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from agreement_studio.domain.choices import Status
from agreement_studio.drafting.answers.pieces import Piece, Pointer
from agreement_studio.drafting.clauses.drafted import (
    DraftedParagraph,
    DraftedSection,
    UnnumberedClause,
)
from agreement_studio.drafting.document import Inline, Reference

NONE_MARKED: frozenset[str] = frozenset()


def text_hash(paragraphs: Sequence[DraftedParagraph]) -> str:
    """sha256 of what these paragraphs say, 64 hex digits."""
    return hash_of([said(paragraph.pieces) for paragraph in paragraphs])


def clause_hash(clause: UnnumberedClause, status: Status | None) -> str:
    """sha256 of the wording of one clause under a status: heading, text and effect."""
    text = text_hash(clause.paragraphs)
    return hash_of([clause.heading, clause.effect(status).value, text])


def section_hash(
    part: DraftedSection, status: Status | None, marked: frozenset[str] = NONE_MARKED
) -> str:
    """sha256 of the wording of a section; `marked` are keys of clauses that bear “check again”."""
    return KeptWordings().of(part, status, marked)


def said(pieces: Iterable[Piece | Inline]) -> list[str | list[str]]:
    """The words of a paragraph in one piece, broken only by what a reference names."""
    found: list[str | list[str]] = [""]
    for piece in pieces:
        if isinstance(piece, Pointer):
            found += [[piece.place.value, piece.target], ""]
        elif isinstance(piece, Reference):
            found += [[piece.target_key], ""]
        else:
            found[-1] = f"{found[-1]}{piece.text}"
    return found


def hash_of(what: Any) -> str:
    """sha256 of plain JSON values, the same on every machine."""
    text = json.dumps(what, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class _Kept:
    part: DraftedSection
    signs: tuple[Status | None, frozenset[str]]
    clauses: dict[str, tuple[UnnumberedClause, str]]
    whole: str


class KeptWordings:
    """Hashes sections one draft after the other; clauses that did not change are not read again."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}

    def of(self, part: DraftedSection, status: Status | None, marked: frozenset[str]) -> str:
        """What :func:`section_hash` says of this section."""
        name = part.info.key.value
        kept, signs = self._kept.get(name), (status, marked)
        if kept is None or kept.part is not part or kept.signs != signs:
            before = kept.clauses if kept and kept.signs[0] is status else {}
            kept = self._kept[name] = _hashed(part, signs, before)
        return kept.whole


def _hashed(
    part: DraftedSection,
    signs: tuple[Status | None, frozenset[str]],
    before: dict[str, tuple[UnnumberedClause, str]],
) -> _Kept:
    status, marked = signs
    clauses = {}
    for clause in part.clauses:
        kept = before.get(clause.key)
        is_known = kept is not None and kept[0] is clause
        clauses[clause.key] = kept if kept and is_known else (clause, clause_hash(clause, status))
    lines = [[digest, key in marked] for key, (_, digest) in clauses.items()]
    return _Kept(part, signs, clauses, hash_of([part.info.heading, lines]))
