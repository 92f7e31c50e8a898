"""What hangs on what: nodes in layers, linked downwards only, asked in both directions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class NodeKind(StrEnum):
    """The layers of the thread, from the top. Each links only to layers beneath it."""

    VALUE = "value"
    OUTCOME = "outcome"
    COMMITMENT = "commitment"
    RESOURCE = "resource"
    POWER = "power"
    LINE = "line"
    CLAUSE = "clause"


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in the thread: a record of the agreement, or a clause of its draft."""

    path: str
    """The address of a record, ``outcomes.jobs``, or the key of a clause, ``CL-12:grants``."""
    kind: NodeKind
    label: str
    """What people read; ``""`` where the answer is still open."""
    by: str = ""
    """Who promises, brings or answers, in words; ``""`` where that is not part of it."""
    number: str = ""
    """Of a clause, as printed: ``6.1``."""


@dataclass(frozen=True, slots=True)
class Link:
    """Something hangs on something above it."""

    above: str
    below: str


class Missing(StrEnum):
    """What nothing is linked to, and could be."""

    OUTCOME_BELOW = "outcome_below"
    VALUE_ABOVE = "value_above"
    COMMITMENT_BELOW = "commitment_below"
    OUTCOME_ABOVE = "outcome_above"
    PURPOSE_ABOVE = "purpose_above"
    LINE_BELOW = "line_below"
    SUBJECT_ABOVE = "subject_above"
    CLAUSE_BELOW = "clause_below"
    RECORD_ABOVE = "record_above"


@dataclass(frozen=True, slots=True)
class Loose:
    """A loose end: a node, and what it is not linked to yet."""

    missing: Missing
    node: Node


class Thread:
    """The whole thread of one agreement. A question costs one walk over what it finds.

    What one line of accountability answers for belongs together: a promise leads, through a line
    that names both, to the money and the decisions it rests on.
    """

    def __init__(
        self,
        nodes: Sequence[Node],
        links: Iterable[Link],
        joints: Iterable[Link],
        loose: Iterable[Loose],
    ) -> None:
        """`links` join nodes; `joints` join a node with a place of no node, or from there on."""
        self.nodes = tuple(nodes)
        self.links = tuple(dict.fromkeys(links))
        self._loose = tuple(loose)
        self._place = {node.path: place for place, node in enumerate(self.nodes)}
        self._by_number = {node.number: node for node in self.nodes if node.number}
        every = (*self.links, *dict.fromkeys(joints))
        self._below = _neighbours((link.above, link.below) for link in every)
        self._above = _neighbours((link.below, link.above) for link in every)

    def node(self, path: str) -> Node | None:
        """The node of that path, or the clause of that number."""
        place = self._place.get(path)
        return self._by_number.get(path) if place is None else self.nodes[place]

    def below(self, node: Node) -> tuple[Node, ...]:
        """All that hangs on it, directly and further down, in the order of the layers."""
        return self._reached(node, self._below)

    def above(self, node: Node) -> tuple[Node, ...]:
        """All that it hangs on, up to the values, in the order of the layers."""
        return self._reached(node, self._above)

    def unlinked(self) -> tuple[Loose, ...]:
        """Every loose end, by what is missing and in the order of the agreement."""
        return self._loose

    def _reached(self, node: Node, neighbours: Mapping[str, list[str]]) -> tuple[Node, ...]:
        places = (self._place.get(path) for path in _walk(node.path, neighbours))
        found = (self.nodes[place] for place in sorted(p for p in places if p is not None))
        return tuple(one for one in found if one.path != node.path)


def _neighbours(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one, other in pairs:
        found.setdefault(one, []).append(other)
    return found


def _walk(start: str, neighbours: Mapping[str, list[str]]) -> Iterator[str]:
    """Every path that can be reached, each once."""
    waiting, seen = [start], {start}
    while waiting:
        here = waiting.pop()
        yield here
        for there in neighbours.get(here, ()):
            if there not in seen:
                seen.add(there)
                waiting.append(there)
