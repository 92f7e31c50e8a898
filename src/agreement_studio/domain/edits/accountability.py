"""Who answers for what, to whom: one name a line, or all of us with one who speaks."""

from collections.abc import Sequence

from agreement_studio.domain.choices import LineKind
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import LAST, add_new, amend_record
from agreement_studio.domain.who import Who


def draw_line(
    identifier: str,
    for_what: str,
    *,
    accountable: str = "",
    to_whom: Sequence[Who] = (),
    kind: LineKind | None = None,
    behind: str | None = LAST,
) -> Edit:
    """A line of accountability; `accountable` is the id of the one partner that answers."""
    fields = {
        "id": identifier,
        "for_what": for_what,
        "accountable": accountable,
        "to_whom": tuple(to_whom),
        "kind": kind,
    }
    return add_new("lines", fields, behind=behind)


def answer_for(identifier: str, partner: str, *, role: str = "") -> Edit:
    """One partner, by id, answers for it, through this role."""
    return amend_record(
        "lines", identifier, accountable=partner, role=role, collective=False, spokesperson=None
    ).called("answer_for")


def answer_together(identifier: str, spokesperson: Who | None) -> Edit:
    """All of us answer for it, and one speaks: for whole-population results only."""
    return amend_record(
        "lines", identifier, accountable="", role="", collective=True, spokesperson=spokesperson
    ).called("answer_together")
