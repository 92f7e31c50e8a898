"""Words we share: those that mean different things, acronyms, and fixed meanings in use."""

import re

from agreement_studio.domain.choices import TermKind
from agreement_studio.domain.direction import isolated
from agreement_studio.domain.glossary import Term
from agreement_studio.domain.partner import Partner
from agreement_studio.drafting.document import Clause
from agreement_studio.review.asking import Ask
from agreement_studio.review.drafted import hand_of, words_by_hand
from agreement_studio.review.matter import Index, Tally
from agreement_studio.review.names_in_use import is_in_a_name
from agreement_studio.review.naming import called, listed
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.words_in_use import (
    ACRONYM_CLAUSES,
    ACRONYMS,
    IN_CLAUSES,
    IN_ROWS,
    OPENED,
    OWN_WORDS,
    term_keys,
    words_of,
)

EVERYDAY = frozenset(
    {"AGM", "BBC", "CIC", "CIO", "CV", "GP", "HMP", "IT", "MP", "NHS", "OK", "TV", "UK", "VAT"}
)
"""Acronyms that need no opening in the United Kingdom."""
SECTORS = Tally(Partner, lambda partner: [(partner.sector.value, 1)] if partner.sector else [])


def _term(term: Term) -> str:
    return " ".join(term_keys(term.term)) or term.term.strip()


TERMS = Index(Term, lambda term: [_term(term)] if term.term.strip() else [])


@rule("X15")
def means_different_things(ask: Ask) -> Remarks:
    uses = ask.limit("uses")
    if len(ask.tally(SECTORS)) >= ask.limit("sectors"):
        words = [word for word, count in ask.tally(OWN_WORDS).items() if count >= uses]
        unsaid = [f"“{word}”" for word in words if not ask.where(TERMS, word)]
        if unsaid:
            yield Remark("glossary", words=listed(unsaid))
    acronyms = [
        acronym
        for acronym, count in ask.tally(ACRONYMS).items()
        if count >= uses and acronym not in EVERYDAY and not _is_opened(acronym, ask)
    ]
    if acronyms:
        clauses = {one.key: None for each in acronyms for one in ask.where(ACRONYM_CLAUSES, each)}
        yield Remark(case="acronym", clauses=clauses, words=listed(f"“{one}”" for one in acronyms))


def _is_opened(acronym: str, ask: Ask) -> bool:
    return bool(ask.count(OPENED, acronym)) or is_in_a_name(acronym, ask)


@rule("definitions", of=Term)
def fixed_meaning_without_its_place(term: Term, ask: Ask) -> Remarks:
    if not term.term.strip():
        return
    same = ask.where(TERMS, _term(term))
    if len(same) > 1 and same[-1].id == term.id:
        yield Remark(at(term, "term"), case="twice", term=called(term))
    if term.kind is TermKind.FIXED_MEANING:
        if not term.agreed_meaning.strip():
            yield Remark(at(term, "agreed_meaning"), case="no_meaning", term=called(term))
        keys = term_keys(term.term)
        if not all(ask.count(IN_CLAUSES, key) or ask.count(IN_ROWS, key) for key in keys):
            yield Remark(at(term, "term"), term=called(term))


LIKE_A_TERM = re.compile(
    r"\b(?:[Tt]he|[Ee]ach|[Aa]ny|[Ee]very|[Aa]ll|[Ss]uch|[Tt]hese|[Tt]his)\s+“?"
    r"((?:[A-Z][a-z’-]+)(?:\s+[A-Z][a-z’-]+){0,3})"
)
TITLES = frozenset({"act", "bill", "charter", "code", "convention", "order", "regulation"})
"""What ends the title of a law: its capitals are its own."""
CAPITAL_ANYWAY = frozenset(
    words_of(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April"
        " May June July August September October November December Christmas Easter England"
        " Wales Scotland Northern Ireland United Kingdom Parliament Government Crown King Queen"
        " English Welsh Scottish Irish British Internet"
    )
)
TERM_NOUNS = frozenset(
    words_of(
        "Activity Area Contribution Cost Date Deliverable Fee Fund Material Obligation Output"
        " Parties Party Period Plan Premises Programme Project Property Purpose Service Site"
        " Target Term Work"
    )
)
"""With which words contracts end their defined terms; longer names of other kinds are names."""


@rule("undefined", of=Clause)
def like_a_fixed_meaning(clause: Clause, ask: Ask) -> Remarks:
    found = dict.fromkeys(LIKE_A_TERM.findall(words_by_hand(clause)))
    strange = [phrase for phrase in found if _is_strange(words_of(phrase), ask)]
    if strange:
        words = listed(f"“{isolated(phrase)}”" for phrase in strange)
        yield Remark(hand_of(clause), clauses=(clause.key,), words=words)


def _is_strange(words: tuple[str, ...], ask: Ask) -> bool:
    is_term = len(words) == 1 or words[-1] in TERM_NOUNS
    if not is_term or words[-1] in TITLES:
        return False
    return not all(word in CAPITAL_ANYWAY or is_in_a_name(word, ask) for word in words)
