"""Writes the journal of one open agreement: what is acknowledged is on the disk."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from agreement_studio.adapters.files.disk import DISK, Disk
from agreement_studio.adapters.files.holding import Holding, take
from agreement_studio.adapters.files.journal.folders import (
    LOCK,
    fresh_folder,
    numbered,
    remove_folder,
)
from agreement_studio.adapters.files.journal.head import Head, Saving
from agreement_studio.adapters.files.journal.log import Log
from agreement_studio.adapters.files.journal.records import CONTENT_LIMIT, EDITS, Kind, Record
from agreement_studio.adapters.files.refusals import reason
from agreement_studio.adapters.files.state_folder import NoStateFolderError
from agreement_studio.application.file_ports import UnkeptError

LONG = 500
"""From how many records on a journal should be compacted."""


class Journal:
    """The journal of one open agreement. Use it from one thread.

    What could not be written waits in memory, in its order, and goes before whatever comes next.
    """

    def __init__(
        self, folder: Path, holding: Holding, head: Head, base: bytes, disk: Disk = DISK
    ) -> None:
        """Begins in an empty folder that `holding` holds. Use :func:`begin`."""
        self._folder = folder
        self._holding = holding
        self._disk = disk
        self._head = head
        self._number = 1
        self._edits = head.unsaved
        self._waiting: list[Record] = []
        self._unwanted: Path | None = None
        self._log = Log.new(numbered(folder, 1), _opening(head, base, ()), disk)

    @property
    def id(self) -> str:
        return self._folder.name

    @property
    def edits(self) -> int:
        """How many edits no file holds, waiting ones included."""
        return self._edits

    @property
    def waiting(self) -> int:
        """How many records are not on the disk yet, because it refused."""
        return sum(record.kind is not Kind.SAVED for record in self._waiting)

    @property
    def is_long(self) -> bool:
        """Whether it is time to :meth:`compact`."""
        return self._log.records >= LONG

    def append(self, kind: Kind, content: bytes) -> None:
        """Adds a record and returns when it, and all before it, are on the disk.

        Raises:
            UnkeptError: the disk refused; what was there before is whole, and this waits.
            ValueError: the content is longer than is ever read again.
        """
        if len(content) > CONTENT_LIMIT:
            raise ValueError("a record of that length is not read again")
        self._waiting.append(Record(kind, content))
        self._edits += kind in EDITS
        self.retry()

    def about_to_save(self, path: Path, sha256: str) -> None:
        """Notes what the file will be once it holds all edits so far. Call it before saving.

        Should the program die before more is written, this tells that nothing is lost.

        Raises:
            UnkeptError: as :meth:`append`.
        """
        self.append(Kind.SAVING, Saving(path=str(path), sha256=sha256).as_bytes())

    def retry(self) -> None:
        """Writes what waits; as :meth:`append`, and nothing where nothing waits."""
        if not self._waiting:
            return
        try:
            self._settle()
            self._log.add(self._waiting)
        except OSError as fault:
            raise _unkept(fault) from None
        self._waiting.clear()

    def saved(self, head: Head, base: bytes) -> None:
        """After a save: the file that `head` names holds every edit so far, and so does `base`.

        Where that file is the one before, this is written with the next record only, since
        :meth:`about_to_save` tells as much for as long as the file is there. Else the journal
        begins anew.

        Raises:
            UnkeptError: as :meth:`restart`.
        """
        if not head.path or head.path != self._head.path:
            return self.restart(head, base)
        self._waiting.append(Record(Kind.SAVED, head.as_bytes()))
        self._head, self._edits = head, 0
        return None

    def restart(self, head: Head, base: bytes) -> None:
        """Begins anew after a save: the file holds every edit that `head` does not count.

        `base` is the whole state.

        Raises:
            UnkeptError: the disk refused; the journal goes on as it was.
        """
        self._replace(head, base, ())
        self._head, self._edits = head, head.unsaved

    def compact(self, base: bytes, carried: Sequence[Record] = ()) -> None:
        """Begins anew without a save. `base` holds every edit so far, `carried` what is not in it.

        At every moment one of the two journals is whole on the disk.

        Raises:
            UnkeptError: the disk refused; the journal goes on as it was.
        """
        counted = sum(record.kind in EDITS for record in carried)
        unsaved = max(0, self._edits - counted)
        self._replace(self._head.model_copy(update={"unsaved": unsaved}), base, carried)

    def close(self) -> None:
        """Ends writing and lets go of the journal, which stays for a later start to find."""
        self._log.close()
        self._holding.let_go()

    def end(self) -> None:
        """Closes and removes the journal: all is saved, or nobody wants it."""
        self._log.close()
        with suppress(OSError):  # what stays is found, and asked about, at the next start
            remove_folder(self._folder, self._holding, self._disk)
        self._holding.let_go()

    def _replace(self, head: Head, base: bytes, carried: Iterable[Record]) -> None:
        path, before = numbered(self._folder, self._number + 1), self._log
        try:
            self._settle()
            self._unwanted = path
            self._log = Log.new(path, _opening(head, base, carried), self._disk)
        except OSError as fault:
            raise _unkept(fault) from None
        self._unwanted = None
        self._number += 1
        self._waiting.clear()
        before.close()
        with suppress(OSError):  # a journal with a higher number stands before it
            self._disk.remove(before.path)

    def _settle(self) -> None:
        """Makes sure that no half-begun journal will be taken for the present one."""
        if self._unwanted is None:
            return
        if self._disk.facts(self._unwanted) is not None:
            self._disk.remove(self._unwanted)
        self._disk.sync_folder(self._folder)
        self._unwanted = None


def begin(state: Path, head: Head, base: bytes, disk: Disk = DISK) -> Journal:
    """A journal for an agreement that has just been opened or made, in a folder of its own.

    No journal that is there already is touched.

    Raises:
        NoStateFolderError: there is no place for it; says why.
    """
    folder = fresh_folder(state)
    holding = None
    try:
        holding = take(folder / LOCK)
        if holding is None:
            raise NoStateFolderError(f"{folder} is in use by another program.")
        for above in folder.parents[:3]:
            disk.sync_folder(above)
        return Journal(folder, holding, head, base, disk)
    except OSError as fault:
        if holding:
            with suppress(OSError):
                remove_folder(folder, holding, disk)
            holding.let_go()
        raise NoStateFolderError(
            f"Unsaved work cannot be kept in {folder}: {reason(fault)}. Save often."
        ) from None


def _opening(head: Head, base: bytes, carried: Iterable[Record]) -> list[Record]:
    return [Record(Kind.HEAD, head.as_bytes()), Record(Kind.BASE, base), *carried]


def _unkept(fault: OSError) -> UnkeptError:
    return UnkeptError(
        f"Your latest edits are not on the disk yet: {reason(fault)}. You can go on typing; they "
        "are tried again with the next edit."
    )
