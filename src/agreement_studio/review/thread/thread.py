"""The thread of an agreement and its draft."""

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.room_only import outward
from agreement_studio.drafting.document import Document
from agreement_studio.review.thread.clauses import clause_links, clause_nodes
from agreement_studio.review.thread.graph import Thread
from agreement_studio.review.thread.loose import loose_ends
from agreement_studio.review.thread.records import record_joints, record_links, record_nodes


def thread_of(agreement: Agreement, document: Document) -> Thread:
    """What hangs on what, from the values down to the clauses of the document drafted from it."""
    shown = outward(agreement)
    records = tuple(record_nodes(shown))
    known = frozenset(node.path for node in records)
    nodes = (*records, *clause_nodes(document))
    links = tuple(dict.fromkeys((*record_links(shown), *clause_links(document, known))))
    joints = tuple(dict.fromkeys(record_joints(shown)))
    return Thread(nodes, links, joints, loose_ends(shown, nodes, links, joints))
