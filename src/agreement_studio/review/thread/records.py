"""The nodes and links that the records of an agreement make among themselves."""

from collections.abc import Iterator

from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.power import Power
from agreement_studio.domain.resource import Resource
from agreement_studio.pictures.accountability_facts import answers_of, said_of
from agreement_studio.pictures.contribution_facts import thing
from agreement_studio.pictures.holders import Holders
from agreement_studio.review.lines import subjects_of
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

_JOINT = "joint:"
"""Before the path of a line: where what it answers for belongs together. It is no node.

Behind it may stand the path of one outcome, where only what is for that outcome does.
"""
_ANY = "any"
"""In place of that path: where promises towards no outcome belong together with all of it."""


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
    """From outcomes and promises, through a line that answers for them, to what it also names.

    What says itself which outcomes it helps with belongs to promises towards those alone.
    """
    known, towards = _known(agreement), _outcomes_of(agreement)
    for line in agreement.lines:
        joint = f"{_JOINT}{line.id}"
        for path in filter(known.__contains__, subjects_of(line)):
            outcomes = [one for one in towards.get(path, ()) if one in known]
            if path.partition(".")[0] in {"outcomes", "contributions"}:
                here = f"{joint}:{outcomes[0] if outcomes else _ANY}"
                yield from (Link(path, here), Link(here, joint))
            else:
                places = [f"{joint}:{one}" for one in (*outcomes, _ANY)] if outcomes else [joint]
                yield from (Link(place, path) for place in places)


def _outcomes_of(agreement: Agreement) -> dict[str, list[str]]:
    """Of promises and what else names outcomes, and of each outcome itself, their paths."""
    found = {
        path_of("outcomes", one.id): [path_of("outcomes", one.id)] for one in agreement.outcomes
    }
    for link in _to_outcomes(agreement):
        found.setdefault(link.below, []).append(link.above)
    return found


def _known(agreement: Agreement) -> frozenset[str]:
    return frozenset(path_of(name, one.id) for name in LISTS for one in getattr(agreement, name))


def _stated(agreement: Agreement) -> Iterator[Link]:
    for outcome in agreement.outcomes:
        here = path_of("outcomes", outcome.id)
        yield from (Link(path_of("our_values", value), here) for value in outcome.serves)
    yield from _to_outcomes(agreement)
    for line in agreement.lines:
        here = path_of("lines", line.id)
        yield from (Link(subject, here) for subject in subjects_of(line))


def _to_outcomes(agreement: Agreement) -> Iterator[Link]:
    for one in agreement.contributions:
        yield Link(path_of("outcomes", one.outcome), path_of("contributions", one.id))
    tied: dict[str, tuple[Resource | Power, ...]]
    tied = {"resources": agreement.resources, "powers": agreement.powers}
    for name, records in tied.items():
        for record in records:
            here = path_of(name, record.id)
            yield from (Link(path_of("outcomes", outcome), here) for outcome in record.outcomes)
