"""Reads one clause file: TOML front matter between ``+++`` lines, then the body.

A file that cannot be used raises TemplateFault with its line and the nearest known key.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from agreement_studio.domain.choices import SectionKey, Status
from agreement_studio.drafting.clause_library.key_lines import lines_of_keys
from agreement_studio.drafting.document import Effect
from agreement_studio.drafting.faults import TemplateFault, nearest_of

_FENCE = "+++"
_TEXTS = ("id", "section", "heading", "for_each", "when", "note", "room", "lawyer", "source")
_KEYS = (
    *_TEXTS,
    "effect",
    "light",
    "survives",
    "reads",
    "seen_on",
    "reviewed_by",
    "items",
    "alternate",
    "closing",
)
_ALTERNATE_KEYS = ("id", "when", "body", "items", "closing", "heading", "effect")
_ITEM_KEYS = ("for_each", "body")
_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")

Effects = Mapping[Status, Effect]


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of template text and the line of the file on which it begins."""

    text: str
    line: int
    key: str


@dataclass(frozen=True, slots=True)
class Items:
    """Items (a), (b) after the body: for each record of a view, or each entry of ``this.…``."""

    for_each: str
    line: int
    body: Part


@dataclass(frozen=True, slots=True)
class Wording:
    """One way a clause can read. `when` is empty for the last, which always fits."""

    id: str
    when: Part | None
    heading: Part
    body: Part
    items: Items | None
    closing: Part | None
    effects: Effects


@dataclass(frozen=True, slots=True)
class ClauseTemplate:
    """One clause file, read. `wordings` holds the alternates in order, then the body.

    `light`: whether the light edition prints it. `survives`: whether it goes on after the end.
    """

    id: str
    file: str
    section: SectionKey
    wordings: tuple[Wording, ...]
    for_each: str = ""
    when: Part | None = None
    light: bool = True
    survives: bool = False
    reads: tuple[str, ...] = ()
    note: str = ""
    room: str = ""
    lawyer: str = ""
    source: str = ""
    seen_on: date | None = None
    reviewed_by: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def effects(self) -> Effects:
        """The effects of the body, which stand unless an alternate has its own."""
        return self.wordings[-1].effects

    def fault(self, line: int, key: str, what: str, nearest: str = "") -> TemplateFault:
        return TemplateFault(self.file, line, key, what, nearest)

    def fault_at(self, key: str, what: str, nearest: str = "") -> TemplateFault:
        return self.fault(self.lines.get(key, 1), key, what, nearest)


def read_clause(text: str, file: str) -> ClauseTemplate:
    """The clause in the text of a file. Raises TemplateFault.

    Which views, fields and clauses there are is held against the text by the library, not here.
    """
    return _Reader(text.replace("\r\n", "\n"), file).clause()


class _Reader:
    """Reads the front matter of one file and knows on which line every key stands."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.rows = text.split("\n")
        if self.rows[0].rstrip() != _FENCE:
            raise TemplateFault(file, 1, "", "a clause file begins with a line of +++.")
        ends = [n for n, row in enumerate(self.rows) if n and row.rstrip() == _FENCE]
        if not ends:
            raise TemplateFault(file, 1, "", "a second line of +++ must close the front matter.")
        self.end = ends[0]
        self.lines = lines_of_keys(self.rows[: self.end])
        self.table = self._parse("\n".join(self.rows[1 : self.end]))

    def _parse(self, text: str) -> dict[str, Any]:
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as fault:
            place = _TOML_PLACE.search(str(fault))
            line = int(place[1]) + 1 if place and place[1] else self.end
            raise TemplateFault(
                self.file, line, "", f"{_TOML_PLACE.sub('', str(fault))}."
            ) from None

    def clause(self) -> ClauseTemplate:
        self._known(self.table, _KEYS, "")
        texts = {key: self._text(self.table, key) for key in _TEXTS}
        body = Part("\n".join(self.rows[self.end + 1 :]), self.end + 2, "body")
        last = Wording(
            texts["id"],
            None,
            self._required("heading"),
            body,
            self._items(self.table, "items"),
            self._closing(self.table, "closing"),
            self._effects(self.table.get("effect"), "effect"),
        )
        alternates = self.table.get("alternate", [])
        if not isinstance(alternates, list):
            raise self._fault("alternate", "write [[alternate]], with two brackets on each side.")
        return ClauseTemplate(
            id=self._required("id").text,
            file=self.file,
            section=self._section(texts["section"]),
            wordings=(*(self._alternate(n, t, last) for n, t in enumerate(alternates)), last),
            for_each=texts["for_each"],
            when=self._part(self.table, "when", "when"),
            light=self._yes_no("light", default=True),
            survives=self._yes_no("survives", default=False),
            reads=self._reads(),
            note=texts["note"],
            room=texts["room"],
            lawyer=texts["lawyer"],
            source=texts["source"],
            seen_on=self._seen_on(),
            reviewed_by=self._text(self.table, "reviewed_by"),
            lines=self.lines,
        )

    def _alternate(self, number: int, table: Mapping[str, Any], last: Wording) -> Wording:
        place = f"alternate.{number}"
        self._known(table, _ALTERNATE_KEYS, place)
        when = self._part(table, "when", f"{place}.when")
        body = self._part(table, "body", f"{place}.body")
        if when is None or body is None:
            raise self._fault(place, "an alternate needs an id, a when and a body.")
        effect = table.get("effect")
        return Wording(
            self._text(table, "id", place),
            when,
            self._part(table, "heading", f"{place}.heading") or last.heading,
            body,
            self._items(table, f"{place}.items") if "items" in table else last.items,
            self._closing(table, f"{place}.closing") if "closing" in table else last.closing,
            self._effects(effect, f"{place}.effect") if effect is not None else last.effects,
        )

    def _items(self, table: Mapping[str, Any], place: str) -> Items | None:
        items = table.get("items")
        if items is None:
            return None
        if not isinstance(items, dict):
            raise self._fault(place, "items is a table with for_each and body.")
        self._known(items, _ITEM_KEYS, place)
        for_each = self._text(items, "for_each", place)
        body = self._part(items, "body", f"{place}.body")
        if not for_each or body is None:
            raise self._fault(place, "items need for_each and body.")
        return Items(for_each, self._line(f"{place}.for_each"), body)

    def _closing(self, table: Mapping[str, Any], place: str) -> Part | None:
        closing = table.get("closing")
        if closing is None:
            return None
        if not isinstance(closing, dict):
            raise self._fault(place, "closing is a table with a body.")
        self._known(closing, ("body",), place)
        return self._part(closing, "body", f"{place}.body")

    def _effects(self, value: Any, place: str) -> Effects:
        table = dict.fromkeys((s.value for s in Status), value) if isinstance(value, str) else value
        if not isinstance(table, dict):
            raise self._fault(
                place, "effect is intent, binds or law, or one of them for A, B and C."
            )
        self._known(table, [status.value for status in Status], place)
        effects: dict[Status, Effect] = {}
        for status in Status:
            name = table.get(status.value)
            if name is None:
                raise self._fault(place, f"effect says nothing for status {status.value}.")
            if name not in list(Effect):
                near = nearest_of(str(name), [effect.value for effect in Effect])
                raise self._fault(place, f"there is no effect “{name}”.", near)
            effects[status] = Effect(name)
        return effects

    # --------------------------------------------------------------------------- single values

    def _section(self, name: str) -> SectionKey:
        try:
            return SectionKey(name)
        except ValueError:
            near = nearest_of(name, [key.value for key in SectionKey])
            raise self._fault("section", f"there is no section “{name}”.", near) from None

    def _reads(self) -> tuple[str, ...]:
        reads = self.table.get("reads", [])
        if not isinstance(reads, list) or not all(isinstance(name, str) for name in reads):
            raise self._fault("reads", "reads is a list of names in quotes.")
        return tuple(reads)

    def _seen_on(self) -> date | None:
        seen_on = self.table.get("seen_on")
        if seen_on is not None and not isinstance(seen_on, date):
            raise self._fault("seen_on", "write a date as 2026-11-22, without quotes.")
        return seen_on

    def _yes_no(self, key: str, *, default: bool) -> bool:
        value = self.table.get(key, default)
        if not isinstance(value, bool):
            raise self._fault(key, "write true or false, without quotes.")
        return value

    def _required(self, key: str) -> Part:
        part = self._part(self.table, key, key)
        if part is None:
            raise TemplateFault(self.file, 1, key, f"{key} is missing.")
        return part

    def _part(self, table: Mapping[str, Any], key: str, place: str) -> Part | None:
        text = self._text(table, key, place.removesuffix(f".{key}") if "." in place else "")
        return Part(text, self._line(place, text=True), place) if text else None

    def _text(self, table: Mapping[str, Any], key: str, place: str = "") -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            raise self._fault(f"{place}.{key}" if place else key, "write a text in quotes.")
        return value

    def _known(self, table: object, known: Iterable[str], place: str) -> None:
        if not isinstance(table, dict):
            raise self._fault(place, "a table was expected here.")
        for key in table:
            if key not in known:
                where = f"{place}.{key}" if place else key
                raise self._fault(where, f"there is no key “{key}”.", nearest_of(key, known))

    def _line(self, place: str, *, text: bool = False) -> int:
        """The line of a key, or of the nearest table around it; of its text when that follows."""
        while place not in self.lines and "." in place:
            place = place.rpartition(".")[0]
        line = self.lines.get(place, 1)
        return line + (text and self.rows[line - 1].rstrip().endswith(('"""', "'''")))

    def _fault(self, place: str, what: str, nearest: str = "") -> TemplateFault:
        return TemplateFault(self.file, self._line(place), place, what, nearest)
