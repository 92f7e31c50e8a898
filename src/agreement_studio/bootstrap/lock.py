"""Lets one start after another work on ``.venv``."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from agreement_studio.bootstrap.trouble import say


@contextmanager
def one_at_a_time(root: Path) -> "Iterator[None]":
    """Hold the lock of the checkout ``root``, after waiting for any other start that holds it.

    The lock is the operating system's and lies on ``pyproject.toml``: it ends with the process that
    holds it, so it cannot go stale, and it leaves no file behind.
    """
    with (root / "pyproject.toml").open("rb") as held:
        _lock(held.fileno())
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)  # far behind the text, which others must read
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
            except OSError:  # it gives up after ten seconds, and an installation may take longer
                continue
            return

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another start is making .venv ready; waiting for it.")
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        except OSError:
            return  # some network drives know no locks: go on without one
