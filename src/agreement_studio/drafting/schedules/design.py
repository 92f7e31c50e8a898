"""Reads templates/schedules.toml: which tables stand where, and which answers in which column."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from agreement_studio.assets import template
from agreement_studio.domain.errors import StudioError
from agreement_studio.drafting.document import TableKind
from agreement_studio.drafting.views import VIEWS

SPECIAL = ("money", "reworded")
"""Tables that code works out, because their rows are no records."""
PICTURES = ("power", "contributions", "accountability", "ladder")
_WHOLE = 100


class ScheduleDesignError(StudioError):
    """A fault in templates/schedules.toml, with the table and what to do."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One answer in a column: ``"level_before?"``, ``"statute?:"``, ``"quantity+unit?"``."""

    fields: tuple[str, ...]
    is_optional: bool = False
    says_no: bool = False
    """``??``: a closed question prints its "no" too, not only its "yes"."""
    is_labelled: bool = False
    unit: str = ""
    """``|months`` and the like: what a number counts."""


@dataclass(frozen=True, slots=True)
class ColumnDesign:
    head: str
    width: int
    fields: tuple[FieldSpec, ...] = ()
    is_number: bool = False
    total: str = ""
    """The field of amounts that the last row adds up, or ``""``."""


@dataclass(frozen=True, slots=True)
class TableDesign:
    key: str
    rows: str
    special: str
    picture: str
    kind: TableKind
    columns: tuple[ColumnDesign, ...]
    light_columns: tuple[ColumnDesign, ...] = ()
    """The columns of the light edition; without any, the table is not in it."""


@dataclass(frozen=True, slots=True)
class ScheduleDesign:
    key: str
    points_to: tuple[str, ...]
    tables: tuple[TableDesign, ...]


@cache
def schedule_designs(path: Path | None = None) -> tuple[ScheduleDesign, ...]:
    """All schedules in order.

    Raises:
        ScheduleDesignError: the file names something that does not exist.
    """
    source = path or template("schedules.toml")
    try:
        parsed = tomllib.loads(source.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as fault:
        raise ScheduleDesignError(f"{source.name} is not TOML: {fault}.") from None
    return tuple(_schedule(entry) for entry in parsed["schedule"])


def _schedule(entry: Mapping[str, Any]) -> ScheduleDesign:
    return ScheduleDesign(
        key=entry["key"],
        points_to=tuple(entry.get("points_to", ())),
        tables=tuple(_table(table) for table in entry["table"]),
    )


def _table(entry: Mapping[str, Any]) -> TableDesign:
    key = entry["key"]
    design = TableDesign(
        key=key,
        rows=entry.get("rows", ""),
        special=entry.get("special", ""),
        picture=entry.get("picture", ""),
        kind=TableKind(entry.get("kind", "standard")),
        columns=tuple(_column(key, column) for column in entry["columns"]),
        light_columns=tuple(_column(key, column) for column in entry.get("light_columns", ())),
    )
    _check(design)
    return design


def _check(design: TableDesign) -> None:
    for columns in (design.columns, design.light_columns):
        if columns and sum(column.width for column in columns) != _WHOLE:
            raise ScheduleDesignError(
                f"schedules.toml, table {design.key}: widths must add up to {_WHOLE}."
            )
    if not design.special and design.rows not in VIEWS:
        _unknown(design.key, "rows", design.rows, tuple(VIEWS))
    if design.special and design.special not in SPECIAL:
        _unknown(design.key, "special", design.special, SPECIAL)
    if design.picture and design.picture not in PICTURES:
        _unknown(design.key, "picture", design.picture, PICTURES)
    model = VIEWS[design.rows].model if design.rows else None
    for column in (*design.columns, *design.light_columns) if model else ():
        for name in (name for spec in column.fields for name in spec.fields):
            if model and name.split(".")[0] not in model.model_fields:
                _unknown(design.key, column.head, name, tuple(model.model_fields))


def _unknown(key: str, where: str, name: str, known: tuple[str, ...]) -> None:
    nearest = get_close_matches(name, known, 1)
    hint = f" Did you mean “{nearest[0]}”?" if nearest else ""
    raise ScheduleDesignError(f"schedules.toml, table {key}, {where}: there is no “{name}”.{hint}")


def _column(table: str, entry: Mapping[str, Any]) -> ColumnDesign:
    try:
        return ColumnDesign(
            head=entry["head"],
            width=entry["width"],
            fields=tuple(_spec(text) for text in entry.get("fields", ())),
            is_number=entry.get("number", False),
            total=entry.get("total", ""),
        )
    except KeyError as missing:
        raise ScheduleDesignError(
            f"schedules.toml, table {table}: a column lacks {missing}."
        ) from None


def _spec(text: str) -> FieldSpec:
    rest, _, unit = text.partition("|")
    is_labelled = rest.endswith(":")
    rest = rest.removesuffix(":")
    return FieldSpec(
        fields=tuple(rest.rstrip("?").split("+")),
        is_optional=rest.endswith("?"),
        says_no=rest.endswith("??"),
        is_labelled=is_labelled,
        unit=unit,
    )
