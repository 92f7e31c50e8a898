"""Saves a file so that it is old or new at every moment, and says "saved" only when it is.

Beside its place first, synced, renamed, the folder synced, read back and compared. A file that
somebody changed since we last read it is never replaced. Tried on Linux; the ways of Windows and
macOS are written down here and were not run.
"""

import hashlib
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from agreement_studio.adapters.files.disk import DISK, Disk, Facts, write_all
from agreement_studio.adapters.files.refusals import UnsavedError, is_held, unsaved
from agreement_studio.adapters.files.stamp import Stamp, stamp_of
from agreement_studio.application.file_ports import ChangedUnderneathError
from agreement_studio.domain.errors import StudioError

NEW_FILE = 0o666
"""Who may read and write a new file, before the user's own mask."""
RENAMES_TRIED = 20
"""How often a rename is tried where another program holds the file: Windows only."""


class NotAsWrittenError(StudioError):
    """The file was replaced, yet reads back as something else: a faulty disk or another program."""


@dataclass(frozen=True, slots=True)
class Saved:
    """The file holds what was to be saved."""

    stamp: Stamp
    is_confirmed: bool = True
    """False where the disk would not confirm it: a loss of power now could bring the old one back.

    Say "saved, not confirmed", and save again soon.
    """


def save(path: Path, data: bytes, since: Stamp | None, disk: Disk = DISK) -> Saved:
    """Replaces the file by `data`, or makes it where `since` is None.

    `since` is the stamp of what was last read or written there. Where `path` is a link, the file
    it leads to is saved.

    Raises:
        ChangedUnderneathError: the file has changed since, or stands where none was.
        UnsavedError: the disk refused; the file is as it was.
        NotAsWrittenError: the file was replaced but does not hold `data`.
    """
    try:
        return _saved(path.resolve(), data, since, disk)
    except (OSError, ValueError, RuntimeError) as fault:  # ValueError: U+0000; RuntimeError: a loop
        raise unsaved(str(path), fault) from None


def remove_leftovers(path: Path) -> None:
    """Takes away what a save left beside the file when its program died.

    Only for the one who holds the file: somebody else's save may be under way.
    """
    place = path.resolve()
    with suppress(OSError):
        for left in place.parent.glob(f"{_prefix(place)}*.part"):
            left.unlink(missing_ok=True)


def _saved(place: Path, data: bytes, since: Stamp | None, disk: Disk) -> Saved:
    facts = disk.facts(place)
    _refuse_changed(place, facts, since, disk)
    beside = place.with_name(f"{_prefix(place)}{secrets.token_hex(4)}.part")
    try:
        _write(beside, data, facts, disk)
        now = disk.facts(place)
        if now != facts:
            _refuse_changed(place, now, since, disk)
        _rename(beside, place, disk)
    except BaseException:
        with suppress(OSError):
            disk.remove(beside)
        raise
    return _confirmed(place, data, disk)


def _prefix(place: Path) -> str:
    name = hashlib.sha256(place.name.encode(errors="surrogatepass")).hexdigest()
    return f".agreement-{name[:8]}-"


def _refuse_changed(place: Path, facts: Facts | None, since: Stamp | None, disk: Disk) -> None:
    if facts is None and since is not None:
        raise ChangedUnderneathError(
            f"{place} is no longer there: it was moved, renamed or removed. Nothing was written."
        )
    if facts is None:
        return
    if not facts.is_file:
        raise UnsavedError(f"{place} is not an ordinary file. Save it under another name.")
    if since is None:
        raise ChangedUnderneathError(f"{place} is there already. Nothing was written.")
    if facts.size != since.size or not since.holds(disk.read(place, since.size + 1)):
        raise ChangedUnderneathError(
            f"{place} was changed by somebody else since it was opened. Nothing was written."
        )


def _write(beside: Path, data: bytes, replaced: Facts | None, disk: Disk) -> None:
    handle = disk.create(beside, NEW_FILE)
    try:
        if replaced is not None:
            disk.set_permissions(beside, replaced.permissions)
        write_all(disk, handle, data)
        disk.sync(handle)
    finally:
        disk.close(handle)


def _rename(beside: Path, place: Path, disk: Disk) -> None:
    """On Windows, what scans files holds them for moments: the rename is tried a few times."""
    for _ in range(RENAMES_TRIED - 1):
        try:
            return disk.rename(beside, place)
        except OSError as fault:
            if not is_held(fault):
                raise
    return disk.rename(beside, place)


def _confirmed(place: Path, data: bytes, disk: Disk) -> Saved:
    is_confirmed = True
    facts = None
    try:
        disk.sync_folder(place.parent)
    except OSError:
        is_confirmed = False
    try:
        found = disk.read(place, len(data) + 1)
        facts = disk.facts(place)
    except OSError:
        return Saved(stamp_of(data, None), is_confirmed=False)
    if found != data:
        raise NotAsWrittenError(
            f"{place} was saved and then read back as something else: the disk is at fault, or "
            "another program wrote to it. Save the agreement somewhere else."
        )
    return Saved(stamp_of(data, facts), is_confirmed)
