"""Writes a file whole or not at all: beside its place first, then renamed."""

import os
import tempfile
from pathlib import Path

from agreement_studio.domain.errors import UnwrittenFileError


class FileExistsAlreadyError(UnwrittenFileError):
    """The file is there already, and nobody said to replace it."""


def write_whole(path: Path, data: bytes, *, replace: bool) -> None:
    """Writes `data` to `path`; an existing file is replaced only when `replace` is true.

    Folders on the way are made. Where `path` is a link, the file it leads to is written.

    Raises:
        FileExistsAlreadyError: the file exists and `replace` is false.
        UnwrittenFileError: the folder or disk refused; nothing half-written is left behind.
    """
    try:
        _refuse_what_stands_there(path, replace=replace)
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path.resolve(), data)
    except FileExistsError:  # a file where the folder should be
        raise UnwrittenFileError(f"{path}: {path.parent} is a file, not a folder.") from None
    except (OSError, ValueError) as fault:  # ValueError: a name with U+0000
        reason = getattr(fault, "strerror", None) or "the system refused"
        raise UnwrittenFileError(
            f"{path} could not be written: {reason.lower()}. Nothing was changed."
        ) from None


def _refuse_what_stands_there(path: Path, *, replace: bool) -> None:
    if path.is_dir():
        raise UnwrittenFileError(f"{path} is a folder. Name a file in it.")
    if not path.exists():
        return
    if not replace:
        raise FileExistsAlreadyError(f"{path} is there already. Add --force to replace it.")
    if not path.is_file():
        raise UnwrittenFileError(f"{path} is not an ordinary file. Name another.")


def _replace(path: Path, data: bytes) -> None:
    handle, beside = tempfile.mkstemp(prefix=".agreement-", suffix=".part", dir=path.parent)
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
