"""Who will be better off, and what each of us does towards it."""

from agreement_studio.domain.edits.edit import Edit
from agreement_studio.domain.edits.records import LAST, add_new, amend_record


def add_outcome(
    identifier: str,
    name: str,
    *,
    population: str = "",
    place: str = "",
    change: str = "",
    behind: str | None = LAST,
) -> Edit:
    """A change for people: who is better off, where, and how."""
    fields = {
        "id": identifier,
        "name": name,
        "population": population,
        "place": place,
        "change": change,
    }
    return add_new("outcomes", fields, behind=behind)


def add_contribution(
    identifier: str, *, outcome: str, partner: str, what: str, behind: str | None = LAST
) -> Edit:
    """What one partner does towards one outcome; both by id."""
    fields = {"id": identifier, "outcome": outcome, "partner": partner, "what": what}
    return add_new("contributions", fields, behind=behind)


def link_contribution(identifier: str, *, outcome: str) -> Edit:
    """A contribution counts towards another outcome from now on."""
    return amend_record("contributions", identifier, outcome=outcome).called("link_contribution")
