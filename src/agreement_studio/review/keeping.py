"""Keep, because: findings that people looked at and left, and those that came back since."""

from collections.abc import Iterable
from dataclasses import dataclass

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.wording import KeptFinding
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.review.roles import is_full


@dataclass(frozen=True, slots=True)
class Kept:
    """A finding with the reason why it is left as it is."""

    finding: Finding
    by: KeptFinding


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings by what people said of them, each in the order of the review."""

    open: tuple[Finding, ...]
    """Nobody has left these, or not everyone that must."""
    kept: tuple[Kept, ...]
    """Left for a reason; they no longer nag."""
    returned: tuple[Kept, ...]
    """Among the open ones, those that were left before what they rest on changed."""
    waiting: tuple[Kept, ...]
    """Among the open ones, musts that not every full partner has agreed to leave."""


def sorted_findings(findings: Iterable[Finding], agreement: Agreement) -> Sorted:
    """What is open, what is kept, and why."""
    said = {(kept.finding, kept.place): kept for kept in agreement.kept_findings}
    everyone = {partner.id for partner in agreement.partners if is_full(partner)}
    still_open: list[Finding] = []
    left: list[Kept] = []
    returned: list[Kept] = []
    waiting: list[Kept] = []
    for finding in findings:
        kept = said.get((finding.check, finding.about))
        if kept and kept.rests_on == finding.rests_on and _may_rest(finding, kept, everyone):
            left.append(Kept(finding, kept))
            continue
        still_open.append(finding)
        if kept is not None:
            has_changed = kept.rests_on != finding.rests_on
            (returned if has_changed else waiting).append(Kept(finding, kept))
    return Sorted(tuple(still_open), tuple(left), tuple(returned), tuple(waiting))


def _may_rest(finding: Finding, kept: KeptFinding, everyone: set[str]) -> bool:
    """A must is left only with the agreement of every full partner."""
    return finding.severity is not Severity.MUST or everyone <= set(kept.agreed_by)
