"""``check``: what a careful reader notices in agreements. It stops nobody."""

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from agreement_studio.application.critical_friend import Look
from agreement_studio.cli.agreement_sources import any_answers
from agreement_studio.cli.checked import Checked
from agreement_studio.cli.friends import Friends
from agreement_studio.cli.outcome import (
    FAULTS,
    Exit,
    exit_for,
    print_json,
    remark,
    say_json,
    sentence_of,
)
from agreement_studio.cli.readability import plain_reading
from agreement_studio.cli.sarif import sarif_log
from agreement_studio.cli.telling_findings import tell
from agreement_studio.review.check import Check
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.review.keeping import Kept
from agreement_studio.wiring import Studio


def check_files(options: argparse.Namespace, studio: Studio) -> Exit:
    """Reviews every file; one that cannot be read stops no other."""
    friends = Friends(options.lists, studio)
    checked = [_checked(source, options, studio, friends) for source in options.files]
    if options.json:
        _tell_json(checked)
    elif options.sarif:
        shown = [(one.source, one.shown) for one in checked if one.look]
        print_json(sarif_log(shown, {key: c for one in checked for key, c in one.checks.items()}))
    else:
        for one in checked:
            tell(one, options, studio)
    for one in checked:
        remark(*one.remarks, *(said for said in (one.heard, one.fault) if said))
    return _worst(one.exit for one in checked)


def _checked(
    source: Path, options: argparse.Namespace, studio: Studio, friends: Friends
) -> Checked:
    try:
        answers = any_answers(source, studio)
    except FAULTS as fault:
        return Checked(source, fault=sentence_of(fault), exit=exit_for(fault))
    friend = friends.of(answers.agreement)
    look = friend.reader.look(answers.agreement)
    shown = tuple(_asked_for(look, options, friend.reader.checks))
    is_met = options.fail_on is None or not any(
        finding.severity.reaches(Severity(options.fail_on)) for finding in shown
    )
    remarks = tuple(answers.remarks)
    code = Exit.WRITTEN if is_met and not remarks else Exit.CHANGED
    return Checked(
        source, look, shown, remarks, exit=code, checks=friend.reader.checks, heard=friend.heard
    )


def _asked_for(
    look: Look, options: argparse.Namespace, checks: Mapping[str, Check]
) -> Iterator[Finding]:
    for finding in look.findings.open:
        is_word = checks[finding.check].is_word
        if (
            finding.severity.reaches(Severity(options.min))
            and options.chapter in {None, finding.section}
            and (is_word or not options.words_only)
        ):
            yield finding


def _worst(codes: Iterator[Exit]) -> Exit:
    """What most needs telling: some could not be read, or something was not met."""
    found = set(codes)
    if found == {Exit.UNREADABLE}:
        return Exit.UNREADABLE
    return Exit.CHANGED if found - {Exit.WRITTEN} else Exit.WRITTEN


def _tell_json(checked: list[Checked]) -> None:
    say_json(
        findings=[
            {"file": str(one.source), **plain(finding, one.checks[finding.check], _said(one))}
            for one in checked
            for finding in one.shown
        ],
        kept=[
            {"file": str(one.source), "check": kept.finding.check, **_plain_kept(kept)}
            for one in checked
            if one.look
            for kept in one.look.findings.kept
        ],
        sections=[
            {
                "file": str(one.source),
                "section": state.section.value,
                "progress": state.progress.value,
                "gaps": state.gaps,
                "findings": state.findings,
            }
            for one in checked
            if one.look
            for state in one.look.sections
        ],
        readability=[
            {"file": str(one.source), **plain_reading(one.look.document)}
            for one in checked
            if one.look
        ],
        unread=[{"file": str(one.source), "why": one.fault} for one in checked if one.fault],
    )


def _said(one: Checked) -> dict[int, str]:
    """What was said before of findings that are open again, by the finding."""
    sorted_findings = one.look.findings if one.look else None
    came_back = (*sorted_findings.returned, *sorted_findings.waiting) if sorted_findings else ()
    return {id(kept.finding): kept.by.reason for kept in came_back}


def plain(finding: Finding, check: Check, said: dict[int, str]) -> dict[str, Any]:
    """One finding's entry in the ``--json`` object."""
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "section": finding.section,
        "sentence": finding.sentence,
        "why": check.why,
        "settle": check.settle,
        "places": list(finding.places),
        "clauses": list(finding.clauses),
        "rests_on": finding.rests_on,
        "stays_in_room": finding.stays_in_room,
        "kept_before": said.get(id(finding)),
    }


def _plain_kept(kept: Kept) -> dict[str, Any]:
    return {
        "place": kept.finding.about,
        "sentence": kept.finding.sentence,
        "reason": kept.by.reason,
        "agreed_by": list(kept.by.agreed_by),
    }
