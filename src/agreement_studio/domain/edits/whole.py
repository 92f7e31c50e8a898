"""The whole agreement at once: back to what it was."""

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import Edit, Label


def become(saved: Agreement) -> Edit:
    """Every answer as it was when the file was saved; one step, which can be undone."""
    return Edit(Label("revert"), lambda _now: saved)
