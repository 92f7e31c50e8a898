"""Finds the words of a list in a text.

Where wordings overlap, the longest is told. A hit that overlaps an exception of its own entry is
silent, unless it says more than the exception: it holds the whole of it and another word. The time
it takes grows with the text and with nothing else.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from agreement_studio.review.language.entry import Entry, Weight, weight_of
from agreement_studio.review.language.phrase_tree import Found
from agreement_studio.review.language.plain_text import PlainText, plain_text
from agreement_studio.review.language.silent import (
    Span,
    merged,
    overlaps,
    quotations,
    statute_titles,
)
from agreement_studio.review.language.word_list import WordList
from agreement_studio.review.language.words_of import Words, words_of

_EMPTY_LINES: Final = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Hit:
    """A wording found at ``text[start:end]``, and how loudly to tell of it."""

    entry: Entry
    start: int
    end: int
    text: str
    weight: Weight


def scan(
    text: str, words: WordList, *, masked: Iterable[Span] = (), quiet: bool = False
) -> tuple[Hit, ...]:
    """Every hit in a text, in its order.

    `masked` are stretches that are never scanned: names, addresses, quotations, what others say in
    the glossary. Text in quotation marks and titles of statutes are left alone by themselves.
    `quiet` makes every hit a note: the text binds or tells the law.
    """
    silent = merged(masked)
    hits: list[Hit] = []
    for start, end in paragraphs(text):
        paragraph = text[start:end]
        if words.first_look.may_find(paragraph):
            hits += _hits(paragraph, start, words, silent, quiet=quiet)
    return tuple(hits)


def paragraphs(text: str) -> Iterator[Span]:
    """The stretches between empty lines: no phrase and no quotation goes on across one."""
    last = 0
    for gap in _EMPTY_LINES.finditer(text):
        yield last, gap.start()
        last = gap.end()
    yield last, len(text)


def _hits(
    text: str, offset: int, words: WordList, masked: Sequence[Span], *, quiet: bool
) -> Iterator[Hit]:
    """The hits of one paragraph, which begins at `offset`; `masked` counts from the whole text."""
    plain = plain_text(text)
    parted = words_of(plain)
    found = [one for one in words.phrases.find(parted) if _is_written_so(one, plain, parted)]
    hits = _without_exceptions(found, words, parted) if found else []
    if not hits:
        return
    silent = merged([*quotations(text), *_titles(plain, parted)])
    spoken = [
        one
        for one in hits
        if not overlaps(span := _span(one, plain, parted), silent)
        and not overlaps((span[0] + offset, span[1] + offset), masked)
    ]
    for one in _longest(spoken):
        entry = words.entries[one.ending.entry]
        start, end = _span(one, plain, parted)
        weight = weight_of(entry.level, quiet=quiet)
        yield Hit(entry, start + offset, end + offset, text[start:end], weight)


def _is_written_so(found: Found, plain: PlainText, parted: Words) -> bool:
    """Whether the capitals are those of the list, where they count."""
    exact = found.ending.exact
    if not exact:
        return True
    written = plain.cased[parted.start(found.first) : parted.end(found.behind - 1)]
    return " ".join(written.split()) == exact


def _without_exceptions(found: Iterable[Found], words: WordList, parted: Words) -> list[Found]:
    hits = {(one.first, one.behind, one.ending.entry): one for one in found}.values()
    reach = words.exceptions.longest
    around = {at for hit in hits for at in range(max(0, hit.first - reach), hit.behind)}
    exceptions: dict[int, list[Span]] = defaultdict(list)
    for one in words.exceptions.find(parted, sorted(around)):
        exceptions[one.ending.entry].append((one.first, one.behind))
    return [hit for hit in hits if not _is_excepted(hit, exceptions[hit.ending.entry], reach)]


def _is_excepted(hit: Found, exceptions: Sequence[Span], reach: int) -> bool:
    """Whether an exception touches a hit that does not hold it and more.

    `exceptions` are in the order in which they begin, and none has more words than `reach`.
    """
    at = bisect_left(exceptions, (hit.behind, 0)) - 1
    while at >= 0 and exceptions[at][0] > hit.first - reach:
        first, behind = exceptions[at]
        holds_it = hit.first <= first and behind <= hit.behind
        is_the_same = (hit.first, hit.behind) == (first, behind)
        if behind > hit.first and (is_the_same or not holds_it):
            return True
        at -= 1
    return False


def _titles(plain: PlainText, parted: Words) -> Iterable[Span]:
    for start, end in statute_titles(plain.cased, parted):
        yield plain.place(start), plain.place(end)


def _span(found: Found, plain: PlainText, parted: Words) -> Span:
    start, end = parted.start(found.first), parted.end(found.behind - 1)
    return plain.place(start), plain.place(end)


def _longest(hits: Iterable[Found]) -> list[Found]:
    """The longest of those that overlap; of equal ones the first in the text, then in the list."""
    taken: set[int] = set()
    kept = []
    for one in sorted(hits, key=lambda hit: (hit.first - hit.behind, hit.first, hit.ending.entry)):
        places = range(one.first, one.behind)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(one)
    return sorted(kept, key=lambda hit: hit.first)
