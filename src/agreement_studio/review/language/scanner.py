"""Scans texts with one word list, and remembers what it found: most texts stay as they are."""

from agreement_studio.review.language.scan import Hit, scan
from agreement_studio.review.language.word_list import WordList

REMEMBERED = 8_192
"""For how many texts."""


class Scanner:
    """One word list at work."""

    def __init__(self, words: WordList) -> None:
        self._words = words
        self._hits: dict[str, tuple[Hit, ...]] = {}

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Every hit in a text, in its order."""
        found = self._hits.get(text)
        if found is None:
            if len(self._hits) >= REMEMBERED:
                self._hits.clear()
            found = self._hits[text] = scan(text, self._words)
        return found
