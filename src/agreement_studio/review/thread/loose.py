"""Loose ends: what could be linked and is not. Each is an offer to the table, never a fault."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Mode, Stance
from agreement_studio.review.thread.graph import Link, Loose, Missing, Node, NodeKind
from agreement_studio.review.thread.records import path_of

_ABOVE = {
    NodeKind.OUTCOME: (Missing.VALUE_ABOVE, {NodeKind.VALUE}),
    NodeKind.COMMITMENT: (Missing.OUTCOME_ABOVE, {NodeKind.OUTCOME}),
    NodeKind.CLAUSE: (Missing.RECORD_ABOVE, set(NodeKind)),
}
_BELOW = {
    NodeKind.VALUE: (Missing.OUTCOME_BELOW, {NodeKind.OUTCOME}),
    NodeKind.OUTCOME: (Missing.COMMITMENT_BELOW, {NodeKind.COMMITMENT}),
    NodeKind.COMMITMENT: (Missing.LINE_BELOW, {NodeKind.LINE}),
}


def loose_ends(
    agreement: Agreement, nodes: Sequence[Node], links: Sequence[Link], joints: Sequence[Link]
) -> tuple[Loose, ...]:
    """Every loose end, by what is missing and in the order of the agreement."""
    ends = _Ends(agreement, nodes, links, joints)
    found = [Loose(missing, node) for node in nodes for missing in ends.of(node)]
    order = {missing: place for place, missing in enumerate(Missing)}
    return tuple(sorted(found, key=lambda loose: order[loose.missing]))


class _Ends:
    def __init__(
        self,
        agreement: Agreement,
        nodes: Sequence[Node],
        links: Iterable[Link],
        joints: Sequence[Link],
    ) -> None:
        kinds = {node.path: node.kind for node in nodes}
        self._above: dict[str, set[NodeKind]] = defaultdict(set)
        self._below: dict[str, set[NodeKind]] = defaultdict(set)
        for link in links:
            self._above[link.below].add(kinds[link.above])
            self._below[link.above].add(kinds[link.below])
        fed = {joint.below for joint in joints}
        self._joined = {joint.below for joint in joints if joint.above in fed}
        self._moving = {
            path_of("powers", power.id)
            for power in agreement.powers
            if power.stance is Stance.CEDED
        }
        self._answerable = self._moving | {
            path_of("resources", one.id)
            for one in agreement.resources
            if one.mode is Mode.POOLED or one.public_money
        }
        self._in_words = {
            path_of("lines", line.id)
            for line in agreement.lines
            if any(subject.duty.strip() for subject in line.answers_for)
        }

    def of(self, node: Node) -> Iterator[Missing]:
        """What this node is not linked to, and could be."""
        yield from self._plain(node)
        above, below = self._above[node.path], self._below[node.path]
        is_tied = NodeKind.OUTCOME in above or node.path in self._joined
        if (node.kind is NodeKind.RESOURCE or node.path in self._moving) and not is_tied:
            yield Missing.PURPOSE_ABOVE
        if node.path in self._answerable and NodeKind.LINE not in below:
            yield Missing.LINE_BELOW
        if node.kind is NodeKind.LINE and not above and node.path not in self._in_words:
            yield Missing.SUBJECT_ABOVE
        if node.kind is not NodeKind.CLAUSE and NodeKind.CLAUSE not in below:
            yield Missing.CLAUSE_BELOW

    def _plain(self, node: Node) -> Iterator[Missing]:
        for rules, linked in ((_ABOVE, self._above), (_BELOW, self._below)):
            if node.kind in rules:
                missing, wanted = rules[node.kind]
                if not linked[node.path] & wanted:
                    yield missing
