"""Where an agreement is saved, and what became of it."""

from dataclasses import dataclass
from itertools import count
from pathlib import Path

from agreement_studio.application.merging import MergedFiles
from agreement_studio.domain.errors import StudioError


class NoPlaceYetError(StudioError):
    """The agreement has no file yet; say where to save it."""


@dataclass(frozen=True, slots=True)
class SaveReport:
    """What became of a save."""

    path: Path
    """The file that holds every edit now."""
    is_confirmed: bool = True
    """False where the disk would not confirm it: a loss of power now could bring the old one back.
    """
    merged: MergedFiles | None = None
    """What was merged in because somebody had changed the file meanwhile."""
    kept_beside: bool = False
    """Whether the file had become another document, so that this one lies beside it."""


def free_name(path: Path, whose: str = "yours") -> Path:
    """A name beside a file that nothing has yet: ``larder (yours).agreement``."""
    names = (f" ({whose} {number})" if number > 1 else f" ({whose})" for number in count(1))
    return next(
        free
        for name in names
        if not (free := path.with_name(f"{path.stem}{name}{path.suffix}")).exists()
    )
