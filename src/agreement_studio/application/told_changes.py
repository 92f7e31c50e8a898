"""Changes in words, ready to be printed, styled or written as JSON."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from agreement_studio.application.change_sentences import shown
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.compare import Change
from agreement_studio.domain.stretches import Span, Stretch
from agreement_studio.drafting.rewording import ClauseChange
from agreement_studio.texts import Texts


class Room(StrEnum):
    """How much of a change stays in the room."""

    NONE = "none"
    PART = "part"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ToldChange:
    """One change in words."""

    change: Change | ClauseChange
    section: SectionKey
    sentence: str
    spans: tuple[Span, ...] = ()
    """Of prose, the words that stayed, went and came, whole; the sentence may leave some out."""
    words: str = ""
    """Those words as they stand in the sentence, with signs for what went and what came."""
    room: Room = Room.NONE
    mark: str = ""
    """What a reader is told of that: “stays in the room”; ``""`` where all may leave it."""

    @property
    def text(self) -> str:
        return f"{self.sentence} ({self.mark})" if self.mark else self.sentence

    @property
    def pieces(self) -> tuple[Span, ...]:
        """The text in pieces, for whoever shows what went and what came by its look."""
        if not self.words or self.words not in self.text:
            return (Span(Stretch.KEPT, self.text),)
        before, _, after = self.text.partition(self.words)
        pieces = (Span(Stretch.KEPT, before), *shown(self.spans), Span(Stretch.KEPT, after))
        return tuple(one for one in pieces if one.text)


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """The changes of one section, or those of the wording, under their heading."""

    heading: str
    changes: tuple[ToldChange, ...]


@dataclass(frozen=True, slots=True)
class ChangeList:
    """All changes; empty where two agreements say the same."""

    groups: tuple[ChangeGroup, ...]

    def __iter__(self) -> Iterator[ToldChange]:
        return (change for group in self.groups for change in group.changes)

    def __bool__(self) -> bool:
        return bool(self.groups)


def as_text(changes: ChangeList, texts: Texts) -> str:
    """The list as lines of plain text, a heading and its changes a paragraph."""
    if not changes:
        return texts.phrase("changes.none") + "\n"
    paragraphs = (
        "\n".join((group.heading, *(f"- {one.text}" for one in group.changes)))
        for group in changes.groups
    )
    return "\n\n".join(paragraphs) + "\n"
