"""What changed in an agreement since some work was done, told by identity alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from agreement_studio.drafting.answers.facts import Facts, Reads
from agreement_studio.drafting.answers.lookup import ReadKey
from agreement_studio.drafting.answers.views import VIEWS


@dataclass(frozen=True, slots=True)
class Basis:
    """The fields behind all that some work has read, and the clauses it asked about, as then."""

    fields: Mapping[str, object] = field(default_factory=dict)
    presence: Mapping[str, bool] = field(default_factory=dict)

    def touched(self, facts: Facts) -> frozenset[ReadKey]:
        """The looks that may find something else in `facts` than then; none: all is as it was."""
        agreement = facts.agreement
        fields = [
            facts.touched(name, value)
            for name, value in self.fields.items()
            if getattr(agreement, name) is not value
        ]
        asked = [("present", n, "") for n, v in self.presence.items() if facts.presence(n) != v]
        return frozenset(asked).union(*fields)

    def with_read(self, facts: Facts, names: Iterable[str], reads: Iterable[Reads]) -> "Basis":
        """As things are in `facts`, with the fields `names` and what `reads` name beside."""
        fields, asked = {*self.fields, *names}, set(self.presence)
        for one in reads:
            fields.update(map(_field, one))
            asked.update(name for how, name, _ in one if how == "present")
        return Basis(
            {name: getattr(facts.agreement, name) for name in sorted(fields - {""})},
            {name: facts.presence(name) for name in sorted(asked)},
        )


def _field(key: ReadKey) -> str:
    """The field of the agreement that was looked at; "" for what is none."""
    how, name, _ = key
    match how:
        case "view":
            return VIEWS[name].source
        case "linked":
            return name.partition("/")[0]
        case "override":
            return "wording_overrides"
        case _:
            return name if how in {"field", "record"} else ""
