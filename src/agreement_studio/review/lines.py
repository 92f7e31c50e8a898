"""Who answers for what: lines of accountability by what they answer for, by kind, by partner."""

from collections.abc import Iterator

from agreement_studio.domain.accountability import Line
from agreement_studio.domain.choices import LineKind
from agreement_studio.review.matter import ALL, Index, Tally
from agreement_studio.review.said import is_said

IN_PUBLIC = frozenset({LineKind.PUBLIC, LineKind.STATUTORY})
"""The kinds of line that answer to people outside the partnership."""
WITH_REDRESS = "with redress"
_LISTS = {
    "outcome": "outcomes",
    "contribution": "contributions",
    "resource": "resources",
    "power": "powers",
}


def subjects_of(line: Line) -> Iterator[str]:
    """The records a line answers for, by their places: ``resources.growth-fund``."""
    for subject in line.answers_for:
        for field, name in _LISTS.items():
            identifier = getattr(subject, field)
            if identifier:
                yield f"{name}.{identifier}"


def _public(line: Line) -> Iterator[tuple[str, int]]:
    if line.kind is LineKind.PUBLIC:
        yield ALL, 1
        if is_said(line.redress):
            yield WITH_REDRESS, 1


ANSWERING = Index(Line, subjects_of)
"""Lines by the places of the records they answer for."""
LINES_OF_KIND = Index(Line, lambda line: (line.kind,) if line.kind else ())
PUBLIC_LINES = Tally(Line, _public)
"""Lines to the public: all of them, and those that say how things are put right."""
STATUTORY_LINES = Tally(
    Line, lambda line: ((line.accountable, 1),) if line.kind is LineKind.STATUTORY else ()
)
"""Statutory lines by who answers."""
LINES_OF_PARTNER = Tally(
    Line, lambda line: ((line.accountable, 1),) if line.accountable or line.collective else ()
)
"""Lines by who answers, all of us together under ``""``."""
