"""Clauses to be read back to the room, a screenful at a time, each with a line in plain words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agreement_studio.drafting.document import Clause, Document, Role, Section, SectionKind
from agreement_studio.texts import Texts

SCREENFUL = 330
"""About how many characters can be read from the last row at once."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“])")


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause, or a screenful of one."""

    key: str
    """The key of its clause."""
    section: str
    number: str
    heading: str
    text: str
    plain: str
    """What the clause is for, in plain words."""
    part: int = 1
    parts: int = 1


def passages(document: Document, texts: Texts) -> tuple[Passage, ...]:
    """Every clause of a draft with guidance, in reading order."""
    plain = _plain_words(document)
    return tuple(
        passage
        for section in document.sections
        if section.kind is SectionKind.NUMBERED
        for clause in section.blocks
        if isinstance(clause, Clause)
        for passage in _of_clause(clause, section, plain, texts)
    )


def _plain_words(document: Document) -> dict[str, str]:
    """Why there is a clause, by its id in the library: the first guidance note, without label."""
    return {
        block.clause_id: _first_sentence("".join(i.text for i in note.inlines[1:]).strip())
        for block in document.blocks()
        if isinstance(block, Clause)
        for note in block.guidance[:1]
    }


def _first_sentence(text: str) -> str:
    return _SENTENCE.split(text, maxsplit=1)[0]


def _of_clause(
    clause: Clause, section: Section, plain: dict[str, str], texts: Texts
) -> Iterator[Passage]:
    meaning = texts.choice("section_key", section.part_key, "meaning")
    screens = tuple(_screens(clause))
    for part, text in enumerate(screens, start=1):
        yield Passage(
            key=clause.key,
            section=section.part_key,
            number=clause.number,
            heading=clause.heading,
            text=text,
            plain=plain.get(clause.clause_id, "") or meaning,
            part=part,
            parts=len(screens),
        )


def _screens(clause: Clause) -> Iterator[str]:
    """The text of a clause, divided between sentences where it is long."""
    held = ""
    for paragraph in clause.paragraphs:
        lead = f"{paragraph.number} " if paragraph.number else ""
        is_item = paragraph.role in {Role.CLAUSE_ITEM, Role.CLAUSE_SUB_ITEM, Role.BULLET}
        for nth, sentence in enumerate(_SENTENCE.split(f"{lead}{paragraph.text}")):
            between = " " if nth else "\n" if is_item else "\n\n"
            if held and len(held) + len(sentence) > SCREENFUL:
                yield held
                held, between = "", ""
            held = f"{held}{between}{sentence}" if held else sentence
    if held:
        yield held
