"""Reads the journal in a folder, without touching it."""

from dataclasses import dataclass, replace
from pathlib import Path

from agreement_studio.adapters.files.caps import read_bytes
from agreement_studio.adapters.files.container.layout import FILE_LIMIT
from agreement_studio.adapters.files.journal.folders import journals_of
from agreement_studio.adapters.files.journal.head import Head, read_head, read_saving
from agreement_studio.adapters.files.journal.records import EDITS, Fault, Kind, Record, Scan, scan
from agreement_studio.adapters.files.stamp import sha256_of
from agreement_studio.domain.errors import UnreadableFileError

JOURNAL_LIMIT = 4 * FILE_LIMIT
"""The most that is read of a journal, in bytes."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a journal holds, up to the first record that cannot be read."""

    head: Head
    """As the journal began, or as the last save that it tells of left it."""
    base: bytes
    """The whole state at its beginning."""
    records: tuple[Record, ...]
    """What came after, in order."""
    edits: int
    """How many of these no file holds."""
    journal: Path
    damaged_at: int | None = None
    """The byte from which on the journal cannot be read; None where all of it can."""

    @property
    def is_damaged(self) -> bool:
        return self.damaged_at is not None

    def of(self, kind: Kind) -> tuple[bytes, ...]:
        """The contents of one kind, in order."""
        return tuple(record.content for record in self.records if record.kind is kind)


def read_folder(folder: Path) -> Recovered:
    """The newest journal in a folder that has a sound beginning.

    Raises:
        UnreadableFileError: there is none.
    """
    is_newer_lost = False
    for _, path in journals_of(folder):
        found = _read(path)
        if found:
            return replace(found, damaged_at=path.stat().st_size) if is_newer_lost else found
        is_newer_lost = True
    raise UnreadableFileError(
        f"Nothing of the journal in {folder} can be read. It is left as it is."
    )


def _read(path: Path) -> Recovered | None:
    scanned = scan(read_bytes(path, JOURNAL_LIMIT))
    records = scanned.records
    begins_well = [record.kind for record in records[:2]] == [Kind.HEAD, Kind.BASE]
    head = read_head(records[0].content) if begins_well else None
    if head is None:
        return None
    after = records[2:]
    for record in after:
        if record.kind is Kind.SAVED:
            head = read_head(record.content) or head
    return Recovered(
        head, records[1].content, after, _edits(head, after), path, _damaged_at(scanned)
    )


def _damaged_at(scanned: Scan) -> int | None:
    return scanned.good if scanned.fault is Fault.DAMAGED else None


def _edits(head: Head, records: tuple[Record, ...]) -> int:
    """How many edits came after the last save that reached its file."""
    for position in range(len(records) - 1, -1, -1):
        record = records[position]
        is_saving = record.kind is Kind.SAVING
        if record.kind is Kind.SAVED or (is_saving and _was_saved(record.content)):
            return _count(records[position:])
    return head.unsaved + _count(records)


def _count(records: tuple[Record, ...]) -> int:
    return sum(record.kind in EDITS for record in records)


def _was_saved(content: bytes) -> bool:
    saving = read_saving(content)
    if saving is None or not saving.path:
        return False
    try:
        return sha256_of(read_bytes(Path(saving.path), FILE_LIMIT)) == saving.sha256
    except UnreadableFileError:
        return False
