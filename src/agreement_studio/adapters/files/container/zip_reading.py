"""Reads the zip within limits. Whoever made it, no name and no size in it is believed."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from agreement_studio.adapters.files.container import layout
from agreement_studio.adapters.files.container.packing import SEAL, SEAL_LENGTH, sealed

_END: Final = struct.Struct("<4s4H2LH")
_END_SIGNATURE = b"PK\x05\x06"
_LONGEST_COMMENT = 0xFFFF
_LOCATOR_SIGNATURE = b"PK\x06\x07"
"""What zips of more than 4 GB have before their end. Its counts would stand before ours."""
_LOCATOR_SIZE = 20
_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError,
    ValueError, OverflowError, struct.error,
)  # fmt: skip


class ZipFaultError(Exception):
    """The zip cannot be trusted as a whole. Its text is a reason without a full stop."""


@dataclass(frozen=True, slots=True)
class Members:
    """What a zip holds, by name."""

    sound: dict[str, bytes]
    broken: tuple[str, ...]
    """Members whose bytes do not unpack to what the zip says of them."""
    is_sealed: bool
    """False where the seal does not fit the file; a file without any seal is as sealed."""


def read_members(data: bytes, limits: layout.Limits | None = None) -> Members:
    """Every member of a zip that may hold so much; without limits, as much as an agreement file.

    Raises:
        ZipFaultError: it is cut short, has an unsafe name or two alike, or unpacks to too much.
    """
    limits = limits or layout.agreement_limits()
    comment, count = _end(data, limits)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            entries = container.infolist()
            if len(entries) != count:
                raise ZipFaultError("its list of members is not as it was written")
            for fault in _faults(entries, limits):
                raise ZipFaultError(fault)
            sound, broken = _contents(container, entries)
    except _UNREADABLE as problem:
        raise ZipFaultError("it was cut short, or not copied in full") from problem
    return Members(sound, broken, not comment or sealed(data[:-SEAL_LENGTH]) == data)


def _end(data: bytes, limits: layout.Limits) -> tuple[bytes, int]:
    """The comment and the number of members. Nothing stands behind it, and the list is not long."""
    at = data.rfind(_END_SIGNATURE, max(0, len(data) - _END.size - _LONGEST_COMMENT))
    if at < 0 or len(data) - at < _END.size:
        raise ZipFaultError("its end is missing: it was cut short, or not copied in full")
    _, disk, start_disk, here, count, size, offset, length = _END.unpack_from(data, at)
    comment = data[at + _END.size :]
    if len(comment) != length or (comment and not _is_seal(comment)):
        raise ZipFaultError("its end is not as it was written")
    is_large_kind = data[max(0, at - _LOCATOR_SIZE) : at].startswith(_LOCATOR_SIGNATURE)
    if (disk, start_disk) != (0, 0) or here != count or offset + size != at or is_large_kind:
        raise ZipFaultError("its list of members is not as it was written")
    if count > limits.members or size > layout.DIRECTORY_ENTRY * limits.members:
        raise ZipFaultError(f"it has more than {limits.members:,} members")
    return comment, count


def _is_seal(comment: bytes) -> bool:
    return comment.startswith(SEAL) and len(comment) == SEAL_LENGTH


def _faults(entries: list[zipfile.ZipInfo], limits: layout.Limits) -> Iterator[str]:
    seen: set[str] = set()
    for entry in entries:
        name = entry.orig_filename
        if not layout.is_safe(name):
            yield f"it has a member named {name[:80]!r}, which no {limits.kind} has"
        if name.casefold() in seen:
            yield f"it has the member {name[:80]!r} twice, so that it could be read in two ways"
        seen.add(name.casefold())
        yield from _size_faults(entry, limits)
    if sum(entry.file_size for entry in entries) > limits.total:
        yield f"it unpacks to more than {limits.total // layout.MEBIBYTE} MB"


def _size_faults(entry: zipfile.ZipInfo, limits: layout.Limits) -> Iterator[str]:
    name = entry.orig_filename[:80]
    if entry.flag_bits & _ENCRYPTED:
        yield f"its member {name!r} is encrypted, which no {limits.kind} is"
    if entry.compress_type not in _METHODS:
        yield f"its member {name!r} is packed in a way that no {limits.kind} uses"
    if entry.file_size > limits.member:
        most = limits.member // layout.MEBIBYTE
        yield f"its member {name!r} unpacks to more than {most} MB"
    if limits.is_bomb(entry.file_size, entry.compress_size):
        yield (
            f"its member {name!r} would unpack to more than {limits.ratio} times its size, "
            "as files do that are made to fill a computer's memory"
        )


def _contents(
    container: zipfile.ZipFile, entries: list[zipfile.ZipInfo]
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """No more is ever unpacked of a member than its entry says, and those sizes were looked at."""
    sound: dict[str, bytes] = {}
    broken: list[str] = []
    for entry in entries:
        try:
            with container.open(entry) as stream:
                content = stream.read(entry.file_size + 1)
        except _UNREADABLE:
            broken.append(entry.filename)
            continue
        if len(content) == entry.file_size:
            sound[entry.filename] = content
        else:
            broken.append(entry.filename)
    return sound, tuple(broken)
