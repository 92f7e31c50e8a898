"""Adds entries to an answers file and keeps everything else as it stands, comments included."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array

from agreement_studio.adapters.files.answers import parse_answers
from agreement_studio.adapters.files.caps import decoded
from agreement_studio.adapters.files.parsing import is_json
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import UnreadableFileError

Entries = Mapping[str, Sequence[Mapping[str, Any]]]
"""New entries by list, as plain data that fits the model."""


def with_entries(data: bytes, where: str, entries: Entries) -> bytes:
    """The file with the entries at the end of its lists. `data` has been read as answers before.

    Raises:
        UnreadableFileError: a list is written in a way that cannot be added to by itself.
    """
    text = decoded(data, where)
    amended = _json(text, entries) if is_json(text, where) else _toml(text, where, entries)
    before = parse_answers(data, where).agreement
    after = parse_answers(amended, f"{where} with the new rows").agreement
    if not _only_added(before, after, entries):
        raise _by_hand(where, ", ".join(entries))
    return amended


def _only_added(before: Agreement, after: Agreement, entries: Entries) -> bool:
    """Whether all that was there is there still, in its order, and the entries come after it."""
    kept = {name: getattr(after, name)[: -len(new)] for name, new in entries.items() if new}
    return after.amended(**kept) == before


def _toml(text: str, where: str, entries: Entries) -> bytes:
    try:
        document = tomlkit.parse(text)
        for name, new in entries.items():
            _append(document, name, new, where)
        return tomlkit.dumps(document).encode()
    except TOMLKitError:
        raise _by_hand(where, ", ".join(entries)) from None


def _append(
    document: tomlkit.TOMLDocument, name: str, new: Sequence[Mapping[str, Any]], where: str
) -> None:
    existing = document.get(name)
    if existing is None:
        existing = tomlkit.aot()
        document.append(name, existing)
    for entry in new:
        if isinstance(existing, AoT):
            existing.append(_table(entry))
        elif isinstance(existing, Array):
            existing.append(_item(entry))
        else:
            raise _by_hand(where, name)


def _by_hand(where: str, name: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"{where}: “{name}” is written in a way that rows cannot be added to. "
        f"Write it as [[{name}]] tables that stand together, then add the rows."
    )


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


def _json(text: str, entries: Entries) -> bytes:
    """Amounts written as bare numbers come back in quotation marks: so no digit is lost."""
    answers = json.loads(text, parse_float=Decimal)
    for name, new in entries.items():
        answers[name] = [*answers.get(name, ()), *new]
    return (json.dumps(answers, ensure_ascii=False, indent=2, default=str) + "\n").encode()
