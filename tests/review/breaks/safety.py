"""One thing broken for each check on keeping people safe."""

from agreement_studio.domain.agreement import Agreement
from tests.review.breaking import Break


def _without_policies(agreement: Agreement) -> Agreement:
    return agreement.amended(standards=())


def _without_leads(agreement: Agreement) -> Agreement:
    return agreement.amended(safety_leads=())


def _nobody_calls_a_pause(agreement: Agreement) -> Agreement:
    return agreement.amended(pause=agreement.pause.amended(called_by=()))


BREAKS = {
    "standards": Break("marlshire-growth", _without_policies),
    "safety": Break("gate-to-home", _without_leads),
    "pause": Break("gate-to-home", _nobody_calls_a_pause),
}
