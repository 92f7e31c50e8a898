"""The names in the agreement: of partners, bodies, groups and documents, and their single words."""

import re
from collections.abc import Iterator
from typing import Any

from agreement_studio.domain.glossary import Term
from agreement_studio.domain.governance import Body
from agreement_studio.domain.legal import LinkedDocument
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import GroupOfPeople
from agreement_studio.domain.record import Record
from agreement_studio.domain.resource import Resource
from agreement_studio.review.asking import Ask
from agreement_studio.review.matter import Tally
from agreement_studio.review.words_in_use import acronyms_in, words_of

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


def bare(name: str) -> str:
    """A name without its article: "Council" for "the Council"."""
    return _ARTICLE.sub("", name.strip())


def _names(record: Partner | Body) -> Iterator[tuple[str, int]]:
    """A record's id and, after a space, each name it goes by."""
    names = dict.fromkeys(filter(None, map(bare, (record.known_as, record.name))))
    return ((f"{record.id} {name}", 1) for name in names)


def _words(kind: type[Record], *fields: str) -> Tally[Any]:
    """How often each word stands in these fields of the records of one kind."""

    def counts(record: Record) -> Iterator[tuple[str, int]]:
        return ((word, 1) for name in fields for word in _forms(getattr(record, name)))

    return Tally(kind, counts)


def _forms(text: str) -> tuple[str, ...]:
    return (*words_of(text), *acronyms_in(text))


PARTNER_NAMES: Tally[Partner] = Tally(Partner, _names)
BODY_NAMES: Tally[Body] = Tally(Body, _names)
WORDS_IN_NAMES = (
    _words(Partner, "name", "known_as", "legal_form"),
    _words(Body, "name", "known_as"),
    _words(GroupOfPeople, "name"),
    _words(LinkedDocument, "name", "reference"),
    _words(Resource, "funder", "source"),
    _words(Term, "term"),
)


def is_in_a_name(word: str, ask: Ask) -> bool:
    """Whether a word stands in some name or term of the agreement, as :func:`words_of` has it."""
    agreement = ask.agreement
    return word in _forms(f"{agreement.name} {agreement.place}") or any(
        ask.count(tally, word) for tally in WORDS_IN_NAMES
    )
