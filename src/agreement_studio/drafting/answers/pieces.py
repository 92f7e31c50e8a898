"""What stands inside a line while a clause is being drafted, before numbers are known."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from agreement_studio.domain.direction import isolated
from agreement_studio.drafting.document import (
    Emphasis,
    Gap,
    Inline,
    Mark,
    Variable,
    Words,
)

SCHEDULES = (
    "outcomes",
    "powers",
    "resources",
    "risks",
    "accountability",
    "plan",
    "contacts",
    "cover",
    "records",
    "control",
    "reviews",
    "open_points",
    "glossary",
    "kept_words",
    "consent",
    "standards",
    "funder",
    "payments",
    "knowledge",
)
"""The keys of schedules that clause text may refer to."""


class Place(StrEnum):
    """What a reference may point at."""

    CLAUSE = "clause"
    SECTION = "section"
    SCHEDULE = "schedule"
    SURVIVING = "surviving"  # the clauses that go on after the end


@dataclass(frozen=True, slots=True)
class NameOf:
    """The name of a partner, body or role; takes a capital where it opens a sentence."""

    path: str
    text: str
    emphasis: Emphasis = Emphasis.PLAIN
    is_person: bool = False

    @property
    def plain(self) -> Variable:
        return Variable(self.path, self.text, self.emphasis)


@dataclass(frozen=True, slots=True)
class Pointer:
    """A reference whose number is not known yet. `opens` is true where it opens a sentence."""

    place: Place
    target: str
    opens: bool = False
    text: str = field(default="", init=False)


Piece = Words | Variable | Gap | Mark | NameOf | Pointer


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch of a sentence, made by a filter or a leaf. `count` tells how many it names."""

    pieces: tuple[Piece, ...]
    count: int = 1
    is_plural: bool = False

    def __bool__(self) -> bool:
        return any(not isinstance(piece, Gap) for piece in self.pieces)

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def saying(self, *pieces: Piece) -> "Said":
        """The same stretch in other pieces."""
        return Said(pieces, self.count, self.is_plural)

    @property
    def inlines(self) -> tuple[Inline, ...]:
        """The stretch for a place without references: a table, the front page."""
        return tuple(inlines_of(self.pieces))


def inlines_of(pieces: Iterable[Piece]) -> Iterable[Inline]:
    """The pieces as inlines. Pointers have no place outside clauses and are left out."""
    for piece in pieces:
        if isinstance(piece, NameOf):
            yield piece.plain
        elif not isinstance(piece, Pointer):
            yield piece


def spelled(pieces: Iterable[Inline | Piece]) -> str:
    """The pieces as bare text, for a heading or a name; its answers stay isolated in it."""
    return "".join(
        isolated(piece.text) if isinstance(piece, Variable | NameOf) else piece.text
        for piece in pieces
    )


def joined(parts: Iterable[Said], last: str = "and") -> tuple[Piece, ...]:
    """Stretches joined as people list things: "a", "a and b", "a, b and c".

    A comma goes before the last word where a part holds that word or an "and" itself, and
    semicolons part what holds commas.
    """
    said = list(parts)
    texts = [part.text for part in said]
    mark = ";" if any(", " in text or "; " in text for text in texts) else ","
    within = (" and ", f" {last} ")
    is_marked = mark == ";" or any(word in text for text in texts for word in within)
    closing = mark if is_marked else ""
    pieces: list[Piece] = []
    for position, part in enumerate(said):
        if position and position == len(said) - 1:
            pieces.append(Words(f"{closing} {last} "))
        elif position:
            pieces.append(Words(f"{mark} "))
        pieces.extend(part.pieces)
    return tuple(pieces)
