"""Ids that tell nothing: in an answers file they are words, and those words may be names.

The same entry gets the same id in every version of a template, so that versions can be compared.
"""

import hashlib
import re

_OPAQUE = re.compile(r"t-[0-9a-f]{12}")
_CLAUSE = re.compile(r"[A-Z]{1,4}-[0-9]{1,4}")


def opaque_id(identifier: str, template: str) -> str:
    """An id that tells nothing in place of a record's own; one that tells nothing stays."""
    if _OPAQUE.fullmatch(identifier):
        return identifier
    digest = hashlib.sha256(f"{template}/{identifier}".encode()).hexdigest()
    return f"t-{digest[:12]}"


def opaque_key(key: str, template: str) -> str:
    """The key of a clause, such as ``CL-12:grants``, likewise; ``""`` where it is no such key."""
    clause, mark, record = key.partition(":")
    if not _CLAUSE.fullmatch(clause):
        return ""
    return f"{clause}:{opaque_id(record, template)}" if mark else clause
