"""The critical friend: what a careful reader notices in an agreement, and how far it has come."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from agreement_studio.application.consents import Standing, standings
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.choices import ConsentLevel, PartnerRole, SectionKey
from agreement_studio.domain.wording import OpenPoint
from agreement_studio.drafting.document import Document
from agreement_studio.drafting.wordings import Wordings
from agreement_studio.review.check import Check
from agreement_studio.review.completeness import SectionState, section_states
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.review.keeping import Sorted, sorted_findings
from agreement_studio.review.language.word_list import WordList
from agreement_studio.review.reviewer import Reviewer
from agreement_studio.texts import Texts

_HOLDS_BACK = {ConsentLevel.STAND_ASIDE, ConsentLevel.BLOCK}


@dataclass(frozen=True, slots=True)
class Look:
    """One look at an agreement."""

    agreement: Agreement
    document: Document
    findings: Sorted
    sections: tuple[SectionState, ...]


class CriticalFriend:
    """Keep one for each open agreement: it looks again only at what an edit touched."""

    def __init__(
        self,
        draft: Callable[[Agreement], Document],
        wordings: Callable[[Agreement], Wordings],
        texts: Texts,
        words: WordList | None = None,
    ) -> None:
        """`words` is the word list; ours, where none is given."""
        self._draft = draft
        self._wordings = wordings
        self._texts = texts
        self._reviewer = Reviewer(words)

    @property
    def checks(self) -> Mapping[str, Check]:
        """Every check there is, by its id."""
        return self._reviewer.checks

    def look(self, agreement: Agreement) -> Look:
        """What there is to say. It stops nobody."""
        document = self._draft(agreement)
        findings = sorted_findings(self._reviewer.review(agreement, document).findings, agreement)
        agreed = _agreed(self._wordings(agreement)) if agreement.consents else frozenset()
        sections = section_states(agreement, findings.open, document.gaps(), agreed, self._texts)
        return Look(agreement, document, findings, sections)


def _agreed(wordings: Wordings) -> frozenset[SectionKey]:
    """The sections that every partner that is asked consents to as they read now."""
    asked = {p.id for p in wordings.agreement.partners if p.role is not PartnerRole.OBSERVER}
    stands = [stand for stand in standings(wordings) if stand.partner in asked]
    held = {
        stand.section
        for stand in stands
        if stand.standing is not Standing.CURRENT
        or stand.consent is None
        or stand.consent.level in _HOLDS_BACK
    }
    return frozenset(stand.section for stand in stands) - held


def with_open_points(look: Look, least: Severity = Severity.COULD) -> Agreement:
    """The agreement with what was noticed among its open points, for the schedule of a draft.

    What tells of answers that stay in the room is left out.
    """
    parked = look.agreement.open_points
    taken = {point.id for point in parked}
    found = tuple(point for point in _points(look, least) if point.id not in taken)
    return look.agreement.amended(open_points=(*parked, *found))


def _points(look: Look, least: Severity) -> Iterator[OpenPoint]:
    for number, finding in enumerate(outward_findings(look.findings.open), start=1):
        if finding.severity.reaches(least):
            yield OpenPoint(
                id=f"finding-{number}-{finding.rests_on[:8]}",
                what=finding.sentence,
                section=SectionKey(finding.section),
            )


def outward_findings(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings that may leave the room."""
    return tuple(one for one in findings if not one.stays_in_room)
