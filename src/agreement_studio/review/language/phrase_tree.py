"""All wordings as one tree of words, so that each place of a text is looked at once.

A first-word index: only words that begin a wording are followed further, and from there as many
words as the longest wording has.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from agreement_studio.review.language.notation import GAP
from agreement_studio.review.language.plain_text import plain_text
from agreement_studio.review.language.words_of import COMMA, SPACE, Words, words_of


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a wording is complete: of which entry, and whether it is an exception of it.

    `exact` is the wording where its capitals count.
    """

    entry: int
    is_exception: bool = False
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
    """Every wording of every entry."""

    def __init__(self) -> None:
        self._first_words: dict[str, _Node] = {}
        self.longest = 0
        """The words of the longest wording."""

    def add(self, wording: str, ending: Ending) -> None:
        """Adds a wording, which begins with a word."""
        node: _Node | None = None
        count = 0
        for key in _keys(wording):
            following = self._first_words if node is None else node.following
            node = following.setdefault(key, _Node())
            count += 1
        if node is not None and ending not in node.endings:
            node.endings.append(ending)
        self.longest = max(self.longest, count)

    def find(self, text: Words) -> Iterator[Found]:
        """Every wording in a text, in the order in which they begin."""
        first_words = self._first_words
        begun = [at for at, word in enumerate(text.words) if word in first_words]
        for at in begun:
            node = first_words[text.words[at]]
            for ending in node.endings:
                yield Found(at, at + 1, ending)
            if node.following:
                yield from _follow(node, at, text)


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


def _keys(wording: str) -> Iterator[str]:
    """The steps of a wording: its first word, then each with the joint before it."""
    for index, written in enumerate(_with_gaps(wording)):
        yield written if index else written[1:]


def _with_gaps(wording: str) -> Iterator[str]:
    joint = SPACE
    for part in wording.split():
        if part == GAP:
            yield GAP
            continue
        text = words_of(plain_text(part))
        for index, word in enumerate(text.words):
            yield (text.joints(index)[0] if index else joint) + word
        joint = COMMA if part.endswith(COMMA) else SPACE
