"""What kind of promise this is, what it stands beside, and the version in hand."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import State, Status
from agreement_studio.domain.edits import records, sections
from agreement_studio.domain.edits.edit import Edit, Label
from agreement_studio.domain.edits.records import LAST, add_new


def choose_status(status: Status | None) -> Edit:
    """What kind of promise it is. Never chosen silently: this is the step by which it is."""
    return sections.amend_section("legal", status=status).called("choose_status")


def link_document(
    identifier: str,
    name: str,
    *,
    covers: str = "",
    between: Sequence[str] = (),
    behind: str | None = LAST,
) -> Edit:
    """A document this one stands above or beside; `between` holds ids of partners."""
    fields = {"id": identifier, "name": name, "covers": covers, "between": tuple(between)}
    return add_new("linked_documents", fields, behind=behind).called("link_document")


def rank_document(identifier: str, *, behind: str | None, comes_first: bool) -> Edit:
    """Its place in the order of precedence, and whether it comes before this agreement."""
    change = partial(_ranked, identifier=identifier, behind=behind, comes_first=comes_first)
    return Edit(Label("rank_document", field="linked_documents", record=identifier), change)


def number_version(number: str, state: State, dated: date | None) -> Edit:
    """The number, state and date of the version in hand."""
    edit = sections.amend_section("version", number=number, state=state, dated=dated)
    return edit.called("number_version")


def log_version(identifier: str, what_changed: str, *, changed_by: str = "") -> Edit:
    """A line of document control for the version in hand: what changed in it, and by whom."""
    change = partial(
        _logged, identifier=identifier, what_changed=what_changed, changed_by=changed_by
    )
    return Edit(Label("log_version", field="version_history", record=identifier), change)


def _ranked(
    agreement: Agreement, *, identifier: str, behind: str | None, comes_first: bool
) -> Agreement:
    moved = records.move_record("linked_documents", identifier, behind=behind)(agreement)
    changes = {"comes_first": comes_first}
    return records.amended(moved, name="linked_documents", identifier=identifier, changes=changes)


def _logged(
    agreement: Agreement, *, identifier: str, what_changed: str, changed_by: str
) -> Agreement:
    version = agreement.version
    fields = {
        "id": identifier,
        "number": version.number,
        "dated": version.dated,
        "changed_by": changed_by,
        "what_changed": what_changed,
    }
    return add_new("version_history", fields)(agreement)
