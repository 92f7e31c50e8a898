"""The four pictures of an agreement, and which record each shape and each row stands for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.schedules.build import DRAWINGS
from agreement_studio.pictures.accountability_facts import answers_of
from agreement_studio.pictures.contribution_facts import contributions_of
from agreement_studio.pictures.drawing import Drawing
from agreement_studio.pictures.ladder_facts import steps_of
from agreement_studio.pictures.power_facts import PowerFacts

PICTURES: Final = tuple(DRAWINGS)


def _decisions(agreement: Agreement) -> tuple[str, ...]:
    return tuple(one.record for one in PowerFacts().told(agreement).decisions)


def _givers(agreement: Agreement) -> tuple[str, ...]:
    return tuple(one.holder.record for one in contributions_of(agreement).brought)


def _lines(agreement: Agreement) -> tuple[str, ...]:
    return tuple(one.record for one in answers_of(agreement))


def _rungs(agreement: Agreement) -> tuple[str, ...]:
    return tuple(one.record for one in steps_of(agreement))


_ROWS: Final[Mapping[str, Callable[[Agreement], tuple[str, ...]]]] = MappingProxyType(
    {
        "power": _decisions,
        "contributions": _givers,
        "accountability": _lines,
        "ladder": _rungs,
    }
)
"""The record that each row of the twin table stands for, from the first row on."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of an agreement as it is now. `paths` leads from records to where they are."""

    key: str
    drawing: Drawing
    rows: tuple[str, ...]
    paths: Mapping[str, str]

    def path_of_row(self, row: int) -> str:
        """The record of a row of the twin table, as a path, or "" for a sum."""
        return self.paths.get(self.rows[row], "") if row < len(self.rows) else ""


class Pictures:
    """Draws the pictures of one agreement after another: again only where its lists are others."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[tuple[object, ...], Picture | None]] = {}

    def picture(self, key: str, agreement: Agreement) -> Picture | None:
        """The picture with a key of PICTURES, or None while there is nothing to draw."""
        names = DRAWINGS[key][1]
        lists = tuple(getattr(agreement, name) for name in names)
        kept = self._kept.get(key)
        if kept is None or any(a is not b for a, b in zip(kept[0], lists, strict=True)):
            kept = self._kept[key] = (lists, _drawn(key, agreement))
        return kept[1]


def _drawn(key: str, agreement: Agreement) -> Picture | None:
    draw, names = DRAWINGS[key]
    drawing = draw(agreement)
    if drawing is None:
        return None
    paths: dict[str, str] = {}
    for name in names:
        for record in getattr(agreement, name):
            paths.setdefault(record.id, f"{name}.{record.id}")
    return Picture(key, drawing, _ROWS[key](agreement), paths)
