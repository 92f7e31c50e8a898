"""Words as they are spelt elsewhere: a phrase of the list is found in both spellings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_SHORTEST_STEM = 3  # “hour” and “four” have no other spelling


@dataclass(frozen=True, slots=True)
class Spelling:
    """`endings` and whole `words`, British first."""

    endings: Sequence[tuple[str, str]] = ()
    words: Mapping[str, str] = field(default_factory=dict)

    def variants(self, word: str) -> tuple[str, ...]:
        """The word, and its other spelling where it has one."""
        if word in self.words:
            return word, self.words[word]
        others = (
            word.removesuffix(british) + american
            for british, american in self.endings
            if word.endswith(british) and len(word) >= len(british) + _SHORTEST_STEM
        )
        return tuple(dict.fromkeys((word, *others)))
