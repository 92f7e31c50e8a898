"""Tries a template on three made-up partnerships: what would be drafted, and what is still open."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from agreement_studio.application.critical_friend import Look
from agreement_studio.application.templates.beginning import begun_from
from agreement_studio.application.templates.template import Template
from agreement_studio.assets import resource
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.identify import with_ids
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.record import Record
from agreement_studio.review.finding import Severity

PARTNERSHIPS = ("small", "mixed", "large")
"""The made-up partnerships, each a file in ``resources/partnerships``."""

_Record = TypeVar("_Record", bound=Record)


@dataclass(frozen=True, slots=True)
class Trial:
    """A template with the names of a made-up partnership in it."""

    key: str
    """Of :data:`PARTNERSHIPS`."""
    agreement: Agreement
    look: Look

    @property
    def partners(self) -> int:
        return len(self.agreement.partners)

    @property
    def open_points(self) -> int:
        """How much is still to agree."""
        return len(self.look.document.gaps()) + len(self.agreement.open_points)

    def findings(self, severity: Severity) -> int:
        """How many findings of one severity there are."""
        return sum(one.severity is severity for one in self.look.findings.open)


def tried(
    template: Template, look: Callable[[Agreement], Look], keys: tuple[str, ...] = PARTNERSHIPS
) -> tuple[Trial, ...]:
    """The template on each of the partnerships, drafted and reviewed."""
    found = []
    for key in keys:
        agreement = filled(begun_from(template), partnership(key))
        found.append(Trial(key, agreement, look(agreement)))
    return tuple(found)


@cache
def partnership(key: str) -> Agreement:
    """A made-up partnership: names, and nothing else."""
    answers = tomllib.loads(resource("partnerships", f"{key}.toml").read_text(encoding="utf-8"))
    return Agreement.model_validate(with_ids(answers))


def filled(agreement: Agreement, cast: Agreement) -> Agreement:
    """An agreement with invented names where it has none.

    Partners take places of their own sector first. Places that nobody takes go: what names them
    is then still to agree. Partners without a place are added at the end.
    """
    return agreement.amended(
        name=agreement.name or cast.name,
        place=agreement.place or cast.place,
        partners=tuple(_seated(agreement.partners, cast.partners)),
        groups=tuple(_named(agreement.groups, cast.groups)),
        bodies=tuple(_named(agreement.bodies, cast.bodies)),
    )


def _seated(places: tuple[Partner, ...], cast: tuple[Partner, ...]) -> Iterator[Partner]:
    waiting = list(cast)
    seated: dict[str, Partner] = {}
    for strict in (True, False):
        for place in places:
            fitting = (one for one in waiting if one.sector is place.sector or not strict)
            taker = next(fitting, None) if place.id not in seated else None
            if taker is not None:
                waiting.remove(taker)
                seated[place.id] = _with_names(place, taker)
    yield from (seated[place.id] for place in places if place.id in seated)
    yield from waiting


def _named(records: tuple[_Record, ...], cast: tuple[_Record, ...]) -> Iterator[_Record]:
    """Each record with invented names as far as there are any, in turn."""
    for number, record in enumerate(records):
        yield _with_names(record, cast[number]) if number < len(cast) else record


def _with_names(record: _Record, names: _Record) -> _Record:
    """The record with the answers of another where it has none."""
    held = {
        name: getattr(names, name)
        for name, info in type(record).model_fields.items()
        if name != "id" and getattr(record, name) == info.default
    }
    return record.amended(**held)
