"""Which words the document uses, counted clause by clause and row by row.

Words are compared without capitals, possessive or plural: "Volunteers’" is "volunteer".
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from agreement_studio.drafting.document import Clause, Row
from agreement_studio.review.drafted import answers_in
from agreement_studio.review.matter import Index, Tally

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_ARTICLES = frozenset({"a", "an", "the"})
_SHORTEST_PLURAL = 4
_GLOSSARY_CLAUSES = frozenset({"CL-50", "CL-51", "CL-52"})
_GLOSSARY_ROWS = "table:glossary"

_ACRONYM = re.compile(r"(?<![\w/.&-])[A-Z]{2,6}(?![\w/&])")
_OPENED = re.compile(r"\(([A-Z]{2,6})\)|(?<![\w/.&-])([A-Z]{2,6}) \([A-Za-z]")


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, as they are compared."""
    return tuple(_compared(word) for word in _WORD.findall(text))


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
    for text in texts:
        words = words_of(text)
        yield from ((word, 1) for word in words)
        yield from ((f"{one} {other}", 1) for one, other in pairwise(words))


def _in_clause(clause: Clause) -> Iterator[tuple[str, int]]:
    if clause.clause_id in _GLOSSARY_CLAUSES:
        return iter(())
    return _keys((clause.heading, *(paragraph.text for paragraph in clause.paragraphs)))


def _in_row(row: Row) -> Iterator[tuple[str, int]]:
    if row.key.startswith(_GLOSSARY_ROWS):
        return iter(())
    return _keys(paragraph.text for cell in row.cells for paragraph in cell.paragraphs)


def _own(clause: Clause) -> Iterator[str]:
    if clause.clause_id not in _GLOSSARY_CLAUSES:
        yield from (answer.text for answer in answers_in(clause))


def acronyms_in(text: str) -> tuple[str, ...]:
    """The acronyms of a text; numbers of files and laws are none."""
    return tuple(_ACRONYM.findall(text))


def _opened(clause: Clause) -> Iterator[tuple[str, int]]:
    for paragraph in clause.paragraphs:
        for after, before in _OPENED.findall(paragraph.text):
            yield after or before, 1


IN_CLAUSES = Tally(Clause, _in_clause)
"""Words, and each two that follow one another, in all clauses but the glossary's."""
IN_ROWS = Tally(Row, _in_row)
"""Likewise in the rows of tables."""
OWN_WORDS = Tally(Clause, lambda clause: _keys(_own(clause)))
"""Likewise in the partners' answers, as they stand in clauses."""
ACRONYMS = Tally(Clause, lambda one: ((a, 1) for text in _own(one) for a in acronyms_in(text)))
OPENED = Tally(Clause, _opened)
"""Acronyms with their words beside them: "data sharing agreement (DSA)"."""
ACRONYM_CLAUSES = Index(Clause, lambda one: {a for text in _own(one) for a in acronyms_in(text)})
