"""The container of a Word file: a zip whose bytes depend on its parts alone.

Written here and not with ``zipfile``, because parts that never change are kept deflated.
"""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from agreement_studio.adapters.word.markup import DECLARATION, PACKAGE

_STORED: Final = 0
_DEFLATED: Final = 8
_VERSION: Final = 20
_MIDNIGHT: Final = 0
_FIRST_DAY: Final = 0x21  # 1 January 1980, the first day a zip can name
_DEFLATE_LEVEL: Final = 6
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")

CONTENT_TYPES: Final = "[Content_Types].xml"
PACKAGE_RELATIONSHIPS: Final = "_rels/.rels"


@dataclass(frozen=True, slots=True)
class Entry:
    """One part as it lies in the zip. `size` and `checksum` are those of the plain bytes."""

    name: str
    method: int
    packed: bytes
    size: int
    checksum: int


def deflated(name: str, data: bytes) -> Entry:
    """A part, packed."""
    packer = zlib.compressobj(_DEFLATE_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(data) + packer.flush()
    return Entry(name, _DEFLATED, packed, len(data), zlib.crc32(data))


@lru_cache(maxsize=16)
def constant(name: str, data: bytes) -> Entry:
    """A small part that hardly differs between documents, packed once."""
    return deflated(name, data)


def stored(name: str, data: bytes) -> Entry:
    """A part that is packed already, such as a PNG."""
    return Entry(name, _STORED, data, len(data), zlib.crc32(data))


def _place(entry: Entry) -> tuple[int, str]:
    first = (CONTENT_TYPES, PACKAGE_RELATIONSHIPS)
    return (first.index(entry.name) if entry.name in first else len(first), entry.name)


def container(entries: Iterable[Entry]) -> bytes:
    """The zip: content types first, then the package's relationships, then by name."""
    pieces: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for entry in sorted(entries, key=_place):
        name = entry.name.encode("ascii")
        facts = (_MIDNIGHT, _FIRST_DAY, entry.checksum, len(entry.packed), entry.size, len(name), 0)
        local = _LOCAL.pack(b"PK\3\4", _VERSION, 0, entry.method, *facts)
        central = _CENTRAL.pack(
            b"PK\1\2", _VERSION, _VERSION, 0, entry.method, *facts, 0, 0, 0, 0, offset
        )
        pieces += (local, name, entry.packed)
        directory += (central, name)
        offset += len(local) + len(name) + len(entry.packed)
    index = b"".join(directory)
    count = len(directory) // 2
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(index), offset, 0)
    return b"".join((*pieces, index, end))


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another; `kind` is the whole address of its type."""

    identifier: str
    kind: str
    target: str


def relationships(links: Iterable[Relationship]) -> bytes:
    """A ``.rels`` part."""
    body = "".join(
        f'<Relationship Id="{link.identifier}" Type="{link.kind}" Target="{link.target}"/>'
        for link in links
    )
    root = f'<Relationships xmlns="{PACKAGE}/relationships">{body}</Relationships>'
    return (DECLARATION + root).encode()


_EXTENSIONS = (
    ("png", "image/png"),
    ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    ("svg", "image/svg+xml"),
    ("xml", "application/xml"),
)


def content_types(overrides: Iterable[tuple[str, str]]) -> bytes:
    """``[Content_Types].xml`` for parts given as (name, type)."""
    defaults = "".join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in _EXTENSIONS
    )
    parts = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in sorted(overrides)
    )
    return f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">{defaults}{parts}</Types>'.encode()
