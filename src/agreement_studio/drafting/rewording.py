"""Two drafted documents beside each other, clause by clause: which came, went or were reworded.

Clauses are told by their keys. A clause that only bears another number, or points at one that does,
has not changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from agreement_studio.domain.stretches import Span, Stretch, spans
from agreement_studio.drafting.document import Clause, Document, Inline, Reference, Section, Words

_FIRST, _LAST = 0xF0000, 0x10FFFD
"""Private-use characters: one stands for each reference while words are compared."""


class ClauseChangeKind(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    EFFECT = "effect"
    """The words are the same; whether they bind is not."""


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """One clause before and after. `part_key` is the section of the agreement it stands in."""

    kind: ClauseChangeKind
    key: str
    part_key: str
    before: Clause | None
    after: Clause | None
    spans: tuple[Span, ...]
    """The paragraphs, a line each, with references as they are printed; and the heading before
    them where that is not the same."""


def compare_wording(before: Document, after: Document) -> tuple[ClauseChange, ...]:
    """What differs in the clauses: section by section, what was removed first."""
    was, now = _clauses(before), _clauses(after)
    order = {part: n for n, part in enumerate(_parts(after, before))}
    changes = (*_removed(was, now), *_kept_or_added(was, now))
    return tuple(sorted(changes, key=lambda change: order[change.part_key]))


_Clauses = Mapping[str, tuple[str, Clause]]
"""By key, with the section of the agreement each stands in."""


def _clauses(document: Document) -> _Clauses:
    return {
        block.key: (_part(section), block)
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Clause)
    }


def _parts(*documents: Document) -> Mapping[str, None]:
    return dict.fromkeys(_part(section) for one in documents for section in one.sections)


def _part(section: Section) -> str:
    return section.part_key or section.key


def _removed(was: _Clauses, now: _Clauses) -> Iterator[ClauseChange]:
    for key, (part, clause) in was.items():
        if key not in now:
            words = _all(clause, Stretch.REMOVED)
            yield ClauseChange(ClauseChangeKind.REMOVED, key, part, clause, None, words)


def _kept_or_added(was: _Clauses, now: _Clauses) -> Iterator[ClauseChange]:
    for key, (part, clause) in now.items():
        if key not in was:
            words = _all(clause, Stretch.ADDED)
            yield ClauseChange(ClauseChangeKind.ADDED, key, part, None, clause, words)
        elif was[key][1] is not clause:
            earlier, words = was[key][1], _both(was[key][1], clause)
            if any(span.kind is not Stretch.KEPT for span in words):
                yield ClauseChange(ClauseChangeKind.REWORDED, key, part, earlier, clause, words)
            elif earlier.effect is not clause.effect:
                yield ClauseChange(ClauseChangeKind.EFFECT, key, part, earlier, clause, words)


def _all(clause: Clause, kind: Stretch) -> tuple[Span, ...]:
    text = "".join(part.text for part in _inlines(clause, with_heading=False))
    return (Span(kind, text),) if text else ()


def _both(was: Clause, now: Clause) -> tuple[Span, ...]:
    """The words of both, compared with a sign of its own for each target of a reference."""
    with_heading = was.heading != now.heading
    old, new = (tuple(_inlines(one, with_heading=with_heading)) for one in (was, now))
    taken = {character for part in (*old, *new) for character in part.text}
    free = (sign for code in range(_FIRST, _LAST) if (sign := chr(code)) not in taken)
    targets = dict.fromkeys(p.target_key for p in (*old, *new) if isinstance(p, Reference))
    signs = dict(zip(targets, free, strict=False))
    printed = {
        Stretch.REMOVED: _printed(old, signs),
        Stretch.ADDED: _printed(new, signs),
        Stretch.KEPT: _printed(new, signs),
    }
    found = spans(_signed(old, signs), _signed(new, signs))
    return tuple(Span(kind, text.translate(printed[kind])) for kind, text in found)


def _signed(parts: tuple[Inline, ...], signs: Mapping[str, str]) -> str:
    return "".join(
        signs[part.target_key] if isinstance(part, Reference) else part.text for part in parts
    )


def _printed(parts: tuple[Inline, ...], signs: Mapping[str, str]) -> dict[int, str]:
    """What each sign is printed as."""
    return {ord(signs[part.target_key]): part.text for part in parts if isinstance(part, Reference)}


def _inlines(clause: Clause, *, with_heading: bool) -> Iterator[Inline]:
    """Heading and paragraphs as one run, a line each."""
    if with_heading:
        yield Words(f"{clause.heading}\n")
    for position, paragraph in enumerate(clause.paragraphs):
        if position:
            yield Words("\n")
        yield from paragraph.inlines
