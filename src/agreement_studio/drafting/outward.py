"""The agreement without what stays in the room, with every record kept as the same object.

Drafting goes by identity: a record that did not change must be the same object before and after an
edit, also when something in it stays in the room.
"""

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.room_only import outward

_LISTS = ("partners", "covers", "consents", "wording_overrides", "readiness_answers")
"""The lists in which :func:`agreement_studio.domain.room_only.outward` changes records."""


class OutwardAgreements:
    """Makes agreements outward, one edit after the other."""

    def __init__(self) -> None:
        self._inner: Agreement | None = None
        self._outer: Agreement | None = None

    def of(self, agreement: Agreement) -> Agreement:
        """The agreement as documents may show it. One that came from here is returned as it is."""
        if self._outer is not None and (agreement is self._inner or agreement is self._outer):
            return self._outer
        outer = outward(agreement)
        if self._inner is not None and self._outer is not None:
            outer = outer.amended(**_kept(agreement, outer, self._inner, self._outer))
        self._inner, self._outer = agreement, outer
        return outer


def _kept(
    inner: Agreement, outer: Agreement, inner_before: Agreement, outer_before: Agreement
) -> dict[str, object]:
    """The lists of `outer` with the objects of before wherever their source is the same."""
    kept: dict[str, object] = {}
    for name in _LISTS:
        if getattr(inner, name) is getattr(inner_before, name):
            kept[name] = getattr(outer_before, name)
            continue
        sources = {id(record) for record in getattr(inner_before, name)}
        same = {record.id for record in getattr(inner, name) if id(record) in sources}
        before = {record.id: record for record in getattr(outer_before, name)}
        kept[name] = tuple(
            before.get(record.id, record) if record.id in same else record
            for record in getattr(outer, name)
        )
    if inner.purpose is inner_before.purpose:
        kept["purpose"] = outer_before.purpose
    return kept
