"""What checking asks of dictionaries, of whatever kind they are, and why there may be none."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Protocol

from agreement_studio.domain.errors import StudioError


class Lack(StrEnum):
    """Why words cannot be looked up."""

    LIBRARY = "library"
    """The package that reads dictionaries is not installed."""
    DICTIONARY = "dictionary"
    """There is none for the language."""
    OTHER_COUNTRY = "other_country"
    """There is one for the language as another country writes it, which would mislead."""
    TOO_LARGE = "too_large"
    """A file of it is larger than any dictionary."""
    BROKEN = "broken"
    """It is not written as dictionaries are."""


class NoDictionaryError(StudioError):
    """Words of a language cannot be looked up.

    `lack` says why, `about` names the file or the dictionary that is meant.
    """

    def __init__(self, lack: Lack, about: str = "") -> None:
        super().__init__(f"{lack}: {about}")
        self.lack = lack
        self.about = about


class Dictionary(Protocol):
    """The words of a language. It raises nothing, whatever the word."""

    def has(self, word: str) -> bool:
        """Whether a plain word is in it."""
        ...

    def suggest(self, word: str) -> Iterator[str]:
        """Words that are like it, the likeliest first, each when it is found."""
        ...


class Dictionaries(Protocol):
    """Where dictionaries are found."""

    def open(self, language: str) -> Dictionary:
        """The dictionary of a language, such as ``en-GB``. It takes a moment.

        Raises:
            NoDictionaryError: there is none that can be read.
        """
        ...


class OwnWordsShelf(Protocol):
    """Where one person's words are kept."""

    def read(self) -> tuple[str, ...]:
        """The words; none where none were added.

        Raises:
            UnreadableFileError: they cannot be read.
        """
        ...

    def keep(self, words: Sequence[str]) -> None:
        """Keeps these in place of those.

        Raises:
            UnwrittenFileError: the disk refused.
        """
        ...
