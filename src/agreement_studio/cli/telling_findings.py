"""Tells what was noticed: section by section, a sentence each, with where to look."""

import argparse
from collections import Counter
from collections.abc import Iterator

from agreement_studio.cli.checked import Checked
from agreement_studio.cli.outcome import plural, say
from agreement_studio.cli.readability import told_reading
from agreement_studio.domain.choices import SectionKey
from agreement_studio.review.finding import Finding, Severity
from agreement_studio.wiring import Studio

_INDENT = "    "
_MANY = 3
"""How many places of a finding are named one by one."""


def tell(one: Checked, options: argparse.Namespace, studio: Studio) -> None:
    """Tells what was noticed in one file."""
    if one.look is None:
        return
    texts = studio.texts
    say(one.look.agreement.name or texts.phrase("front.untitled"), "")
    progress = {state.section: state.progress for state in one.look.sections}
    for section in SectionKey:
        found = [finding for finding in one.shown if finding.section == section.value]
        if not found and (options.words_only or options.chapter not in {None, section.value}):
            continue
        state = texts.phrase(f"review.progress.{progress[section].value}")
        say(f"{texts.choice('section_key', section.value)}: {state}")
        for finding in found:
            say(*_lines(finding, one, studio))
    say("", _summary(one, studio))
    if options.chapter is None:
        say(*told_reading(one.look.document, texts))


def _lines(finding: Finding, one: Checked, studio: Studio) -> Iterator[str]:
    texts = studio.texts
    severity = texts.phrase(f"review.severity.{finding.severity.value}")
    yield f"  {severity} ({finding.check}): {finding.sentence}"
    where = (*finding.places, *finding.clauses)
    if where:
        more = len(where) - _MANY
        yield f"{_INDENT}{', '.join(where[:_MANY])}{f' and {more} more' if more > 0 else ''}"
    if one.look is not None:
        for name in ("returned", "waiting"):
            for kept in getattr(one.look.findings, name):
                if kept.finding is finding:
                    yield _INDENT + texts.phrase(f"review.said.{name}", reason=kept.by.reason)


def _summary(one: Checked, studio: Studio) -> str:
    if one.look is None:
        return ""
    counts = Counter(finding.severity for finding in one.look.findings.open)
    if not counts:
        return studio.texts.phrase("review.said.nothing")
    told = ", ".join(f"{counts[s]} {s.value}" for s in Severity if s is not Severity.NOTE)
    notes = counts[Severity.NOTE]
    quiet = f"; {plural(notes, 'quiet note', 'quiet notes')} (see --min note)" if notes else ""
    kept = len(one.look.findings.kept)
    left = f"; {kept} kept for a reason" if kept else ""
    return f"{told}{quiet}{left}."
