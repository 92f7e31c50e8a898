"""Drafts one agreement from a file, and notes what became of it."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from agreement_studio.application.export import Counts, counts, hidden_data, parked_points
from agreement_studio.application.ports import Paper, WritingOptions
from agreement_studio.cli.outcome import FAULTS, Exit, exit_for, plural, sentence_of
from agreement_studio.cli.sources import answers_from, kind_of, put
from agreement_studio.domain.agreement import Agreement
from agreement_studio.drafting.document import Document, Edition
from agreement_studio.wiring import Studio

SHOWN = 20
"""How many open points or broken references are listed one by one."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What became of one file."""

    source: Path
    target: Path | None = None
    found: Counts | None = None
    remarks: tuple[str, ...] = ()
    """What was changed, dropped or not met; none of it stopped the writing."""
    notes: tuple[str, ...] = ()
    """What is worth knowing; it leaves the exit code alone."""
    carries_data: bool = False
    """Whether the file holds the answers, hidden."""
    fault: str = ""
    """Why nothing was written, or ``""``."""
    exit: Exit = Exit.WRITTEN


def drafted(
    source: Path, target: Path, options: argparse.Namespace, studio: Studio, *, replace: bool
) -> Drafted:
    """Reads, drafts and writes one agreement; what stops it becomes its `fault`."""
    try:
        return _drafted(source, target, options, studio, replace=replace)
    except FAULTS as fault:
        return Drafted(source, fault=sentence_of(fault), exit=exit_for(fault))


def _drafted(
    source: Path, target: Path, options: argparse.Namespace, studio: Studio, *, replace: bool
) -> Drafted:
    answers = answers_from(source)
    document = _document(answers.agreement, options, studio)
    written = studio.writer(kind_of(target))(document, _writing(options, answers.agreement))
    put(target, written.data, replace=replace)
    remarks = (
        *_first(answers.removed),
        *_first(document.problems),
        *written.remarks,
        *_not_final(document, options),
    )
    return Drafted(
        source,
        target,
        counts(document),
        remarks,
        written.notes,
        carries_data=options.with_data and target.suffix.lower() == ".docx",
        exit=Exit.CHANGED if remarks else Exit.WRITTEN,
    )


def _document(agreement: Agreement, options: argparse.Namespace, studio: Studio) -> Document:
    edition = _edition(options)
    if options.notes:
        return studio.draft_with_notes(agreement, edition)
    return studio.draft(agreement, edition, final=options.final)


def _edition(options: argparse.Namespace) -> Edition | None:
    if options.guidance:
        return Edition.GUIDANCE
    return Edition.LIGHT if options.light else None


def _writing(options: argparse.Namespace, agreement: Agreement) -> WritingOptions:
    return WritingOptions(
        paper=Paper(options.paper),
        house_style=options.house_style,
        hidden_data=hidden_data(agreement) if options.with_data else None,
    )


def _not_final(document: Document, options: argparse.Namespace) -> tuple[str, ...]:
    if not options.final or not document.draft_mark:
        return ()
    parked = [f"  open_points: {point}" for point in parked_points(document)]
    left = [*(f"  {gap.path}: {gap.label}" for gap in document.gaps()), *parked]
    still = plural(len(left), "point is", "points are")
    return (
        f"Not final yet: {still} still to agree, so the draft mark stays.",
        *_first(left),
    )


def _first(sentences: Sequence[str]) -> tuple[str, ...]:
    more = len(sentences) - SHOWN
    return (*sentences[:SHOWN], *((f"  … and {more} more like these.",) if more > 0 else ()))
