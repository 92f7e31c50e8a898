"""Writes the zip from members that are deflated already. ``zipfile`` would deflate them again."""

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

STORED: Final = 0
DEFLATED: Final = 8

_VERSION: Final = 20
_UNIX: Final = 3
_UTF_8: Final = 0x800
_MIDNIGHT: Final = 0
_FIRST_DAY: Final = (
    0x21  # 1 January 1980, the earliest a zip can tell: dates would make files differ
)
_PERMISSIONS: Final = 0o100644 << 16
_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s2B5H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")


@dataclass(frozen=True, slots=True)
class Entry:
    """One member as it lies in the zip. `size` and `checksum` are those of the plain bytes."""

    name: str
    method: int
    packed: bytes
    size: int
    checksum: int


def zipped(entries: Iterable[Entry], comment_length: int) -> bytes:
    """The zip up to its comment, which must be of that length."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for entry in entries:
        name = entry.name.encode()
        flags = 0 if entry.name.isascii() else _UTF_8
        facts = (_MIDNIGHT, _FIRST_DAY, entry.checksum, len(entry.packed), entry.size, len(name), 0)
        local = _LOCAL.pack(b"PK\3\4", _VERSION, flags, entry.method, *facts)
        versions = (_VERSION, _UNIX, _VERSION)
        central = _CENTRAL.pack(
            b"PK\1\2", *versions, flags, entry.method, *facts, 0, 0, 0, _PERMISSIONS, offset
        )
        pieces += (local, name, entry.packed)
        directory += (central, name)
        offset += len(local) + len(name) + len(entry.packed)
    index = b"".join(directory)
    count = len(directory) // 2
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(index), offset, comment_length)
    return b"".join((*pieces, index, end))
