"""Finds members in a file whose list of members is lost: it was cut short, or its end overwritten.

Each member is preceded by a header of its own. What is found that way is believed only where the
manifest's hash confirms it; without a sound manifest, only a readable part that stands where we
write it, right behind the place of the manifest, so that no attachment is ever taken for it.
"""

import struct
import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from agreement_studio.adapters.files.container import layout
from agreement_studio.adapters.files.container.damage import Rescue
from agreement_studio.adapters.files.container.manifest import Manifest, read_manifest

_SIGNATURE = b"PK\x03\x04"
_HEADER: Final = struct.Struct("<4s5H3L2H")
_STORED, _DEFLATED = 0, 8
_PLACES = 2
"""The readable part is the second member; it is the first where the manifest's header is gone."""


class _Found(NamedTuple):
    place: int
    """How many headers stand before this one."""
    name: str
    data: bytes
    is_sound: bool


def rescue_from(data: bytes) -> Rescue | None:
    """What can be rescued from the bytes of a file; None where no readable part is sound."""
    found = list(_found(data))
    manifest = _manifest(found)
    members: dict[str, bytes] = {}
    for place, name, content, _ in found:
        listed = manifest.members.get(name) if manifest else None
        is_first = manifest is None and name == layout.AGREEMENT and place < _PLACES
        if is_first or (listed and listed.fits(content)):
            members.setdefault(name, content)
    if layout.AGREEMENT not in members:
        return None
    return Rescue(members[layout.AGREEMENT], manifest.lineage if manifest else "", members)


def has_our_names(data: bytes) -> bool:
    """Whether bytes that are no sound zip still name a member that only agreement files have."""
    return layout.HISTORY.encode() in data or layout.AGREEMENT.encode() in data


def _manifest(found: list[_Found]) -> Manifest | None:
    first = found[0] if found and found[0].name == layout.MANIFEST else None
    return read_manifest(first.data) if first and first.place == 0 else None


def _found(data: bytes) -> Iterator[_Found]:
    """Sound members in the order of the file. All that is unpacked on the way is counted."""
    at = data.find(_SIGNATURE)
    room = layout.TOTAL_LIMIT
    for place in range(layout.MEMBERS_LIMIT):
        if at < 0 or len(data) - at < _HEADER.size:
            return
        found = _member(data, at, place, min(room, layout.MEMBER_LIMIT))
        room -= len(found.data)
        if found.is_sound and layout.is_safe(found.name):
            yield found
        at = data.find(_SIGNATURE, at + len(_SIGNATURE))


def _member(data: bytes, at: int, place: int, room: int) -> _Found:
    _, _, _, method, _, _, crc, packed, size, name_length, extra = _HEADER.unpack_from(data, at)
    start = at + _HEADER.size
    name = data[start : start + name_length].decode("utf-8", errors="replace")
    start += name_length + extra
    if layout.is_bomb(size, packed):
        return _Found(place, name, b"", is_sound=False)
    content = _unpacked(data[start : start + packed], method, min(size, room) + 1)
    is_sound = len(content) == size and zlib.crc32(content) == crc
    return _Found(place, name, content, is_sound)


def _unpacked(packed: bytes, method: int, most: int) -> bytes:
    if method == _STORED:
        return packed[:most]
    if method != _DEFLATED:
        return b""
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most)
    except zlib.error:
        return b""
