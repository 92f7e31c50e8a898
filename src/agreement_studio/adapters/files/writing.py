"""Writes a file whole or not at all: beside its place first, then renamed."""

import os
import tempfile
from pathlib import Path

from agreement_studio.domain.errors import StudioError


class UnwrittenFileError(StudioError):
    """A file that could not be written. What was there before is untouched."""


class FileExistsAlreadyError(UnwrittenFileError):
    """The file is there already, and nobody said to replace it."""


def write_whole(path: Path, data: bytes, *, replace: bool) -> None:
    """Writes `data` to `path`; an existing file is replaced only when `replace` is true.

    Raises:
        FileExistsAlreadyError: the file exists and `replace` is false.
        UnwrittenFileError: the folder or disk refused; nothing half-written is left behind.
    """
    if path.exists() and not replace:
        raise FileExistsAlreadyError(f"{path} is there already. Add --force to replace it.")
    if path.is_dir():
        raise UnwrittenFileError(f"{path} is a folder. Name a file in it.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as fault:
        reason = (fault.strerror or "the system refused").lower()
        raise UnwrittenFileError(f"{path} could not be written: {reason}.") from None


def _replace(path: Path, data: bytes) -> None:
    handle, beside = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(_mode(path))
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
