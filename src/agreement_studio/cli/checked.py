"""What became of one file under review."""

from dataclasses import dataclass
from pathlib import Path

from agreement_studio.application.critical_friend import Look
from agreement_studio.cli.outcome import Exit
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
