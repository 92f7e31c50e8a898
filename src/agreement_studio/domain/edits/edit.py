"""One edit: a pure change of an agreement, with its name for the list of steps."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import StudioError


class EditRefusedError(StudioError):
    """An edit that cannot be made; nothing has changed. Says what, where and what to do."""


@dataclass(frozen=True, slots=True)
class Label:
    """What an edit is called, before it is put into words by `application.step_labels`.

    `action` names a phrase under ``edit.`` in ``resources/text/en-GB/phrases/edits.toml``. `field`
    is the path of the texts of what it changes: a field such as ``partners.name``, or a list.
    `record` is the id of the record in that list, and `subject` what people call the thing where
    no record tells. Each of these may be ``""``.
    """

    action: str
    field: str = ""
    subject: str = ""
    record: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """A pure change. Called with an agreement it gives the changed one, or raises and changes none.

    Edits in a row that share a `group` (typing in one field) are one step to undo; ``""`` never
    joins.
    """

    label: Label
    change: Callable[[Agreement], Agreement]
    group: str = ""

    def __call__(self, agreement: Agreement) -> Agreement:
        return self.change(agreement)

    def called(self, action: str) -> "Edit":
        """The same change under a name of its own."""
        return replace(self, label=replace(self.label, action=action))
