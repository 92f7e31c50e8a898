"""Writes the zip: the same contents give the same bytes, and a seal covers every one of them."""

import hashlib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from agreement_studio.adapters.files.container import layout
from agreement_studio.adapters.files.container.contents import Contents, TooLargeToKeepError
from agreement_studio.adapters.files.container.deflating import Deflating
from agreement_studio.adapters.files.container.manifest import Manifest, Member
from agreement_studio.adapters.files.container.migrations import FORMAT
from agreement_studio.adapters.files.container.zip_writing import DEFLATED, STORED, Entry, zipped
from agreement_studio.adapters.files.stamp import sha256_of

SEAL = b"sha256="
"""How the zip's comment begins; the hash of all bytes before the comment follows."""
SEAL_LENGTH = len(SEAL) + 64


class Packing:
    """Packs one agreement after each edit, and keeps what was packed: little is done again."""

    def __init__(self) -> None:
        self._members: dict[str, _Packed] = {}
        self._deflating: dict[str, Deflating] = {}

    def packed(self, contents: Contents) -> bytes:
        """The file, the same as :func:`packed` makes.

        Raises:
            TooLargeToKeepError, ValueError: as there.
        """
        _refuse_misfits(contents)
        members = list(contents.members())
        _refuse_too_much(members)
        made = {name: self._member(name, data) for name, data in members}
        self._members = made
        self._deflating = {name: one for name, one in self._deflating.items() if name in made}
        manifest = _packed(layout.MANIFEST, _manifest(contents, made), Deflating())
        entries = [manifest.entry, *(one.entry for one in made.values())]
        file = sealed(zipped(entries, SEAL_LENGTH))
        if len(file) > layout.FILE_LIMIT:
            raise _too_large("altogether", layout.FILE_LIMIT)
        return file

    def _member(self, name: str, data: bytes) -> "_Packed":
        held = self._members.get(name)
        if held and held.data is data:
            return held
        return _packed(name, data, self._deflating.setdefault(name, Deflating()))


def packed(contents: Contents) -> bytes:
    """The file. It is in the format of this program.

    Raises:
        TooLargeToKeepError: it would be larger than what is opened again.
        ValueError: the contents are not such a file: a newer format, or a name or hash amiss.
    """
    return Packing().packed(contents)


def sealed(before: bytes) -> bytes:
    """The file whose bytes before the comment these are."""
    return before + SEAL + hashlib.sha256(before).hexdigest().encode()


@dataclass(frozen=True, slots=True)
class _Packed:
    """One member, ready for the zip."""

    data: bytes
    sha256: str
    entry: Entry


def _packed(name: str, data: bytes, deflating: Deflating) -> _Packed:
    """What would shrink as only bombs do is stored."""
    method, packed = DEFLATED, deflating.deflated(data)
    if layout.is_bomb(len(data), len(packed)):
        method, packed = STORED, data
    entry = Entry(name, method, packed, len(data), zlib.crc32(data))
    return _Packed(data, sha256_of(data), entry)


def _manifest(contents: Contents, members: Mapping[str, _Packed]) -> bytes:
    listed = {name: Member(size=len(one.data), sha256=one.sha256) for name, one in members.items()}
    manifest = Manifest(
        kind="agreement",
        format=contents.format_number,
        lineage=contents.lineage,
        app_version=contents.app_version,
        members=listed,
    )
    return manifest.as_bytes()


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
