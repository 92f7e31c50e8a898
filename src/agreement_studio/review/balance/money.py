"""Money and what is worth money: brought by whom, held by whom, paid on to whom.

Amounts of different currencies or periods are never added together. What has no figure is written
down as what it is and counts as nothing less.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from agreement_studio.domain.address import Address
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Mode, ResourceKind, ValueBasis
from agreement_studio.domain.resource import Payment, Resource
from agreement_studio.pictures.contribution_facts import Measure, measure_of
from agreement_studio.pictures.holders import Holder
from agreement_studio.review.balance.pots import Claim, Dividing, Pot, PotKind
from agreement_studio.review.balance.voices import Voices


def money_pots(agreement: Agreement, voices: Voices, dividing: Dividing) -> Iterator[Pot]:
    """Cash, help in kind and what is paid on: a pot for each currency and period."""
    counted = [(measure, one) for one in agreement.resources if (measure := measure_of(one))]
    cash = [entry for entry in counted if entry[1].kind is ResourceKind.CASH]
    kind = [entry for entry in counted if entry[1].kind is not ResourceKind.CASH]
    for measure in _measures(m for m, _ in cash):
        ours = [one for m, one in cash if m == measure]
        before = (_claim(one, voices.of(one.given_by)) for one in ours)
        now = (_claim(one, held_by(one, voices)) for one in ours)
        yield dividing.pot(PotKind.CASH, before, now, measure)
    for measure in _measures(m for m, _ in kind):
        brought = (_claim(one, voices.of(one.given_by)) for m, one in kind if m == measure)
        yield dividing.pot(PotKind.IN_KIND, None, brought, measure)
    yield from _paid_on(agreement, voices, dividing)


def _paid_on(agreement: Agreement, voices: Voices, dividing: Dividing) -> Iterator[Pot]:
    paid = [
        (Measure(one.amount.currency), Claim(voices.of(one.to_who), _at(one), one.amount.amount))
        for one in agreement.payments
        if one.amount and one.amount.amount > 0
    ]
    for measure in _measures(m for m, _ in paid):
        yield dividing.pot(PotKind.PAID_ON, None, (c for m, c in paid if m == measure), measure)


def _at(payment: Payment) -> Address:
    return Address("payments", payment.id)


def held_by(resource: Resource, voices: Voices) -> tuple[Holder, ...]:
    """Who holds money now: its host; for money that is not pooled, whoever brought it."""
    host = voices.of(resource.host)
    if host or resource.mode is Mode.POOLED:
        return host
    return voices.of(resource.given_by)


def _measures(found: Iterable[Measure]) -> tuple[Measure, ...]:
    """Each once, in an order that does not hang on that of the records."""
    return tuple(sorted(set(found), key=lambda one: (one.currency, one.period)))


def _claim(resource: Resource, voices: tuple[Holder, ...]) -> Claim:
    amount = resource.value.amount if resource.value else Decimal(0)
    is_estimate = resource.value_basis is ValueBasis.ESTIMATE
    return Claim(voices, Address("resources", resource.id), amount, is_estimate)
