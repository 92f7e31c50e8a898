"""The rounds of comparing: our comparison and the keyed limit, held against each other."""

from typing import Final

from goals import Figures
from report import Run
from rounds import Bench

TOOLS: Final = (
    "compare, apart",
    "keyed limit, apart",
    "compare, kept",
    "keyed limit, kept",
    "change list, apart",
)


class Diff:
    """Whoever finds what differs between two agreements."""

    def tools(self, run: Run) -> tuple[str, ...]:  # noqa: ARG002 - nothing is ever absent
        return TOOLS

    def prepare(self, bench: Bench, size: str) -> None:
        """Nothing: every process makes its own pair."""

    def problem(self, bench: Bench, tool: str, size: str) -> str:
        name, _, how = tool.partition(", ")
        if name == "compare":
            bench.measured(f"checked, {how}", size)
            if not bench.file(f"checked, {how}", size).read_bytes():
                return "its changes do not make the later agreement from the earlier one"
        limit = bench.file(f"keyed limit, {how}", size).read_bytes()
        same = bench.file(tool, size).read_bytes() == limit
        return "" if same else "it found other records to differ than the keyed limit did"

    def figures(self, bench: Bench, tool: str, size: str) -> Figures:
        return bench.measured(tool, size)


TOPIC: Final = Diff()
