"""A file that somebody changed while it is open here: both taken in, or both kept."""

from datetime import datetime
from pathlib import Path

from agreement_studio.application.file_ports import BackupReason, FileRead, Files
from agreement_studio.application.merging import MergedFiles
from agreement_studio.application.open_agreement import OpenAgreement
from agreement_studio.application.save_report import free_name


def is_of_this(theirs: FileRead, opened: OpenAgreement) -> bool:
    """Whether the file still is this agreement, in a form that can be taken in."""
    return not theirs.is_newer and theirs.file.lineage == opened.as_file().lineage


def take_in(opened: OpenAgreement, theirs: FileRead, files: Files, now: datetime) -> MergedFiles:
    """Merges what somebody saved into what is open, as a save would; the next save holds both.

    Raises:
        ReadOnlyError: the agreement was opened to read.
        ForeignLineageError: it has become another document.
        UnwrittenFileError: their file could not be backed up; nothing was taken in.
    """
    files.back_up(theirs.file.lineage, theirs.data, now, BackupReason.MERGE)
    merged = opened.merge(theirs.file)
    opened.go_on_from(theirs.stamp)
    return merged


def keep_ours(opened: OpenAgreement, theirs: FileRead, path: Path, files: Files) -> Path:
    """Puts what somebody saved beside the file and goes on as before; gives the place of theirs.

    Raises:
        UnwrittenFileError: it could not be put there; the next save takes both in.
    """
    beside = free_name(path, "theirs")
    files.save(beside, theirs.data, None)
    opened.go_on_from(theirs.stamp)
    return beside
