"""Answers that may run from right to left, kept from drawing the words beside them along.

Marks of direction stay in an answer. Where it stands among other words it is isolated as UAX #9,
the Unicode bidirectional algorithm, says: between U+2068, which takes the direction of the first
letter, and U+2069. What an answer leaves open or ends too often is evened out inside.
"""

import re
from typing import Final

FIRST_STRONG_ISOLATE: Final = "\u2068"
END_OF_ISOLATE: Final = "\u2069"
ISOLATES: Final = frozenset({"\u2066", "\u2067", FIRST_STRONG_ISOLATE})
RIGHT_TO_LEFT: Final = (
    "\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
)
"""Inside a character class: the blocks of scripts that run from right to left, and their mark."""

_EMBEDDINGS: Final = frozenset({"\u202a", "\u202b", "\u202d", "\u202e"})  # and overrides
_END_OF_EMBEDDING: Final = "\u202c"
_MARKS = re.compile("([\u202a-\u202e\u2066-\u2069])")
_TURNING = re.compile(f"[{RIGHT_TO_LEFT}\u200e\u202a-\u202e\u2066-\u2069]")
_LINE_ENDS = re.compile("([\n\r\x1c-\x1e\x85\u2028\u2029]+)")


def isolated(text: str) -> str:
    """The text as it stands among other words; the same where nothing in it turns the direction.

    Every line is isolated by itself, since the end of a line ends what was opened in it.
    """
    return _by_line(text, f"{FIRST_STRONG_ISOLATE}{{}}{END_OF_ISOLATE}")


def balanced(text: str) -> str:
    """The text for markup that isolates by itself: nothing left open, nothing closed too often."""
    return _by_line(text, "{}")


def _by_line(text: str, frame: str) -> str:
    if text.isascii() or not _TURNING.search(text):
        return text
    parts = _LINE_ENDS.split(text)
    lines = (frame.format(_evened(one)) if _TURNING.search(one) else one for one in parts)
    return "".join(lines)


def _evened(line: str) -> str:
    """The line with what it lacks: an opening right before an end too many, ends at its end.

    An end of embedding too many needs nothing: inside an isolate it is inert.
    """
    isolates = embeddings = 0
    parts: list[str] = []
    for part in _MARKS.split(line):
        if part in ISOLATES:
            isolates += 1
        elif part == END_OF_ISOLATE and isolates:
            isolates -= 1
        elif part == END_OF_ISOLATE:
            parts.append(FIRST_STRONG_ISOLATE)
        elif part == _END_OF_EMBEDDING:
            embeddings = max(0, embeddings - 1)
        elif part in _EMBEDDINGS:
            embeddings += 1
        parts.append(part)
    return "".join((*parts, _END_OF_EMBEDDING * embeddings, END_OF_ISOLATE * isolates))
