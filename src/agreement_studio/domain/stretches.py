"""Two texts side by side, word by word: what stayed, what went and what came."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from agreement_studio.domain.splice import Splice, word_splices

LITTLE = 0.5
"""Where less of the shorter text than this share stayed, the text is told as replaced whole."""


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

    Changes with nothing but a blank between them are one: people read phrases. Where little has
    stayed the whole text is one change, as a few small words in common tell a reader nothing.
    """
    found = tuple(span for span in _spans(old, new) if span.text)
    stayed = sum(_letters(text) for kind, text in found if kind is Stretch.KEPT)
    if not (old and new) or stayed >= LITTLE * min(_letters(old), _letters(new)):
        return found
    return (Span(Stretch.REMOVED, old), Span(Stretch.ADDED, new))


def _spans(old: str, new: str) -> Iterator[Span]:
    position = 0
    for start, stop, text in _phrases(old, word_splices(old, new)):
        yield Span(Stretch.KEPT, old[position:start])
        yield Span(Stretch.REMOVED, old[start:stop])
        yield Span(Stretch.ADDED, text)
        position = stop
    yield Span(Stretch.KEPT, old[position:])


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


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
