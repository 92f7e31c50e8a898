"""The drafted clauses under review, and which of their words are the partners' own."""

from collections.abc import Iterator

from agreement_studio.drafting.document import Block, Clause, Variable, paragraphs_of
from agreement_studio.review.matter import Index

CLAUSES = Index(Clause, lambda clause: [clause.clause_id])
"""The clauses of the document by the library's id; several share one (one for each record)."""

BY_HAND = ("own_clauses.", "wording_overrides.")
"""Where the partners' own clauses, and their own wordings of ours, stand."""


def words_by_hand(clause: Clause) -> str:
    """The text of a clause that the partners worded themselves, else ``""``."""
    return "\n".join(one.text for one in _answers(clause) if one.path.startswith(BY_HAND))


def hand_of(clause: Clause) -> str:
    """The path of the text behind a clause that the partners worded themselves, else ``""``."""
    return next((one.path for one in _answers(clause) if one.path.startswith(BY_HAND)), "")


def answers_in(block: Block) -> Iterator[Variable]:
    """The partners' own words in a block, names of people and things aside."""
    for one in _answers(block):
        if one.path.rpartition(".")[2] not in {"name", "known_as"}:
            yield one


def _answers(block: Block) -> Iterator[Variable]:
    for paragraph in paragraphs_of(block):
        yield from (one for one in paragraph.inlines if isinstance(one, Variable))
