"""Where clauses and schedules ended up: live references for the parts that code writes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from agreement_studio.drafting.document import Reference


@dataclass(frozen=True, slots=True)
class Pointers:
    """References by the names clauses use: schedules by key, clauses by their own key."""

    schedules: Mapping[str, Reference] = field(default_factory=dict)
    clauses: Mapping[str, Reference] = field(default_factory=dict)

    def schedule(self, key: str) -> Reference | None:
        """The schedule that answers to `key`, by number alone; None where it is not there."""
        found = self.schedules.get(key)
        return replace(found, after="") if found else None

    def clause(self, key: str) -> Reference | None:
        """The clause with this key, or None where it is not in this document."""
        return self.clauses.get(key)
