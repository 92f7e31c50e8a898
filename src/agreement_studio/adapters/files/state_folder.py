"""Where this user's journals, backups and locks lie: theirs alone to read."""

from pathlib import Path

from agreement_studio.adapters.files.refusals import reason
from agreement_studio.domain.errors import UnwrittenFileError

OWNER_ONLY = 0o700
"""Who may look into these folders."""
OWNER_READS = 0o600
"""Who may read and write the files in them."""


class NoStateFolderError(UnwrittenFileError):
    """There is no place to keep unsaved work in. Editing can go on; save often."""


def state_folder() -> Path:
    """The folder that this system sets aside for a user's program state. It may not exist yet."""
    import platformdirs  # noqa: PLC0415 - only where somebody has not named a folder

    return Path(platformdirs.user_state_path("agreement-studio", appauthor=False))


def own_folder(path: Path) -> Path:
    """Makes a folder that only this user can look into, with those on its way.

    Raises:
        NoStateFolderError: the system refuses.
    """
    try:
        path.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
        if path.stat().st_mode & 0o077:
            path.chmod(OWNER_ONLY)
    except OSError as fault:
        raise NoStateFolderError(
            f"Unsaved work cannot be kept in {path}: {reason(fault)}. Save often."
        ) from None
    return path
