"""What could go wrong, and who acts."""

from collections.abc import Sequence

from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import amend_record
from agreement_studio.domain.who import Who


def act_first(identifier: str, first_mover: Who | None, helpers: Sequence[Who] = ()) -> Edit:
    """Who acts first when a risk comes true, and who helps."""
    return amend_record(
        "risks", identifier, first_mover=first_mover, helpers=tuple(helpers)
    ).called("act_first")
