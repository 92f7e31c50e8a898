"""The entries of the word list as checks, so that they are listed and explained like any other."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from agreement_studio.review.check import Check, load_checks
from agreement_studio.review.finding import Severity
from agreement_studio.review.language.entry import Entry, weight_of
from agreement_studio.review.language.shipped import load_word_list
from agreement_studio.review.language.word_list import WordList
from agreement_studio.texts import load_texts

SECTION = "words"


@cache
def all_checks() -> Mapping[str, Check]:
    """Every check by its id: those of ``resources/checks/``, then the entries of the word list."""
    return checks_with(load_word_list())


def checks_with(words: WordList) -> Mapping[str, Check]:
    """Every check by its id, with the entries of another word list."""
    return MappingProxyType({**load_checks(), **{one.id: _check(one) for one in words.entries}})


def words_with(more: Iterable[Entry], words: WordList | None = None) -> WordList:
    """Our word list, or `words`, with entries of others: new ones, and ours in words of their own.

    An id that belongs to one of our checks is theirs no longer: the check would speak in its place.
    """
    taken = load_checks()
    return (words or load_word_list()).with_entries(
        replace(one, id=f"{one.id}-word") if one.id in taken else one for one in more
    )


def instead(entry: Entry) -> str:
    """What could stand in place of an entry's words, as one sentence."""
    phrase = load_texts().phrase
    if not entry.swaps:
        return phrase("review.leave_out")
    return phrase("review.say_instead", swaps=" / ".join(entry.swaps))


def _check(entry: Entry) -> Check:
    return Check(
        id=entry.id,
        title=entry.title,
        section=SECTION,
        severity=Severity(weight_of(entry.level).value),
        reads=("clauses",),
        sentence=load_texts().phrase(
            "review.word", phrase="{phrase}", why="{why}", swaps="{swaps}"
        ),
        why=entry.why,
        settle=instead(entry),
        example=entry.example,
        source=load_texts().phrase("review.word_source"),
        lawyer=entry.lawyer,
        is_word=True,
    )
