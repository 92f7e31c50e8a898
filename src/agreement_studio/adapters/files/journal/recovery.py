"""Finds work that was not saved, and gives it back.

A journal whose program is gone is only ever read: whatever is done with its edits, its bytes stay
as they are until somebody discards them.
"""

from contextlib import suppress
from pathlib import Path

from agreement_studio.adapters.files.disk import DISK, Disk
from agreement_studio.adapters.files.holding import Holding, take
from agreement_studio.adapters.files.journal.folders import (
    LOCK,
    journals_in,
    kept_in,
    remove_folder,
)
from agreement_studio.adapters.files.journal.reading import Recovered, read_folder
from agreement_studio.adapters.files.refusals import reason
from agreement_studio.adapters.files.state_folder import own_folder
from agreement_studio.application.file_ports import Unsaved
from agreement_studio.domain.errors import StudioError, UnreadableFileError, UnwrittenFileError


class NotThereToRecoverError(StudioError):
    """A journal that is gone, or whose program is running again."""


def unsaved(state: Path) -> tuple[Unsaved, ...]:
    """The journals of programs that are gone, with edits that no file holds, by their ids.

    Those of running programs are passed over, and so is what cannot be read at all.
    """
    found: list[Unsaved] = []
    for folder in _folders(state):
        with suppress(OSError, UnreadableFileError, NotThereToRecoverError):
            holding = _held(folder)
            try:
                recovered = read_folder(folder)
                if recovered.edits or recovered.is_damaged:
                    found.append(_as_unsaved(folder, recovered))
            finally:
                holding.let_go()
    return tuple(found)


def unreadable(state: Path) -> tuple[Path, ...]:
    """Journals of programs that are gone of which nothing can be read, to be shown and kept."""
    found: list[Path] = []
    for folder in _folders(state):
        with suppress(OSError, NotThereToRecoverError):
            holding = _held(folder)
            try:
                read_folder(folder)
            except UnreadableFileError:
                found.append(folder)
            finally:
                holding.let_go()
    return tuple(found)


def recover(state: Path, journal_id: str) -> Recovered:
    """What a journal holds. It stays as it is.

    Raises:
        NotThereToRecoverError: it is gone, or its program is running.
        UnreadableFileError: nothing in it can be read.
    """
    folder = _folder(state, journal_id)
    holding = _held(folder)
    try:
        return read_folder(folder)
    finally:
        holding.let_go()


def keep(state: Path, journal_id: str) -> Path:
    """Puts a journal aside, where no start asks about it again; tells where.

    Raises:
        NotThereToRecoverError: it is gone, or its program is running.
        UnwrittenFileError: the system refuses.
    """
    folder = _folder(state, journal_id)
    aside = own_folder(kept_in(state)) / folder.name
    _held(folder).let_go()  # Windows moves no folder in which a file is open
    try:
        return folder.rename(aside)
    except OSError as fault:
        raise UnwrittenFileError(f"{folder} cannot be put aside: {reason(fault)}.") from None


def discard(state: Path, journal_id: str, disk: Disk = DISK) -> None:
    """Removes a journal for good.

    Raises:
        NotThereToRecoverError: it is gone, or its program is running.
        UnwrittenFileError: the system refuses.
    """
    folder = _folder(state, journal_id)
    holding = _held(folder)
    try:
        remove_folder(folder, holding, disk)
    except OSError as fault:
        raise UnwrittenFileError(f"{folder} cannot be removed: {reason(fault)}.") from None
    finally:
        holding.let_go()


def tidy(state: Path, disk: Disk = DISK) -> None:
    """Removes the journals of programs that are gone where files hold every edit."""
    for folder in _folders(state):
        with suppress(OSError, StudioError):
            holding = _held(folder)
            try:
                recovered = read_folder(folder)
                if not recovered.edits and not recovered.is_damaged:
                    remove_folder(folder, holding, disk)
            finally:
                holding.let_go()


def _folders(state: Path) -> list[Path]:
    try:
        return sorted(path for path in journals_in(state).iterdir() if path.is_dir())
    except OSError:
        return []


def _folder(state: Path, journal_id: str) -> Path:
    for folder in _folders(state):
        if folder.name == journal_id:
            return folder
    raise NotThereToRecoverError(
        f"There is no unsaved work named “{journal_id[:60]}”. It may have been recovered already."
    )


def _held(folder: Path) -> Holding:
    try:
        holding = take(folder / LOCK)
    except OSError as fault:
        raise NotThereToRecoverError(f"{folder} cannot be read: {reason(fault)}.") from None
    if holding is None:
        raise NotThereToRecoverError(
            f"The work in {folder} belongs to a program that is still running. Look there."
        )
    return holding


def _as_unsaved(folder: Path, recovered: Recovered) -> Unsaved:
    head = recovered.head
    return Unsaved(
        folder.name,
        head.title,
        head.path,
        head.lineage,
        head.began,
        recovered.journal.stat().st_mtime,
        recovered.edits,
        recovered.is_damaged,
    )
