"""The entries of the word list as checks, so that they are listed and explained like any other."""

from collections.abc import Mapping
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
