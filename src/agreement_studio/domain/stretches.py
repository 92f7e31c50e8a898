"""Two texts side by side, word by word: what stayed, what went and what came."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from agreement_studio.domain.splice import Splice, word_splices


class Stretch(StrEnum):
    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


class Span(NamedTuple):
    """A run of words. Kept and removed ones are the old text, kept and added ones the new."""

    kind: Stretch
    text: str


def spans(old: str, new: str) -> tuple[Span, ...]:
    """How `old` became `new`, in reading order; what went stands before what came for it.

    Changes with nothing but a blank between them are one: people read phrases.
    """
    found: list[Span] = []
    position = 0
    for start, stop, text in _phrases(old, word_splices(old, new)):
        found.append(Span(Stretch.KEPT, old[position:start]))
        found.append(Span(Stretch.REMOVED, old[start:stop]))
        found.append(Span(Stretch.ADDED, text))
        position = stop
    found.append(Span(Stretch.KEPT, old[position:]))
    return tuple(span for span in found if span.text)


def _phrases(old: str, changes: tuple[Splice, ...]) -> Iterator[Splice]:
    held: Splice | None = None
    for change in changes:
        between = old[held.stop : change.start] if held else ""
        if held and between.isspace():
            held = Splice(held.start, change.stop, f"{held.text}{between}{change.text}")
            continue
        if held:
            yield held
        held = change
    if held:
        yield held
