"""Reads a team's own word list, which may come from anybody."""

from pathlib import Path
from typing import Final

from agreement_studio.adapters.files.caps import read_bytes, refuse_depth
from agreement_studio.adapters.files.parsing import parsed
from agreement_studio.domain.errors import UnreadableFileError
from agreement_studio.review.language.entry import Entry
from agreement_studio.review.language.reading import read_entries
from agreement_studio.review.language.shipped import load_spelling

LARGEST: Final = 1_000_000
"""In bytes: some twenty times the list that ships."""


def read_word_list(path: Path) -> tuple[Entry, ...]:
    """The entries of a list, checked before anything is believed.

    Raises:
        UnreadableFileError: it is too large, no TOML, or not as a list should be.
    """
    data = read_bytes(path, LARGEST)
    if len(data) > LARGEST:
        raise UnreadableFileError(
            f"{path} is larger than {LARGEST // 1_000_000} MB, the most a word list may be."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFileError(f"{path} is not UTF-8 text. Save it as UTF-8.") from None
    refuse_depth(text, str(path))
    return read_entries(parsed(text, str(path)), str(path), path.stem, load_spelling())
