"""Tells a second program on this computer that a file is open already.

A file is known by the path that is left when all links are followed, and by its number on the disk,
so that another name of the same file is the same file. The locks lie in the user's state folder and
end with the process that holds them. Somebody on another computer is noticed when they save: see
:mod:`.saving`.
"""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

from agreement_studio.adapters.files.holding import Holding, take
from agreement_studio.adapters.files.refusals import reason
from agreement_studio.adapters.files.state_folder import NoStateFolderError, own_folder
from agreement_studio.application.file_ports import OpenElsewhereError
from agreement_studio.domain.errors import StudioError

_WHO = ".who"


class OpenFile:
    """A file that this process has open. It is free again when it is closed or the process dies."""

    def __init__(self, state: Path, path: Path) -> None:
        """Use :func:`hold`."""
        self._folder = own_folder(own_folder(state) / "open")
        self._path = path
        self._held: dict[str, Holding] = {}

    def follow(self) -> None:
        """Takes the lock of the file as it now is. Call it after each save: a new file lies there.

        Raises:
            OpenElsewhereError: another program holds it.
            NoStateFolderError: locks cannot be kept.
        """
        wanted = _identities(self._path)
        try:
            for identity in wanted:
                self._take(identity)
        except OSError as fault:
            raise NoStateFolderError(
                f"{self._folder} takes no locks: {reason(fault)}. Open the file in one window only."
            ) from None
        for identity in self._held.keys() - wanted:
            self._held.pop(identity).let_go()

    def close(self) -> None:
        """Lets go of the file. Doing so twice does no harm."""
        while self._held:
            self._held.popitem()[1].let_go()

    def _take(self, identity: str) -> None:
        if identity in self._held:
            return
        holding = take(self._folder / f"{identity}.lock")
        who = self._folder / f"{identity}{_WHO}"
        if holding is None:
            raise OpenElsewhereError(self._path, _process(who))
        self._held[identity] = holding
        with suppress(OSError):  # it only makes a message clearer
            who.write_text(json.dumps({"process": os.getpid()}), encoding="ascii")


def hold(state: Path, path: Path) -> OpenFile:
    """Marks a file as open in this process.

    Raises:
        OpenElsewhereError: another program has it open.
        NoStateFolderError: locks cannot be kept; the file may still be opened.
    """
    opened = OpenFile(state, path)
    try:
        opened.follow()
    except StudioError:
        opened.close()
        raise
    return opened


def _identities(path: Path) -> set[str]:
    """By the path without links, and by the file's number where there is a file."""
    with suppress(OSError, RuntimeError):
        path = path.resolve()
    name = os.path.normcase(path)
    found = {hashlib.sha256(name.encode(errors="surrogateescape")).hexdigest()[:32]}
    with suppress(OSError):
        facts = path.stat()
        found.add(f"file-{facts.st_dev:x}-{facts.st_ino:x}")
    return found


def _process(who: Path) -> int | None:
    try:
        process = json.loads(who.read_text(encoding="ascii"))["process"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return process if isinstance(process, int) else None
