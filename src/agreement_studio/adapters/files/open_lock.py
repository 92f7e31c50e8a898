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
from dataclasses import dataclass
from pathlib import Path

from agreement_studio.adapters.files.holding import Holding, take
from agreement_studio.adapters.files.refusals import reason
from agreement_studio.adapters.files.state_folder import NoStateFolderError, own_folder
from agreement_studio.application.file_ports import OpenElsewhereError
from agreement_studio.domain.errors import StudioError

_WHO = ".who"
_BY_NUMBER = "file-"


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
            self._let_go(identity)

    def close(self) -> None:
        """Lets go of the file. Doing so twice does no harm."""
        for identity in tuple(self._held):
            self._let_go(identity)

    def _let_go(self, identity: str) -> None:
        """Frees a lock. Each save gives the file another number, whose lock goes with it."""
        holding = self._held.pop(identity)
        if identity.startswith(_BY_NUMBER):
            for left in (".lock", _WHO):
                with suppress(OSError):  # Windows removes no file that is open
                    (self._folder / f"{identity}{left}").unlink()
        holding.let_go()

    def _take(self, identity: str) -> None:
        if identity in self._held:
            return
        holding = take(self._folder / f"{identity}.lock")
        who = self._folder / f"{identity}{_WHO}"
        if holding is None:
            holder = _holder(who)
            if identity.startswith(_BY_NUMBER) and not _has_number(holder.path, identity):
                return  # of a file that is gone: its number is now this one's
            raise OpenElsewhereError(self._path, holder.process)
        self._held[identity] = holding
        with suppress(OSError):  # it only makes a message clearer
            who.write_bytes(_Holder(process=os.getpid(), path=str(self._path)).as_bytes())


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


@dataclass(frozen=True, slots=True)
class _Holder:
    """Who holds a lock, as far as is known."""

    process: int | None = None
    path: str = ""

    def as_bytes(self) -> bytes:
        return json.dumps({"process": self.process, "path": self.path}).encode("ascii")


def _holder(who: Path) -> _Holder:
    try:
        said = json.loads(who.read_bytes())
        return _Holder(int(said["process"]), str(said["path"]))
    except (OSError, ValueError, KeyError, TypeError):
        return _Holder()


def _identities(path: Path) -> set[str]:
    """By the path without links, and by the file's number where there is a file."""
    with suppress(OSError, RuntimeError):
        path = path.resolve()
    name = os.path.normcase(path)
    by_path = hashlib.sha256(name.encode(errors="surrogatepass")).hexdigest()[:32]
    number = _number(path)
    return {by_path, number} if number else {by_path}


def _number(path: Path) -> str:
    try:
        facts = path.stat()
    except (OSError, ValueError):
        return ""
    return f"{_BY_NUMBER}{facts.st_dev:x}-{facts.st_ino:x}"


def _has_number(path: str, identity: str) -> bool:
    """Whether a path leads to the file of that number; an unknown path may."""
    return not path or _number(Path(path)) == identity
