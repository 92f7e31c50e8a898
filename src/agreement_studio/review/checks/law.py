"""Law: clauses that stay, what a binding agreement must not leave open, who could be bound."""

import re
from collections.abc import Iterator

from agreement_studio.domain.choices import Form, Jurisdiction, MoneyClaims, Sector, Status
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.wording import OwnClause, WordingOverride
from agreement_studio.drafting.document import Clause, Effect
from agreement_studio.review.asking import Ask
from agreement_studio.review.drafted import CLAUSES, hand_of, words_by_hand
from agreement_studio.review.matter import Index, Tally
from agreement_studio.review.naming import called, listed
from agreement_studio.review.rule import Remark, Remarks, at, rule

ALL = "all"
NO_PARTNERSHIP, LAW_FIRST = "CL-03", "CL-14"
STAYS = {
    NO_PARTNERSHIP: ("partnership_unsaid", (r"\bpartnerships?\b", r"\b(?:no\w*|never|neither)\b")),
    LAW_FIRST: ("law_unsaid", (r"\b(?:laws?|legal|statut\w+)\b",)),
}
"""The clauses that stay: what is said of words by hand, and what those have to hold."""
TAKES_FROM_THE_PUBLIC = re.compile(
    r"\b(?:no|not|never|exclud\w+|disclaim\w*|remov\w+|limit\w*)\b[^.]{0,60}"
    r"\b(?:liab\w+|responsib\w+|compensat\w+|answerable)\b[^.]{0,60}"
    r"\b(?:public|residents?|people|anyone|anybody|visitors?|third part\w+)\b",
    re.IGNORECASE,
)
"""Words that take away what people harmed may ask for; read sentence by sentence."""


def _takes(record: OwnClause | WordingOverride) -> list[str]:
    return [ALL] if TAKES_FROM_THE_PUBLIC.search(record.text) else []


OWN_TAKES: Index[OwnClause] = Index(OwnClause, _takes)
OVERRIDE_TAKES: Index[WordingOverride] = Index(WordingOverride, _takes)
SECTORS = Tally(Partner, lambda partner: [(partner.sector.value, 1)] if partner.sector else [])
CROWN = Index(Partner, lambda partner: [ALL] if partner.crown else [])
BINDING = Tally(Clause, lambda clause: [(ALL, 1)] if clause.effect is Effect.BINDS else [])


def _binds(ask: Ask) -> bool:
    return ask.agreement.legal.status is Status.BINDING


@rule("X12")
def clause_gone(ask: Ask) -> Remarks:
    yield from _kept(NO_PARTNERSHIP, "no_partnership_clause", ask)
    yield from _kept(LAW_FIRST, "", ask)


def _kept(clause_id: str, gone: str, ask: Ask) -> Iterator[Remark]:
    case, needed = STAYS[clause_id]
    clauses = ask.where(CLAUSES, clause_id)
    if not clauses:
        yield Remark(case=gone, clauses=(clause_id,))
    for clause in clauses:
        text = words_by_hand(clause)
        if text and not all(re.search(words, text, re.IGNORECASE) for words in needed):
            place = hand_of(clause)
            yield Remark(place, case=case, clauses=(clause.key,), heading=clause.heading)


@rule("short-lines")
def without_short_lines(ask: Ask) -> Remarks:
    if _binds(ask) and not ask.agreement.legal.short_lines:
        yield Remark("legal.short_lines")


@rule("liability")
def money_between_us(ask: Ask) -> Remarks:
    legal = ask.agreement.legal
    is_capped = legal.money_claims is MoneyClaims.CAPPED
    if _binds(ask) and legal.money_claims is None and not ask.agreement.gain_and_pain.shared:
        yield Remark("legal.money_claims")
    if is_capped and legal.money_claims_cap is None:
        yield Remark("legal.money_claims_cap", case="no_cap")
    if not legal.members_protected:
        yield Remark("legal.members_protected", case="in_person")
    for own in ask.where(OWN_TAKES, ALL):
        yield Remark(at(own, "text"), case="public", clauses=(f"own:{own.id}",))
    for override in ask.where(OVERRIDE_TAKES, ALL):
        yield Remark(at(override, "text"), case="public", clauses=(override.clause_key,))


@rule("competition")
def competitors_in_one_room(ask: Ask) -> Remarks:
    legal = ask.agreement.legal
    if legal.competitors_present is None:
        if ask.count(SECTORS, Sector.BUSINESS.value) >= ask.limit("businesses"):
            yield Remark("legal.competitors_present")
    elif legal.competitors_present and not legal.information_kept_apart.strip():
        yield Remark("legal.information_kept_apart", case="not_kept_apart")


@rule("group-without-form", of=Partner)
def members_bound_in_person(partner: Partner, ask: Ask) -> Remarks:
    status = ask.agreement.legal.status
    if partner.incorporated is not False or status is None:
        return
    place = at(partner, "incorporated")
    is_known = partner.signatory.strip() and partner.authority_reference.strip()
    if status is Status.BINDING:
        yield Remark(place, name=called(partner))
    elif not is_known and ask.count(BINDING, ALL):
        yield Remark(place, case="binding_clauses", name=called(partner))


@rule("crown")
def one_person_in_law(ask: Ask) -> Remarks:
    bodies = ask.where(CROWN, ALL) if _binds(ask) else ()
    if len(bodies) >= ask.limit("bodies"):
        places = (at(body, "crown") for body in bodies)
        yield Remark("legal.status", *places, name=listed(map(called, bodies)))


@rule("good-faith")
def silent_on_good_faith(ask: Ask) -> Remarks:
    if _binds(ask) and ask.agreement.legal.good_faith is None:
        yield Remark("legal.good_faith")


@rule("limited-recourse")
def reach_not_said(ask: Ask) -> Remarks:
    if _binds(ask) and ask.agreement.legal.limited_recourse is None:
        yield Remark("legal.limited_recourse")


@rule("deed")
def perhaps_a_deed(ask: Ask) -> Remarks:
    is_plain = _binds(ask) and ask.agreement.legal.form is Form.AGREEMENT
    if is_plain and ask.agreement.jurisdiction is not Jurisdiction.SCOTLAND:
        yield Remark("legal.form")
