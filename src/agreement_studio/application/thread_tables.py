"""The thread as tables to read on screen: one for each outcome, and one of loose ends."""

from agreement_studio.application.linked_table import LinkedRow, LinkedTable
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.direction import isolated
from agreement_studio.drafting.document import Document
from agreement_studio.pictures.words import capitalised
from agreement_studio.review.thread.graph import Missing, Node, NodeKind, Thread
from agreement_studio.review.thread.thread import thread_of
from agreement_studio.texts import Texts

LOOSE = "loose"
"""The key of the table of loose ends; the others bear the path of their outcome."""


def thread_tables(
    agreement: Agreement, document: Document, texts: Texts
) -> tuple[LinkedTable, ...]:
    """Each outcome in the order of the agreement, then what hangs loose.

    `document` is drafted from the agreement. What stays in the room is in none of them.
    """
    telling = _Telling(thread_of(agreement, document), texts)
    outcomes = [node for node in telling.thread.nodes if node.kind is NodeKind.OUTCOME]
    return (*map(telling.strand, outcomes), telling.loose())


class _Telling:
    """Puts one thread into rows."""

    def __init__(self, thread: Thread, texts: Texts) -> None:
        self.thread = thread
        self._texts = texts

    def _say(self, key: str, **values: str) -> str:
        filled = {name: isolated(value) for name, value in values.items()}
        return self._texts.phrase(f"thread.{key}", **filled)

    def _named(self, node: Node) -> str:
        label = node.label or self._say("open")
        if node.number:
            return self._say("clause", number=node.number, heading=label)
        return capitalised(self._say("by", who=node.by, what=label) if node.by else label)

    def _header(self) -> tuple[str, str]:
        return self._say("table.layer"), self._say("table.what")

    def strand(self, outcome: Node) -> LinkedTable:
        """Up to the values it puts to work, and down to what is written."""
        nodes = (*self.thread.above(outcome), *self.thread.below(outcome))
        rows = tuple(self._row(capitalised(self._say(f"kind.{n.kind}")), n) for n in nodes)
        about = self._say("table.about" if rows else "table.nothing")
        return LinkedTable(outcome.path, self._named(outcome), about, self._header(), rows)

    def loose(self) -> LinkedTable:
        """Each loose end with its question; clauses that stand by themselves are none."""
        ends = [one for one in self.thread.unlinked() if one.missing is not Missing.RECORD_ABOVE]
        rows = tuple(self._row(self._say(f"missing.{one.missing}"), one.node) for one in ends)
        about = self._say("table.loose_about" if rows else self._nothing_loose())
        return LinkedTable(LOOSE, self._say("loose"), about, self._loose_header(), rows)

    def _nothing_loose(self) -> str:
        begun = {NodeKind.VALUE, NodeKind.OUTCOME}
        is_begun = any(node.kind in begun for node in self.thread.nodes)
        return "no_loose" if is_begun else "nothing"

    def _loose_header(self) -> tuple[str, str]:
        return self._say("table.question"), self._say("table.what")

    def _row(self, beside: str, node: Node) -> LinkedRow:
        return LinkedRow((beside, self._named(node)), node.path)
