"""Marks of direction, for tests that compare words and leave aside which way they run.

An answer that turns the direction is isolated where it becomes output, so a document holds marks
that its answers do not. Those are left out of a comparison by name, here, and nothing else is.
"""

import re

_MARKS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def without_turns(text: str) -> str:
    """The text without embeddings, overrides, isolates and their ends."""
    return _MARKS.sub("", text)
