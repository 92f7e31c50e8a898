"""A disk that writes down what is done to it, and fails where a test wants it to."""

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from agreement_studio.adapters.files.disk import DISK, Disk, Facts, Handle

CHANGING = frozenset({"create", "write", "truncate", "sync", "sync_data", "rename", "sync_folder"})
"""What counts when a test lets the n-th operation fail; taking away and looking always work."""


@dataclass(frozen=True)
class Done:
    """One operation that took place."""

    name: str
    file: int = 0
    """Which file, numbered as they were made."""
    path: Path = Path()
    target: Path = Path()
    data: bytes = b""
    size: int = 0


Refusal = Callable[[int, str], OSError | None]
"""Given the number of an operation, from 1, and its name: the fault it ends in, if any."""


def never(_number: int, _name: str) -> OSError | None:
    return None


def at(number: int, code: int = errno.ENOSPC) -> Refusal:
    """Only this operation fails."""
    return lambda now, _name: _fault(code) if now == number else None


def from_on(number: int, code: int = errno.EIO) -> Refusal:
    """This operation and every one after it fail: the disk is gone."""
    return lambda now, _name: _fault(code) if now >= number else None


def _fault(code: int) -> OSError:
    return OSError(code, os.strerror(code))


@dataclass
class RecordingDisk:
    """This computer's disk, watched. A write that fails leaves half of its bytes behind."""

    refuse: Refusal = never
    disk: Disk = DISK
    done: list[Done] = field(default_factory=list)
    operations: int = 0
    _files: dict[Handle, int] = field(default_factory=dict)
    _made: int = 0

    def create(self, path: Path, permissions: int) -> Handle:
        self._may("create")
        handle = self.disk.create(path, permissions)
        self._made += 1
        self._files[handle] = self._made
        self.done.append(Done("create", self._made, path))
        return handle

    def write(self, handle: Handle, data: bytes) -> int:
        try:
            self._may("write")
        except OSError:
            half = data[: len(data) // 2]
            self.disk.write(handle, half)
            self.done.append(Done("write", self._files[handle], data=half))
            raise
        taken = self.disk.write(handle, data)
        self.done.append(Done("write", self._files[handle], data=data[:taken]))
        return taken

    def truncate(self, handle: Handle, size: int) -> None:
        self._may("truncate")
        self.disk.truncate(handle, size)
        self.done.append(Done("truncate", self._files[handle], size=size))

    def sync(self, handle: Handle) -> None:
        self._may("sync")
        self.done.append(Done("sync", self._files[handle]))

    def sync_data(self, handle: Handle) -> None:
        self._may("sync_data")
        self.done.append(Done("sync", self._files[handle]))

    def close(self, handle: Handle) -> None:
        self.disk.close(handle)

    def set_permissions(self, path: Path, permissions: int) -> None:
        self._may("set_permissions")
        self.disk.set_permissions(path, permissions)

    def rename(self, source: Path, target: Path) -> None:
        self._may("rename")
        self.disk.rename(source, target)
        self.done.append(Done("rename", path=source, target=target))

    def sync_folder(self, folder: Path) -> None:
        self._may("sync_folder")
        self.done.append(Done("sync_folder", path=folder))

    def remove(self, path: Path) -> None:
        self.disk.remove(path)
        self.done.append(Done("remove", path=path))

    def facts(self, path: Path) -> Facts | None:
        self._may("facts")
        return self.disk.facts(path)

    def read(self, path: Path, most: int) -> bytes:
        self._may("read")
        return self.disk.read(path, most)

    def _may(self, name: str) -> None:
        self.operations += name in CHANGING
        if name in CHANGING and (fault := self.refuse(self.operations, name)):
            raise fault
