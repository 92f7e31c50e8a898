"""How much of what we bring is the public's: many checks matter only then."""

from agreement_studio.domain.resource import Resource
from agreement_studio.review.asking import Ask
from agreement_studio.review.matter import ALL, Tally

PUBLIC_MONEY = Tally(Resource, lambda resource: ((ALL, 1),) if resource.public_money else ())
"""Resources that the public has paid for."""


def has_public_money(ask: Ask) -> bool:
    """Whether any resource is public money."""
    return ask.count(PUBLIC_MONEY, ALL) > 0
