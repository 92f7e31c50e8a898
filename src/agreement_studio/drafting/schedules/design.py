"""Reads templates/schedules.toml: which tables stand where, and which answers in which column."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from agreement_studio.assets import template
from agreement_studio.domain.errors import StudioError
from agreement_studio.domain.record import Frozen
from agreement_studio.drafting.answers.kinds import member, members
from agreement_studio.drafting.answers.views import VIEWS
from agreement_studio.drafting.document import TableKind

SPECIAL = ("money", "reworded")
"""Tables that code works out, because their rows are no records."""
PICTURES = ("power", "contributions", "accountability", "ladder")
UNITS = ("days", "working_days", "months", "years")
"""What a number of a column may count."""
_WHOLE = 100

Value = TypeVar("Value", str, int, list[Any])


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
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise ScheduleDesignError(f"{source.name} is not TOML: {fault}.") from None
    file = _Part(parsed, "", ("schedule",))
    return tuple(_schedule(_Part(one, "", _SCHEDULE)) for one in file.tables("schedule"))


_SCHEDULE = ("key", "points_to", "table")
_TABLE = ("key", "rows", "special", "picture", "kind", "columns", "light_columns")
_COLUMN = ("head", "width", "fields", "number", "total")


class _Part:
    """One table of the file, read key by key; whatever is wrong is named with its place."""

    def __init__(self, values: Mapping[str, Any], where: str, known: Sequence[str]) -> None:
        self.values = values
        self.place = where
        self.where = f"schedules.toml{where}"
        for name in values:
            self.hold(name, known)

    def fault(self, says: str) -> ScheduleDesignError:
        return ScheduleDesignError(f"{self.where}: {says}")

    def hold(self, name: str, known: Sequence[str], at: str = "") -> str:
        """The name itself, when it is one of those known."""
        if name in known:
            return name
        nearest = get_close_matches(name, known, 1)
        hint = f" Did you mean “{nearest[0]}”?" if nearest else ""
        place = f"{self.where}, {at}" if at else self.where
        raise ScheduleDesignError(f"{place}: there is no “{name}”.{hint}")

    def get(self, name: str, kind: type[Value], default: Value | None = None) -> Value:
        value = self.values.get(name, default)
        if isinstance(value, kind):
            return value
        wanted = {str: "words in quotation marks", int: "a whole number", list: "a list"}[kind]
        raise self.fault(f"“{name}” should be {wanted}.")

    def names(self, name: str) -> tuple[str, ...]:
        found = self.get(name, list, [])
        if any(not isinstance(one, str) for one in found):
            raise self.fault(f"“{name}” should be a list of words in quotation marks.")
        return tuple(found)

    def tables(self, name: str) -> tuple[Mapping[str, Any], ...]:
        found = self.get(name, list, [])
        if any(not isinstance(one, Mapping) for one in found):
            raise self.fault(f"“{name}” should be a list of tables.")
        return tuple(found)


def _schedule(part: _Part) -> ScheduleDesign:
    key = part.get("key", str)
    return ScheduleDesign(
        key=key,
        points_to=part.names("points_to"),
        tables=tuple(
            _table(_Part(one, f", table {one.get('key', f'{n} of {key}')}", _TABLE))
            for n, one in enumerate(part.tables("table"), start=1)
        ),
    )


def _table(part: _Part) -> TableDesign:
    special, rows = part.get("special", str, ""), part.get("rows", str, "")
    if special:
        part.hold(special, SPECIAL, "special")
    else:
        part.hold(rows, tuple(VIEWS), "rows")
    picture = part.get("picture", str, "")
    kind = part.hold(part.get("kind", str, "standard"), tuple(TableKind), "kind")
    return TableDesign(
        key=part.get("key", str),
        rows=rows,
        special=special,
        picture=part.hold(picture, PICTURES, "picture") if picture else "",
        kind=TableKind(kind),
        columns=_columns(part, "columns"),
        light_columns=_columns(part, "light_columns"),
    )


def _columns(part: _Part, name: str) -> tuple[ColumnDesign, ...]:
    rows = part.get("rows", str, "")
    model = VIEWS[rows].model if rows else None
    columns = tuple(_column(_Part(one, part.place, _COLUMN), model) for one in part.tables(name))
    if columns and sum(column.width for column in columns) != _WHOLE:
        raise part.fault(f"widths must add up to {_WHOLE}.")
    return columns


def _column(part: _Part, model: type[Frozen] | None) -> ColumnDesign:
    head = part.get("head", str)
    total = part.get("total", str, "")
    if total:
        _hold_field(part, head, total, model)
    return ColumnDesign(
        head=head,
        width=part.get("width", int),
        fields=tuple(_spec(part, head, text, model) for text in part.names("fields")),
        is_number=bool(part.values.get("number")),
        total=total,
    )


def _spec(part: _Part, head: str, text: str, model: type[Frozen] | None) -> FieldSpec:
    rest, _, unit = text.partition("|")
    is_labelled = rest.endswith(":")
    rest = rest.removesuffix(":")
    fields = tuple(rest.rstrip("?").split("+"))
    for field in fields:
        _hold_field(part, head, field, model)
    if unit:
        part.hold(unit, UNITS, head)
    return FieldSpec(
        fields=fields,
        is_optional=rest.endswith("?"),
        says_no=rest.endswith("??"),
        is_labelled=is_labelled,
        unit=unit,
    )


def _hold_field(part: _Part, head: str, path: str, model: type[Frozen] | None) -> None:
    """Each name of a path such as ``says.public`` must be there."""
    for name in path.split("."):
        part.hold(name, members(model), head)
        found = member(model, name)
        model = found.kind.model if found else None
