"""Where the direction of a text turns.

ISO 29500 (17.3.2.30) leaves open how letters that run right to left look in a run without ``w:rtl``
and the other way round, so a text is cut into runs as its letters run. Signs, spaces and figures go
with their neighbours, roughly as UAX #9 resolves them in a paragraph that runs left to right.
"""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final
from unicodedata import bidirectional, mirrored

from agreement_studio.domain.direction import END_OF_ISOLATE, ISOLATES

_STRONG: Final = {"L": False, "R": True, "AL": True, "AN": True}
_FIGURE: Final = "EN"
_ATTACHED: Final = frozenset({"NSM", "BN"})  # vowel points and joiners stay with their letter


def stretches(text: str) -> Iterator[tuple[bool, str]]:
    """The text in pieces: whether a piece runs right to left, and the piece."""
    turned = [is_so for piece, base in _isolates(text) for is_so in _resolved(piece, base=base)]
    for is_so, group in groupby(zip(turned, text, strict=True), key=itemgetter(0)):
        yield is_so, "".join(character for _, character in group)


def _isolates(text: str) -> Iterator[tuple[str, bool]]:
    """The text between outermost isolates and these, each with whether it runs right to left."""
    depth = start = 0
    for at, character in enumerate(text):
        if character in ISOLATES:
            if not depth:
                yield text[start:at], False
                start = at
            depth += 1
        elif character == END_OF_ISOLATE and depth:
            depth -= 1
            if not depth:
                yield text[start : at + 1], _first_strong(text[start + 1 : at])
                start = at + 1
    yield text[start:], False


def _first_strong(text: str) -> bool:
    """Whether the first letter outside inner isolates runs right to left."""
    depth = 0
    for character in text:
        if character in ISOLATES:
            depth += 1
        elif character == END_OF_ISOLATE:
            depth -= 1
        elif not depth and (kind := bidirectional(character)) in _STRONG:
            return _STRONG[kind]
    return False


def _resolved(text: str, *, base: bool) -> list[bool]:
    """Whether each character runs right to left; `base` decides where its neighbours disagree."""
    kinds = tuple(_kinds(text, base=base))
    found: list[bool] = []
    for kind, group in groupby(kinds):
        count = len(list(group))
        if kind is None:
            after = kinds[len(found) + count] if len(found) + count < len(kinds) else base
            before = found[-1] if found else base
            found += [before if before is after else base] * count
        else:
            found += [kind] * count
    return found


def _kinds(text: str, *, base: bool) -> Iterator[bool | None]:
    """As a character runs by itself: figures as the letter before them, brackets as all does."""
    letter, kind = base, None
    for character in text:
        found = bidirectional(character)
        if found in _STRONG:
            kind = letter = _STRONG[found]
        elif found not in _ATTACHED:
            kind = letter if found == _FIGURE else base if mirrored(character) else None
        yield kind
