"""Payments that may be purchases, told by what their records say (check R13).

Whether the words of a clause read like a purchase is for the checks on words.
"""

from agreement_studio.domain.choices import Sector
from agreement_studio.domain.partner import Partner
from agreement_studio.domain.resource import Payment, Resource
from agreement_studio.domain.who import Who
from agreement_studio.review.asking import Ask
from agreement_studio.review.law import law_words
from agreement_studio.review.naming import called
from agreement_studio.review.rule import Remark, Remarks, at, rule

_SELLERS = {Sector.BUSINESS, Sector.SOCIAL}


@rule("R13", of=Payment)
def may_be_a_purchase(payment: Payment, ask: Ask) -> Remarks:
    buyer, seller = _partner(_payer(payment, ask), ask), _partner(payment.to_who, ask)
    if not payment.for_priced_service or buyer is None or seller is None:
        return
    if buyer.contracting_authority and seller.sector in _SELLERS:
        law = law_words("procurement", ask)
        yield Remark(
            at(payment, "for_priced_service"),
            case="" if law else "unnamed",
            name=called(seller),
            payer=called(buyer),
            law=law,
        )


def _payer(payment: Payment, ask: Ask) -> Who | None:
    """Whoever is named; otherwise the host of the money."""
    resource = ask.find(Resource, payment.resource)
    return payment.from_who or (resource.host if resource else None)


def _partner(who: Who | None, ask: Ask) -> Partner | None:
    return ask.find(Partner, who.partner) if who else None
