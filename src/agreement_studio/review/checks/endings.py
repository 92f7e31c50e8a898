"""Leaving and ending: a door for partners, time for people, and what goes on afterwards."""

import re
from collections.abc import Iterator

from agreement_studio.domain.accountability import Line
from agreement_studio.domain.choices import Sector, Status
from agreement_studio.domain.partner import Partner, PassedWork
from agreement_studio.domain.resource import Payment, Resource
from agreement_studio.drafting.document import Clause, Reference
from agreement_studio.review.asking import Ask
from agreement_studio.review.dates import is_beyond, months_in_words
from agreement_studio.review.drafted import CLAUSES, words_by_hand
from agreement_studio.review.matter import Tally
from agreement_studio.review.naming import called, listed
from agreement_studio.review.roles import is_full
from agreement_studio.review.rule import Remark, Remarks, at, rule

WHAT_GOES_ON = "CL-82"
NAMED_IN_WORDS = re.compile(r"\bclauses?\b|\d", re.IGNORECASE)
VOLUNTARY = {Sector.SOCIAL, Sector.COMMUNITY}


def _paid(payment: Payment) -> Iterator[tuple[str, int]]:
    """Who is paid, by whom and out of what, as ids: "payer resource paid"."""
    payer = payment.from_who.partner if payment.from_who else ""
    if payment.to_who and payment.to_who.partner:
        yield f"{payer} {payment.resource} {payment.to_who.partner}", 1


PAID = Tally(Payment, _paid)
WORK_PASSED = Tally(PassedWork, lambda work: [(work.partner, 1)] if work.to_whom else [])
LINES = Tally(Line, lambda line: [(line.accountable, 1)])


@rule("X06")
def no_way_to_leave(ask: Ask) -> Remarks:
    if ask.agreement.leaving.notice_months is None:
        yield Remark("leaving.notice_months")


@rule("X07")
def heard_too_late(ask: Ask) -> Remarks:
    if (ask.agreement.ending.tell_people_months or 0) < ask.limit("months"):
        yield Remark("ending.tell_people_months")


@rule("X08")
def short_notice(ask: Ask) -> Remarks:
    months, least = ask.agreement.leaving.notice_months, ask.limit("months")
    if months is None or months >= least:
        return
    paid = (_funded_publicly(key, ask) for key in ask.tally(PAID))
    names = dict.fromkeys(called(partner) for partner in paid if partner is not None)
    if names:
        yield Remark(
            "leaving.notice_months",
            name=listed(names),
            months=months_in_words(months),
            least=months_in_words(least),
        )


def _funded_publicly(key: str, ask: Ask) -> Partner | None:
    """The voluntary partner that is paid, where a public partner pays or gave the money."""
    payer, resource, paid = key.split(" ")
    partner = ask.find(Partner, paid)
    if partner is None or partner.sector not in VOLUNTARY:
        return None
    money = ask.find(Resource, resource)
    giver = money.given_by.partner if money is not None and money.given_by else ""
    sources = (ask.find(Partner, one) for one in (payer, giver))
    is_public = any(source and source.sector is Sector.PUBLIC for source in sources)
    return partner if is_public else None


@rule("succession", of=Partner)
def nobody_takes_its_place(partner: Partner, ask: Ask) -> Remarks:
    is_reorganised = partner.crown or partner.sector is Sector.PUBLIC
    if is_full(partner) and is_reorganised and not partner.successor_rule.strip():
        yield Remark(at(partner, "successor_rule"), name=called(partner))
    if ask.count(WORK_PASSED, partner.id) and not ask.count(LINES, partner.id):
        yield Remark(at(partner), case="passed", name=called(partner))


@rule("extension")
def not_said_whether_it_goes_on(ask: Ask) -> Remarks:
    duration, today = ask.agreement.duration, ask.agreement.version.dated
    months = ask.limit("months")
    if duration.open_ended or duration.ends is None or today is None:
        return
    is_said = (
        duration.extend_by_months is not None
        or duration.extend_decided_by is not None
        or duration.extend_decide_before_days is not None
    )
    if not is_said and not is_beyond(today, duration.ends, months):
        yield Remark("duration.extend_decided_by", months=months_in_words(months))


@rule("survival")
def nothing_goes_on(ask: Ask) -> Remarks:
    if ask.agreement.legal.status is not Status.BINDING:
        return
    if not any(map(_names_clauses, ask.where(CLAUSES, WHAT_GOES_ON))):
        yield Remark(clauses=(WHAT_GOES_ON,))


def _names_clauses(clause: Clause) -> bool:
    inlines = (inline for paragraph in clause.paragraphs for inline in paragraph.inlines)
    is_pointed = any(isinstance(inline, Reference) for inline in inlines)
    return is_pointed or bool(NAMED_IN_WORDS.search(words_by_hand(clause)))
