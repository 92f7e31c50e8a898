"""Money paid on, and what holding the partnership together costs."""

from collections.abc import Iterator
from decimal import Decimal

from agreement_studio.domain.choices import Sector, ValuePeriod
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.purpose import VoiceRoute
from agreement_studio.domain.resource import Payment, Resource, RunningCost
from agreement_studio.drafting.answers.formats import money_text
from agreement_studio.review.asking import Ask
from agreement_studio.review.dates import MONTHS, months_between
from agreement_studio.review.law import law_words
from agreement_studio.review.matter import ALL, Tally
from agreement_studio.review.naming import called
from agreement_studio.review.rule import Remark, Remarks, at, rule
from agreement_studio.review.said import is_said

_PARTS = 10_000
"""Amounts have four decimal places at most, so they are counted in ten-thousandths."""


def _out_of(payment: Payment) -> Iterator[tuple[str, int]]:
    if payment.resource and payment.amount is not None:
        key = _purse(payment.resource, payment.amount.currency)
        yield key, int(payment.amount.amount * _PARTS)


def _purse(resource: str, currency: str) -> str:
    """Money of one resource in one currency: different currencies are never added up."""
    return f"{resource} {currency}"


_PAID = Tally(Payment, _out_of)
_COSTS = Tally(RunningCost, lambda cost: [(ALL, 1)] if is_said(cost.what) else [])
_VOICES = Tally(VoiceRoute, lambda route: [(ALL, 1), ("paid", 1)] if route.paid else [(ALL, 1)])


@rule("payments", of=Resource)
def payments_add_up_to_more(resource: Resource, ask: Ask) -> Remarks:
    if resource.value is None:
        return
    parts = ask.count(_PAID, _purse(resource.id, resource.value.currency))
    paid = Decimal(parts) / _PARTS
    years = _years(resource, ask) if paid > resource.value.amount else 1
    if years is not None and paid > resource.value.amount * years:
        yield Remark(
            at(resource, "value"),
            "payments",
            resource=called(resource),
            paid=money_text(resource.value.amended(amount=paid)),
            value=money_text(resource.value.amended(amount=resource.value.amount * years)),
        )


@rule("paid-in-arrears", of=Payment)
def small_group_waits_for_its_money(payment: Payment, ask: Ask) -> Remarks:
    partner = _paid_partner(payment, ask)
    if partner is not None and partner.sector is Sector.COMMUNITY and is_said(payment.on_evidence):
        yield Remark(at(payment, "on_evidence"), name=called(partner))


@rule("R12", of=Payment)
def public_money_helps_a_business(payment: Payment, ask: Ask) -> Remarks:
    if payment.amount is None or payment.amount.amount <= 0:
        return
    partner, resource = _paid_partner(payment, ask), ask.find(Resource, payment.resource)
    if partner is None or partner.sector is not Sector.BUSINESS:
        return
    if resource is None or not resource.public_money:
        return
    law = law_words("subsidy", ask)
    yield Remark(
        at(payment, "to_who"),
        case="" if law else "unnamed",
        name=called(partner),
        resource=called(resource),
        law=law,
    )


@rule("costs")
def holding_it_together_costs_nothing(ask: Ask) -> Remarks:
    governance = ask.agreement.governance
    is_paid = governance.coordinator is not None and governance.coordinator_paid is not False
    if not ask.count(_COSTS, ALL) and (is_paid or ask.count(_VOICES, "paid")):
        yield Remark("running_costs", "governance.coordinator")
    if ask.count(_VOICES, ALL) and not is_said(ask.agreement.costs.residents_expenses):
        yield Remark("costs.residents_expenses", case="expenses")


def _paid_partner(payment: Payment, ask: Ask) -> Partner | None:
    return ask.find(Partner, payment.to_who.partner) if payment.to_who else None


def _years(resource: Resource, ask: Ask) -> int | None:
    """For how many years a yearly value runs, begun ones included; None where nobody knows."""
    if resource.value_period is ValuePeriod.WHOLE:
        return 1
    duration = ask.agreement.duration
    begins, ends = resource.begins or duration.begins, resource.ends or duration.ends
    if begins is None or ends is None or ends < begins:
        return None
    return months_between(begins, ends) // MONTHS + 1
