"""The clauses of a draft, and the records that each of them puts into words."""

from collections.abc import Collection, Iterator

from agreement_studio.domain.choices import SectionKey
from agreement_studio.drafting.document import Clause, Document, Gap, Variable, paragraphs_of
from agreement_studio.review.thread.graph import Link, Node, NodeKind
from agreement_studio.review.thread.records import path_of

_OF_SECTION = {
    SectionKey.VALUES: "our_values",
    SectionKey.OUTCOMES: "outcomes",
    SectionKey.POWER: "powers",
    SectionKey.RESOURCES: "resources",
    SectionKey.ACCOUNTABILITY: "lines",
}
"""What a clause about one record is about, by its section: words by hand name no answers."""


def clause_nodes(document: Document) -> Iterator[Node]:
    """A node for each clause, in reading order."""
    for _, clause in _clauses(document):
        yield Node(clause.key, NodeKind.CLAUSE, clause.heading, number=clause.number)


def clause_links(document: Document, known: Collection[str]) -> Iterator[Link]:
    """From each record among the `known` to every clause that holds an answer, or a gap, of it."""
    for section, clause in _clauses(document):
        found = (path for path in _named(section, clause) if path in known)
        yield from (Link(path, clause.key) for path in dict.fromkeys(found))


def _clauses(document: Document) -> Iterator[tuple[str, Clause]]:
    for section in document.sections:
        yield from ((section.part_key, one) for one in section.blocks if isinstance(one, Clause))


def _named(section: str, clause: Clause) -> Iterator[str]:
    _, _, identifier = clause.key.partition(":")
    about = next((name for key, name in _OF_SECTION.items() if key == section), "")
    if identifier and about:
        yield path_of(about, identifier)
    for paragraph in paragraphs_of(clause):
        for inline in paragraph.inlines:
            if isinstance(inline, Variable | Gap):
                head, _, rest = inline.path.partition(".")
                yield path_of(head, rest.partition(".")[0])
