"""What we bring together, and what it is worth."""

from typing import Any

from agreement_studio.domain.choices import ResourceKind, ValueBasis, ValuePeriod
from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import LAST, add_new, amend_record
from agreement_studio.domain.money import Money
from agreement_studio.domain.who import Who


def bring_resource(
    identifier: str,
    given_by: Who,
    what: str,
    *,
    kind: ResourceKind | None = None,
    behind: str | None = LAST,
) -> Edit:
    """Something that one of us brings."""
    fields = {"id": identifier, "given_by": given_by, "what": what, "kind": kind}
    return add_new("resources", fields, behind=behind).called("bring_resource")


def value_resource(
    identifier: str,
    value: Money | None,
    basis: ValueBasis,
    *,
    period: ValuePeriod = ValuePeriod.WHOLE,
) -> Edit:
    """What it is worth and who says so; without a figure where it is not to be valued."""
    worth: dict[str, Any] = {"value": value, "value_basis": basis, "value_period": period}
    if basis is ValueBasis.NOT_VALUED:
        worth["value"] = None
    return amend_record("resources", identifier, **worth).called("value_resource")
