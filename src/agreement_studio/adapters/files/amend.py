"""Adds entries to an answers file and keeps everything else as it stands, comments included."""

import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array, Comment, Table, Whitespace

from agreement_studio.adapters.files.answers import parse_answers
from agreement_studio.adapters.files.caps import decoded
from agreement_studio.adapters.files.parsing import is_json
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import UnreadableFileError

_LONE_NEWLINE = re.compile(r"(?<!\r)\n")

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
        document = tomlkit.parse(text if text.endswith("\n") else f"{text}\n")
        for name, new in entries.items():
            _append(document, name, new, where)
        amended = tomlkit.dumps(document)
    except TOMLKitError:
        raise _by_hand(where, ", ".join(entries)) from None
    return (_LONE_NEWLINE.sub("\r\n", amended) if "\r\n" in text else amended).encode()


def _append(
    document: tomlkit.TOMLDocument, name: str, new: Sequence[Mapping[str, Any]], where: str
) -> None:
    existing = document.get(name)
    if existing is None:
        document.add(tomlkit.nl())
        existing = tomlkit.aot()
        document.append(name, existing)
    if isinstance(existing, AoT):
        _append_tables(existing, [_table(entry) for entry in new])
    elif isinstance(existing, Array):
        for entry in new:
            existing.append(_item(entry))
    else:
        raise _by_hand(where, name)


def _append_tables(existing: AoT, new: Sequence[Table]) -> None:
    """Adds the tables with a blank line between them.

    tomlkit counts the comment that opens the next part of a file to the table before it. It has
    to come after the new tables, where it opens that part again.
    """
    opening = _taken_off(existing[-1]) if len(existing) else []
    for table in new:
        if len(existing):
            _last_of(existing[-1]).add(tomlkit.nl())
        existing.append(table)
    for item in opening:
        new[-1].add(item)


def _taken_off(table: Table) -> list[Whitespace | Comment]:
    """Takes from the end of a table what stands there from the first blank line on."""
    body = _last_of(table).value.body
    end = len(body)
    while end and isinstance(body[end - 1][1], Whitespace | Comment):
        end -= 1
    items = [item for _, item in body[end:] if isinstance(item, Whitespace | Comment)]
    kept = next((n for n, item in enumerate(items) if isinstance(item, Whitespace)), len(items))
    del body[end + kept :]
    return items[kept:]


def _last_of(table: Table) -> Table:
    """The table that ends a table: itself, or the last of those within it."""
    within = [item for key, item in table.value.body if key is not None]
    last = within[-1] if within else None
    if isinstance(last, AoT):
        last = last[-1]
    return _last_of(last) if isinstance(last, Table) else table


def _by_hand(where: str, name: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"{where}: “{name}” is written in a way that rows cannot be added to. "
        f"Write it as [[{name}]] tables that stand together, then add the rows."
    )


def _table(entry: Mapping[str, Any]) -> Table:
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
