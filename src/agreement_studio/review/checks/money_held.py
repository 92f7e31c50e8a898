"""Money in one pot: who holds it and may, who looks after it, and what is agreed about it."""

import re

from agreement_studio.domain.choices import Mode, ResourceKind, Status
from agreement_studio.domain.direction import isolated
from agreement_studio.domain.legal import LinkedDocument
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Resource
from agreement_studio.review.asking import Ask
from agreement_studio.review.holdings import POOLED_CASH, is_pooled_cash
from agreement_studio.review.law import law_words
from agreement_studio.review.matter import ALL, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_said

_MONEY_WORDS = re.compile(r"\b(?:money|cash|fund|grant|pool|budget)|[£$€]", re.IGNORECASE)
"""By these the name, or what it covers, shows that a linked document is about money."""


def _is_about_money(document: LinkedDocument) -> bool:
    return bool(_MONEY_WORDS.search(f"{document.name} {document.covers}"))


_MONEY_DOCUMENTS = Tally(LinkedDocument, lambda one: [(ALL, 1)] if _is_about_money(one) else [])


@rule("P06", of=Resource)
def host_cannot_hold_money(resource: Resource, ask: Ask) -> Remarks:
    if resource.kind is not ResourceKind.CASH or resource.host is None:
        return
    host = ask.find(Partner, resource.host.partner)
    if host is not None and host.can_hold_money is False:
        yield Remark(at(resource, "host"), name=called(host), resource=called(resource))


@rule("R01", of=Resource)
def nobody_holds_it(resource: Resource, _ask: Ask) -> Remarks:
    cases = {(True, True): "", (True, False): "host", (False, True): "steward"}
    missing = (resource.host is None, resource.steward is None)
    if is_pooled_cash(resource) and any(missing):
        place = at(resource, "host" if missing[0] else "steward")
        yield Remark(place, case=cases[missing], resource=called(resource))


@rule("R02", of=Resource)
def no_rule_for_more_or_less(resource: Resource, _ask: Ask) -> Remarks:
    cases = {(True, True): "", (True, False): "less", (False, True): "more"}
    missing = (not resource.underspend, not resource.overspend)
    if is_pooled_cash(resource) and any(missing):
        place = at(resource, "underspend" if missing[0] else "overspend")
        yield Remark(place, case=cases[missing], resource=called(resource))


@rule("R06", of=Resource)
def restriction_not_kept(resource: Resource, _ask: Ask) -> Remarks:
    is_restricted = resource.mode is Mode.POOLED and is_said(resource.restricted)
    if not is_restricted or is_said(resource.ring_fenced_for):
        return
    source = isolated(resource.funder.strip() or resource.source.strip())
    yield Remark(
        at(resource, "ring_fenced_for"),
        case="" if source else "unnamed",
        source=source,
        resource=called(resource),
    )


@rule("R11", of=Resource)
def pooled_by_one_who_may_not(resource: Resource, ask: Ask) -> Remarks:
    """Time and things count as money does: what is pooled here is pooled by law."""
    if resource.mode is not Mode.POOLED or resource.given_by is None:
        return
    giver = ask.find(Partner, resource.given_by.partner)
    if giver is None or giver.may_pool_by_law or not ask.agreement.costs.statutory_pooling:
        return
    scheme, bodies = law_words("statutory_pooling", ask), law_words("pooling_partners", ask)
    cases = {
        (True, True): "",
        (True, False): "unknown",
        (False, True): "unnamed",
        (False, False): "unknown_unnamed",
    }
    yield Remark(
        at(resource, "mode"),
        case=cases[bool(scheme and bodies), giver.may_pool_by_law is not None],
        name=called(giver),
        resource=called(resource),
        scheme=scheme,
        bodies=bodies,
    )


@rule("pooled-in-status-a")
def pooled_by_law_in_a_shared_commitment(ask: Ask) -> Remarks:
    agreement = ask.agreement
    if agreement.legal.status is Status.SHARED_COMMITMENT and agreement.costs.statutory_pooling:
        scheme = law_words("statutory_pooling", ask)
        case = "" if scheme else "unnamed"
        yield Remark("costs.statutory_pooling", "legal.status", case=case, scheme=scheme)


@rule("money-document")
def pooled_without_a_money_document(ask: Ask) -> Remarks:
    if ask.agreement.legal.status is not Status.SHARED_COMMITMENT:
        return
    if ask.count(POOLED_CASH, ALL) and not ask.count(_MONEY_DOCUMENTS, ALL):
        yield Remark("linked_documents", "resources")
