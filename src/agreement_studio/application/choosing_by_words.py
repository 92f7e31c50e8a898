"""Choosing from many names by a few words of them, as people half remember them."""

from collections.abc import Sequence

from agreement_studio.application.folded_text import folded

_BEGINS, _HOLDS, _IN_ORDER = 3, 2, 1


def best_by_words(typed: str, names: Sequence[str]) -> tuple[int, ...]:
    """Places of the names that hold every word typed, the best first; all of them for no words.

    A word counts most where it begins a word of the name, less within one, and least where its
    letters only follow one another in the name. Names that fit as well keep their order.
    """
    words = folded(typed).text.split()
    scored = [(_score(words, folded(name).text), place) for place, name in enumerate(names)]
    kept = sorted((one for one in scored if one[0] is not None), key=_best_first)
    return tuple(place for _, place in kept)


def _best_first(scored: tuple[int | None, int]) -> tuple[int, int]:
    return -(scored[0] or 0), scored[1]


def _score(words: Sequence[str], name: str) -> int | None:
    """How well a name fits; None where a word is not in it."""
    scores = [_word(word, name) for word in words]
    return sum(scores) if all(scores) else None


def _word(word: str, name: str) -> int:
    if any(part.startswith(word) for part in name.split()):
        return _BEGINS
    if word in name:
        return _HOLDS
    letters = iter(name)
    return _IN_ORDER if len(word) > 1 and all(sign in letters for sign in word) else 0
