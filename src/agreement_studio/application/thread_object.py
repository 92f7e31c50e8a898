"""The thread as one JSON object, as ``resources/schemas/thread.json`` promises."""

from collections.abc import Sequence
from typing import Any

from agreement_studio.review.thread.graph import Node, Thread

FORMAT = 1


def thread_object(thread: Thread, start: Node | None = None) -> dict[str, Any]:
    """``{"format": 1, "thread": {…}}``; with a place to start from, what is above and below it."""
    told: dict[str, Any] = {"from": start.path if start else None}
    if start is None:
        told |= {"above": None, "below": None}
        shown: Sequence[Node] = thread.nodes
    else:
        above, below = thread.above(start), thread.below(start)
        told |= {"above": _paths(above), "below": _paths(below)}
        shown = (*above, start, *below)
    inside = {node.path for node in shown}
    return {
        "format": FORMAT,
        "thread": {
            **told,
            "nodes": [_node(node) for node in shown],
            "links": [
                {"above": link.above, "below": link.below}
                for link in thread.links
                if link.above in inside and link.below in inside
            ],
            "unlinked": [
                {"path": loose.node.path, "missing": loose.missing.value}
                for loose in thread.unlinked()
                if loose.node.path in inside
            ],
        },
    }


def _paths(nodes: Sequence[Node]) -> list[str]:
    return [node.path for node in nodes]


def _node(node: Node) -> dict[str, Any]:
    return {
        "path": node.path,
        "kind": node.kind.value,
        "label": node.label or None,
        "by": node.by or None,
        "number": node.number or None,
    }
