"""The words that one person added, in a plain text file in their state folder."""

from collections.abc import Sequence
from pathlib import Path

from agreement_studio.adapters.files.caps import read_bytes
from agreement_studio.adapters.files.state_folder import own_folder
from agreement_studio.adapters.files.writing import write_whole
from agreement_studio.application.spelling_check.own_words import (
    LARGEST,
    bytes_of_words,
    words_from_bytes,
)
from agreement_studio.domain.errors import UnreadableFileError

NAME = "my-words.txt"


class StateOwnWords:
    """One word a line: made to be read and changed by hand."""

    def __init__(self, state_folder: Path) -> None:
        self.path = state_folder / NAME

    def read(self) -> tuple[str, ...]:
        """The words; none where there is no file.

        Raises:
            UnreadableFileError: it is too large, no text, no file, or the system refuses.
        """
        if not self.path.exists():
            return ()
        if not self.path.is_file():  # what is read from a pipe never ends, or never comes
            raise UnreadableFileError(f"{self.path} is no file. Move it away to keep words again.")
        return words_from_bytes(read_bytes(self.path, LARGEST), str(self.path))

    def keep(self, words: Sequence[str]) -> None:
        """Writes these in place of those.

        Raises:
            UnwrittenFileError: the disk refused.
        """
        own_folder(self.path.parent)
        write_whole(self.path, bytes_of_words(words), replace=True)
