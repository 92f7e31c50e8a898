"""How far each section has come: in a word, for sidebar and command line; never a percentage."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import EditionChoice, SectionKey
from agreement_studio.domain.compare import is_given
from agreement_studio.domain.partner import Partner
from agreement_studio.drafting.document import Gap
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.texts import Texts

SIGNING = (
    *("signatory", "signatory_office", "authority_reference"),
    *("approval_body", "approval_minute", "approved_on"),
)
"""The fields of a partner that the signing asks for."""


class Progress(StrEnum):
    """How far a section has come."""

    NOT_STARTED = "not_started"
    OFFERED = "offered"
    """Not started, and nobody has to: a small group may leave it out."""
    STARTED = "started"
    """Some answers are there, others are still to agree."""
    NEEDS_ATTENTION = "needs_attention"
    """Somebody should look at what the review noticed."""
    READY = "ready"
    """Nothing is left to agree, and nothing that matters was noticed."""
    AGREED = "agreed"
    """Every partner that is asked consents to it as it reads now."""


@dataclass(frozen=True, slots=True)
class SectionState:
    """One section with what is known of it."""

    section: SectionKey
    progress: Progress
    gaps: int
    """How many places still wait for an answer."""
    findings: int
    """How many open findings there are that matter here."""


def section_states(
    agreement: Agreement,
    findings: Iterable[Finding],
    gaps: Iterable[Gap],
    agreed: Collection[SectionKey],
    texts: Texts,
) -> tuple[SectionState, ...]:
    """Every section in document order.

    `findings` are the open ones, `gaps` those of the document, `agreed` the sections that every
    partner consents to as they read now.
    """
    is_light = agreement.edition is EditionChoice.LIGHT
    noticed = _counted(
        SectionKey(one.section) for one in findings if one.severity.reaches(_least(is_light))
    )
    homes = (_home(gap.path, texts) for gap in gaps)
    missing = _counted(SectionKey(home) for home in homes if home)
    return tuple(
        SectionState(
            key,
            _progress(
                has_answers=_has_answers(agreement, key, texts),
                is_light=is_light,
                noticed=noticed.get(key, 0),
                missing=missing.get(key, 0),
                is_agreed=key in agreed,
            ),
            missing.get(key, 0),
            noticed.get(key, 0),
        )
        for key in SectionKey
    )


def _least(is_light: bool) -> Severity:  # noqa: FBT001 - the one thing it goes by
    return Severity.MUST if is_light else Severity.SHOULD


def _counted(keys: Iterable[SectionKey]) -> Mapping[SectionKey, int]:
    counts: dict[SectionKey, int] = {}
    for key in keys:
        counts[key] = counts.get(key, 0) + 1
    return counts


def _home(path: str, texts: Texts) -> str:
    """The section of an answer: who signs is told with the partner, and belongs to the signing."""
    head, name = path.partition(".")[0], path.rpartition(".")[2]
    if head == "partners" and name in SIGNING:
        return SectionKey.SIGNATURES.value
    return texts.section_of(head)


def _has_answers(agreement: Agreement, key: SectionKey, texts: Texts) -> bool:
    if key is SectionKey.SIGNATURES and any(map(_is_signed_for, agreement.partners)):
        return True
    return any(_is_answered(agreement, name) for name in texts.section_names(key.value))


def _is_signed_for(partner: Partner) -> bool:
    return any(is_given(getattr(partner, name)) for name in SIGNING)


def _is_answered(agreement: Agreement, name: str) -> bool:
    """How much is asked and printed is said before anything is answered."""
    return name != "edition" and bool(
        getattr(agreement, name)
        != Agreement.model_fields[name].get_default(call_default_factory=True)
    )


def _progress(
    *, has_answers: bool, is_light: bool, noticed: int, missing: int, is_agreed: bool
) -> Progress:
    if is_agreed:
        return Progress.AGREED
    if not has_answers:
        return Progress.OFFERED if is_light else Progress.NOT_STARTED
    if noticed:
        return Progress.NEEDS_ATTENTION
    return Progress.STARTED if missing else Progress.READY
