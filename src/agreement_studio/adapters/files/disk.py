"""The few things that saving asks of a disk, so that a test can let any one of them fail.

A name is on the disk for good only once its folder is synced, and what a file holds only once the
file is. Every method may raise OSError.
"""

import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

Handle = int
"""An open file, as the system numbers it."""

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would otherwise change line ends


@dataclass(frozen=True, slots=True)
class Facts:
    """What the system tells of a file without reading it. Times are compared, never ordered."""

    size: int
    mtime_ns: int
    inode: int
    device: int
    mode: int

    @property
    def is_file(self) -> bool:
        return stat.S_ISREG(self.mode)

    @property
    def permissions(self) -> int:
        return stat.S_IMODE(self.mode)


class Disk(Protocol):
    """What saving, the journal and backups do to files."""

    def create(self, path: Path, permissions: int) -> Handle:
        """Opens a new file for writing at its end; it must not exist."""
        ...

    def write(self, handle: Handle, data: bytes) -> int:
        """Writes at the end and tells how many bytes were taken, which may be fewer."""
        ...

    def truncate(self, handle: Handle, size: int) -> None:
        """Cuts the file back to `size` bytes."""
        ...

    def sync(self, handle: Handle) -> None:
        """Returns when the file, its length and its facts are on the disk."""
        ...

    def sync_data(self, handle: Handle) -> None:
        """Returns when all that is needed to read the file again is on the disk."""
        ...

    def close(self, handle: Handle) -> None: ...

    def set_permissions(self, path: Path, permissions: int) -> None: ...

    def rename(self, source: Path, target: Path) -> None:
        """Gives `source` the name `target`; what had that name is gone in the same step."""
        ...

    def sync_folder(self, folder: Path) -> None:
        """Returns when the names in a folder are on the disk."""
        ...

    def remove(self, path: Path) -> None: ...

    def read(self, path: Path, most: int) -> bytes:
        """The file's content, `most` bytes of it at the most."""
        ...

    def facts(self, path: Path) -> Facts | None:
        """What is known of a file; None where there is none."""
        ...


class SystemDisk:
    """The disk of this computer."""

    def create(self, path: Path, permissions: int) -> Handle:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | _BINARY
        return os.open(path, flags, permissions)

    def write(self, handle: Handle, data: bytes) -> int:
        return os.write(handle, data)

    def truncate(self, handle: Handle, size: int) -> None:
        os.ftruncate(handle, size)

    if sys.platform == "darwin":
        # macOS calls a file synced that is in the drive's own memory; this asks for more.
        def sync(self, handle: Handle) -> None:
            import fcntl  # noqa: PLC0415 - there is none on Windows

            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)

        sync_data = sync
    else:

        def sync(self, handle: Handle) -> None:
            os.fsync(handle)

        def sync_data(self, handle: Handle) -> None:
            (os.fsync if sys.platform == "win32" else os.fdatasync)(handle)

    def close(self, handle: Handle) -> None:
        os.close(handle)

    def set_permissions(self, path: Path, permissions: int) -> None:
        path.chmod(permissions)

    def rename(self, source: Path, target: Path) -> None:
        source.replace(target)

    def sync_folder(self, folder: Path) -> None:
        if sys.platform == "win32":
            return  # a folder cannot be opened there; the file system keeps a log of names
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def remove(self, path: Path) -> None:
        path.unlink()

    def read(self, path: Path, most: int) -> bytes:
        with path.open("rb") as file:
            return file.read(most)

    def facts(self, path: Path) -> Facts | None:
        try:
            found = path.stat()
        except FileNotFoundError:
            return None
        return Facts(found.st_size, found.st_mtime_ns, found.st_ino, found.st_dev, found.st_mode)


DISK: Disk = SystemDisk()
"""The disk that everything uses unless a test gives another."""


def write_all(disk: Disk, handle: Handle, data: bytes) -> None:
    """Writes all of `data`, in as many writes as the disk needs.

    Raises:
        OSError: the disk took only a part; the part is in the file.
    """
    rest = memoryview(data)
    while rest:
        taken = disk.write(handle, bytes(rest) if len(rest) < len(data) else data)
        rest = rest[taken:]
