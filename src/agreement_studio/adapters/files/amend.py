"""Adds entries to an answers file and keeps everything else as it stands, comments included."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import tomlkit
from tomlkit.items import AoT

from agreement_studio.adapters.files.caps import UnreadableFileError


def with_entries(
    data: bytes, where: str, entries: Mapping[str, Sequence[Mapping[str, Any]]]
) -> bytes:
    """The file with the entries appended to its lists. `data` has been read as answers before."""
    text = data.decode("utf-8-sig")
    if where.lower().endswith(".json"):
        return _json(text, entries)
    document = tomlkit.parse(text)
    for name, new in entries.items():
        _append(document, name, new, where)
    return tomlkit.dumps(document).encode()


def _append(
    document: tomlkit.TOMLDocument, name: str, new: Sequence[Mapping[str, Any]], where: str
) -> None:
    existing = document.get(name)
    if existing is None:
        existing = tomlkit.aot()
        document.append(name, existing)
    if not isinstance(existing, AoT):
        raise UnreadableFileError(
            f"{where}: “{name}” is written on one line. "
            f"Write it as [[{name}]] tables, then add rows."
        )
    for entry in new:
        existing.append(_table(entry))


def _table(entry: Mapping[str, Any]) -> tomlkit.items.Table:
    table = tomlkit.table()
    for key, value in sorted(entry.items(), key=lambda item: item[0] != "id"):
        table.add(key, _item(value))
    return table


def _item(value: Any) -> Any:
    if isinstance(value, Mapping):
        inline = tomlkit.inline_table()
        for key, inner in value.items():
            inline.append(key, _item(inner))
        return inline
    if isinstance(value, list):
        array = tomlkit.array()
        for inner in value:
            array.append(_item(inner))
        return array
    return value


def _json(text: str, entries: Mapping[str, Sequence[Mapping[str, Any]]]) -> bytes:
    answers = json.loads(text)
    for name, new in entries.items():
        answers[name] = [*answers.get(name, ()), *new]
    return (json.dumps(answers, ensure_ascii=False, indent=2) + "\n").encode()
