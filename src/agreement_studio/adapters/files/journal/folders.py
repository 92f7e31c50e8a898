"""How journals lie in the state folder.

journals/<id>/lock            held as long as the program that writes the journal lives
journals/<id>/000001.journal  its records; the highest number is the present one
kept/<id>/…                   journals that somebody wants to keep without being asked again
"""

import secrets
from collections.abc import Iterator
from pathlib import Path

from agreement_studio.adapters.files.disk import Disk
from agreement_studio.adapters.files.holding import Holding
from agreement_studio.adapters.files.state_folder import own_folder

LOCK = "lock"
JOURNAL = ".journal"


def journals_in(state: Path) -> Path:
    return state / "journals"


def kept_in(state: Path) -> Path:
    return state / "kept"


def fresh_folder(state: Path) -> Path:
    """A folder of a name that no journal has had.

    Raises:
        NoStateFolderError: the system refuses.
    """
    own_folder(state)
    return own_folder(own_folder(journals_in(state)) / secrets.token_hex(8))


def numbered(folder: Path, number: int) -> Path:
    """The journal with this number in its folder."""
    return folder / f"{number:06d}{JOURNAL}"


def journals_of(folder: Path) -> Iterator[tuple[int, Path]]:
    """The journals in a folder with their numbers, the newest first."""
    found = [path for path in folder.glob(f"*{JOURNAL}") if path.stem.isdecimal()]
    for path in sorted(found, key=lambda path: int(path.stem), reverse=True):
        yield int(path.stem), path


def remove_folder(folder: Path, holding: Holding, disk: Disk) -> None:
    """Removes a journal for good, the oldest file first, and lets go of it.

    Raises:
        OSError: the disk refused; what is newest is there still.
    """
    for path in sorted(folder.iterdir()):
        if path.name != LOCK:
            disk.remove(path)
    holding.let_go()  # Windows removes no file that is open
    disk.remove(folder / LOCK)
    folder.rmdir()
