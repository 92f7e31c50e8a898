"""What identifies a document: its id, its hash, its date. All from the model, never the clock."""

import hashlib

from agreement_studio.domain.agreement import Agreement

UNDATED = "2000-01-01T00:00:00Z"
"""The date in the properties of a file whose version bears none."""


def identifier(agreement: Agreement) -> str:
    """A short id that stays while the name and place stay: ``agr-7f3a2c``."""
    named = f"{agreement.name}\n{agreement.place}".encode()
    return f"agr-{hashlib.sha256(named).hexdigest()[:6]}"


def created_on(agreement: Agreement) -> str:
    """The version's date as a moment, for document properties."""
    dated = agreement.version.dated
    return f"{dated.isoformat()}T00:00:00Z" if dated else UNDATED
