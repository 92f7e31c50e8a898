"""Rounds of measuring: every tool in turn, each in a fresh process, checked before it counts."""

import json
import os
import resource
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Final, Protocol

from goals import Figures
from report import Run
from topics import TOPICS

_HERE: Final = Path(__file__).parent
_SOURCE: Final = _HERE.parent / "src"


class FailedRunError(Exception):
    """A tool ended with a fault; its own words follow."""


class Topic(Protocol):
    """Which tools take turns, and how it is known that each did what it should."""

    def tools(self, run: Run) -> tuple[str, ...]:
        """The tools that are there; what is absent becomes a remark of the run."""
        ...

    def prepare(self, bench: "Bench", size: str) -> None:
        """Whatever must be there before any tool runs at a size."""
        ...

    def problem(self, bench: "Bench", tool: str, size: str) -> str:
        """What is wrong with what a tool wrote, or "" when it is what it should be."""
        ...

    def figures(self, bench: "Bench", tool: str, size: str) -> Figures:
        """One measurement in a process of its own."""
        ...


def topic_of(name: str) -> Topic:
    """The rounds of a topic. Raises KeyError for a name that is none."""
    found: Topic = import_module(TOPICS[name].rounds).TOPIC
    return found


class Bench:
    """One run of one topic over some sizes; everything is written into `folder`."""

    def __init__(
        self,
        folder: Path,
        sizes: tuple[str, ...],
        topic: str = "export",
        run: Run | None = None,
    ) -> None:
        """`run` takes the figures; several topics may share one."""
        self.folder = folder
        self.sizes = sizes
        self.run = run or Run()
        self.has_failed = False
        self.void: set[tuple[str, str]] = set()
        self._name = topic
        self._topic = topic_of(topic)
        self.tools = self._topic.tools(self.run)

    # ------------------------------------------------------------------------------ correctness

    def check(self) -> None:
        """One uncounted round; whatever does not hold the same as ours gets no figures."""
        for size in self.sizes:
            self._topic.prepare(self, size)
            for tool in self.tools:
                try:
                    self._topic.figures(self, tool, size)
                except FailedRunError as fault:
                    self._refuse(tool, size, f"it failed ({fault})")
            for tool in self.tools:
                if (tool, size) not in self.void:
                    self.judge(tool, size)

    def judge(self, tool: str, size: str) -> None:
        """Refuses figures to a tool whose file does not hold what it should."""
        if problem := self._topic.problem(self, tool, size):
            self._refuse(tool, size, problem)

    def _refuse(self, tool: str, size: str, problem: str) -> None:
        self.has_failed = True
        self.void.add((tool, size))
        self.run.remarks.append(f"{tool} at {size} has no figures: {problem}.")

    # ------------------------------------------------------------------------------------ rounds

    def round(self) -> None:
        """Every tool once at every size, one after the other."""
        for size in self.sizes:
            for tool in self.tools:
                if (tool, size) not in self.void:
                    found = self.run.rounds.setdefault((tool, size), [])
                    found.append(self._topic.figures(self, tool, size))

    def measured(self, tool: str, size: str) -> Figures:
        """The figures of a tool whose work runs in this Python, in a process of its own."""
        target = str(self.file(tool, size))
        words = printed([str(_HERE / "measure.py"), self._name, tool, size, target])
        figures: Figures = json.loads(words)
        return figures

    def file(self, tool: str, size: str) -> Path:
        """Where a tool writes what it made at a size."""
        return self.folder / f"{tool.replace(',', '').replace(' ', '-')}-{size}.docx"


def printed(arguments: list[str], **environment: str) -> str:
    """What a process of this Python prints. Raises FailedRunError with the end of its own words."""
    paths = {**os.environ, "PYTHONPATH": str(_SOURCE), **environment}
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, env=paths, check=False
    )
    if done.returncode:
        raise FailedRunError(" ".join(done.stderr.split()[-40:]))
    return done.stdout


def whole(arguments: list[str], **environment: str) -> Figures:
    """A whole process of this Python, from the command to its end, with more in its environment.

    Its peak would hold what this one holds, so there is none.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    printed(arguments, **environment)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"cpu": cpu, "wall": wall}
