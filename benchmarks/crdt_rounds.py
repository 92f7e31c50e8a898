"""The rounds of editing and opening a shared agreement."""

from typing import Final

from goals import Figures
from living import SAME
from report import Run
from rounds import Bench

LIMIT: Final = "open limit"
TOOLS: Final = ("answering", "rearranging", "open, ours", "open, unknown", LIMIT)


class Crdt:
    """Edits through session and replica; opening a file, and the least that opening is."""

    def tools(self, run: Run) -> tuple[str, ...]:  # noqa: ARG002 - nothing is ever absent
        return TOOLS

    def prepare(self, bench: Bench, size: str) -> None:
        """Nothing: every process makes its own agreement."""

    def problem(self, bench: Bench, tool: str, size: str) -> str:
        made = bench.file(tool, size).read_bytes()
        if tool.startswith("open"):
            if made != bench.file(LIMIT, size).read_bytes():
                return "it opened another agreement than the limit did"
            if tool == LIMIT:
                return ""
        elif set(made) != set(b"x"):
            return "it made edits that changed nothing"
        bench.measured(f"{tool}, checked", size)
        held = bench.file(f"{tool}, checked", size).read_bytes()
        return "" if held == SAME else "a copy reads something else than was edited or saved"

    def figures(self, bench: Bench, tool: str, size: str) -> Figures:
        return bench.measured(tool, size)


TOPIC: Final = Crdt()
