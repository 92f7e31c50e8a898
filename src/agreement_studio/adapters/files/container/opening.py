"""Opens an agreement file: sound, or with a reason and what can be rescued from it."""

from collections.abc import Mapping
from dataclasses import dataclass

from agreement_studio.adapters.files.container import layout
from agreement_studio.adapters.files.container.contents import Contents, from_members
from agreement_studio.adapters.files.container.damage import (
    CONTAINER,
    DamagedFileError,
    NewerFormatError,
    NotAnAgreementFileError,
    Rescue,
)
from agreement_studio.adapters.files.container.looks import looks_of
from agreement_studio.adapters.files.container.manifest import Manifest, read_manifest
from agreement_studio.adapters.files.container.migrations import FORMAT, migrated
from agreement_studio.adapters.files.container.salvage import has_our_names, rescue_from
from agreement_studio.adapters.files.container.zip_reading import (
    Members,
    ZipFaultError,
    read_members,
)
from agreement_studio.domain.errors import UnreadableFileError

_NEEDED = (layout.AGREEMENT, layout.HISTORY, layout.RECORD, layout.ATTENTION)


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that is sound."""

    contents: Contents
    """As the format of this program has it; of a newer file, what this program knows of it."""
    written_as: int
    """The format of the file. Where it is older, keep a backup before anything is saved over it."""

    @property
    def is_newer(self) -> bool:
        """Made by a newer version: to be shown and copied, never saved over."""
        return self.written_as > FORMAT

    @property
    def is_older(self) -> bool:
        return self.written_as < FORMAT


def unpacked(data: bytes, where: str) -> Opened:
    """What an agreement file holds; `where` is how messages call it.

    Raises:
        NotAnAgreementFileError: it is something else.
        DamagedFileError: it is not as it was written; says what can be rescued.
        NewerFormatError: it is of a newer format, without a part that could be shown.
        UnreadableFileError: it is larger than any agreement file.
    """
    if len(data) > layout.FILE_LIMIT:
        raise UnreadableFileError(
            f"{where} is larger than {layout.FILE_LIMIT // layout.MEBIBYTE} MB, the most an "
            "agreement file may be. Is it the right file?"
        )
    members = _members(data, where)
    manifest = _manifest(members, data, where)
    damaged = _damaged(members, manifest)
    if damaged:
        raise _damage(where, damaged, members.sound, manifest)
    return _opened(members.sound, manifest, where)


def _members(data: bytes, where: str) -> Members:
    try:
        return read_members(data)
    except ZipFaultError as fault:
        if not has_our_names(data):
            raise NotAnAgreementFileError(where, looks_of(data)) from None
        raise DamagedFileError(where, [CONTAINER], str(fault), rescue_from(data)) from None


def _manifest(members: Members, data: bytes, where: str) -> Manifest:
    manifest = read_manifest(members.sound.get(layout.MANIFEST, b""))
    if manifest:
        return manifest
    names = {*members.sound, *members.broken}
    if not names & {layout.AGREEMENT, layout.HISTORY}:
        raise NotAnAgreementFileError(where, looks_of(data, names))
    raise DamagedFileError(
        where, [layout.MANIFEST], f"{layout.MANIFEST} is missing or unreadable", rescue_from(data)
    )


def _damaged(members: Members, manifest: Manifest) -> list[str]:
    """The members that are not as they should be, in the order of their names."""
    damaged = set(members.broken)
    present = {name: data for name, data in members.sound.items() if name != layout.MANIFEST}
    damaged |= manifest.members.keys() ^ present.keys()
    damaged |= {name for name, data in present.items() if not _fits(name, data, manifest)}
    if manifest.format <= FORMAT:
        damaged |= {name for name in _NEEDED if name not in manifest.members}
    if not members.is_sealed and not damaged:
        return [CONTAINER]
    return sorted(damaged)


def _fits(name: str, data: bytes, manifest: Manifest) -> bool:
    member = manifest.members.get(name)
    version = layout.version_of(name)
    return member is not None and member.fits(data) and version in {None, member.sha256}


def _damage(
    where: str, damaged: list[str], sound: Mapping[str, bytes], manifest: Manifest
) -> DamagedFileError:
    intact = {name: data for name, data in sound.items() if name not in damaged}
    agreement = intact.get(layout.AGREEMENT)
    rescue = None if agreement is None else Rescue(agreement, manifest.lineage, intact)
    named = ", ".join(name[:80] for name in damaged[:5])
    more = f" and {len(damaged) - 5} more" if len(damaged) > 5 else ""  # noqa: PLR2004 - enough to see
    verb = "is" if len(damaged) == 1 else "are"
    return DamagedFileError(where, damaged, f"{named}{more} {verb} not as written", rescue)


def _opened(sound: Mapping[str, bytes], manifest: Manifest, where: str) -> Opened:
    if manifest.format > FORMAT and layout.AGREEMENT not in sound:
        raise NewerFormatError(where)
    number = max(manifest.format, FORMAT)
    members = migrated(sound, manifest.format)
    contents = from_members(members, manifest.lineage, manifest.app_version, number)
    return Opened(contents, manifest.format)
