"""Notes of a document on its paper, each beneath the block it stands beside."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from agreement_studio.desktop.preview.strips import NOTE
from agreement_studio.drafting.document import Block, Document, Paragraph, Section
from agreement_studio.drafting.note import Note
from agreement_studio.drafting.noted import WHOLE_DOCUMENT, keys_within, note_lines, title_of


@dataclass(frozen=True, slots=True)
class Remark(Paragraph):
    """A note as a block of its own: who says it, and then line by line what.

    It is no part of the agreement: only the paper has such blocks, and no file.
    """

    beside: str = ""
    author: str = ""
    lines: tuple[str, ...] = ()


class Remarks:
    """Puts the notes of one draft after another on paper.

    Where each key stands is kept for sections that an edit did not touch, so that the cost of an
    edit does not grow with the document.
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Section, Mapping[str, str]]] = {}

    def shown(self, document: Document) -> Document:
        """The document with its notes as blocks; sections without any are the same objects."""
        if not document.notes:
            self._kept = {}
            return document
        self._kept = {section.key: self._known(section) for section in document.sections}
        beside: dict[str, dict[str, list[Note]]] = {}
        title = title_of(document)
        for note in document.notes:
            section, block = self._place(note, title)
            beside.setdefault(section, {}).setdefault(block, []).append(note)
        return replace(
            document,
            sections=tuple(
                _with_remarks(section, beside[section.key]) if section.key in beside else section
                for section in document.sections
            ),
        )

    def _known(self, section: Section) -> tuple[Section, Mapping[str, str]]:
        kept = self._kept.get(section.key)
        return kept if kept and kept[0] is section else (section, dict(_homes(section)))

    def _place(self, note: Note, title: str) -> tuple[str, str]:
        """The section and the block of it that a note stands beside; the section itself counts."""
        for key, (_, homes) in self._kept.items():
            if note.block_key and note.block_key in homes:
                return key, homes[note.block_key]
        for key, (section, _) in self._kept.items():
            if note.part_key and section.part_key == note.part_key:
                return key, key
        for key, (_, homes) in self._kept.items():
            if title in homes:
                return key, title
        return next(iter(self._kept), WHOLE_DOCUMENT), WHOLE_DOCUMENT


def _homes(section: Section) -> Iterator[tuple[str, str]]:
    """The block that each key stands in."""
    for block in section.blocks:
        yield from ((key, block.key) for key in keys_within(block))
    yield from ((block.key, block.key) for block in section.blocks)
    yield section.key, section.key


def _with_remarks(section: Section, beside: Mapping[str, list[Note]]) -> Section:
    first = (*beside.get(WHOLE_DOCUMENT, ()), *beside.get(section.key, ()))
    blocks: list[Block] = [*_remarks(section.key, first)]
    for block in section.blocks:
        blocks += (block, *_remarks(block.key, beside.get(block.key, ())))
    return replace(section, blocks=tuple(blocks))


def _remarks(beside: str, notes: "tuple[Note, ...] | list[Note]") -> Iterator[Remark]:
    for number, note in enumerate(notes, start=1):
        yield Remark(
            f"{beside}{NOTE}{number}",
            (),
            beside=beside,
            author=note.author.strip(),
            lines=note_lines(note.text),
        )
