"""What became of one file under review."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from agreement_studio.application.critical_friend import Look
from agreement_studio.cli.outcome import Exit
from agreement_studio.review.check import Check
from agreement_studio.review.finding import Finding


@dataclass(frozen=True, slots=True)
class Checked:
    """One file with what was noticed in it, or why it could not be read."""

    source: Path
    look: Look | None = None
    shown: tuple[Finding, ...] = ()
    remarks: tuple[str, ...] = ()
    fault: str = ""
    exit: Exit = Exit.WRITTEN
    checks: Mapping[str, Check] = field(default_factory=dict)
    """By their ids; among them the words that are heard in it."""
    heard: str = ""
    """What is to be told of these words."""
