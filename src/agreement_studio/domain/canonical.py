"""One way to write an agreement down, so that equal agreements have equal bytes and one hash."""

import hashlib
import json
from datetime import date
from decimal import Decimal
from typing import Any

from agreement_studio.domain.agreement import Agreement


def plain(agreement: Agreement) -> dict[str, Any]:
    """The answers as plain JSON values, numbers as typed; what is unanswered is absent."""
    return agreement.model_dump(mode="json", exclude_defaults=True)


def canonical_json(agreement: Agreement) -> bytes:
    """The answers as JSON with sorted keys and no blanks, in UTF-8.

    A number has one spelling here, since 1.50 and 1.5 are equal: ``1.5``.
    """
    answers = agreement.model_dump(mode="python", exclude_defaults=True)
    return json.dumps(
        answers, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_spelt
    ).encode()


def fingerprint(agreement: Agreement) -> str:
    """sha256 of :func:`canonical_json`, 64 hex digits."""
    return hashlib.sha256(canonical_json(agreement)).hexdigest()


def _spelt(value: object) -> str:
    if isinstance(value, Decimal):
        text = f"{value:f}"
        trimmed = text.rstrip("0").rstrip(".") if "." in text else text
        return trimmed if value else "0"
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
