"""The thread in plain words: outcome by outcome, or from one place up and down."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from agreement_studio.application.plain_page import bullets, labelled, paragraph
from agreement_studio.domain.direction import isolated
from agreement_studio.pictures.words import capitalised
from agreement_studio.review.thread.graph import Missing, Node, NodeKind, Thread
from agreement_studio.texts import Texts

_LABEL = 14
"""How wide the names of the layers are."""


def as_text(thread: Thread, name: str, texts: Texts) -> str:
    """The whole thread, of an agreement of that name, and its loose ends."""
    told = _Telling(texts)
    outcomes = [node for node in thread.nodes if node.kind is NodeKind.OUTCOME]
    is_begun = any(node.kind in {NodeKind.VALUE, NodeKind.OUTCOME} for node in thread.nodes)
    title = told.say("title", name=name or texts.phrase("front.untitled"))
    parts = (
        [*paragraph(title), "", *paragraph(told.say("opening" if is_begun else "nothing"))],
        *([*told.strand(thread, outcome)] for outcome in outcomes),
        *told.loose(thread, is_begun=is_begun),
    )
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def from_one(thread: Thread, node: Node, texts: Texts) -> str:
    """What one node hangs on, and what hangs on it."""
    told = _Telling(texts)
    parts: list[list[str]] = [[*paragraph(told.named(node))]]
    if node.kind is not NodeKind.VALUE:
        parts.append([*told.side("above", thread.above(node))])
    if node.kind is not NodeKind.CLAUSE:
        parts.append([*told.side("below", thread.below(node))])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


class _Telling:
    """Puts the parts of a thread into lines."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts

    def say(self, key: str, **values: str) -> str:
        filled = {name: isolated(value) for name, value in values.items()}
        return self.texts.phrase(f"thread.{key}", **filled)

    def named(self, node: Node) -> str:
        label = node.label or self.say("open")
        if node.number:
            return self.say("clause", number=node.number, heading=label)
        return capitalised(self.say("by", who=node.by, what=label) if node.by else label)

    def strand(self, thread: Thread, outcome: Node) -> Iterator[str]:
        yield from paragraph(self.named(outcome))
        for kind, nodes in _by_layer((*thread.above(outcome), *thread.below(outcome))):
            if kind is NodeKind.CLAUSE:
                label = self.say(f"kind.{kind}")
                yield from labelled(label, _numbers(nodes), "  ", _LABEL)
            else:
                yield from self.layer(kind, nodes)

    def side(self, key: str, nodes: Sequence[Node]) -> Iterator[str]:
        """All that is above or below one place, layer by layer."""
        yield self.say(key if nodes else f"none_{key}")
        for kind, layer in _by_layer(nodes):
            yield from self.layer(kind, layer)

    def layer(self, kind: NodeKind, nodes: Sequence[Node]) -> Iterator[str]:
        """The nodes of one layer, one a line."""
        label = self.say(f"kind.{kind}")
        for place, node in enumerate(nodes):
            yield from labelled("" if place else label, self.named(node), "  ", _LABEL)

    def loose(self, thread: Thread, *, is_begun: bool) -> Iterator[list[str]]:
        ends = {
            missing: [loose.node for loose in group]
            for missing, group in groupby(thread.unlinked(), key=lambda loose: loose.missing)
        }
        standing = ends.pop(Missing.RECORD_ABOVE, [])
        if ends:
            yield [self.say("loose")]
        elif is_begun:
            yield [self.say("no_loose")]
        for missing, nodes in ends.items():
            question = paragraph(self.say(f"missing.{missing}"))
            yield [*question, *bullets(map(self.named, nodes), "  - ")]
        if standing:
            yield [self.say("standing"), *paragraph(_numbers(standing), 2)]


def _by_layer(nodes: Sequence[Node]) -> Iterator[tuple[NodeKind, list[Node]]]:
    return ((kind, [*group]) for kind, group in groupby(nodes, key=lambda node: node.kind))


def _numbers(clauses: Sequence[Node]) -> str:
    """``1.1–1.3, 2.1, 2.3``: the numbers, those that follow one another drawn together."""
    runs: list[list[Node]] = []
    for clause in clauses:
        if runs and _follows(runs[-1][-1].number, clause.number):
            runs[-1].append(clause)
        else:
            runs.append([clause])
    return ", ".join(
        f"{run[0].number}–{run[-1].number}"
        if len(run) > 2  # noqa: PLR2004 - two numbers are as short by themselves
        else ", ".join(clause.number for clause in run)
        for run in runs
    )


def _follows(one: str, other: str) -> bool:
    """Whether a clause comes right behind another of its section."""
    section, _, number = one.rpartition(".")
    after = f"{section}.{int(number) + 1}" if number.isdecimal() else ""
    return other == after
