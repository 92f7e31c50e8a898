"""Remembers the files that this user's program wrote, by their content, so that they open faster.

A file whose every byte is as we wrote it holds a readable part and a history that say the same:
the one need not be read to know the other. Anything else is read in full.
"""

from contextlib import suppress
from pathlib import Path

from agreement_studio.adapters.files.state_folder import own_folder
from agreement_studio.domain.errors import StudioError

REMEMBERED = 200
"""How many files are remembered, the latest; twice as many before the oldest are forgotten."""


def remember(state: Path, sha256: str) -> None:
    """Notes that we wrote a file of this content. Where that fails, it opens as others do."""
    with suppress(OSError, StudioError):
        folder = own_folder(own_folder(state) / "written")
        (folder / sha256).touch()
        _forget_the_oldest(folder)


def was_written(state: Path, sha256: str) -> bool:
    """Whether we wrote a file of this content."""
    return (state / "written" / sha256).is_file()


def _forget_the_oldest(folder: Path) -> None:
    notes = list(folder.iterdir())
    if len(notes) > 2 * REMEMBERED:
        for note in sorted(notes, key=lambda note: note.stat().st_mtime_ns)[:-REMEMBERED]:
            note.unlink(missing_ok=True)
