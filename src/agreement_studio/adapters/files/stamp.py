"""What a file was when we last read or wrote it, to tell whether somebody changed it since."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from agreement_studio.adapters.files.caps import read_bytes
from agreement_studio.adapters.files.disk import DISK, Disk, Facts


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file's content by its hash. The other facts only save reading it; no clock decides."""

    size: int
    mtime_ns: int
    inode: int
    sha256: str

    def holds(self, data: bytes) -> bool:
        """Whether the content is still what it was."""
        return len(data) == self.size and sha256_of(data) == self.sha256


def sha256_of(data: bytes) -> str:
    """64 hex digits."""
    return hashlib.sha256(data).hexdigest()


def stamp_of(data: bytes, facts: Facts | None) -> Stamp:
    """The stamp of a file that holds `data`."""
    mtime_ns, inode = (facts.mtime_ns, facts.inode) if facts else (0, 0)
    return Stamp(len(data), mtime_ns, inode, sha256_of(data))


def read_stamped(path: Path, limit: int, disk: Disk = DISK) -> tuple[bytes, Stamp]:
    """A file's content, at most one byte more than `limit`, and its stamp.

    Raises:
        UnreadableFileError: there is no such file, or the system refuses.
    """
    data = read_bytes(path, limit)
    return data, stamp_of(data, disk.facts(path))


def may_have_changed(path: Path, since: Stamp, disk: Disk = DISK) -> bool:
    """Whether it is worth reading the file again: a cheap look, for a timer to take.

    Raises:
        OSError: the system refuses to tell.
    """
    facts = disk.facts(path)
    now = facts and (facts.size, facts.mtime_ns, facts.inode)
    return now != (since.size, since.mtime_ns, since.inode)
