"""What changed between two agreements, as sentences under the headings of their sections."""

from agreement_studio.desktop.language.texts_on_screen import texts_on_screen
from agreement_studio.desktop.widgets.reading import Group
from agreement_studio.domain.agreement import Agreement


def told(before: Agreement, after: Agreement) -> tuple[Group, ...]:
    """Nothing where both say the same."""
    from agreement_studio.application.change_list import change_list  # noqa: PLC0415 - late

    found = change_list(before, after, texts_on_screen())
    return tuple((one.heading, [change.pieces for change in one.changes]) for one in found.groups)
