"""The rounds of saving and of keeping an edit, held against their limits."""

from typing import Final

import agreements
import living
from agreement_studio.domain.agreement import Agreement
from agreement_studio.domain.errors import UnreadableFileError
from goals import Figures
from report import Run
from rounds import Bench

LIMIT: Final = "autosave limit"
TOOLS: Final = (
    "save",
    "save, first",
    "save limit",
    "packing",
    "packing, first",
    "autosave",
    LIMIT,
)


class Save:
    """Whoever puts an agreement, or an edit of it, on the disk."""

    def tools(self, run: Run) -> tuple[str, ...]:  # noqa: ARG002 - nothing is ever absent
        return TOOLS

    def prepare(self, bench: Bench, size: str) -> None:
        """Nothing: every process makes its own agreement and files."""

    def problem(self, bench: Bench, tool: str, size: str) -> str:
        held = bench.file(tool, size).read_bytes()
        if tool.startswith("autosave"):
            same = held == bench.file(LIMIT, size).read_bytes()
            return "" if same and held else "it kept other bytes than the limit did"
        try:
            file = living.Program(bench.folder).files.unpacked(held, tool)
        except UnreadableFileError as fault:
            return f"its file cannot be opened ({fault})"
        same = file.agreement == edited(size)
        return "" if same else "its file holds another agreement than was to be saved"

    def figures(self, bench: Bench, tool: str, size: str) -> Figures:
        return bench.measured(tool, size)


def edited(size: str) -> Agreement:
    """The agreement that every tool saves: two questions answered."""
    agreement = agreements.agreement_of(size)
    edits = living.answers(agreement)
    for _ in range(2):
        agreement = next(edits)(agreement)
    return agreement


TOPIC: Final = Save()
