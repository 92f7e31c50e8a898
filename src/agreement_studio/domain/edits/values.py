"""The values we will be seen to live: shared by all, or held by some and respected by the rest."""

from collections.abc import Sequence

from agreement_studio.domain.choices import ValueScope
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import LAST, add_new, amend_record


def name_value(identifier: str, name: str, *, meaning: str = "", behind: str | None = LAST) -> Edit:
    """A value, shared until some say it is theirs alone."""
    fields = {"id": identifier, "name": name, "meaning": meaning}
    return add_new("our_values", fields, behind=behind)


def share_value(identifier: str) -> Edit:
    """All of us hold it."""
    edit = amend_record("our_values", identifier, scope=ValueScope.SHARED, held_by=())
    return edit.called("share_value")


def hold_value(identifier: str, partners: Sequence[str]) -> Edit:
    """These partners, by id, hold it; the rest respect it."""
    return amend_record(
        "our_values", identifier, scope=ValueScope.DISTINCT, held_by=tuple(partners)
    ).called("hold_value")
