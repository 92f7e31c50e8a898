"""Which partners a check means, and when it is time to ask."""

from agreement_studio.domain.choices import PartnerRole, State
from agreement_studio.domain.partner import Partner
from agreement_studio.review.asking import Ask
from agreement_studio.review.matter import ALL, Tally


def is_full(partner: Partner) -> bool:
    """Whether it is a full partner, neither associate nor observer."""
    return partner.role is PartnerRole.FULL


FULL_PARTNERS = Tally(Partner, lambda one: [(ALL, 1), (one.id, 1)] if is_full(one) else [])
"""Full partners: all of them, and each by its id."""


def full_partners(ask: Ask) -> tuple[Partner, ...]:
    """The full partners, in order."""
    return tuple(filter(is_full, ask.agreement.partners))


def count_full(ask: Ask) -> int:
    """How many full partners there are."""
    return ask.count(FULL_PARTNERS, ALL)


def is_near_signing(ask: Ask) -> bool:
    """Whether the version in hand is ready to sign, or signed."""
    return ask.agreement.version.state in {State.READY, State.SIGNED}
