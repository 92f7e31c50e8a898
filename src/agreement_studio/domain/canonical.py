"""One way to write an agreement down, so that equal agreements have equal bytes and one hash."""

import hashlib
import json
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.record import Frozen, Record


def plain(agreement: Agreement) -> dict[str, Any]:
    """The answers as plain JSON values, numbers as typed; what is unanswered is absent."""
    return agreement.model_dump(mode="json", exclude_defaults=True)


def readable_json(agreement: Agreement) -> bytes:
    """The answers as JSON for people and programs, in UTF-8: names in order, numbers as typed.

    Each field and each record has a line of its own, so that files can be compared line by line.
    """
    fields = (f"{_line(name)}: {_lines(value)}" for name, value in sorted(plain(agreement).items()))
    return ("{\n" + ",\n".join(fields) + "\n}\n").encode()


def _lines(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n " + ",\n ".join(map(_line, value)) + "\n]"
    return _line(value)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def canonical_json(agreement: Agreement) -> bytes:
    """The answers as JSON with sorted keys and no blanks, in UTF-8.

    A number has one spelling here, since 1.50 and 1.5 are equal: ``1.5``.
    """
    return CanonicalAnswers().json(agreement)


def fingerprint(agreement: Agreement) -> str:
    """sha256 of :func:`canonical_json`, 64 hex digits."""
    return CanonicalAnswers().fingerprint(agreement)


class CanonicalAnswers:
    """Writes agreements down one edit after the other.

    Fields and records that are the same objects as before are not spelt out again.
    """

    def __init__(self) -> None:
        self._fields: dict[str, tuple[object, bytes]] = {}
        self._records: dict[str, dict[int, tuple[Record, str]]] = {}

    def json(self, agreement: Agreement) -> bytes:
        """What :func:`canonical_json` says of this agreement."""
        return b"{" + b",".join(self._parts(agreement)) + b"}"

    def fingerprint(self, agreement: Agreement) -> str:
        """What :func:`fingerprint` says of this agreement."""
        digest = hashlib.sha256(b"{")
        for number, part in enumerate(self._parts(agreement)):
            digest.update(b"," if number else b"")
            digest.update(part)
        digest.update(b"}")
        return digest.hexdigest()

    def _parts(self, agreement: Agreement) -> list[bytes]:
        parts = []
        for name, default in _defaults().items():
            value = getattr(agreement, name)
            kept = self._fields.get(name)
            if kept is None or kept[0] is not value:
                part = b"" if value == default else self._field(name, value).encode()
                kept = self._fields[name] = (value, part)
            if kept[1]:
                parts.append(kept[1])
        return parts

    def _field(self, name: str, value: object) -> str:
        if not isinstance(value, tuple):
            return f'"{name}":{_json(value)}'
        before = self._records.get(name, {})
        written = [before.get(id(record)) or (record, _json(record)) for record in value]
        # What is held here lives, so that no other object can have its number.
        self._records[name] = {id(one[0]): one for one in written}
        return f'"{name}":[{",".join([text for _, text in written])}]'


@cache
def _defaults() -> dict[str, object]:
    """The fields of an agreement in the order of their names, each with its value unanswered."""
    fields = sorted(Agreement.model_fields.items())
    return {name: field.get_default(call_default_factory=True) for name, field in fields}


def _json(value: object) -> str:
    if isinstance(value, Frozen):
        return _encoder().encode(value.model_dump(mode="python", exclude_defaults=True))
    return _encoder().encode(value)


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
