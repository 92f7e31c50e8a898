"""What has been begun, so that nobody is asked about what they have not come to yet."""

from collections.abc import Iterable

from agreement_studio.application.critical_friend import Look
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import SectionKey, State
from agreement_studio.domain.compare import is_given
from agreement_studio.domain.parts import record_lists
from agreement_studio.domain.record import Frozen
from agreement_studio.review.completeness import Progress
from agreement_studio.review.finding import Finding, Severity

UNTOUCHED = {Progress.NOT_STARTED, Progress.OFFERED}
"""How far a section has come that nobody has begun."""
_NEAR_SIGNING = {State.READY, State.SIGNED}


def is_begun(agreement: Agreement, paths: Iterable[str]) -> bool:
    """Whether any of these questions, such as ``powers.decision`` or ``name``, has an answer."""
    return any(_is_answered(agreement, path) for path in paths if path != "edition")


def _is_answered(agreement: Agreement, path: str) -> bool:
    head, _, name = path.partition(".")
    held = getattr(agreement, head)
    if not name:
        return _says(agreement, head)
    if head in record_lists():
        return any(_says(record, name) for record in held)
    return _says(held, name)


def _says(holder: Frozen, name: str) -> bool:
    value = getattr(holder, name)
    info = type(holder).model_fields[name]
    blank = (
        None
        if info.is_required()
        else info.get_default(call_default_factory=True, validated_data={})
    )
    return is_given(value) and value != blank


def spoken_now(look: Look) -> tuple[Finding, ...]:
    """The open findings of what has been begun; near signing, every one.

    What nobody has come to yet is an invitation and no omission.
    """
    if look.agreement.version.state in _NEAR_SIGNING:
        return look.findings.open
    begun = {one.section for one in look.sections if one.progress not in UNTOUCHED}
    return tuple(one for one in look.findings.open if _home(one) in begun)


def to_come(look: Look) -> int:
    """How much that has to be there is still to come before signing, of what nobody has begun."""
    spoken = {id(one) for one in spoken_now(look)}
    rest = (one for one in look.findings.open if id(one) not in spoken)
    return sum(one.severity is Severity.MUST for one in rest)


def _home(finding: Finding) -> SectionKey:
    return SectionKey(finding.section)
