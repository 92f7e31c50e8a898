"""Reviews agreements in tests: a fresh draft and a fresh reviewer each time."""

from agreement_studio.domain.agreement import Agreement
from agreement_studio.review.finding import Finding
from agreement_studio.review.reviewer import Reviewer
from agreement_studio.wiring import Studio

_STUDIO = Studio()


def reviewed(agreement: Agreement) -> tuple[Finding, ...]:
    """Everything a reader notices, quiet notes included."""
    return Reviewer().review(agreement, _STUDIO.draft(agreement, None, final=False)).findings


def spoken(check: str, agreement: Agreement) -> list[Finding]:
    """What one check has to say."""
    return [finding for finding in reviewed(agreement) if finding.check == check]


def places(check: str, agreement: Agreement) -> list[str]:
    """Where one check points first, in order."""
    return [finding.about for finding in spoken(check, agreement)]
