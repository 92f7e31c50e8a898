"""One file of a journal: records are added at its end, and are on the disk before that is said."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from agreement_studio.adapters.files.disk import Disk, Handle, write_all
from agreement_studio.adapters.files.journal.records import Place, Record, framed
from agreement_studio.adapters.files.state_folder import OWNER_READS

UNFINISHED = ".part"
"""How a file is called until all of its beginning is on the disk."""


class Log:
    """An open file of records. Its methods raise OSError where the disk refuses."""

    def __init__(self, path: Path, handle: Handle, good: int, place: Place, disk: Disk) -> None:
        """Use :meth:`new`. `good` is how many bytes of the file are sound records."""
        self.path = path
        self._handle: Handle | None = handle
        self._good = good
        self._place = place
        self._disk = disk
        self._is_clean = True

    @property
    def records(self) -> int:
        return self._place.number

    @classmethod
    def new(cls, path: Path, records: Iterable[Record], disk: Disk) -> "Log":
        """A new file on the disk, its name included: whole, or not there under that name.

        Raises:
            OSError: the disk refused. Where it was the folder's sync, the name may be there.
        """
        data, place = _frames(records, Place())
        beside = path.with_suffix(UNFINISHED)
        with suppress(OSError):
            disk.remove(beside)
        handle = disk.create(beside, OWNER_READS)
        try:
            write_all(disk, handle, data)
            disk.sync(handle)
            disk.rename(beside, path)
            disk.sync_folder(path.parent)
        except BaseException:
            with suppress(OSError):
                disk.close(handle)
            with suppress(OSError):
                disk.remove(beside)
            raise
        return cls(path, handle, len(data), place, disk)

    def add(self, records: Iterable[Record]) -> None:
        """Adds records in one write and returns when they are on the disk; all of them or none."""
        if self._handle is None:
            raise OSError(0, "the journal is closed")
        data, place = _frames(records, self._place)
        try:
            self._cut_back(self._handle)
            self._is_clean = False
            write_all(self._disk, self._handle, data)
            self._disk.sync_data(self._handle)
        except OSError:
            with suppress(OSError):
                self._cut_back(self._handle)
            raise
        self._is_clean = True
        self._good += len(data)
        self._place = place

    def _cut_back(self, handle: Handle) -> None:
        """Takes away what a write that failed has left."""
        if not self._is_clean:
            self._disk.truncate(handle, self._good)
            self._is_clean = True

    def close(self) -> None:
        """Closes the file. Doing so twice does no harm."""
        if self._handle is not None:
            with suppress(OSError):
                self._disk.close(self._handle)
            self._handle = None


def _frames(records: Iterable[Record], place: Place) -> tuple[bytes, Place]:
    frames: list[bytes] = []
    for record in records:
        frame, place = framed(record, place)
        frames.append(frame)
    return b"".join(frames), place
