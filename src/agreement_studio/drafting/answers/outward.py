"""The agreement without what stays in the room, with every record kept as the same object.

Drafting goes by identity: a record that did not change must be the same object before and after an
edit, also when something in it stays in the room.
"""

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.room_only import CHANGED


class OutwardAgreements:
    """Makes agreements outward, one edit after the other."""

    def __init__(self) -> None:
        self._inner: Agreement | None = None
        self._outer: Agreement | None = None

    def of(self, agreement: Agreement) -> Agreement:
        """The agreement as documents may show it. One that came from here is returned as it is."""
        if self._outer is not None and (agreement is self._inner or agreement is self._outer):
            return self._outer
        shown = {name: self._shown(name, agreement) for name in CHANGED}
        self._inner, self._outer = agreement, agreement.amended(**shown)
        return self._outer

    def _shown(self, name: str, agreement: Agreement) -> object:
        """A field with the objects of before wherever their source is the same."""
        inner, outer = self._inner, self._outer
        if inner is None or outer is None:
            return CHANGED[name](agreement)
        if getattr(agreement, name) is getattr(inner, name):
            return getattr(outer, name)
        shown = CHANGED[name](agreement)
        if not isinstance(shown, tuple):
            return shown
        sources = {id(record) for record in getattr(inner, name)}
        same = {record.id for record in getattr(agreement, name) if id(record) in sources}
        before = {record.id: record for record in getattr(outer, name)}
        return tuple(before.get(r.id, r) if r.id in same else r for r in shown)
