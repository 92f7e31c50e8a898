"""Dated copies of an agreement file, kept sparsely: hours, days, weeks.

Copies are numbered in the order they were made, and that order decides; the times are those the
caller tells. A clock that is wrong by years makes a copy look old and never costs a newer one.

    backups/<lineage>/000042 20261122T101500Z timed.agreement
"""

import hashlib
import re
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from agreement_studio.adapters.files.container.layout import FILE_LIMIT
from agreement_studio.adapters.files.disk import DISK, Disk
from agreement_studio.adapters.files.saving import save
from agreement_studio.adapters.files.state_folder import OWNER_READS, own_folder
from agreement_studio.application.file_ports import BackupReason

LATEST = 5
"""How many of the latest copies stay, whenever they were made."""
HOURS, DAYS, WEEKS = 24, 14, 26
"""For how many hours, days and weeks in which copies were made the latest of each stays."""

_NAME = re.compile(r"(\d{6,}) (\d{8}T\d{6}Z) ([a-z-]+)\.agreement")
_TIME = "%Y%m%dT%H%M%SZ"
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{7,63}")


@dataclass(frozen=True, slots=True)
class Backup:
    """One dated copy."""

    number: int
    """Counts up with every copy of an agreement; the order to trust."""
    at: datetime
    """When it was made, by the clock of then, in UTC."""
    why: BackupReason
    path: Path


def staying(times: Sequence[datetime]) -> frozenset[int]:
    """The positions in `times`, which run from the first copy to the latest, of those that stay.

    The latest few, and the latest in each hour, day and week, counted back over the hours, days
    and weeks that have copies. What the clock says now plays no part.
    """
    kept = set(range(max(0, len(times) - LATEST), len(times)))
    for most, period in _PERIODS:
        latest: dict[str, int] = {}
        for position in range(len(times) - 1, -1, -1):
            latest.setdefault(period(times[position].astimezone(UTC)), position)
        kept.update(list(latest.values())[:most])
    return frozenset(kept)


_PERIODS: tuple[tuple[int, Callable[[datetime], str]], ...] = (
    (HOURS, lambda time: time.strftime("%Y-%m-%d %H")),
    (DAYS, lambda time: time.strftime("%Y-%m-%d")),
    (WEEKS, lambda time: time.strftime("%G-%V")),
)


def back_up(
    state: Path, lineage: str, file: bytes, at: datetime, why: BackupReason, disk: Disk = DISK
) -> Backup:
    """Keeps a copy of a file's bytes, then removes the copies that need not stay.

    A timed copy that equals the latest one is not made again.

    Raises:
        UnwrittenFileError: it could not be kept. Leave the file as it is where the copy was to be
            made before a migration or a merge.
    """
    folder = own_folder(own_folder(own_folder(state) / "backups") / _folder_name(lineage))
    before = backups_in(folder)
    latest = before[-1] if before else None
    if why is BackupReason.TIMED and latest and _holds(latest.path, file, disk):
        return latest
    number = latest.number + 1 if latest else 1
    at = at.astimezone(UTC)
    path = folder / f"{number:06d} {at.strftime(_TIME)} {why}.agreement"
    save(path, file, since=None, disk=disk)
    with suppress(OSError):
        disk.set_permissions(path, OWNER_READS)
    made = Backup(number, at, why, path)
    thin_out([*before, made], disk)
    return made


def backups_of(state: Path, lineage: str) -> tuple[Backup, ...]:
    """The copies of an agreement, the first one first."""
    return backups_in(state / "backups" / _folder_name(lineage))


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The copies in a folder, the first one first. What else lies there is passed over."""
    try:
        paths = list(folder.iterdir())
    except OSError:
        return ()
    found = [backup for path in paths if (backup := _backup(path))]
    return tuple(sorted(found, key=lambda backup: backup.number))


def thin_out(backups: Collection[Backup], disk: Disk = DISK) -> None:
    """Removes the copies that need not stay; of each reason, the latest always does."""
    ordered = sorted(backups, key=lambda backup: backup.number)
    kept = staying([backup.at for backup in ordered])
    latest = {backup.why: backup.number for backup in ordered}
    for position, backup in enumerate(ordered):
        if position not in kept and latest[backup.why] != backup.number:
            with suppress(OSError):  # it goes the next time
                disk.remove(backup.path)


def _backup(path: Path) -> Backup | None:
    found = _NAME.fullmatch(path.name)
    if not found:
        return None
    number, time, why = found.groups()
    try:
        at = datetime.strptime(time, _TIME).replace(tzinfo=UTC)
        return Backup(int(number), at, BackupReason(why), path)
    except ValueError:
        return None


def _holds(path: Path, file: bytes, disk: Disk) -> bool:
    try:
        return disk.read(path, min(len(file), FILE_LIMIT) + 1) == file
    except OSError:
        return False


def _folder_name(lineage: str) -> str:
    """The lineage, where it can be a folder's name; it comes from a file and may be anything."""
    if _PLAIN.fullmatch(lineage):
        return lineage
    return hashlib.sha256(lineage.encode(errors="surrogatepass")).hexdigest()[:32]
