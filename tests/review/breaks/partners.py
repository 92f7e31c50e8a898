"""One thing broken for each check on the partners."""

from agreement_studio.domain.agreement import Agreement
from tests.review.breaking import Break


def _without_limits(agreement: Agreement) -> Agreement:
    first, *rest = agreement.partners
    return agreement.amended(partners=(first.amended(constraints=()), *rest))


BREAKS = {"P03": Break("marlshire-growth", _without_limits)}
