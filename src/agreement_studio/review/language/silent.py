"""Stretches of a text that are never scanned: quotations, and the titles of statutes."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from agreement_studio.review.language.words_of import Words

Span = tuple[int, int]
"""Where a stretch begins and where it is over."""

LONGEST_QUOTATION: Final = 1_000
"""In characters. A mark that is not closed within them quotes nothing."""
_IN_LINE: Final = r"(?:[^{marks}\n]|\n(?![^\S\n]*\n))"
_STRAIGHT: Final = (
    rf"(?<![\w'])'(?=\w){_IN_LINE.format(marks=chr(39))}{{1,{LONGEST_QUOTATION}}}(?<!\s)'(?!\w)"
)
_QUOTATIONS: Final = tuple(
    (mark, re.compile(pattern))
    for mark, pattern in (
        ('"', rf'"{_IN_LINE.format(marks=chr(34))}{{1,{LONGEST_QUOTATION}}}"'),
        ("”", rf"[“„]{_IN_LINE.format(marks='“„”')}{{1,{LONGEST_QUOTATION}}}”"),
        ("»", rf"«{_IN_LINE.format(marks='«»')}{{1,{LONGEST_QUOTATION}}}»"),
        ("‘", rf"‘{_IN_LINE.format(marks='‘')}{{1,{LONGEST_QUOTATION}}}?’(?!\w)"),
        ("'", _STRAIGHT),
    )
)

_STATUTES: Final = frozenset({"act", "acts", "measure", "order", "regulations", "rules"})
_UNDATED: Final = frozenset({"act"})  # “the Data Protection Act”, as people say it
_JOINING: Final = frozenset(["of", "and", "for", "to", "in", "on", "at", "etc", "the", "or"])
_BEFORE_THE: Final = frozenset(["of", "for", "to", "in"])
_YEAR: Final = re.compile(r"1[2-9]\d\d|20\d\d")
_LONGEST_TITLE: Final = 18
"""In words."""
_PARTS_NO_TITLE: Final = re.compile(r"[.;:!?]\s|\n\s*\n|[\"“”]")
_SHORTEST_UNDATED: Final = 2


def quotations(text: str) -> Iterator[Span]:
    """Everything in quotation marks."""
    return chain.from_iterable(
        (match.span() for match in pattern.finditer(text))
        for mark, pattern in _QUOTATIONS
        if mark in text
    )


def statute_titles(cased: str, words: Words) -> Iterator[Span]:
    """Titles such as “Rehabilitation of Offenders Act 1974”; `cased` keeps the capitals."""
    for at, word in enumerate(words.words):
        if word in _STATUTES and cased[words.start(at)].isupper():
            dated = at + 1 < len(words.words) and bool(_YEAR.fullmatch(words.words[at + 1]))
            first = _first_of_title(at, cased, words)
            if dated or (word in _UNDATED and at - first >= _SHORTEST_UNDATED):
                yield words.start(first), words.end(at + 1 if dated else at)


def _first_of_title(last: int, cased: str, words: Words) -> int:
    """The earliest capitalised word from which only words of a title lead to the last one."""
    first = last
    for at in range(last - 1, max(-1, last - 1 - _LONGEST_TITLE), -1):
        if _PARTS_NO_TITLE.search(words.between[at + 1]):
            break
        if cased[words.start(at)].isupper():
            first = at
        elif not _joins(at, words):
            break
    return first


def _joins(at: int, words: Words) -> bool:
    word = words.words[at]
    if word == "the":
        return at > 0 and words.words[at - 1] in _BEFORE_THE
    return word in _JOINING


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same stretches in order, those that touch or overlap put together."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def overlaps(span: Span, spans: Sequence[Span]) -> bool:
    """Whether a stretch shares a place with some of others that are in order and apart."""
    at = bisect_left(spans, (span[1], 0)) - 1
    return at >= 0 and spans[at][1] > span[0]
