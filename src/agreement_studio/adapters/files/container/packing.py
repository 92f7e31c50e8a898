"""Writes the zip: the same contents give the same bytes, and a seal covers every one of them."""

import hashlib
import io
import zipfile

from agreement_studio.adapters.files.container import layout
from agreement_studio.adapters.files.container.contents import Contents, TooLargeToKeepError
from agreement_studio.adapters.files.container.manifest import Manifest, Member
from agreement_studio.adapters.files.container.migrations import FORMAT
from agreement_studio.adapters.files.stamp import sha256_of

LEVEL = 6
"""How hard zlib tries."""
SEAL = b"sha256="
"""How the zip's comment begins; the hash of all bytes before the comment follows."""
SEAL_LENGTH = len(SEAL) + 64

_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can tell: dates would make equal files differ
_PERMISSIONS = 0o100644 << 16


def packed(contents: Contents) -> bytes:
    """The file. It is in the format of this program.

    Raises:
        TooLargeToKeepError: it would be larger than what is opened again.
        ValueError: the contents are not such a file: a newer format, or a name or hash amiss.
    """
    _refuse_misfits(contents)
    members = list(contents.members())
    _refuse_too_much(members)
    every = [(layout.MANIFEST, _manifest(contents, members)), *members]
    file, too_small = _zipped(every, frozenset())
    if too_small:
        file, _ = _zipped(every, too_small)
    if len(file) > layout.FILE_LIMIT:
        raise _too_large("altogether", layout.FILE_LIMIT)
    return sealed(file[:-SEAL_LENGTH])


def sealed(before: bytes) -> bytes:
    """The file whose bytes before the comment these are."""
    return before + SEAL + hashlib.sha256(before).hexdigest().encode()


def _manifest(contents: Contents, members: list[tuple[str, bytes]]) -> bytes:
    listed = {name: Member(size=len(data), sha256=sha256_of(data)) for name, data in members}
    manifest = Manifest(
        kind="agreement",
        format=contents.format_number,
        lineage=contents.lineage,
        app_version=contents.app_version,
        members=listed,
    )
    return manifest.as_bytes()


def _zipped(
    members: list[tuple[str, bytes]], stored: frozenset[str]
) -> tuple[bytes, frozenset[str]]:
    """The zip with room for its seal, and the names of what shrank as only bombs do."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as container:
        for name, data in members:
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = 3
            info.external_attr = _PERMISSIONS
            method = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            container.writestr(info, data, method, LEVEL)
        container.comment = SEAL + b"0" * 64
        bombs = [one for one in container.infolist() if _is_bomb(one)]
    return stream.getvalue(), frozenset(one.filename for one in bombs)


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return layout.is_bomb(entry.file_size, entry.compress_size)


def _refuse_misfits(contents: Contents) -> None:
    if contents.format_number != FORMAT:
        raise ValueError("a file of another format is never written")
    for sha256, value in contents.versions.items():
        if sha256_of(value) != sha256:
            raise ValueError(f"the version {sha256[:12]} is not what its hash says")
    names = [name for name, _ in contents.members()]
    if len({name.casefold() for name in (layout.MANIFEST, *names)}) != len(names) + 1:
        raise ValueError("two members have the same name")
    for name in names:
        if not layout.is_safe(name):
            raise ValueError(f"a member cannot be named {name[:80]!r}")


def _refuse_too_much(members: list[tuple[str, bytes]]) -> None:
    if len(members) >= layout.MEMBERS_LIMIT:
        raise TooLargeToKeepError(
            f"An agreement file holds at most {layout.MEMBERS_LIMIT:,} versions and attachments. "
            "Take out some that nobody needs."
        )
    for name, data in members:
        if len(data) > layout.MEMBER_LIMIT:
            raise _too_large(f"by {name[:80]} alone", layout.MEMBER_LIMIT)
    if sum(len(data) for _, data in members) > layout.TOTAL_LIMIT:
        raise _too_large("altogether", layout.TOTAL_LIMIT)


def _too_large(what: str, limit: int) -> TooLargeToKeepError:
    return TooLargeToKeepError(
        f"The agreement file would be larger {what} than {limit // layout.MEBIBYTE} MB, the most "
        "that is opened again. Take out large attachments."
    )
