"""One thing broken for each check on signing."""

from datetime import date

from agreement_studio.application.consents import give_consent
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ConsentLevel, SectionKey, State
from agreement_studio.domain.consent import Consent
from agreement_studio.wiring import Studio
from tests.review.breaking import Break

_STUDIO = Studio()


def _ready(agreement: Agreement) -> Agreement:
    """Ready to sign, and agreed by every partner's own body."""
    agreed = date(2026, 12, 1)
    return agreement.amended(
        version=agreement.version.amended(state=State.READY),
        partners=tuple(one.amended(approved_on=agreed) for one in agreement.partners),
    )


def _no_signatory(agreement: Agreement) -> Agreement:
    first, *rest = agreement.partners
    return agreement.amended(partners=(first.amended(signatory=""), *rest))


def _not_approved(agreement: Agreement) -> Agreement:
    first, *rest = agreement.partners
    return agreement.amended(partners=(first.amended(approved_on=None), *rest))


def _agreed_to(agreement: Agreement) -> Agreement:
    """A partner that supports the purpose as it reads now."""
    consent = Consent(
        id="network-purpose",
        section=SectionKey.PURPOSE,
        partner="network",
        level=ConsentLevel.SUPPORT,
    )
    return give_consent(_STUDIO.wordings(agreement), consent).edit(agreement)


def _blocked(agreement: Agreement) -> Agreement:
    (consent,) = agreement.consents
    return agreement.amended(consents=(consent.amended(level=ConsentLevel.BLOCK),))


def _reworded(agreement: Agreement) -> Agreement:
    purpose = agreement.purpose.amended(why_together="each of us holds one part of the answer")
    return agreement.amended(purpose=purpose)


BREAKS = {
    "P05": Break("marlshire-growth", _no_signatory, prepare=_ready),
    "control": Break("marlshire-growth", _not_approved, prepare=_ready),
    "X17": Break("marlshire-growth", _blocked, prepare=_agreed_to),
    "X18": Break("marlshire-growth", _reworded, prepare=_agreed_to),
}
