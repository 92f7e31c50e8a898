"""Whether two questions, one above the other, ask the same, so that one of them is enough."""

from difflib import SequenceMatcher

ALIKE = 0.72
"""From which share of letters in common on they do: “What can you bring?”, “What can each …?”."""


def asks_the_same(one: str, other: str) -> bool:
    """Whether they differ in their signs alone."""
    return _bare(one) == _bare(other)


def asks_nearly_the_same(one: str, other: str) -> bool:
    """Whether they differ in a few words at most."""
    return SequenceMatcher(None, _bare(one), _bare(other), autojunk=False).ratio() >= ALIKE


def _bare(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum() or sign == " ").strip()
