"""One way to write an agreement down, so that equal agreements have equal bytes and one hash."""

import hashlib
import json
from typing import Any

from agreement_studio.domain.agreement import Agreement


def plain(agreement: Agreement) -> dict[str, Any]:
    """The answers as plain JSON values; what is unanswered is absent."""
    return agreement.model_dump(mode="json", exclude_defaults=True)


def canonical_json(agreement: Agreement) -> bytes:
    """The answers as JSON with sorted keys and no blanks, in UTF-8."""
    return json.dumps(
        plain(agreement), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode()


def fingerprint(agreement: Agreement) -> str:
    """sha256 of :func:`canonical_json`, 64 hex digits."""
    return hashlib.sha256(canonical_json(agreement)).hexdigest()
