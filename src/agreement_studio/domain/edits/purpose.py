"""Why we are here: the problem as somebody lives it, and what has kept us apart."""

from agreement_studio.domain.choices import BarrierKind
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import LAST, add_new, amend_record
from agreement_studio.domain.edits.sections import amend_section
from agreement_studio.domain.who import Who


def tell_problem(words: str, *, described_as: str = "", name: str = "") -> Edit:
    """The problem in the words of someone living it.

    A name stays in the room until that person agrees to be named; the description stands for it.
    """
    said_by = {"text": name, "released": False} if name else None
    return amend_section(
        "purpose", problem=words, said_by_description=described_as, said_by=said_by
    ).called("tell_problem")


def name_barrier(
    identifier: str, what: str, *, kind: BarrierKind | None = None, behind: str | None = LAST
) -> Edit:
    """Something that has kept us from working together."""
    return add_new("barriers", {"id": identifier, "what": what, "kind": kind}, behind=behind)


def respond_to_barrier(identifier: str, response: str, owner: Who | None) -> Edit:
    """What we do about it, and who sees to that."""
    edit = amend_record("barriers", identifier, response=response, owner=owner)
    return edit.called("respond_to_barrier")
