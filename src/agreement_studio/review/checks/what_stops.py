"""What stops because of this, who goes on paying, and who takes it up with what."""

from collections.abc import Iterator

from agreement_studio.domain.choices import Mode, Sector
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Payment, Resource
from agreement_studio.review.asking import Ask
from agreement_studio.review.commitments import DONE_BY
from agreement_studio.review.matter import Tally
from agreement_studio.review.naming import called, listed
from agreement_studio.review.roles import is_full
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_said

_CLOSE_TO_PEOPLE = frozenset({Sector.SOCIAL, Sector.COMMUNITY})
_WITH_MEANS = frozenset({Sector.PUBLIC, Sector.BUSINESS})
_WITHIN_REACH = frozenset({Mode.POOLED, Mode.LENT})


def _given(resource: Resource) -> Iterator[tuple[str, int]]:
    if resource.given_by and resource.given_by.partner and resource.mode in _WITHIN_REACH:
        yield resource.given_by.partner, 1


def _paid(payment: Payment) -> Iterator[tuple[str, int]]:
    if payment.to_who and payment.to_who.partner:
        yield payment.to_who.partner, 1


_GIVEN_BY = Tally(Resource, _given)
"""What others can use, pooled or lent, by who brings it."""
_PAID_TO = Tally(Payment, _paid)


@rule("what-this-replaces")
def nobody_goes_on_paying(ask: Ask) -> Remarks:
    purpose = ask.agreement.purpose
    if is_said(purpose.what_this_replaces) and not is_said(purpose.who_still_pays):
        yield Remark(at("purpose", "who_still_pays"))


@rule("duty-passed-on")
def a_duty_passed_on(ask: Ask) -> Remarks:
    """Silent as soon as a public body or a firm puts anything within the others' reach."""
    if not is_said(ask.agreement.purpose.what_this_replaces):
        return
    if any(_sector(giver, ask) in _WITH_MEANS for giver in ask.tally(_GIVEN_BY)):
        return
    left_alone = [
        partner
        for partner in (ask.find(Partner, identifier) for identifier in ask.tally(DONE_BY))
        if partner is not None
        and is_full(partner)
        and partner.sector in _CLOSE_TO_PEOPLE
        and not ask.count(_PAID_TO, partner.id)
    ]
    if left_alone:
        yield Remark(at("purpose", "what_this_replaces"), names=listed(map(called, left_alone)))


def _sector(identifier: str, ask: Ask) -> Sector | None:
    partner = ask.find(Partner, identifier)
    return partner.sector if partner is not None else None
