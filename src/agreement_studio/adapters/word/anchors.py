"""Names that find a paragraph, a clause or a heading again after the file has been away.

All of them come from the keys of the block tree alone, so a reader of the file works them out anew.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import Final

PARAGRAPH_PREFIX: Final = "_as_"
CLAUSE_PREFIX: Final = "as:clause:"
_REFERENCE_PREFIX: Final = "_Ref"
_REFERENCE_RANGE: Final = 10**9
_CONTROL_RANGE: Final = 2**31 - 1
_LONGEST_TAG: Final = 64


def paragraph_bookmark(key: str) -> str:
    """The hidden bookmark on the paragraph with this key."""
    return f"{PARAGRAPH_PREFIX}{sha256(key.encode()).hexdigest():.12}"


def clause_tag(key: str) -> str:
    """The tag of the content control around a clause; a key too long for Word is hashed."""
    tag = CLAUSE_PREFIX + key
    if len(tag) <= _LONGEST_TAG:
        return tag
    return CLAUSE_PREFIX + "sha256:" + sha256(key.encode()).hexdigest()[:32]


def reference_bookmarks(keys: Iterable[str]) -> dict[str, str]:
    """The bookmark that fields point to, by the key of its clause, section or schedule."""
    return {
        key: f"{_REFERENCE_PREFIX}{number:09d}"
        for key, number in _numbered(keys, _REFERENCE_RANGE).items()
    }


def control_ids(keys: Iterable[str]) -> dict[str, int]:
    """The id of each clause's content control by the clause's key: positive, different, stable."""
    return {key: number + 1 for key, number in _numbered(keys, _CONTROL_RANGE).items()}


def _numbered(keys: Iterable[str], span: int) -> dict[str, int]:
    taken: dict[int, str] = {}
    for key in keys:
        number = int.from_bytes(sha256(key.encode()).digest()[:8], "big") % span
        while taken.setdefault(number, key) != key:
            number = (number + 1) % span
    return {key: number for number, key in taken.items()}
