"""Says in a sentence why a disk refused, and what the person can do about it."""

import errno
from collections.abc import Mapping
from types import MappingProxyType

from agreement_studio.domain.errors import UnwrittenFileError

_FULL = "the disk is full. Make room, or save somewhere else"
_READ_ONLY = "it lies on a read-only medium. Save it somewhere else"
_NOT_ALLOWED = "you have no permission to write there. Save it somewhere else"
_FAULTY = "the disk reports a fault. Save it somewhere else, and soon"
_GONE = "its folder is not there. Was the drive taken out?"

REASONS: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOSPC: _FULL,
        errno.EDQUOT: "your share of the disk is used up. Make room, or save somewhere else",
        errno.EFBIG: "the file is too large for that disk. Save it somewhere else",
        errno.EROFS: _READ_ONLY,
        errno.EACCES: _NOT_ALLOWED,
        errno.EPERM: _NOT_ALLOWED,
        errno.EIO: _FAULTY,
        errno.ENXIO: _FAULTY,
        errno.ENODEV: _GONE,
        errno.ENOENT: _GONE,
        errno.ENOTDIR: "a part of its path is a file, not a folder. Save it somewhere else",
        errno.EISDIR: "it is a folder. Name a file in it",
        errno.ENAMETOOLONG: "its name is too long. Choose a shorter one",
        errno.ELOOP: "links on the way to it lead in a circle. Save it somewhere else",
    }
)
"""Why a disk refuses and what to do, by the system's number."""

_HELD = frozenset({5, 32, 33})
"""Windows: access denied, sharing violation, lock violation."""


class UnsavedError(UnwrittenFileError):
    """A file was not saved. What was there before is untouched, and nothing lies beside it."""


class HeldElsewhereError(UnsavedError):
    """Another program has the file open and lets nobody replace it. Trying again soon may help."""


def reason(fault: Exception) -> str:
    """Why and what to do, to stand after a colon; without a full stop."""
    known = REASONS.get(getattr(fault, "errno", None) or 0)
    if known:
        return known
    said = getattr(fault, "strerror", None)
    return f"the system refused ({said.lower()})" if said else "the system refused the name"


def unsaved(where: str, fault: Exception) -> UnsavedError:
    """What to raise when a file could not be saved; nothing has been replaced."""
    if is_held(fault):
        return HeldElsewhereError(
            f"{where} is held by another program, such as one that scans or synchronises files. "
            "Try again in a moment. The file is as it was."
        )
    return UnsavedError(f"{where} could not be saved: {reason(fault)}. The file is as it was.")


def is_held(fault: Exception) -> bool:
    """Whether Windows says that another program has the file open. Not tried on Windows."""
    return getattr(fault, "winerror", None) in _HELD
