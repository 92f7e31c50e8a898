"""More than single words: one-sided clauses, words against their mark, two names, hard clauses."""

import re
from collections.abc import Iterator, Mapping

from agreement_studio.domain.direction import isolated
from agreement_studio.domain.governance import Body
from agreement_studio.domain.partner import Partner
from agreement_studio.drafting.document import Clause, Effect, Variable
from agreement_studio.review.asking import Ask
from agreement_studio.review.drafted import BY_HAND, answers_in, hand_of, words_by_hand
from agreement_studio.review.names_in_use import BODY_NAMES, PARTNER_NAMES
from agreement_studio.review.naming import called
from agreement_studio.review.readability import reading_of, sentences_of
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.words_in_use import ACRONYMS, BODY_NOUNS, BODY_PHRASES

# ------------------------------------------------------------------------------ one-way duties

OF_ONE_PARTNER = {
    *("CL-11", "CL-12", "CL-13", "CL-15", "CL-16", "CL-20", "CL-21", "CL-22"),
    *("CL-67", "CL-93", "CL-94", "CL-98"),
}
"""Clauses about what one partner brings, keeps or answers for: one-sided by nature."""
DUTY = re.compile(r"\b(?:will|shall|must|undertakes?|agrees? to|commits? to)\b", re.IGNORECASE)
ALL_OF_US = re.compile(
    r"\b(?:we|us|all of us|each of us|(?:all|each|every|both|the) (?:of the )?partners?"
    r"|everyone|everybody|together|our)\b",
    re.IGNORECASE,
)


@rule("one-way", of=Clause)
def only_one_will(clause: Clause, ask: Ask) -> Remarks:
    text = words_by_hand(clause)
    if not text or clause.clause_id in OF_ONE_PARTNER or not DUTY.search(text):
        return
    owners = _owners(ask.tally(PARTNER_NAMES))
    if not owners:
        return
    names = re.compile(r"\b(?:" + "|".join(map(re.escape, owners)) + r")\b")
    bound = {one for sentence in sentences_of(text) for one in _bound_by(sentence, names, owners)}
    named = {owners[name] for name in names.findall(text)}
    if len(bound) == 1 and _ALL not in bound and (len(named) > 1 or ALL_OF_US.search(text)):
        partner = ask.find(Partner, *bound)
        if partner is not None:
            yield Remark(
                hand_of(clause),
                clauses=(clause.key,),
                heading=clause.heading,
                name=called(partner),
            )


_ALL = ""


def _owners(names: Mapping[str, int]) -> dict[str, str]:
    """The partner behind each name; the longest names first, so that they win."""
    owners = {name: identifier for identifier, name in _by_id(names)}
    return dict(sorted(owners.items(), key=lambda item: (-len(item[0]), item[0])))


def _bound_by(sentence: str, names: re.Pattern[str], owners: Mapping[str, str]) -> Iterator[str]:
    """Who takes something on in a sentence: a partner, or :data:`_ALL`."""
    begin = 0
    for duty in DUTY.finditer(sentence):
        subject = sentence[begin : duty.start()]
        begin = duty.end()
        partners = [owners[name] for name in names.findall(subject)]
        everyone = list(ALL_OF_US.finditer(subject))
        if partners and not everyone:
            yield from dict.fromkeys(partners[-1:])
        elif everyone and not partners:
            yield _ALL
        elif partners:
            *_, last = names.finditer(subject)
            yield partners[-1] if last.start() > everyone[-1].start() else _ALL


# ------------------------------------------------------------------------ words and their mark

HOPES = re.compile(
    r"\b(?:hopes?|hoping|aspires?|aspirations?|aims? to|intends? to|would like to|seeks? to"
    r"|strives?|tr(?:y|ies) to)\b",
    re.IGNORECASE,
)
DUTIES = re.compile(
    r"\b(?:shall|undertakes?|guarantees?|warrants?|(?:is|are) (?:obliged|bound) to"
    r"|legally binding)\b",
    re.IGNORECASE,
)
MUST = re.compile(r"\bmust\b", re.IGNORECASE)


@rule("strength", of=Clause)
def words_against_mark(clause: Clause, _ask: Ask) -> Remarks:
    if clause.effect is Effect.LAW:
        return
    for answer in answers_in(clause):
        word = _hope(answer) if clause.effect is Effect.BINDS else _duty(answer)
        if word:
            yield Remark(
                answer.path,
                case="hope" if clause.effect is Effect.BINDS else "",
                clauses=(clause.key,),
                heading=clause.heading,
                word=word.lower(),
            )
            return


def _hope(answer: Variable) -> str:
    found = HOPES.search(answer.text)
    return found.group() if found else ""


def _duty(answer: Variable) -> str:
    """In an answer "must" tells what the law or life asks; in a clause of one's own it commands."""
    is_by_hand = answer.path.startswith(BY_HAND)
    found = DUTIES.search(answer.text) or (MUST.search(answer.text) if is_by_hand else None)
    return found.group() if found else ""


# -------------------------------------------------------------------------------- two names

SHORTEST_ACRONYM = 3


@rule("two-names")
def one_thing_by_two_names(ask: Ask) -> Remarks:
    partners, bodies = ask.tally(PARTNER_NAMES), ask.tally(BODY_NAMES)
    known = {key.partition(" ")[2].casefold() for key in (*partners, *bodies)}
    for identifier, name in _by_id(bodies):
        body = ask.find(Body, identifier)
        for other in _other_nouns(name):
            is_known = any(one.endswith(other.casefold()) for one in known)
            if body and not is_known and ask.count(BODY_PHRASES, other):
                yield Remark(at(body, "name"), other=isolated(other), name=called(body))
    for identifier, name in _by_id(partners):
        partner, acronym = ask.find(Partner, identifier), _acronym(name)
        if partner and acronym.casefold() not in known and ask.count(ACRONYMS, acronym):
            yield Remark(at(partner, "known_as"), other=acronym, name=called(partner))


def _by_id(names: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """The id behind a name, and the name."""
    for key in names:
        identifier, _, name = key.partition(" ")
        yield identifier, name


def _other_nouns(name: str) -> Iterator[str]:
    """For "Our Growth Board", such names as "Growth Panel"."""
    *rest, noun = name.split()
    for start in range(len(rest)) if noun in BODY_NOUNS else ():
        yield from (" ".join((*rest[start:], one)) for one in BODY_NOUNS if one != noun)


def _acronym(name: str) -> str:
    letters = "".join(word[0] for word in name.split() if word[:1].isupper())
    return letters if len(letters) >= SHORTEST_ACRONYM else ""


# --------------------------------------------------------------------------------- readability


@rule("hard-to-read", of=Clause)
def much_harder(clause: Clause, ask: Ask) -> Remarks:
    text = words_by_hand(clause)
    if not text:
        return
    reading = reading_of(text)
    if reading.words >= ask.limit("words") and reading.lix > ask.limit("lix"):
        yield Remark(hand_of(clause), clauses=(clause.key,), heading=clause.heading)
