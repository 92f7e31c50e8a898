"""Agendas: which step when, for how long and in which way. Files that anybody may edit."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from agreement_studio.application.room.walk import step_keys
from agreement_studio.assets import resource
from agreement_studio.domain.errors import StudioError

WAYS = ("silent", "round", "pairs", "read_back", "hard_case", "check", "talk", "pause")
"""The ways of working; the texts ``room.way.…`` say what each is."""

LONGEST = 240
"""Of one item, in minutes."""


class AgendaFileError(StudioError):
    """An agenda that cannot be used, with the place in its file and what to do."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of an agenda."""

    title: str
    """What it is called; ``""`` where the step's own title does."""
    step: str
    """The key of its step; ``""`` for a break and the like."""
    minutes: int
    way: str
    """One of :data:`WAYS`."""
    silent: int
    """How many of its minutes everyone writes alone first."""
    says: str
    """What whoever facilitates says to open it."""

    def mapped(self, said: Callable[[str], str]) -> "Item":
        """The same item, its words each as `said` gives them."""
        return replace(self, title=said(self.title), says=said(self.says))


@dataclass(frozen=True, slots=True)
class Part:
    """What is done in one go: a half-day."""

    title: str
    minutes: int
    items: tuple[Item, ...]

    def mapped(self, said: Callable[[str], str]) -> "Part":
        """As :meth:`Item.mapped`."""
        return replace(
            self, title=said(self.title), items=tuple(item.mapped(said) for item in self.items)
        )


@dataclass(frozen=True, slots=True)
class Agenda:
    key: str
    title: str
    what_for: str
    parts: tuple[Part, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in their order."""
        return tuple(item for part in self.parts for item in part.items)

    def mapped(self, said: Callable[[str], str]) -> "Agenda":
        """The same agenda, each of its words as `said` gives it: in another language, say."""
        return replace(
            self,
            title=said(self.title),
            what_for=said(self.what_for),
            parts=tuple(part.mapped(said) for part in self.parts),
        )

    @property
    def every(self) -> Iterator[str]:
        """Each of its words that is not empty, in the order of the file."""
        yield from filter(None, (self.title, self.what_for))
        for part in self.parts:
            yield from filter(
                None, (part.title, *(w for i in part.items for w in (i.title, i.says)))
            )


def agendas() -> tuple[Agenda, ...]:
    """The agendas that ship, the shortest first."""
    return read_agendas(resource("agendas"))


def read_agendas(folder: Path) -> tuple[Agenda, ...]:
    """The agendas in a folder, the shortest first; none where there is no folder.

    Raises:
        AgendaFileError: one of them cannot be used.
    """
    found = map(read_agenda, sorted(folder.glob("*.toml")))
    return tuple(sorted(found, key=lambda agenda: sum(part.minutes for part in agenda.parts)))


def read_agenda(path: Path) -> Agenda:
    """One agenda.

    Raises:
        AgendaFileError: it cannot be read, misses something, or its minutes do not add up.
    """
    try:
        data = path.read_bytes()
    except OSError as reason:
        raise AgendaFileError(f"{path.name} cannot be read: {reason}.") from None
    return agenda_in(data, path.stem, path.name)


def agenda_in(data: bytes, key: str, name: str) -> Agenda:
    """The agenda in the bytes of a file; a refusal calls it by `name`.

    Raises:
        AgendaFileError: it cannot be read, misses something, or its minutes do not add up.
    """
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as reason:
        raise AgendaFileError(f"{name} cannot be read: {reason}.") from None
    return _Reading(name).agenda(key, table)


_ITEM_KEYS = ("title", "step", "minutes", "way", "silent", "says")
_PART_KEYS = ("title", "minutes", "items")
_KEYS = ("title", "what_for", "parts")


class _Reading:
    """Reads one file, and says where in it something cannot be used."""

    def __init__(self, file: str) -> None:
        self._file = file

    def agenda(self, key: str, table: Mapping[str, Any]) -> Agenda:
        self._known(table, _KEYS, "The agenda")
        parts = tuple(self._parts(table))
        what_for = self._text(table, "what_for", "The agenda", needed=False)
        return Agenda(key, self._text(table, "title", "The agenda"), what_for, parts)

    def _parts(self, table: Mapping[str, Any]) -> Iterator[Part]:
        for number, part in enumerate(self._tables(table, "parts", "The agenda"), start=1):
            where = f"Part {number}"
            self._known(part, _PART_KEYS, where)
            items = tuple(
                self._item(item, f"Item {place} of part {number}")
                for place, item in enumerate(self._tables(part, "items", where), start=1)
            )
            minutes = self._minutes(part, "minutes", where, least=1, most=24 * 60)
            whole = sum(item.minutes for item in items)
            if whole != minutes:
                raise self._unusable(
                    where,
                    f"its items take {whole} minutes together, and it says {minutes}; "
                    "change one of the two",
                )
            title = self._text(part, "title", where, needed=False)
            yield Part(title, minutes, items)

    def _item(self, item: Mapping[str, Any], where: str) -> Item:
        self._known(item, _ITEM_KEYS, where)
        step = self._text(item, "step", where, needed=False)
        title = self._text(item, "title", where, needed=not step)
        minutes = self._minutes(item, "minutes", where, least=1, most=LONGEST)
        return Item(
            title=title,
            step=self._one_of(step, step_keys(), "step", where) if step else "",
            minutes=minutes,
            way=self._one_of(self._text(item, "way", where), WAYS, "way", where),
            silent=self._minutes({"silent": 0, **item}, "silent", where, least=0, most=minutes),
            says=self._text(item, "says", where, needed=False),
        )

    # ------------------------------------------------------------------------- one value each

    def _known(self, table: Mapping[str, Any], keys: tuple[str, ...], where: str) -> None:
        for key in table:
            self._one_of(key, keys, "entry", where)

    def _tables(self, table: Mapping[str, Any], key: str, where: str) -> list[Mapping[str, Any]]:
        held = table.get(key)
        if not isinstance(held, list) or not held or not all(isinstance(o, dict) for o in held):
            raise self._unusable(where, f"it needs “{key}”, at least one of them")
        return held

    def _text(self, table: Mapping[str, Any], key: str, where: str, *, needed: bool = True) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            raise self._unusable(where, f"{key} must stand in quotation marks")
        if needed and not value.strip():
            raise self._unusable(where, f"it needs a {key}")
        return " ".join(value.split())

    def _minutes(
        self, table: Mapping[str, Any], key: str, where: str, *, least: int, most: int
    ) -> int:
        value = table.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise self._unusable(where, f"{key} must be a whole number from {least} to {most}")
        return value

    def _one_of(self, value: str, known: tuple[str, ...], kind: str, where: str) -> str:
        if value in known:
            return value
        nearest = get_close_matches(value[:60], known, 1)
        hint = f"did you mean “{nearest[0]}”?" if nearest else f"there are {', '.join(known)}"
        raise self._unusable(where, f"there is no {kind} “{value[:60]}”; {hint}")

    def _unusable(self, where: str, what: str) -> AgendaFileError:
        return AgendaFileError(f"{self._file}: {where}: {what.rstrip('.?')}.")
