"""The nodes and links that the records of an agreement make among themselves."""

from collections.abc import Iterator

from agreement_studio.domain.accountability import Line
from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.pictures.accountability_facts import answers_of, said_of
from agreement_studio.pictures.contribution_facts import thing
from agreement_studio.pictures.holders import Holders
from agreement_studio.review.thread.graph import Link, Node, NodeKind

LISTS = {
    "our_values": NodeKind.VALUE,
    "outcomes": NodeKind.OUTCOME,
    "contributions": NodeKind.COMMITMENT,
    "resources": NodeKind.RESOURCE,
    "powers": NodeKind.POWER,
    "lines": NodeKind.LINE,
}
"""The lists that the thread runs through, in its order, with the layer of each."""

_SUBJECTS = {
    "outcome": "outcomes",
    "contribution": "contributions",
    "resource": "resources",
    "power": "powers",
}
_JOINT = "joint:"
"""Before the path of a line: where what it answers for belongs together. It is no node."""


def path_of(list_name: str, identifier: str) -> str:
    return str(Address(list_name, identifier))


def record_nodes(agreement: Agreement) -> Iterator[Node]:
    """A node for each record, layer by layer."""
    holders = Holders(agreement)

    def partner(identifier: str) -> str:
        return holders.partner(identifier).label if identifier else ""

    for value in agreement.our_values:
        yield _node("our_values", value.id, value.name)
    for outcome in agreement.outcomes:
        yield _node("outcomes", outcome.id, outcome.name or outcome.change)
    for promise in agreement.contributions:
        yield _node("contributions", promise.id, promise.what, partner(promise.partner))
    for one in agreement.resources:
        giver = holders.of(one.given_by).label if one.given_by else ""
        yield _node("resources", one.id, thing(one), giver)
    for power in agreement.powers:
        yield _node("powers", power.id, power.decision)
    answering = {answer.record: answer.who.label for answer in answers_of(agreement)}
    for line in agreement.lines:
        is_named = line.accountable or line.collective
        yield _node("lines", line.id, said_of(line), answering[line.id] if is_named else "")


def _node(name: str, identifier: str, label: str, by: str = "") -> Node:
    return Node(path_of(name, identifier), LISTS[name], " ".join(label.split()), by)


def record_links(agreement: Agreement) -> Iterator[Link]:
    """Every link that the answers state; one to a record that is gone is none."""
    known = _known(agreement)
    return (link for link in _stated(agreement) if {link.above, link.below} <= known)


def record_joints(agreement: Agreement) -> Iterator[Link]:
    """From outcomes and promises, through a line that answers for them, to what it also names."""
    known = _known(agreement)
    for line in agreement.lines:
        joint = f"{_JOINT}{line.id}"
        for name, path in subjects_of(line):
            if path not in known:
                continue
            is_above = name in {"outcomes", "contributions"}
            yield Link(path, joint) if is_above else Link(joint, path)


def subjects_of(line: Line) -> Iterator[tuple[str, str]]:
    """What a line answers for: the name of the list, and the path of the record."""
    for subject in line.answers_for:
        for field, name in _SUBJECTS.items():
            if identifier := getattr(subject, field):
                yield name, path_of(name, identifier)


def _known(agreement: Agreement) -> frozenset[str]:
    return frozenset(path_of(name, one.id) for name in LISTS for one in getattr(agreement, name))


def _stated(agreement: Agreement) -> Iterator[Link]:
    for outcome in agreement.outcomes:
        here = path_of("outcomes", outcome.id)
        yield from (Link(path_of("our_values", value), here) for value in outcome.serves)
    for one in agreement.contributions:
        yield Link(path_of("outcomes", one.outcome), path_of("contributions", one.id))
    for power in agreement.powers:
        here = path_of("powers", power.id)
        yield from (Link(path_of("outcomes", outcome), here) for outcome in power.outcomes)
    for line in agreement.lines:
        here = path_of("lines", line.id)
        yield from (Link(subject, here) for _, subject in subjects_of(line))
