"""The rounds of looking for words: our scan, a bare automaton, and linters where installed."""

import json
import shutil
from typing import Final

from goals import Figures
from lint_works import PROCESSES
from report import Run
from rounds import Bench

OUR_TOOLS: Final = ("words", "automaton", "automaton, as written", "words process")
LINTERS: Final = ("proselint", "write-good", "alex")


class Lint:
    """Whoever looks for words in a text."""

    def tools(self, run: Run) -> tuple[str, ...]:
        there = tuple(tool for tool in LINTERS if shutil.which(PROCESSES[tool][0]))
        for tool in LINTERS:
            if tool not in there:
                run.remarks.append(f"{tool} is not installed, so it was not measured.")
        return (*OUR_TOOLS, *there)

    def prepare(self, bench: Bench, size: str) -> None:
        """The wordings that are there, as our tree finds them."""
        bench.measured("checked", size)

    def problem(self, bench: Bench, tool: str, size: str) -> str:
        written = bench.file(tool, size).read_bytes()
        if tool == "automaton":
            expected = json.loads(bench.file("checked", size).read_bytes())
            found = [sorted(set(one)) for one in json.loads(written)]
            same = found == [sorted(set(one)) for one in expected]
            return "" if same else "it found other wordings than our tree did"
        if tool == "words process":
            told = [one["id"] for one in json.loads(written)["words"]]
            same = told == json.loads(bench.file("words", size).read_bytes())
            return "" if same else "it told of other words than the scan found"
        return "" if written else "it told nothing"

    def figures(self, bench: Bench, tool: str, size: str) -> Figures:
        return bench.measured(tool, size)


TOPIC: Final = Lint()
