"""Which words the document uses, counted clause by clause and row by row.

Words are compared without capitals, possessive or plural: "Volunteers’" is "volunteer".
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from agreement_studio.drafting.document import Clause, Row
from agreement_studio.review.drafted import answers_in
from agreement_studio.review.matter import Index, Tally
from agreement_studio.texts import load_shared_words

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_ARTICLES = frozenset({"a", "an", "the"})
_SHORTEST_PLURAL = 4
_GLOSSARY_CLAUSES = frozenset({"CL-50", "CL-51", "CL-52"})
_NOT_READ = ("table:glossary", "table:status", "table:summary", "table:cover")
"""Rows that explain words, and rows of the first pages, which say what the clauses say."""

SAID_BY_THE_DOCUMENT = frozenset({"outcome", "partner", "risk", "value"})
"""Words to which the document gives a section or a clause of their own."""
BODIES_SO_CALLED = frozenset({"board", "committee", "council", "group", "panel", "team"})
"""A scrutiny committee is a committee; its name asks nothing of anybody."""
BODY_NOUNS = ("Board", "Committee", "Council", "Forum", "Group", "Panel", "Table", "Team")
_BODY = re.compile(rf"\b(?!The )(?:[A-Z][\w’-]{{0,40}} ){{1,4}}(?:{'|'.join(BODY_NOUNS)})\b")
_ACRONYM = re.compile(r"(?<![\w/.&-])[A-Z]{2,6}(?![\w/&])")
_OPENED = re.compile(r"\(([A-Z]{2,6})\)|(?<![\w/.&-])([A-Z]{2,6}) \([A-Za-z]")


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, as they are compared."""
    return tuple(map(_compared, _WORD.findall(text)))


@lru_cache(maxsize=50_000)
def _compared(word: str) -> str:
    plain = _POSSESSIVE.sub("", word.casefold())
    is_plural = len(plain) >= _SHORTEST_PLURAL and plain[-1] == "s" and plain[-2] != "s"
    return plain[:-1] if is_plural else plain


def term_keys(term: str) -> tuple[str, ...]:
    """What has to be in use where a term is: its word or, of several, each two that follow."""
    words = words_of(term)
    words = words[1:] if words[:1] and words[0] in _ARTICLES else words
    return words if len(words) == 1 else tuple(map(" ".join, pairwise(words)))


def _keys(texts: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Each word and each two words that follow one another, once."""
    found: set[str] = set()
    for text in texts:
        words = words_of(text)
        found.update(words)
        found.update(map(" ".join, pairwise(words)))
    return ((key, 1) for key in found)


def _in_clause(clause: Clause) -> Iterator[tuple[str, int]]:
    if clause.clause_id in _GLOSSARY_CLAUSES:
        return iter(())
    return _keys((clause.heading, *(paragraph.text for paragraph in clause.paragraphs)))


def _in_row(row: Row) -> Iterator[tuple[str, int]]:
    if row.key.startswith(_NOT_READ):
        return iter(())
    return _keys(paragraph.text for cell in row.cells for paragraph in cell.paragraphs)


def _own(clause: Clause) -> Iterator[str]:
    if clause.clause_id not in _GLOSSARY_CLAUSES:
        yield from (answer.text for answer in answers_in(clause))


@cache
def shared_words() -> frozenset[str]:
    """The words that sectors hear differently, apart from those the document itself explains."""
    terms = (word.term.partition(" (")[0] for word in load_shared_words())
    return frozenset(" ".join(term_keys(term)) for term in terms) - SAID_BY_THE_DOCUMENT


def _shared_words(clause: Clause) -> Iterator[tuple[str, int]]:
    for text in _own(clause):
        words = words_of(text)
        for word, after in pairwise((*words, "")):
            if word in shared_words() and after not in BODIES_SO_CALLED:
                yield word, 1
            elif f"{word} {after}" in shared_words():
                yield f"{word} {after}", 1


def _body_phrases(clause: Clause) -> Iterator[tuple[str, int]]:
    return ((phrase, 1) for text in _own(clause) for phrase in _BODY.findall(text))


def acronyms_in(text: str) -> tuple[str, ...]:
    """The acronyms of a text; numbers of files and laws are none."""
    return tuple(_ACRONYM.findall(text))


def _opened(clause: Clause) -> Iterator[tuple[str, int]]:
    for paragraph in clause.paragraphs:
        for after, before in _OPENED.findall(paragraph.text):
            yield after or before, 1


IN_CLAUSES = Tally(Clause, _in_clause)
"""In how many clauses a word stands, or two that follow one another; the glossary's left out."""
IN_ROWS = Tally(Row, _in_row)
"""Likewise in how many rows of tables behind the first pages."""
OWN_WORDS = Tally(Clause, _shared_words)
"""How often the partners' own words hold a word that sectors hear differently."""
BODY_PHRASES = Tally(Clause, _body_phrases)
"""How often they hold what looks like the name of a body: "Growth Panel"."""
ACRONYMS = Tally(Clause, lambda one: ((a, 1) for text in _own(one) for a in acronyms_in(text)))
OPENED = Tally(Clause, _opened)
"""Acronyms with their words beside them: "data sharing agreement (DSA)"."""
ACRONYM_CLAUSES = Index(Clause, lambda one: {a for text in _own(one) for a in acronyms_in(text)})
