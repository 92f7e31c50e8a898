"""The review: a whole agreement for the first time, and again after each of many edits.

The time of an edit's review is that of the review alone: each edited version is drafted before the
clock starts. *drafting and review, after edits* holds both, as an app feels it.
"""

from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

import agreements
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.document import Document
from agreement_studio.review.reviewer import Reviewer
from agreement_studio.wiring import Studio
from living import SAME, SMALLEST, answers
from works import Ready, Work

EDITS: Final = 60
"""After how many edits one measurement reviews: one is too short for the clock."""
WARM: Final = 8


def ready_work(tool: str, folder: Path) -> tuple[Ready, str]:  # noqa: ARG001 - as every topic's
    """What makes the work of a tool for a size, and the size that warms its code."""
    return WORKS[tool], SMALLEST


def _versions(agreement: Agreement, number: int) -> list[Agreement]:
    """The agreement, edited once more each time."""
    versions = [agreement]
    for edit in islice(answers(agreement), number):
        versions.append(edit(versions[-1]))
    return versions


def _drafting() -> Callable[[Agreement], Document]:
    return partial(Studio().draft, edition=None, final=False)


def _whole(size: str) -> Work:
    agreement = agreements.agreement_of(size)
    document = _drafting()(agreement)

    def work() -> bytes:
        return str(len(Reviewer().review(agreement, document).findings)).encode()

    return work


def _after_edits(size: str, *, is_drafted: bool) -> Work:
    draft, reviewer = _drafting(), Reviewer()
    versions = _versions(agreements.agreement_of(size), WARM + EDITS)
    for version in versions[:WARM]:
        reviewer.review(version, draft(version))
    later = versions[WARM:]
    documents = [draft(version) for version in later] if is_drafted else []

    def work() -> bytes:
        for place, version in enumerate(later):
            reviewer.review(version, documents[place] if is_drafted else draft(version))
        return b"x" * len(later)

    return work


def _checked(size: str) -> Work:
    """Gives something only where a fresh review says the same after the last edit."""
    draft, reviewer = _drafting(), Reviewer()
    versions = _versions(agreements.agreement_of(size), EDITS)
    found = [reviewer.review(version, draft(version)).findings for version in versions][-1]
    fresh = Reviewer().review(versions[-1], _drafting()(versions[-1])).findings
    return lambda: SAME if found == fresh else b""


WORKS: Final[dict[str, Ready]] = {
    "whole review": _whole,
    "review after an edit": partial(_after_edits, is_drafted=True),
    "draft and review after an edit": partial(_after_edits, is_drafted=False),
    "review, checked": _checked,
}
