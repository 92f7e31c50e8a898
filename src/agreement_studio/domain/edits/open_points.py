"""What is still open: parked with an owner, and settled."""

from datetime import date

from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import add_new, remove_record
from agreement_studio.domain.who import Who


def park(
    identifier: str,
    what: str,
    *,
    section: SectionKey | None = None,
    owner: Who | None = None,
    due: date | None = None,
) -> Edit:
    """Something to agree later."""
    fields = {"id": identifier, "what": what, "section": section, "owner": owner, "due": due}
    return add_new("open_points", fields).called("park")


def settle(identifier: str) -> Edit:
    """It is agreed, and no longer open."""
    return remove_record("open_points", identifier).called("settle")
