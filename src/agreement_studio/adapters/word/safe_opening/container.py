"""The zip around a Word file, read within limits."""

import io
import re
import zipfile
import zlib
from pathlib import Path

from agreement_studio.adapters.word.safe_opening.refusal import Reason, UnsafeWordFile

MEBIBYTE = 1024 * 1024
MAX_FILE_BYTES = 64 * MEBIBYTE
MAX_PARTS = 2_000
MAX_PART_BYTES = 32 * MEBIBYTE
MAX_TOTAL_BYTES = 128 * MEBIBYTE
MAX_RATIO = 200
"""Unpacked to packed: monotonous tables reach about 60, bombs about 1,000."""
RATIO_FLOOR_BYTES = 2 * MEBIBYTE
"""Parts smaller than this may shrink as much as they like."""

_OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .doc, and the wrapper of encrypted .docx
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ZIP_SIGNATURE = b"PK\x03\x04"
_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED_FLAG = 0x1
_UNSAFE_NAME = re.compile(r"[\x00-\x1f\\:]|^/|(?:^|/)\.{1,2}(?:/|$)|//")
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError
)  # fmt: skip


def file_bytes(source: Path | bytes) -> bytes:
    """The file as bytes; never more than `MAX_FILE_BYTES` are read.

    Raises:
        UnsafeWordFile: It is empty, too large, or no zip at all.
    """
    if isinstance(source, bytes):
        data = source
    else:
        with source.open("rb") as stream:
            data = stream.read(_readable(source))
    _refuse_what_is_no_zip(data)
    return data


def _readable(path: Path) -> int:
    """One byte more than may be there, so that a file that grows meanwhile is noticed."""
    if path.stat().st_size > MAX_FILE_BYTES:
        raise _too_large_a_file()
    return MAX_FILE_BYTES + 1


def _refuse_what_is_no_zip(data: bytes) -> None:
    if not data:
        raise UnsafeWordFile(Reason.EMPTY, "The file is empty: it has no content at all.")
    if len(data) > MAX_FILE_BYTES:
        raise _too_large_a_file()
    if data.startswith(_OLE_SIGNATURE):
        _refuse_old_container(data)
    if not data.startswith(_ZIP_SIGNATURE):
        raise UnsafeWordFile(
            Reason.NOT_WORD, "This is not a Word file (.docx), whatever its name says."
        )


def _refuse_old_container(data: bytes) -> None:
    if _ENCRYPTED_STREAM in data:
        raise UnsafeWordFile(
            Reason.PASSWORD,
            "The file is protected by a password. Open it in Word, remove the password and save"
            " it again.",
        )
    raise UnsafeWordFile(
        Reason.OLD_FORMAT,
        "This is an older Word file (.doc). Open it in Word and save it as a Word document"
        " (.docx).",
    )


def unpacked(data: bytes) -> dict[str, bytes]:
    """Every part by name, in the order of the zip.

    Raises:
        UnsafeWordFile: The zip is damaged, encrypted, a bomb, or has names that are not safe.
    """
    if data.count(_DIRECTORY_ENTRY) > MAX_PARTS:  # before zipfile builds an object for each
        raise UnsafeWordFile(
            Reason.BOMB,
            f"The file has more than {MAX_PARTS:,} parts, the most that is opened here.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            members = [one for one in container.infolist() if not one.filename.endswith("/")]
            _refuse_unsafe_directory(members)
            return _contents(container, members)
    except _UNREADABLE as problem:
        raise UnsafeWordFile(
            Reason.DAMAGED,
            "The file is damaged or was not copied in full. Ask for a fresh copy.",
        ) from problem


def _refuse_unsafe_directory(members: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for member in members:
        name = member.orig_filename
        if _UNSAFE_NAME.search(name):
            raise UnsafeWordFile(
                Reason.PART_NAME,
                f"The file has a part named {name[:80]!r}, which points outside the file itself.",
            )
        if name.casefold() in seen:
            raise UnsafeWordFile(
                Reason.DUPLICATE_PART,
                f"The file has the part {name[:80]!r} twice, so that programs may read it in"
                " different ways.",
            )
        seen.add(name.casefold())
        _refuse_unsafe_member(member)


def _refuse_unsafe_member(member: zipfile.ZipInfo) -> None:
    if member.flag_bits & _ENCRYPTED_FLAG:
        raise UnsafeWordFile(
            Reason.PASSWORD,
            "The file is encrypted. Remove the password in Word and save it again.",
        )
    if member.file_size > MAX_PART_BYTES:
        raise _too_large_a_part(member.filename)
    if member.file_size > RATIO_FLOOR_BYTES and member.file_size > MAX_RATIO * member.compress_size:
        raise UnsafeWordFile(
            Reason.BOMB,
            f"The part {member.filename[:80]!r} would unpack to more than {MAX_RATIO} times its"
            " size, as files do that are made to fill a computer's memory.",
        )


def _contents(container: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    if sum(member.file_size for member in members) > MAX_TOTAL_BYTES:
        raise _too_large_in_all()
    parts: dict[str, bytes] = {}
    room = MAX_TOTAL_BYTES
    for member in members:
        with container.open(member) as stream:
            content = stream.read(MAX_PART_BYTES + 1)
        room -= len(content)
        if len(content) > MAX_PART_BYTES:
            raise _too_large_a_part(member.filename)
        if room < 0:
            raise _too_large_in_all()
        parts[member.filename] = content
    return parts


def _too_large_a_file() -> UnsafeWordFile:
    return UnsafeWordFile(
        Reason.TOO_LARGE,
        f"The file is larger than {_mebibytes(MAX_FILE_BYTES)}, the most that is opened here."
        " Smaller pictures usually help.",
    )


def _too_large_a_part(name: str) -> UnsafeWordFile:
    return UnsafeWordFile(
        Reason.BOMB,
        f"The part {name[:80]!r} unpacks to more than {_mebibytes(MAX_PART_BYTES)}, the most that"
        " is opened here.",
    )


def _too_large_in_all() -> UnsafeWordFile:
    return UnsafeWordFile(
        Reason.BOMB,
        f"The file unpacks to more than {_mebibytes(MAX_TOTAL_BYTES)}, the most that is opened"
        " here.",
    )


def _mebibytes(size: int) -> str:
    return f"{size // MEBIBYTE} MB"
