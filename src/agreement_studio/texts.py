"""Words for people, read from resources/text/: labels, questions, choices and document phrases.

One set of files serves the command line, documents and the desktop. Anyone may edit them; a file
that cannot be used is named together with the place in it and what to do.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from agreement_studio.assets import resource


class MissingTextError(KeyError):
    """A text that a file under resources/text/ should hold and does not."""


class TextFileError(ValueError):
    """A file under resources/text/ that cannot be used, with the place and what to do."""


@dataclass(frozen=True, slots=True)
class FieldText:
    """What people read about one field. Only `label` is always there.

    A label stands over a box to fill in and, with a colon, before an answer: "Notice: 90 days". So
    it leaves the unit to the answer and never says "you".
    """

    label: str
    question: str = ""
    why: str = ""
    example: str = ""
    trap: str = ""
    gap: str = ""

    def mapped(self, said: Callable[[str], str]) -> "FieldText":
        """The same texts, each as `said` gives it."""
        return FieldText(*(said(text) for text in astuple(self)))


_KINDS = tuple(FieldText.__annotations__)


class Texts:
    """All texts of one language."""

    def __init__(
        self,
        fields: Mapping[str, FieldText],
        choices: Mapping[str, Mapping[str, Mapping[str, str]]],
        phrases: Mapping[str, str],
        sections: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        """`fields` by path; `choices` by group, key and kind of text; `phrases` by dotted name.

        `sections` names the lists and single values of each section, in the order of its file.
        """
        self._fields = fields
        self._choices = choices
        self._phrases = phrases
        self._sections = sections or {}

    def field(self, path: str) -> FieldText:
        """The texts of a field, such as ``partners.own_interest`` or ``purpose.problem``."""
        try:
            return self._fields[path]
        except KeyError:
            raise MissingTextError(path) from None

    def label(self, path: str) -> str:
        return self.field(path).label

    def gap(self, path: str) -> str:
        """What stands in ``[to agree: …]`` for a missing answer: "who holds the money"."""
        text = self.field(path)
        return text.gap or text.label[:1].lower() + text.label[1:]

    def choice(self, group: str, key: str, kind: str = "label") -> str:
        """The text of one choice, such as ``choice("level", "handover")`` → "Hand over".

        `kind` is ``label``, ``meaning`` (one sentence) or ``phrase`` (inside a sentence); some
        groups hold more kinds. Where a kind is not there, the label stands for it.
        """
        try:
            entry = self._choices[group][key]
        except KeyError:
            raise MissingTextError(f"{group}.{key}") from None
        return entry.get(kind) or entry["label"]

    def phrase(self, name: str, /, **values: str) -> str:
        """A phrase of the document or the command line, with ``{names}`` filled in."""
        try:
            phrase = self._phrases[name]
        except KeyError:
            raise MissingTextError(name) from None
        return phrase.format_map(values) if values else phrase

    def section_names(self, section: str) -> tuple[str, ...]:
        """The lists and single values that belong to a section: ``("risks", "covers", …)``."""
        return self._sections.get(section, ())

    def section_of(self, name: str) -> str:
        """The section of a list or single value: ``power`` for ``powers``; ``""`` for none."""
        return next((key for key, names in self._sections.items() if name in names), "")

    def mapped(self, said: Callable[[str], str]) -> "Texts":
        """The same texts, each as `said` gives it: in another language, say."""
        return Texts(
            {path: text.mapped(said) for path, text in self._fields.items()},
            {
                group: {
                    key: {kind: said(text) for kind, text in entry.items()}
                    for key, entry in entries.items()
                }
                for group, entries in self._choices.items()
            },
            {name: said(text) for name, text in self._phrases.items()},
            self._sections,
        )

    @property
    def every(self) -> Iterator[str]:
        """Every text that is not empty, in the order of the files."""
        for field in self._fields.values():
            yield from (text for text in astuple(field) if text)
        for entries in self._choices.values():
            for entry in entries.values():
                yield from entry.values()
        yield from self._phrases.values()

    @property
    def field_paths(self) -> frozenset[str]:
        return frozenset(self._fields)

    @property
    def choices(self) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
        """Every choice by group, key and kind of text."""
        return self._choices

    @property
    def phrases(self) -> Mapping[str, str]:
        """Every phrase by its dotted name."""
        return self._phrases


@dataclass(frozen=True, slots=True)
class SharedWord:
    """A word ready to be taken into a glossary, with what each sector means by it."""

    identifier: str
    term: str
    agreed_meaning: str
    says: Mapping[str, str]
    """By the key of the sector."""


@cache
def load_texts(language: str = "en-GB") -> Texts:
    """The texts shipped for a language, read once.

    Files: ``fields/<section>.toml`` (a table for each list and each field), ``choices.toml`` (a
    table for each group and key) and ``phrases/*.toml`` (nested tables of phrases). Raises
    TextFileError for a file that cannot be used.
    """
    return read_texts(resource("text", language))


def read_texts(root: Path) -> Texts:
    """The texts in a folder laid out as :func:`load_texts` says."""
    fields: dict[str, FieldText] = {}
    sections: dict[str, tuple[str, ...]] = {}
    for path in sorted((root / "fields").glob("*.toml")):
        tables = _tables(path)
        sections[path.stem] = tuple(name for name in tables if "." not in name)
        _add(fields, dict(_field_texts(tables, path)), path)
    phrases: dict[str, str] = {}
    for path in sorted((root / "phrases").glob("*.toml")):
        _add(phrases, dict(_phrases(_tables(path), path)), path)
    return Texts(fields, _choices(root / "choices.toml"), phrases, sections)


@cache
def load_shared_words(language: str = "en-GB") -> tuple[SharedWord, ...]:
    """The words shipped for glossaries, in the order of ``glossary_rows.toml``."""
    rows = _tables(resource("text", language, "glossary_rows.toml"))["glossary"]
    return tuple(
        SharedWord(row["id"], row["term"], row["agreed_meaning"], row["says"]) for row in rows
    )


def _tables(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as reason:
        raise TextFileError(f"{path.name} cannot be read: {reason}.") from reason


def _add(found: dict[str, Any], more: Mapping[str, Any], path: Path) -> None:
    twice = found.keys() & more.keys()
    if twice:
        raise TextFileError(
            f"{path.name}: {min(twice)} has its text in another file already; keep one of the two."
        )
    found.update(more)


def _field_texts(tables: Mapping[str, Any], path: Path) -> Iterator[tuple[str, FieldText]]:
    """Texts by field path.

    A field named as a kind of text is, such as ``covers.gap``, has its path in quotation marks.
    """
    for name, table in tables.items():
        own = {key: value for key, value in table.items() if not isinstance(value, dict)}
        yield name, _field_text(name, own, path)
        for key, value in table.items():
            if isinstance(value, dict):
                yield f"{name}.{key}", _field_text(f"{name}.{key}", value, path)


def _field_text(name: str, table: Mapping[str, Any], path: Path) -> FieldText:
    for kind, text in table.items():
        if kind not in _KINDS:
            from difflib import get_close_matches  # noqa: PLC0415 - for a slip of the pen only

            near = get_close_matches(kind, _KINDS, 1) or [", ".join(_KINDS)]
            raise TextFileError(f"{path.name}: [{name}] knows no “{kind}”; write {near[0]}.")
        if not isinstance(text, str):
            raise TextFileError(f"{path.name}: {kind} of [{name}] must stand in quotation marks.")
    if not table.get("label"):
        raise TextFileError(f"{path.name}: [{name}] needs a label.")
    return FieldText(**table)


def _choices(path: Path) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    groups = _tables(path)
    for group, entries in groups.items():
        for key, entry in entries.items():
            if not isinstance(entry, dict) or not entry.get("label"):
                raise TextFileError(f"{path.name}: [{group}.{key}] needs a label.")
    return groups


def _phrases(tables: Mapping[str, Any], path: Path, prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in tables.items():
        name = f"{prefix}{key}"
        if isinstance(value, dict):
            yield from _phrases(value, path, f"{name}.")
        elif isinstance(value, str):
            yield name, value
        else:
            raise TextFileError(f"{path.name}: {name} must stand in quotation marks.")
