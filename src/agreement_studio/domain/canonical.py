"""One way to write an agreement down, so that equal agreements have equal bytes and one hash."""

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.list_splice import list_splice
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.record import Frozen, Record


def plain(agreement: Agreement) -> dict[str, Any]:
    """The answers as plain JSON values, numbers as typed; what is unanswered is absent."""
    return agreement.model_dump(mode="json", exclude_defaults=True)


def readable_json(agreement: Agreement) -> bytes:
    """The answers as JSON for people and programs, in UTF-8: names in order, numbers as typed.

    Each field and each record has a line of its own, so that files can be compared line by line.
    """
    return Readable().json(agreement)


class Readable:
    """Writes agreements one edit after the other; the same object is not written again."""

    def __init__(self) -> None:
        self._lists: dict[str, tuple[tuple[Record, ...], tuple[bytes, ...], bytes]] = {}

    def json(self, agreement: Agreement) -> bytes:
        """What :func:`readable_json` says of this agreement."""
        lists = record_lists()
        fields = agreement.model_dump(mode="json", exclude_defaults=True, exclude=set(lists))
        told = {name: _lines(value) for name, value in fields.items()}
        for name in lists:
            if records := getattr(agreement, name):
                told[name] = self._list(name, records)
        pieces = [piece for name in sorted(told) for piece in (b",\n", _named(name), told[name])]
        return b"".join([b"{\n", *pieces[1:], b"\n}\n"])

    def _list(self, name: str, records: tuple[Record, ...]) -> bytes:
        before, lines, text = self._lists.get(name, ((), (), b""))
        if before is not records:
            change = list_splice(before, records)
            old = zip(before[change.old], lines[change.old], strict=True)
            same = {id(record): line for record, line in old}
            new = [same.get(id(record)) or _record(record) for record in records[change.new]]
            lines = change.put(lines, new)
            text = _one_each(lines)
            self._lists[name] = (records, lines, text)
        return text


def _named(name: str) -> bytes:
    return _line(name) + b": "


def _record(record: Record) -> bytes:
    return _line(record.model_dump(mode="json", exclude_defaults=True))


def _lines(value: object) -> bytes:
    if isinstance(value, list) and value:
        return _one_each(map(_line, value))
    return _line(value)


def _one_each(lines: Iterable[bytes]) -> bytes:
    return b"[\n " + b",\n ".join(lines) + b"\n]"


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode()


def canonical_json(agreement: Agreement) -> bytes:
    """The answers as JSON with sorted keys and no blanks, in UTF-8.

    A number has one spelling here, since 1.50 and 1.5 are equal: ``1.5``.
    """
    return _json(agreement)


def fingerprint(agreement: Agreement) -> str:
    """A hash of hashes, so that after an edit little has to be hashed again.

    All are sha256. A record's hash is that of its JSON, spelt as in :func:`canonical_json`; a
    list's that of its records' hashes in a row, 32 bytes each; any other field's that of its JSON.
    The agreement's is that of a line for each answered field, ``name hash`` in 64 hex digits, in
    the order of the names. It is given in 64 hex digits, too.
    """
    return Fingerprints().of(agreement)


class Fingerprints:
    """Hashes agreements one edit after the other; what is the same object is not hashed again."""

    def __init__(self) -> None:
        self._lines: dict[str, tuple[object, bytes]] = {}
        self._records: dict[str, tuple[tuple[Record, ...], tuple[bytes, ...]]] = {}

    def of(self, agreement: Agreement) -> str:
        """What :func:`fingerprint` says of this agreement."""
        return _hash(b"".join([self._line(agreement, name) for name in _defaults()])).hex()

    def _line(self, agreement: Agreement, name: str) -> bytes:
        value, kept = getattr(agreement, name), self._lines.get(name)
        if kept is None or kept[0] is not value:
            is_open = value == _defaults()[name]
            kept = (
                value,
                b"" if is_open else f"{name} {self._field(name, value).hex()}\n".encode(),
            )
            self._lines[name] = kept
        return kept[1]

    def _field(self, name: str, value: object) -> bytes:
        if not isinstance(value, tuple):
            return _hash(_json(value))
        before, hashes = self._records.get(name, ((), ()))
        change = list_splice(before, value)
        same = {id(r): h for r, h in zip(before[change.old], hashes[change.old], strict=True)}
        new = [same.get(id(record)) or _hash(_json(record)) for record in value[change.new]]
        hashes = change.put(hashes, new)
        self._records[name] = (value, hashes)
        return _hash(b"".join(hashes))


def _hash(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


@cache
def _defaults() -> dict[str, object]:
    """The fields of an agreement in the order of their names, each with its value unanswered."""
    fields = sorted(Agreement.model_fields.items())
    return {name: field.get_default(call_default_factory=True) for name, field in fields}


def _json(value: object) -> bytes:
    plainly = (
        value.model_dump(mode="python", exclude_defaults=True)
        if isinstance(value, Frozen)
        else value
    )
    return _encoder().encode(plainly).encode()


@cache
def _encoder() -> json.JSONEncoder:
    return json.JSONEncoder(
        ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_spelt
    )


def _spelt(value: object) -> str:
    if isinstance(value, Decimal):
        text = f"{value:f}"
        trimmed = text.rstrip("0").rstrip(".") if "." in text else text
        return trimmed if value else "0"
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
