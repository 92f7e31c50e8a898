"""Which answers of a page a careful reader noticed something about, the weightiest first."""

from collections.abc import Iterable, Mapping

from agreement_studio.domain.parts import record_lists
from agreement_studio.review.finding import Finding

COUNTS_ALL = frozenset({"X16"})
"""Checks that count the open places of the whole agreement: the strip says it once for all."""


def noticed_here(
    findings: Iterable[Finding], heads: Iterable[str]
) -> Mapping[str, tuple[Finding, ...]]:
    """The findings by the path of the answer that they are about, of these parts of the agreement.

    One that only counts what is open is beneath none of them: each of these places is already
    asked for by its own box, and the same sentence under every one would help nobody.
    """
    shown = frozenset(heads)
    told: dict[str, list[Finding]] = {}
    here = [
        one
        for one in findings
        if one.check not in COUNTS_ALL and any(_head(place) in shown for place in one.places)
    ]
    for finding in sorted(here, key=lambda one: one.severity.weight):
        for path in dict.fromkeys(map(answer_path, finding.places)):
            told.setdefault(path, []).append(finding)
    return {path: tuple(about) for path, about in told.items()}


def answer_path(path: str) -> str:
    """The answer that a place lies in: ``powers.grants.held_now`` of ``….held_now.0.partner``."""
    pieces = path.split(".")
    return ".".join(pieces[: 3 if pieces[0] in record_lists() else 2])


def _head(path: str) -> str:
    return path.partition(".")[0]
