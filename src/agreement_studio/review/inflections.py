"""The regular forms of English words: delivers, delivered, delivering, by the one in a list.

Forms that no text holds do no harm, so a noun gets those of a verb as well. Irregular forms are
listed as they stand.
"""

import re
from collections.abc import Iterator

_HISSING = ("s", "x", "z", "ch", "sh")
_ENDS_IN_Y = re.compile(r"[^aeiou]y")
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


def forms(word: str) -> Iterator[str]:
    """A word in small letters with its endings -s, -ed, -ing and -'s; the word itself first."""
    yield from (word, f"{word}'s")
    if _ENDS_IN_Y.search(word[-2:]):
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing")
        return
    yield word + ("es" if word.endswith(_HISSING) else "s")
    stem = word + word[-1:] if _SHORT.fullmatch(word) else word
    if word.endswith("e"):
        stem = word[:-1]
    yield from (f"{stem}ed", f"{stem}ing")


def phrase_forms(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A phrase with its first word, or its last, in each of their forms."""
    yield from ((form, *words[1:]) for form in forms(words[0]))
    yield from ((*words[:-1], form) for form in forms(words[-1]))
