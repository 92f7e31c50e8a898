"""The rounds of the review: of a whole agreement, and after edits."""

from typing import Final

from goals import Figures
from living import SAME
from report import Run
from rounds import Bench

TOOLS: Final = ("whole review", "review after an edit", "draft and review after an edit")


class ReviewTopic:
    """The critical friend at work."""

    def tools(self, run: Run) -> tuple[str, ...]:  # noqa: ARG002 - nothing is ever absent
        return TOOLS

    def prepare(self, bench: Bench, size: str) -> None:
        """Nothing: every process makes its own agreement."""

    def problem(self, bench: Bench, tool: str, size: str) -> str:
        if tool == TOOLS[0]:
            return ""
        bench.measured("review, checked", size)
        held = bench.file("review, checked", size).read_bytes()
        return "" if held == SAME else "after edits it says something else than a fresh review"

    def figures(self, bench: Bench, tool: str, size: str) -> Figures:
        return bench.measured(tool, size)


TOPIC: Final = ReviewTopic()
