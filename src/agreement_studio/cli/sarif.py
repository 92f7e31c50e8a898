"""Findings as SARIF 2.1.0, for tools that show results beside a file. Never of level “error”.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0 (2020).
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from agreement_studio import __version__
from agreement_studio.review.check import Check
from agreement_studio.review.finding import Finding, Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {
    Severity.MUST: "warning",
    Severity.SHOULD: "warning",
    Severity.COULD: "note",
    Severity.NOTE: "note",
}


def sarif_log(
    found: Iterable[tuple[Path, Sequence[Finding]]], checks: Mapping[str, Check]
) -> dict[str, Any]:
    """One run with the results of every file, and the rules that these name."""
    pairs = [(path, finding) for path, findings in found for finding in findings]
    used = list(dict.fromkeys(finding.check for _, finding in pairs))
    place = {identifier: number for number, identifier in enumerate(used)}
    driver = {
        "name": "Agreement Studio",
        "version": __version__,
        "rules": [_rule(checks[identifier]) for identifier in used],
    }
    results = [_result(path, finding, place[finding.check]) for path, finding in pairs]
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
        ],
    }


def _rule(check: Check) -> dict[str, Any]:
    return {
        "id": check.id,
        "shortDescription": {"text": check.title},
        "fullDescription": {"text": check.why},
        "help": {"text": check.settle},
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _result(path: Path, finding: Finding, rule: int) -> dict[str, Any]:
    logical = [{"fullyQualifiedName": place} for place in (*finding.places, *finding.clauses)]
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}}}
    if logical:
        location["logicalLocations"] = logical
    return {
        "ruleId": finding.check,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.sentence},
        "locations": [location],
        "partialFingerprints": {"restsOn/v1": finding.rests_on},
        "properties": {"severity": finding.severity.value, "section": finding.section},
    }


def _uri(path: Path) -> str:
    return quote(path.as_posix())
