"""What keeping an agreement asks of the disk: ports that the files adapter fills."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from agreement_studio.application.agreement_file import AgreementFile
from agreement_studio.application.ports import Update
from agreement_studio.domain.errors import StudioError, UnwrittenFileError


class ChangedUnderneathError(UnwrittenFileError):
    """The file is no longer what we last read or wrote. Nothing was written."""


class UnkeptError(UnwrittenFileError):
    """An edit is not on the disk yet. It is not forgotten: it is tried again with the next one."""


class OpenElsewhereError(StudioError):
    """Another window or program of ours has the file open. It can be opened to read, or as a copy.

    `process` is its number; None where that is not known.
    """

    def __init__(self, path: Path, process: int | None) -> None:
        where = f" (process {process})" if process else ""
        super().__init__(
            f"{path} is open already in another window{where}. Go on there, or open it here to "
            "read only."
        )
        self.process = process


class Stamp(Protocol):
    """What a file was when it was last read or written."""

    @property
    def sha256(self) -> str: ...


class Saved(Protocol):
    """A file that holds what was to be saved."""

    @property
    def stamp(self) -> Stamp: ...

    @property
    def is_confirmed(self) -> bool:
        """False where the disk would not confirm it: say "saved, not confirmed"."""
        ...


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file as it was read, with what is worth saying of it."""

    file: AgreementFile
    stamp: Stamp
    data: bytes
    """Its bytes, as they lie on the disk."""
    is_newer: bool = False
    """Made by a newer version: to be shown and copied, never saved over."""
    is_older: bool = False
    """Of an earlier format: a backup is made before it is saved over."""
    is_ours: bool = False
    """Whether this user's program wrote exactly this, so that its parts say the same."""
    remarks: tuple[str, ...] = ()
    """What is not as it should be, though it stops nothing: breaks of the record."""


class BackupReason(StrEnum):
    TIMED = "timed"
    MIGRATION = "before-migration"
    MERGE = "before-merge"


class Files(Protocol):
    """Reads and saves agreement files."""

    def read(self, path: Path) -> FileRead:
        """The file.

        Raises:
            UnreadableFileError: it is missing, something else, damaged or too large; says which.
        """
        ...

    def stamp(self, path: Path) -> Stamp | None:
        """What the file at this place is now; None where there is none.

        Raises:
            UnreadableFileError: the system refuses.
        """
        ...

    def packed(self, file: AgreementFile) -> bytes:
        """The bytes of a file; the same file gives the same bytes.

        Raises:
            StudioError: it is larger than what is opened again.
        """
        ...

    def unpacked(self, data: bytes, where: str) -> AgreementFile:
        """What bytes hold that :meth:`packed` made.

        Raises:
            UnreadableFileError: they are damaged, or something else.
        """
        ...

    def save(self, path: Path, data: bytes, since: Stamp | None) -> Saved:
        """Replaces the file that was as `since` tells, or makes one where that is None.

        Raises:
            ChangedUnderneathError: it is not as `since` tells.
            UnwrittenFileError: the disk refused; the file is as it was.
        """
        ...

    def remember(self, saved: Saved) -> None:
        """Notes that a file is ours and that its parts say the same."""
        ...

    def back_up(self, lineage: str, data: bytes, at: datetime, why: BackupReason) -> None:
        """Keeps a dated copy.

        Raises:
            UnwrittenFileError: it could not be kept.
        """
        ...

    def hold(self, path: Path) -> "Held":
        """Marks a file as open in this program.

        Raises:
            OpenElsewhereError: another program has it open.
            UnwrittenFileError: that cannot be told here.
        """
        ...


class Held(Protocol):
    """A file that this program has open, until it is closed or the program dies."""

    def follow(self) -> None:
        """Holds the file as it is after a save."""
        ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class JournalHead:
    """Which agreement a journal belongs to, and the file its edits come on top of."""

    lineage: str
    title: str = ""
    path: str = ""
    """The agreement's file; empty where it has none yet."""
    sha256: str = ""
    """What that file held; empty where there was none."""
    began: str = ""
    """When, for people to read."""
    unsaved: int = 0
    """How many edits the beginning holds that no file does."""


class Journal(Protocol):
    """Every edit of one open agreement on the disk, as it is made.

    What the disk refuses waits and is written with the next; each method that writes raises
    UnkeptError then.
    """

    @property
    def edits(self) -> int:
        """How many edits no file holds."""
        ...

    @property
    def waiting(self) -> int:
        """How many are not on the disk yet."""
        ...

    @property
    def is_long(self) -> bool:
        """Whether it is time to compact it."""
        ...

    def update(self, update: Update) -> None:
        """Keeps an edit; returns when it is on the disk."""
        ...

    def line(self, line: bytes) -> None:
        """Keeps a line of the record."""
        ...

    def version(self, value: bytes) -> None:
        """Keeps the value of a named version."""
        ...

    def attention(self, points: bytes) -> None:
        """Keeps the list of what people should look at, as it now is."""
        ...

    def retry(self) -> None:
        """Writes what waits."""
        ...

    def about_to_save(self, path: Path, sha256: str) -> None:
        """Notes what the file will hold when every edit so far is in it."""
        ...

    def saved(self, head: JournalHead, base: bytes) -> None:
        """Counts every edit so far as saved, after a save; `base` is the file."""
        ...

    def compact(self, base: bytes) -> None:
        """Begins anew without a save; `base` is the file as it would be saved."""
        ...

    def close(self) -> None:
        """Ends writing; what is not saved is found at the next start."""
        ...

    def end(self) -> None:
        """Ends writing and removes the journal."""
        ...


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Work of a program that is gone."""

    id: str
    title: str
    path: str
    lineage: str
    began: str
    last_written: float
    """In seconds since 1970 by this computer's clock: for people to read."""
    edits: int
    is_damaged: bool
    """Whether a part of it cannot be read; what stands before that can."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a journal holds: the file at its beginning, and what came after, in order."""

    base: bytes
    updates: Sequence[Update]
    lines: Sequence[bytes]
    versions: Sequence[bytes]
    attention: bytes | None
    """The list as last kept; None where it never changed."""
    head: JournalHead
    """Which agreement it is, and what its file held when it was last saved."""
    edits: int
    """How many edits no file holds."""
    is_damaged: bool


class Journals(Protocol):
    """The journals of this user."""

    def begin(self, head: JournalHead, base: bytes) -> Journal:
        """A new journal; none that is there already is touched.

        Raises:
            UnwrittenFileError: there is no place for it.
        """
        ...

    def tidy(self) -> None:
        """Removes those of programs that are gone whose every edit is in its file, as of now.

        Call it before a file is opened to be edited: after the next save of that file, nothing
        tells any more that it holds them.
        """
        ...

    def unsaved(self) -> Sequence[Unsaved]:
        """Work that no file holds, of programs that are gone."""
        ...

    def recovered(self, identifier: str) -> Recovered:
        """What a journal holds; it stays as it is.

        Raises:
            StudioError: it is gone, its program is running, or nothing in it can be read.
        """
        ...

    def keep(self, identifier: str) -> Path:
        """Puts a journal aside, where no start asks about it again.

        Raises:
            StudioError: it is gone, or the system refuses.
        """
        ...

    def discard(self, identifier: str) -> None:
        """Removes a journal for good.

        Raises:
            StudioError: it is gone, or the system refuses.
        """
        ...
