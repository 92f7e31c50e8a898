"""Records of which there is one for each place: a newer one takes the place of the one before."""

from collections.abc import Mapping, Sequence
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.edits.edit import EditRefusedError
from agreement_studio.domain.fitting import fitting_record
from agreement_studio.domain.known_ids import is_taken
from agreement_studio.domain.record import Record


def in_place_of(
    agreement: Agreement, name: str, earlier: Sequence[Record], fields: Mapping[str, Any]
) -> Agreement:
    """The agreement with a record of these fields in place of the earlier ones.

    It takes over the id and the place of the first of them, so that copies in which both are
    replaced come together; more than one there is only where copies were merged. Without any it is
    added under its own id.

    Raises:
        EditRefusedError: that id is taken.
        UnfitValueError: a field does not fit.
    """
    records = getattr(agreement, name)
    if not earlier:
        if is_taken(records, fields["id"]):
            raise EditRefusedError(
                f"{name}: there is an entry “{fields['id']}” already. Give this one another id."
            )
        return agreement.amended(**{name: (*records, fitting_record(name, fields))})
    first, *others = earlier
    record = fitting_record(name, {**fields, "id": first.id})
    if record == first and not others:
        return agreement
    gone = {one.id for one in others}
    replaced = tuple(record if one is first else one for one in records if one.id not in gone)
    return agreement.amended(**{name: replaced})


def without(agreement: Agreement, name: str, gone: Sequence[Record]) -> Agreement:
    """The agreement without these records."""
    if not gone:
        return agreement
    ids = {one.id for one in gone}
    left = tuple(one for one in getattr(agreement, name) if one.id not in ids)
    return agreement.amended(**{name: left})
