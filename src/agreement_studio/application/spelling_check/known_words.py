"""Words that are known without a dictionary: one's own, names in the agreement, our clauses."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from typing_extensions import override

from agreement_studio.application.spelling_check.looked_at import (
    without_possessive,
    words_looked_at,
)
from agreement_studio.assets import template
from agreement_studio.domain.agreement import Agreement

NAMED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "partners": ("name", "known_as", "address"),
        "bodies": ("name", "known_as"),
        "groups": ("name", "languages"),
        "outcomes": ("place",),
        "linked_documents": ("name",),
        "read_by": ("name_or_role",),
        "glossary": ("term",),
    }
)
"""Where names, places and agreed words stand: the lists, and the fields of their records."""

_HEAD = re.compile(r"\A\+\+\+.*?^\+\+\+$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


class KnownWords:
    """Words that count as spelt rightly.

    One in small letters is known in capitals too, as in a dictionary; a name only as it is written.
    The possessive of a known word is known.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        """`words` are as dictionaries write them, with a straight apostrophe."""
        self._words = frozenset(words)

    def __contains__(self, plain: object) -> bool:
        return isinstance(plain, str) and (self._has(plain) or self._has(without_possessive(plain)))

    def _has(self, plain: str) -> bool:
        return plain in self._words or plain.lower() in self._words

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, KnownWords) and self._words == other._words

    @override
    def __hash__(self) -> int:
        return hash(self._words)


def words_of_names(agreement: Agreement) -> KnownWords:
    """The words of the names, places and agreed words in an agreement."""
    return KnownWords(_with_parts(" ".join(_names(agreement))))


@cache
def words_of_clauses(language: str) -> KnownWords:
    """The words of the clauses that ship in a language; none where none ship in it."""
    texts = (
        path.read_text(encoding="utf-8") for path in template("clauses", language).glob("*.md")
    )
    said = (_CODE.sub(" ", _HEAD.sub("", text)) for text in texts if _HEAD.match(text))
    return KnownWords(word for text in said for word in _with_parts(text))


def _names(agreement: Agreement) -> Iterator[str]:
    yield agreement.name
    yield agreement.place
    for head, fields in NAMED.items():
        for record in getattr(agreement, head):
            for field in fields:
                said = getattr(record, field)
                yield said if isinstance(said, str) else " ".join(said)


def _with_parts(text: str) -> Iterator[str]:
    """The words of a text, and what hyphens divide them into."""
    for word in words_looked_at(text):
        bare = without_possessive(word.plain)
        yield bare
        yield from bare.split("-")
