"""Who reads agreements: each with the words that are heard in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from agreement_studio.adapters.files.word_lists import read_word_list
from agreement_studio.application.critical_friend import CriticalFriend
from agreement_studio.application.templates.words import told
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.legal import MadeFrom
from agreement_studio.review.word_checks import words_with
from agreement_studio.wiring import Studio


@dataclass(frozen=True, slots=True)
class Friend:
    """One reader, and what is to be told of the words it hears."""

    reader: CriticalFriend
    heard: str


class Friends:
    """One for all agreements that began from the same template."""

    def __init__(self, lists: Sequence[Path], studio: Studio) -> None:
        """`lists` are those of a team, heard in every agreement.

        Raises:
            UnreadableFileError: one of them cannot be used.
        """
        self._own = tuple(entry for path in lists for entry in read_word_list(path))
        self._studio = studio
        self._known: dict[MadeFrom, Friend] = {}

    def of(self, agreement: Agreement) -> Friend:
        """Who reads this agreement."""
        found = self._known.get(agreement.made_from)
        if found is None:
            found = self._known[agreement.made_from] = self._new(agreement)
        return found

    def _new(self, agreement: Agreement) -> Friend:
        heard = self._studio.heard(agreement)
        words = words_with(self._own, heard.words) if self._own else heard.words
        return Friend(self._studio.critical_friend(words), told(heard, self._studio.texts))
