"""The records of a journal, one behind the other, each with its own check.

A record is a header of 29 bytes and its content. Its check covers the header and the content; the
header also repeats the check of the record before it, so that a record that belongs elsewhere, or
to another journal, is noticed. All numbers are little-endian.

    4 bytes  ``AJR1``            4 bytes  the check of the record before, 0 for the first
    1 byte   the kind            4 bytes  the length of the content
    8 bytes  the number, from 0  8 bytes  the check: CRC32 of the header before it, CRC32 of all
"""

import struct
import zlib
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

MAGIC = b"AJR1"
CONTENT_LIMIT = 256 * 1024 * 1024
"""The longest content of a record, in bytes."""

_HEADER: Final = struct.Struct("<4sBQLL")
_CHECKS: Final = struct.Struct("<LL")
HEADER_SIZE = _HEADER.size + _CHECKS.size


class Kind(IntEnum):
    """What a record holds."""

    HEAD = 1
    """Which agreement this is, as JSON."""
    BASE = 2
    """The whole state at the time the journal began."""
    UPDATE = 3
    """One edit, in the merging engine's own format."""
    LEDGER = 4
    """One line of the record of consents, decisions and versions."""
    VERSION = 5
    """The value of a named version, as canonical JSON."""
    SAVING = 6
    """Which file is about to be saved with all that stands before this, and its sha256, as JSON."""
    ATTENTION = 7
    """What people should look at after a merge, the whole list as it now is, as JSON."""

    SAVED = 8
    """That a file holds all that stands before this: the head from here on."""


EDITS = frozenset({Kind.UPDATE, Kind.LEDGER, Kind.VERSION, Kind.ATTENTION})
"""The kinds that are somebody's work."""
_KINDS = frozenset(Kind)


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that must not be lost."""

    kind: Kind
    content: bytes


@dataclass(frozen=True, slots=True)
class Place:
    """Where the next record goes: its number and the check of the one before."""

    number: int = 0
    before: int = 0


def framed(record: Record, place: Place) -> tuple[bytes, Place]:
    """A record's bytes at its place, and the place behind it."""
    size = len(record.content)
    header = _HEADER.pack(MAGIC, record.kind, place.number, place.before, size)
    own = zlib.crc32(header)
    whole = zlib.crc32(record.content, own)
    return header + _CHECKS.pack(own, whole) + record.content, Place(place.number + 1, whole)


class Fault(IntEnum):
    """How a journal ends, where it does not end with its last record."""

    TORN = 1
    """Within a record that was being written when the power or the program went."""
    DAMAGED = 2
    """With bytes that nobody of ours wrote there, or that changed since."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What could be read of a journal, from its beginning on."""

    records: tuple[Record, ...]
    good: int
    """How many bytes these records are."""
    end: Place
    fault: Fault | None = None


def scan(data: bytes) -> Scan:
    """Every record up to the first that is not as it was written."""
    records: list[Record] = []
    at, place = 0, Place()
    while found := _record(data, at, place):
        record, whole = found
        records.append(record)
        at += HEADER_SIZE + len(record.content)
        place = Place(place.number + 1, whole)
    return Scan(tuple(records), at, place, _fault(data[at:], place))


def _record(data: bytes, at: int, place: Place) -> tuple[Record, int] | None:
    """The record that stands there, and its check."""
    size = _stated_size(data, at, place)
    if size is None:
        return None
    start = at + HEADER_SIZE
    content = data[start : start + size]
    own, whole = _CHECKS.unpack_from(data, start - _CHECKS.size)
    if len(content) < size or zlib.crc32(content, own) != whole:
        return None
    return Record(Kind(data[at + len(MAGIC)]), content), whole


def _stated_size(data: bytes, at: int, place: Place) -> int | None:
    """The length that a sound header tells; None where there is none that belongs here."""
    if len(data) - at < HEADER_SIZE:
        return None
    magic, kind, number, before, size = _HEADER.unpack_from(data, at)
    own, _ = _CHECKS.unpack_from(data, at + _HEADER.size)
    is_sound = magic == MAGIC and zlib.crc32(data[at : at + _HEADER.size]) == own
    is_here = Place(number, before) == place and kind in _KINDS and size <= CONTENT_LIMIT
    return size if is_sound and is_here else None


def _fault(rest: bytes, place: Place) -> Fault | None:
    if not rest:
        return None
    return Fault.TORN if _is_torn(rest, place) else Fault.DAMAGED


def _is_torn(rest: bytes, place: Place) -> bool:
    """Whether the rest is the beginning of the next record, as an interrupted append leaves it.

    Anything else was written whole and has changed since.
    """
    if len(rest) >= HEADER_SIZE:
        size = _stated_size(rest, 0, place)
        return size is not None and len(rest) < HEADER_SIZE + size
    kind = rest[len(MAGIC) : len(MAGIC) + 1]
    expected = MAGIC + kind + struct.pack("<QL", place.number, place.before)
    return expected.startswith(rest[: len(expected)]) and all(byte in _KINDS for byte in kind)
