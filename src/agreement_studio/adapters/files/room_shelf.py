"""What a facilitator keeps of a room, in the user's state folder: theirs alone to read."""

from hashlib import sha256
from pathlib import Path

from agreement_studio.adapters.files.refusals import reason
from agreement_studio.adapters.files.state_folder import own_folder
from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.room.kept import KeptRoom, from_bytes, to_bytes
from agreement_studio.domain.errors import UnwrittenFileError

FOLDER = "room"
_MOST = 4_000_000


class StateRoomShelf:
    """A small file for each agreement that has something to keep."""

    def __init__(self, state_folder: Path) -> None:
        self._folder = state_folder / FOLDER

    def read(self, lineage: str) -> KeptRoom:
        """What is kept; nothing where there is none or it cannot be read."""
        try:
            with self._path(lineage).open("rb") as file:
                return from_bytes(file.read(_MOST))
        except OSError:
            return KeptRoom()

    def keep(self, lineage: str, kept: KeptRoom) -> None:
        """Keeps it in place of what was kept; of nothing, nothing is left.

        Raises:
            UnwrittenFileError: the disk refused.
        """
        path = self._path(lineage)
        if not kept.is_empty:
            own_folder(self._folder)
            write_whole(path, to_bytes(kept), replace=True)
            return
        try:
            path.unlink(missing_ok=True)
        except OSError as fault:
            raise UnwrittenFileError(f"{path} could not be removed: {reason(fault)}.") from None

    def _path(self, lineage: str) -> Path:
        """By a digest: a lineage comes from a file of others and is no name for a file of ours."""
        return self._folder / f"{sha256(lineage.encode()).hexdigest()}.json"
