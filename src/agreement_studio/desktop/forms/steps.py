"""The steps of the walk, read from resources/steps/: what stands on each page, in which order."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from agreement_studio.assets import resource
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey
from agreement_studio.domain.ledger.bodies import BODIES
from agreement_studio.domain.parts import record_lists, sections

NO_CONDITION: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class StepFileError(ValueError):
    """A file under resources/steps/ that cannot be used, with the place and what to do."""


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that stand together.

    In a part that shows a list the fields are those of a record; else they are paths, such as
    ``name`` or ``purpose.problem``.
    """

    fields: tuple[str, ...]
    heading: str = ""
    """Names a phrase ``steps.<step>.<heading>``."""
    more: bool = False
    """Whether it is shown only when somebody asks for more."""
    when: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NO_CONDITION)
    """Shown while each of these fields holds one of the choices, or once it has been answered."""
    or_more: bool = False
    """Whether it is shown as well when somebody asks for more, whatever `when` says."""
    layout: str = ""
    """A layout of its own, where it has one: ``move``, ``levels``, ``thread``, ``three_ways``."""


@dataclass(frozen=True, slots=True)
class Apart:
    """Records of a list that stand apart, under a heading of their own: those kept, say."""

    field: str
    """The field that tells them."""
    key: str
    """What it holds for those that stand apart."""
    heading: str
    """Names phrases ``steps.<step>.<heading>``, ``…_why`` and ``…_add``."""

    def holds(self, record: object) -> bool:
        return bool(getattr(record, self.field) == self.key)


@dataclass(frozen=True, slots=True)
class Part:
    """Some single answers, or one list of records as cards."""

    groups: tuple[Group, ...]
    list: str = ""
    summary: tuple[str, ...] = ()
    """Fields that a closed card tells beside its name."""
    fixed: bool = False
    """Whether its records come from elsewhere: none is added, moved or removed here."""
    starts_with: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What a new record begins with, for fields that may not be empty."""
    layout: str = ""
    """A layout of its own, where it has one."""
    apart: Apart | None = None
    """Which of its records stand apart from the others, if any."""
    heading: str = ""
    """Names a phrase ``steps.<step>.<heading>`` above small cards."""
    least: int = 0
    """How many small cards stand there from the start."""
    each: str = ""
    """The list of which every entry has a small card of its own."""
    link: str = ""
    """The field by which the record of such a card belongs to its entry."""
    entry: str = ""
    """What its form writes into the record, in place of the agreement: ``decision``."""

    @property
    def paths(self) -> Iterator[str]:
        """The paths of the texts of all its answers: ``powers.decision``."""
        if self.entry:
            return
        for group in self.groups:
            for name in group.fields:
                yield f"{self.list}.{name}" if self.list else name

    @property
    def names(self) -> tuple[str, ...]:
        """The fields of all its groups."""
        return tuple(name for group in self.groups for name in group.fields)


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the walk."""

    key: str
    section: SectionKey
    """The section whose question it asks."""
    parts: tuple[Part, ...]
    also: tuple[SectionKey, ...] = ()
    """Sections of which it shows answers beside its own."""
    picture: str = ""
    """The picture of the agreement that shows what is answered here, if there is one."""
    is_brief: bool = False
    """Whether its own question stands for those of its fields."""

    @property
    def heads(self) -> frozenset[str]:
        """The fields of the agreement of which it shows something."""
        return frozenset(path.split(".")[0] for part in self.parts for path in part.paths)


@dataclass(frozen=True, slots=True)
class ShortWalk:
    """The ten questions, and what stands beside them."""

    questions: tuple[Step, ...]
    closing: Step
    """What the room takes as read."""
    more: tuple[Step, ...]
    """Steps of the full walk that nobody has to take."""


@cache
def steps() -> tuple[Step, ...]:
    """The steps that ship, in the order in which a room walks them."""
    return read_steps(resource("steps"))


def step(key: str) -> Step:
    """The step of that key. Raises KeyError for an unknown one."""
    return _by_key()[key]


@cache
def _by_key() -> Mapping[str, Step]:
    return {one.key: one for one in (*_ten(), *steps())}


@cache
def short_walk() -> ShortWalk:
    """The short path of ten questions."""
    *questions, closing = _ten()
    more = _table(resource("steps", "short", "contents.toml"))["more"]
    return ShortWalk(tuple(questions), closing, tuple(step(key) for key in more))


@cache
def _ten() -> tuple[Step, ...]:
    return read_steps(resource("steps", "short"))


def step_showing(path: str) -> str:
    """The key of the step on which an answer stands, by its path; ``""`` where none shows it.

    Of a list or a record alone it is the first step that shows some of it.
    """
    head, names = _asked(path)
    homes = _homes()
    found = homes.get(".".join((head, *names))) or homes.get(head)
    return found or next((key for known, key in homes.items() if known.startswith(f"{head}.")), "")


def short_step_showing(path: str) -> str:
    """As :func:`step_showing`, for the short path; ``""`` for what only the full walk asks."""
    head, names = _asked(path)
    homes = _short_homes()
    if names or head in homes:
        return homes.get(".".join((head, *names)), "")
    return next((key for known, key in homes.items() if known.startswith(f"{head}.")), "")


def _asked(path: str) -> tuple[str, list[str]]:
    """The list or single value of a path, and the name of the field in it, where it has one."""
    head, *rest = path.split(".")
    return head, (rest[1:] if head in record_lists() else rest)[:1]


@cache
def _homes() -> Mapping[str, str]:
    return _homes_in(steps())


@cache
def _short_homes() -> Mapping[str, str]:
    walk = short_walk()
    offered = _homes_in(walk.more)
    asked = _homes_in(walk.questions)
    return {**asked, **{path: key for path, key in offered.items() if path not in asked}}


def _homes_in(some: tuple[Step, ...]) -> Mapping[str, str]:
    return {path: one.key for one in some for part in one.parts for path in part.paths}


def read_steps(folder: Path) -> tuple[Step, ...]:
    """The steps in a folder: ``contents.toml`` names them in order, each has a file of its own.

    Raises:
        StepFileError: a file cannot be read, or names what is not there.
    """
    return tuple(_step(folder / f"{key}.toml") for key in _table(folder / "contents.toml")["steps"])


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as reason:
        raise StepFileError(f"{path.name} cannot be read: {reason}.") from reason


def _step(path: Path) -> Step:
    table = _table(path)
    try:
        parts = tuple(_part(part) for part in table["parts"])
        also = tuple(SectionKey(key) for key in table.get("also", ()))
        made = Step(
            path.stem,
            SectionKey(table["section"]),
            parts,
            also,
            table.get("picture", ""),
            is_brief=bool(table.get("brief", False)),
        )
    except (KeyError, TypeError, ValueError) as reason:
        raise StepFileError(f"{path.name}: {reason} cannot be used here.") from reason
    _check(made, path)
    return made


def _part(table: Mapping[str, Any]) -> Part:
    known = {key: table[key] for key in table if key not in {"groups", "summary", "apart"}}
    groups = tuple(_group(group) for group in table.get("groups", ()))
    apart = Apart(**table["apart"]) if "apart" in table else None
    return Part(groups, summary=tuple(table.get("summary", ())), apart=apart, **known)


def _group(table: Mapping[str, Any]) -> Group:
    when = {name: tuple(keys) for name, keys in table.get("when", {}).items()}
    told = {key: table[key] for key in ("heading", "more", "or_more", "layout") if key in table}
    return Group(tuple(table["fields"]), when=when, **told)


def _check(made: Step, path: Path) -> None:
    """Refuses a field that the model does not know."""
    for part in made.parts:
        if part.entry:
            _check_entry(part, path)
        names = (*part.summary, *([part.apart.field] if part.apart else ()))
        for shown in (*part.paths, *(f"{part.list}.{name}" for name in names)):
            head, _, name = shown.partition(".")
            holder = record_lists().get(head) or sections().get(head)
            is_known = name in holder.model_fields if holder else head in Agreement.model_fields
            if not is_known:
                raise StepFileError(f"{path.name}: there is no field “{shown}”.")


def _check_entry(part: Part, path: Path) -> None:
    """Likewise of what is written into the record."""
    body = BODIES.get(part.entry)
    if body is None:
        raise StepFileError(f"{path.name}: {part.entry!r} cannot be used here.")
    for name in part.names:
        if name not in body.model_fields:
            raise StepFileError(f"{path.name}: there is no field “{name}” in a {part.entry}.")
