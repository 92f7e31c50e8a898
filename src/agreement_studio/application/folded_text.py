"""Text as a search reads it, with the way back to where each character stood."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is what is compared; its sign at `n` comes from the sign at ``places[n]``."""

    text: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of it stands in the text that was folded: whole signs, marks included."""
        last = self.places[end - 1]
        following = next((place for place in self.places[end:] if place > last), self.places[-1])
        return self.places[start], max(following, last + 1)

    def goes_on(self, end: int) -> bool:
        """Whether an accent stands there, which belongs to the sign before it."""
        return end < len(self.text) and bool(unicodedata.combining(self.text[end]))


def folded(text: str, *, keep_case: bool = False, keep_accents: bool = False) -> Folded:
    """The text without capitals and accents, unless they are kept.

    What is written in one sign or in two (é) is the same either way.
    """
    if text.isascii():
        return Folded(text if keep_case else text.lower(), range(len(text) + 1))
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        plain = _plain(sign, keep_case=keep_case, keep_accents=keep_accents)
        signs.append(plain)
        places += [place] * len(plain)
    return Folded("".join(signs), [*places, len(text)])


@lru_cache(maxsize=4096)  # texts are made of few signs
def _plain(sign: str, *, keep_case: bool, keep_accents: bool) -> str:
    parts = unicodedata.normalize("NFD", sign)
    if not keep_accents:
        parts = "".join(part for part in parts if not unicodedata.combining(part))
    return parts if keep_case else parts.casefold()
