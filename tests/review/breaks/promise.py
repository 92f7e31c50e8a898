"""One thing broken for each check on the kind of promise and the papers beside it."""

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import Mode, PersonAtRisk, ResourceKind
from agreement_studio.domain.wording import WordingOverride
from tests.review.breaking import Break


def _not_chosen(agreement: Agreement) -> Agreement:
    return agreement.amended(legal=agreement.legal.amended(status=None))


def _privacy_by_hand(agreement: Agreement) -> Agreement:
    ours = WordingOverride(id="ours", clause_key="CL-25", text="We mind what we say.")
    return agreement.amended(wording_overrides=(ours,))


def _left_hanging(agreement: Agreement) -> Agreement:
    first, *rest = agreement.earlier_documents
    return agreement.amended(earlier_documents=(first.amended(carries_on=None), *rest))


def _kept_apart(agreement: Agreement) -> Agreement:
    """Each keeps its own money and its own staff."""
    moving = {ResourceKind.CASH, ResourceKind.STAFF}
    resources = (
        resource.amended(mode=Mode.ALIGNED) if resource.kind in moving else resource
        for resource in agreement.resources
    )
    return agreement.amended(resources=tuple(resources))


def _nobody_at_risk(agreement: Agreement) -> Agreement:
    safety = agreement.safety.amended(applies=(PersonAtRisk.NEITHER,))
    return agreement.amended(safety=safety)


def _not_first(agreement: Agreement) -> Agreement:
    first, *rest = agreement.linked_documents
    return agreement.amended(linked_documents=(first.amended(comes_first=False), *rest))


BREAKS = {
    "X10": Break("unity-street-larder", _not_chosen),
    "X11": Break("gate-to-home", _privacy_by_hand),
    "earlier": Break("nethercross-at-home", _left_hanging),
    "light": Break("brackwater-ready", _nobody_at_risk, prepare=_kept_apart),
    "precedence": Break("marlshire-growth", _not_first),
}
