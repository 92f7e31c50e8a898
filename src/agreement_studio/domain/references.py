"""References between records, and those whose record is gone."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.shape import reference_target, values_within


@dataclass(frozen=True, slots=True)
class BrokenReference:
    """An id that points to a record that is not there. Legal: merges make them."""

    path: str
    """The field, such as ``powers.grants.held_now.0.partner``."""
    target: str
    """The list it points into, such as ``partners``."""
    identifier: str
    """The id that was not found."""
    nearest: str
    """The nearest id that exists, or ``""``."""

    @property
    def sentence(self) -> str:
        hint = f" Did you mean “{self.nearest}”?" if self.nearest else ""
        return f"{self.path} names “{self.identifier}”, which is not among {self.target}.{hint}"


def broken_references(agreement: Agreement) -> tuple[BrokenReference, ...]:
    """Every reference whose record is gone, in the order of the model."""
    return tuple(_broken(agreement))


def _broken(agreement: Agreement) -> Iterator[BrokenReference]:
    known: dict[str, list[str]] = {}
    for path, value in values_within(agreement):
        for name in type(value).model_fields:
            target = reference_target(type(value), name)
            if not target:
                continue
            if target not in known:
                known[target] = [record.id for record in getattr(agreement, target)]
            held = getattr(value, name)
            for identifier in held if isinstance(held, tuple) else (held,):
                if identifier and identifier not in known[target]:
                    nearest = get_close_matches(identifier, known[target], 1)
                    yield BrokenReference(
                        f"{path}.{name}", target, identifier, nearest[0] if nearest else ""
                    )
