"""One thing broken for each check on speaking for ourselves and together."""

from agreement_studio.domain.agreement import Agreement
from tests.review.breaking import Break


def _nobody_thanked(agreement: Agreement) -> Agreement:
    return agreement.amended(publicity=agreement.publicity.amended(thanks_to=()))


def _no_other_work(agreement: Agreement) -> Agreement:
    partners = tuple(one.amended(other_work=()) for one in agreement.partners)
    return agreement.amended(partners=partners)


def _gagged(agreement: Agreement) -> Agreement:
    publicity = agreement.publicity
    said = f"{publicity.tell_first} No partner may make any public statement about it."
    return agreement.amended(publicity=publicity.amended(tell_first=said))


BREAKS = {
    "X14": Break("marlshire-growth", _gagged),
    "publicity": Break("marlshire-growth", _nobody_thanked),
    "overlap": Break("marlshire-growth", _no_other_work),
}
