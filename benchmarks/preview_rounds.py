"""The rounds of the live preview: from an edit to the painted paper, beside one block alone."""

from importlib.util import find_spec
from typing import Final

from goals import Figures
from living import SAME
from report import Run
from rounds import Bench

TOOLS: Final = (
    "keystroke to paper",
    "one-block floor",
    "paper after an edit",
    "one block alone",
)


class PreviewTopic:
    """The paper that follows edits. Needs Qt; without it nothing is measured, and that is said."""

    def tools(self, run: Run) -> tuple[str, ...]:
        if find_spec("PySide6") is None:
            run.remarks.append("PySide6 is not installed, so the preview was not measured.")
            return ()
        return TOOLS

    def prepare(self, bench: Bench, size: str) -> None:
        """Nothing: every process makes its own agreement."""

    def problem(self, bench: Bench, tool: str, size: str) -> str:
        if tool not in {"keystroke to paper", "paper after an edit"}:
            return ""
        bench.measured("preview, checked", size)
        held = bench.file("preview, checked", size).read_bytes()
        return "" if held == SAME else "after edits the paper shows something else than a fresh one"

    def figures(self, bench: Bench, tool: str, size: str) -> Figures:
        return bench.measured(tool, size)


TOPIC: Final = PreviewTopic()
