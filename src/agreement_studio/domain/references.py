"""References between records, and those whose record is gone."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Frozen
from agreement_studio.domain.shape import reference_target, values_within

HINTED = 20
"""For how many broken references the nearest id is looked up; that search is slow."""


@dataclass(frozen=True, slots=True)
class BrokenReference:
    """An id that points to a record that is not there. Legal: merges make them."""

    path: str
    """The field, such as ``powers.grants.held_now.0.partner``."""
    target: str
    """The list it points into, such as ``partners``."""
    identifier: str
    """The id that was not found."""
    nearest: str = ""
    """The nearest id that exists, or ``""``: looked up for the first :data:`HINTED` only."""

    @property
    def sentence(self) -> str:
        hint = f" Did you mean “{self.nearest}”?" if self.nearest else ""
        return f"{self.path} names “{self.identifier}”, which is not among {self.target}.{hint}"


def broken_references(agreement: Agreement) -> tuple[BrokenReference, ...]:
    """Every reference whose record is gone, in the order of the model."""
    return tuple(_broken(agreement))


def _broken(agreement: Agreement) -> Iterator[BrokenReference]:
    known: dict[str, dict[str, None]] = {}
    found = 0
    for path, target, identifier in _references(agreement):
        if target not in known:
            known[target] = {record.id: None for record in getattr(agreement, target)}
        if identifier not in known[target]:
            found += 1
            nearest = get_close_matches(identifier, known[target], 1) if found <= HINTED else []
            yield BrokenReference(path, target, identifier, "".join(nearest))


def _references(agreement: Agreement) -> Iterator[tuple[str, str, str]]:
    """Every id that stands for another record: its path, the list it points into, the id."""
    for path, value in values_within(agreement):
        for name, target in _reference_fields(type(value)):
            held = getattr(value, name)
            for identifier in held if isinstance(held, tuple) else (held,):
                if identifier:
                    yield f"{path}.{name}", target, identifier


@cache
def _reference_fields(model: type[Frozen]) -> tuple[tuple[str, str], ...]:
    targets = ((name, reference_target(model, name)) for name in model.model_fields)
    return tuple((name, target) for name, target in targets if target)
