"""One thing broken for the check on learning."""

from agreement_studio.domain.agreement import Agreement
from tests.review.breaking import Break


def _never_looked_at(agreement: Agreement) -> Agreement:
    return agreement.amended(duration=agreement.duration.amended(first_review=None))


BREAKS = {"X09": Break("marlshire-growth", _never_looked_at)}
