"""The names in an agreement file, and how much of anything it may hold."""

import re
from dataclasses import dataclass

MANIFEST = "manifest.json"
AGREEMENT = "agreement.json"
HISTORY = "history.crdt"
RECORD = "record.jsonl"
ATTENTION = "attention.json"
FIXED = (MANIFEST, AGREEMENT, HISTORY, RECORD, ATTENTION)
"""The members of every file, in their order. What can rescue the rest stands first."""
VERSIONS = "versions/"
ATTACHMENTS = "attachments/"

MEBIBYTE = 1024 * 1024
FILE_LIMIT = 128 * MEBIBYTE
"""The largest file, in bytes."""
MEMBER_LIMIT = 64 * MEBIBYTE
"""The largest member, unpacked."""
TOTAL_LIMIT = 256 * MEBIBYTE
"""All members together, unpacked."""
MEMBERS_LIMIT = 2_000
"""How many members: named versions and attachments, in the main."""
RATIO_LIMIT = 200
"""How many times its packed size a member may unpack to."""
RATIO_FLOOR = 2 * MEBIBYTE
"""Members smaller than this may shrink as much as they like."""
DIRECTORY_ENTRY = 512
"""What one line of the zip's own list of members takes at most, in bytes."""
NAME_LIMIT = 150
"""The longest name of a member, in characters."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a zip of one kind may hold."""

    kind: str
    """What messages call such a file: “agreement file”."""
    members: int
    member: int
    """The largest member, unpacked, in bytes."""
    total: int
    """All members together, unpacked, in bytes."""
    ratio: int
    """How many times its packed size a member may unpack to."""
    ratio_floor: int
    """Members smaller than this, in bytes, may shrink as much as they like."""

    def is_bomb(self, size: int, packed_size: int) -> bool:
        """Whether something shrank as only what is made to fill a computer's memory does."""
        return size > self.ratio_floor and size > self.ratio * packed_size


def agreement_limits() -> Limits:
    """Those of agreement files."""
    return Limits(
        "agreement file", MEMBERS_LIMIT, MEMBER_LIMIT, TOTAL_LIMIT, RATIO_LIMIT, RATIO_FLOOR
    )


_VERSION = re.compile(r"versions/([0-9a-f]{64})\.json")
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\\\\:\u202a-\u202e\u2066-\u2069\ud800-\udfff]|^/|//|/$|(?:^|/)\\.{1,2}(?:/|$)"
)
_DEVICE = re.compile(r"(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?(?:/|$)", re.IGNORECASE)


def is_safe(name: str) -> bool:
    """Whether a member's name can lead nowhere outside and means the same on every system."""
    return 0 < len(name) <= NAME_LIMIT and not _UNSAFE.search(name) and not _DEVICE.search(name)


def is_bomb(size: int, packed_size: int) -> bool:
    """As :meth:`Limits.is_bomb`, for agreement files."""
    return agreement_limits().is_bomb(size, packed_size)


def is_attachment(name: str) -> bool:
    """Whether a name is that of an attachment: in its folder, in no folder below it."""
    return name.startswith(ATTACHMENTS) and "/" not in name.removeprefix(ATTACHMENTS)


def version_name(sha256: str) -> str:
    """The member that holds the version with this hash."""
    return f"{VERSIONS}{sha256}.json"


def version_of(name: str) -> str | None:
    """The hash in the name of a version's member; None where it is no such name."""
    found = _VERSION.fullmatch(name)
    return found[1] if found else None
