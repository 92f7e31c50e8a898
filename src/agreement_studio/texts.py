"""Words for people, read from resources/text/: labels, questions, choices and document phrases.

One set of files serves the command line, documents and the desktop. Anyone may edit them.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from agreement_studio.assets import resource


class MissingTextError(KeyError):
    """A text that a file under resources/text/ should hold and does not."""


@dataclass(frozen=True, slots=True)
class FieldText:
    """What people read about one field. Only `label` is always there."""

    label: str
    question: str = ""
    why: str = ""
    example: str = ""
    trap: str = ""
    gap: str = ""


class Texts:
    """All texts of one language."""

    def __init__(
        self,
        fields: Mapping[str, FieldText],
        choices: Mapping[str, Mapping[str, Mapping[str, str]]],
        phrases: Mapping[str, str],
    ) -> None:
        """`fields` by path; `choices` by group, key and kind of text; `phrases` by dotted name."""
        self._fields = fields
        self._choices = choices
        self._phrases = phrases

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

        `kind` is ``label``, ``meaning`` (one sentence) or ``phrase`` (inside a sentence).
        """
        try:
            entry = self._choices[group][key]
        except KeyError:
            raise MissingTextError(f"{group}.{key}") from None
        return entry.get(kind) or entry["label"]

    def phrase(self, name: str, **values: str) -> str:
        """A phrase of the document or the command line, with ``{names}`` filled in."""
        try:
            phrase = self._phrases[name]
        except KeyError:
            raise MissingTextError(name) from None
        return phrase.format_map(values) if values else phrase

    @property
    def field_paths(self) -> frozenset[str]:
        return frozenset(self._fields)


@cache
def load_texts(language: str = "en-GB") -> Texts:
    """The texts shipped for a language, read once.

    Files: ``fields/*.toml`` (a table for each list and each field), ``choices.toml`` (a table for
    each group and key) and ``phrases/*.toml`` (nested tables of phrases).
    """
    root = resource("text", language)
    fields: dict[str, FieldText] = {}
    for path in sorted((root / "fields").glob("*.toml")):
        fields.update(_field_texts(tomllib.loads(path.read_text(encoding="utf-8"))))
    phrases: dict[str, str] = {}
    for path in sorted((root / "phrases").glob("*.toml")):
        phrases.update(_phrases(tomllib.loads(path.read_text(encoding="utf-8"))))
    choices = tomllib.loads((root / "choices.toml").read_text(encoding="utf-8"))
    return Texts(fields, choices, phrases)


def _field_texts(tables: Mapping[str, Any]) -> dict[str, FieldText]:
    found: dict[str, FieldText] = {}
    for name, table in tables.items():
        own = {key: value for key, value in table.items() if isinstance(value, str)}
        found[name] = FieldText(**own)
        for key, value in table.items():
            if isinstance(value, dict):
                found[f"{name}.{key}"] = FieldText(**value)
    return found


def _phrases(tables: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in tables.items():
        if isinstance(value, dict):
            found.update(_phrases(value, f"{prefix}{key}."))
        else:
            found[f"{prefix}{key}"] = value
    return found
