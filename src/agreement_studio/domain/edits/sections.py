"""Changing several answers of one section, such as `purpose`, in one step."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import Edit, Label
from agreement_studio.domain.fitting import fitting_field


def amend_section(name: str, /, **changes: Any) -> Edit:
    """Changes several fields of a section.

    Raises, when made: UnfitValueError.
    """
    return Edit(Label("amend", field=name), partial(amended, name=name, changes=changes))


def amended(agreement: Agreement, *, name: str, changes: Mapping[str, Any]) -> Agreement:
    """The agreement with fields of one section changed, checked."""
    before = getattr(agreement, name)
    after = fitting_field(name, {**dict(before), **changes})
    return agreement if after == before else agreement.amended(**{name: after})
