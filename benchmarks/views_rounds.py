"""The rounds of long lists and tables: ours beside the bare view of the same rows."""

from importlib.util import find_spec
from typing import Final

from goals import Figures
from report import Run
from rounds import Bench

TOOLS: Final = ("list of findings", "bare list", "table of links", "bare table")
ROWS: Final = {"S": b"50", "M": b"500", "L": b"5000"}


class ViewsTopic:
    """Views of up to 5,000 rows. Needs Qt; without it nothing is measured, and that is said."""

    def tools(self, run: Run) -> tuple[str, ...]:
        if find_spec("PySide6") is None:
            run.remarks.append("PySide6 is not installed, so no views were measured.")
            return ()
        return TOOLS

    def prepare(self, bench: Bench, size: str) -> None:
        """Nothing: every process makes its own rows."""

    def problem(self, bench: Bench, tool: str, size: str) -> str:
        held = bench.file(tool, size).read_bytes()
        return "" if held == ROWS[size] else f"it shows {held.decode()} rows"

    def figures(self, bench: Bench, tool: str, size: str) -> Figures:
        return bench.measured(tool, size)


TOPIC: Final = ViewsTopic()
