"""Guidance is given once: behind the first of the clauses that one template makes."""

from collections.abc import Iterator
from dataclasses import replace

from agreement_studio.drafting.document import Block, Clause, Section


def explained_once(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The same sections, with the guidance of a clause template at its first clause alone."""
    seen: set[str] = set()
    return tuple(replace(s, blocks=tuple(_blocks(s, seen))) for s in sections)


def _blocks(section: Section, seen: set[str]) -> Iterator[Block]:
    for block in section.blocks:
        if isinstance(block, Clause) and block.clause_id in seen:
            yield replace(block, guidance=(), sources=())
            continue
        if isinstance(block, Clause):
            seen.add(block.clause_id)
        yield block
