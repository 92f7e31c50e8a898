"""Wordings as a tree of words, so that each place of a text is looked at once.

A first-word index: only words that begin a wording are followed further, and from there as many
words as the longest wording has.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from agreement_studio.review.language.notation import GAP
from agreement_studio.review.language.plain_text import plain_text
from agreement_studio.review.language.words_of import COMMA, SPACE, Words, words_of


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a wording is complete: of which entry. `exact` is it where its capitals count."""

    entry: int
    exact: str = ""


@dataclass(slots=True)
class _Node:
    endings: list[Ending] = field(default_factory=list)
    following: dict[str, "_Node"] = field(default_factory=dict)
    """By joint and word, such as ``" breach"``; a gap is ``"*"`` alone."""


@dataclass(frozen=True, slots=True)
class Found:
    """A wording found: its first word, the one behind its last, and what ends there."""

    first: int
    behind: int
    ending: Ending


class PhraseTree:
    """Many wordings. What follows a first word is made when a text has the word."""

    def __init__(self) -> None:
        self._wordings: dict[str, list[tuple[str, Ending]]] = {}
        self._nodes: dict[str, _Node] = {}
        self.longest = 0
        """How many words the longest wording has at most."""

    def add(self, wording: str, ending: Ending) -> None:
        """Adds a wording, which begins with a word."""
        first = _steps(wording.partition(" ")[0])[0]
        self._wordings.setdefault(first, []).append((wording, ending))
        parts = wording.split()
        count = sum(1 if part == GAP else len(_steps(part)) for part in parts)
        self.longest = max(self.longest, count)

    def find(self, text: Words, among: Iterable[int] | None = None) -> Iterator[Found]:
        """Every wording in a text, in the order in which they begin; only at words `among`."""
        known, words = self._wordings, text.words
        for at in range(len(words)) if among is None else among:
            if words[at] in known:
                node = self._node(words[at])
                for ending in node.endings:
                    yield Found(at, at + 1, ending)
                if node.following:
                    yield from _follow(node, at, text)

    def _node(self, first: str) -> _Node:
        if first not in self._nodes:
            begun = _Node()
            for wording, ending in self._wordings[first]:
                node = begun
                for step in _steps_after_first(wording):
                    node = node.following.setdefault(step, _Node())
                node.endings.append(ending)
            self._nodes[first] = begun
        return self._nodes[first]


def _follow(begun: _Node, first: int, text: Words) -> Iterator[Found]:
    open_nodes = [(begun, first + 1)]
    while open_nodes:
        node, at = open_nodes.pop()
        if at == len(text.words):
            continue
        joints = text.joints(at)
        nodes = [node.following.get(joint + text.words[at]) for joint in joints]
        if joints:
            nodes.append(node.following.get(GAP))
        for one in nodes:
            if one is not None:
                for ending in one.endings:
                    yield Found(first, at + 1, ending)
                if one.following:
                    open_nodes.append((one, at + 1))


def _steps_after_first(wording: str) -> Iterator[str]:
    """The words of a wording behind its first, each with the joint before it."""
    joint = ""
    for part in wording.split():
        if part == GAP:
            yield GAP
        else:
            first, *more = _steps(part)
            yield from ((joint + first, *more) if joint else more)
        joint = COMMA if part.endswith(COMMA) else SPACE


@lru_cache(maxsize=8192)
def _steps(part: str) -> tuple[str, ...]:
    """The words of a stretch without spaces, such as ``("step", "-in")``."""
    text = words_of(plain_text(part))
    more = (text.joints(at)[0] + text.words[at] for at in range(1, len(text.words)))
    return text.words[0], *more
