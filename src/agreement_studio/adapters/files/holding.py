"""Locks of the operating system: they end with the process that holds them, however it ends."""

from pathlib import Path

from filelock import FileLock, Timeout

from agreement_studio.adapters.files.state_folder import OWNER_READS


class Holding:
    """A lock that this process holds until it lets go or dies."""

    def __init__(self, lock: FileLock) -> None:
        """`lock` has been taken."""
        self._lock = lock

    def let_go(self) -> None:
        """Frees the lock. Doing so twice does no harm."""
        self._lock.release(force=True)


def take(path: Path) -> Holding | None:
    """Takes the lock that lies at `path`; None where somebody else holds it.

    Raises:
        OSError: the system refuses, or the folder is not there.
    """
    lock = FileLock(path, timeout=0, mode=OWNER_READS, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    return Holding(lock)
